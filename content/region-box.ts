/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Shortest side of a drawn rectangle, in CSS pixels; less is a click. */
export const MIN_SIDE = 12;
/** CSS pixels that one arrow key moves or resizes by. */
const STEP = 8;
/** Added on each side, as a part of it: decoders need a quiet zone around a code. */
const MARGIN = 0.06;

/** Widens a box by the quiet zone, within the viewport. */
export function withMargin({ left, top, width, height }: Box): Box {
  const wider = width * MARGIN;
  const higher = height * MARGIN;
  const newLeft = Math.max(0, left - wider);
  const newTop = Math.max(0, top - higher);
  return {
    left: newLeft,
    top: newTop,
    width: Math.min(innerWidth, left + width + wider) - newLeft,
    height: Math.min(innerHeight, top + height + higher) - newTop,
  };
}

/** Moves a box by an arrow key, within the viewport. */
export function movedByKey({ left, top, width, height }: Box, key: string): Box {
  const { x, y } = stepOf(key);
  return {
    width,
    height,
    left: Math.min(Math.max(left + x, 0), innerWidth - width),
    top: Math.min(Math.max(top + y, 0), innerHeight - height),
  };
}

/** Resizes a box by an arrow key, within the viewport. */
export function resizedByKey({ left, top, width, height }: Box, key: string): Box {
  const { x, y } = stepOf(key);
  return {
    left,
    top,
    width: Math.min(Math.max(width + x, MIN_SIDE), innerWidth - left),
    height: Math.min(Math.max(height + y, MIN_SIDE), innerHeight - top),
  };
}

function stepOf(key: string): { readonly x: number; readonly y: number } {
  const x = key === 'ArrowLeft' ? -STEP : key === 'ArrowRight' ? STEP : 0;
  const y = key === 'ArrowUp' ? -STEP : key === 'ArrowDown' ? STEP : 0;
  return { x, y };
}
