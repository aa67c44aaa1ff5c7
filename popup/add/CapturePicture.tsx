import { type Capture, viewOf } from './visible-area.ts';

/** Width at which it is drawn; outlines and numbers keep their size whatever part of the picture is shown. */
const DRAWN_WIDTH = 328;

/** The picture that was looked at, cut to its codes, each one outlined and numbered. */
export function CapturePicture({ shot }: { readonly shot: Capture }) {
  const view = viewOf(shot);
  const unit = view.width / DRAWN_WIDTH;
  const count = shot.marks.length;
  return (
    <svg
      class="shot"
      role="img"
      aria-label={count === 1 ? 'The code that was found' : `The ${count} codes that were found, numbered`}
      viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
    >
      <image href={shot.address} width={shot.width} height={shot.height} />
      {shot.marks.map(({ corners, number }) => {
        const [at] = corners;
        return (
          <g key={number}>
            <polygon
              class="shot-mark"
              points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
              stroke-width={3 * unit}
            />
            {count > 1 && (
              <>
                <circle class="shot-badge" cx={at.x} cy={at.y} r={11 * unit} />
                <text class="shot-number" x={at.x} y={at.y} font-size={13 * unit} dy="0.35em">
                  {number}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
