/** A colour in parts of 0 to 1, its opacity last. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Channels that differ by less than this look alike. */
const MIN_DIFFERENCE = 0.05;

let painter: OffscreenCanvasRenderingContext2D | null | undefined;
const known = new Map<string, Colour>();

/** Reads a computed colour in whatever form the browser writes it. */
export function readColour(text: string): Colour {
  const rgb = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text);
  if (rgb !== null) return [Number(rgb[1]) / 255, Number(rgb[2]) / 255, Number(rgb[3]) / 255, Number(rgb[4] ?? 1)];
  const found = known.get(text) ?? paintColour(text);
  known.set(text, found);
  return found;
}

/** How opaque a computed colour is, from 0 to 1. */
export function alphaOf(text: string): number {
  return readColour(text)[3];
}

/** The colour that is seen where one is painted over another. */
export function blend(over: Colour, under: Colour): Colour {
  const [, , , alpha] = over;
  const mix = (at: 0 | 1 | 2) => over[at] * alpha + under[at] * (1 - alpha);
  return [mix(0), mix(1), mix(2), 1];
}

/** Whether a colour that is painted over a ground can be told from it. */
export function standsOut(over: Colour, ground: Colour): boolean {
  const seen = blend(over, ground);
  return ([0, 1, 2] as const).some((at) => Math.abs(seen[at] - ground[at]) >= MIN_DIFFERENCE);
}

/** The browser itself knows `oklch()`, `color()` and what else there will be. */
function paintColour(text: string): Colour {
  painter ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (painter === null) return [0, 0, 0, 0];
  painter.clearRect(0, 0, 1, 1);
  painter.fillStyle = '#0000';
  painter.fillStyle = text;
  painter.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = painter.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}
