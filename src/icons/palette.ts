/** A picture in few colours. */
export interface Indexed {
  /** Red, green and blue of each colour. */
  readonly palette: readonly Rgb[];
  /** The colour of each pixel. */
  readonly indexes: Uint8Array;
}

type Rgb = readonly [number, number, number];

/** Colours of a picture that are close enough to be one, and how many pixels have them. */
interface Cell {
  readonly colour: Rgb;
  readonly count: number;
}

/**
 * Reduces opaque RGBA pixels to at most `most` colours by median cut: the box with the greatest spread is halved until there are enough. The
 * same pixels always give the same colours.
 */
export function reduceColours(pixels: Uint8ClampedArray, most: number): Indexed {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const packed = packedAt(pixels, at);
    counts.set(packed, (counts.get(packed) ?? 0) + 1);
  }
  const cells = [...counts].map(([packed, count]): Cell => ({ colour: unpack(packed), count }));
  let boxes: readonly (readonly Cell[])[] = [cells];
  while (boxes.length < most) {
    const widest = boxes.reduce((a, b) => (spreadOf(b).weight > spreadOf(a).weight ? b : a));
    if (widest.length < 2) break;
    boxes = boxes.flatMap((box) => (box === widest ? halve(box) : [box]));
  }
  const palette = boxes.map(meanOf);
  const placeOf = new Map(
    boxes.flatMap((box, index) => box.map(({ colour: [r, g, b] }) => [(r << 16) | (g << 8) | b, index] as const)),
  );
  const indexes = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < indexes.length; at++) indexes[at] = placeOf.get(packedAt(pixels, at * 4)) ?? 0;
  return { palette, indexes };
}

function packedAt(pixels: Uint8ClampedArray, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

function unpack(packed: number): Rgb {
  return [packed >> 16, (packed >> 8) & 255, packed & 255];
}

const CHANNELS = [0, 1, 2] as const;

/** The channel in which a box's colours differ most, and how much that matters. */
function spreadOf(box: readonly Cell[]): { readonly channel: 0 | 1 | 2; readonly weight: number } {
  let channel: 0 | 1 | 2 = 0;
  let widest = -1;
  for (const one of CHANNELS) {
    let least = 255;
    let greatest = 0;
    for (const { colour } of box) {
      least = Math.min(least, colour[one]);
      greatest = Math.max(greatest, colour[one]);
    }
    if (greatest - least > widest) {
      widest = greatest - least;
      channel = one;
    }
  }
  return { channel, weight: widest * box.reduce((sum, { count }) => sum + count, 0) ** 0.5 };
}

/** Two halves with about as many pixels each, neither of them empty. */
function halve(box: readonly Cell[]): readonly (readonly Cell[])[] {
  const { channel } = spreadOf(box);
  const sorted = box.toSorted((a, b) => a.colour[channel] - b.colour[channel] || compareColours(a.colour, b.colour));
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let seen = 0;
  const cut = sorted.findIndex(({ count }) => {
    seen += count;
    return seen >= half;
  });
  const at = Math.min(Math.max(1, cut + 1), sorted.length - 1);
  return [sorted.slice(0, at), sorted.slice(at)];
}

function compareColours([a, b, c]: Rgb, [x, y, z]: Rgb): number {
  return a - x || b - y || c - z;
}

function meanOf(box: readonly Cell[]): Rgb {
  const total = box.reduce((sum, { count }) => sum + count, 0) || 1;
  const [red, green, blue] = CHANNELS.map((channel) =>
    Math.round(box.reduce((sum, { colour, count }) => sum + colour[channel] * count, 0) / total),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}
