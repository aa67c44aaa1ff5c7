import { useEffect, useMemo } from 'preact/hooks';
import { scanText } from '../../src/ui/strings/scan.ts';
import { type Capture, viewOf } from './visible-area.ts';

/** Width at which it is drawn; outlines and numbers keep their size whatever part of the picture is shown. */
const DRAWN_WIDTH = 328;

/** The picture that was scanned, cut to its codes, each outlined and numbered. */
export function CapturePicture({ shot }: { readonly shot: Capture }) {
  const view = viewOf(shot);
  const unit = view.width / DRAWN_WIDTH;
  const count = shot.codes.length;
  const address = useMemo(() => URL.createObjectURL(shot.image), [shot.image]);
  // A picture of a setup key must not outlive the screen that shows it.
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <svg
      class="capture"
      role="img"
      aria-label={scanText.foundInPicture(count)}
      viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
    >
      <image href={address} width={shot.width} height={shot.height} />
      {shot.codes.map(({ corners, number }) => {
        const [at] = corners;
        return (
          <g key={number}>
            <polygon
              class="capture-outline"
              points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
              stroke-width={3 * unit}
            />
            {count > 1 && (
              <>
                <circle class="capture-badge" cx={at.x} cy={at.y} r={11 * unit} />
                <text class="capture-number" x={at.x} y={at.y} font-size={13 * unit} dy="0.35em">
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
