/** A picture as four bytes a pixel, rows from the top: what a canvas gives as `ImageData`. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A place in a picture, in its pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Resizes a picture, opaque and grey: averages areas to shrink it, blends neighbours to enlarge it. */
export function resize(source: Pixels, factor: number): Pixels {
  const width = Math.max(1, Math.round(source.width * factor));
  const height = Math.max(1, Math.round(source.height * factor));
  const grey = greyOf(source);
  const data = new Uint8ClampedArray(width * height * 4);
  const columns = spans(source.width, width);
  const rows = spans(source.height, height);
  for (let y = 0, out = 0; y < height; y++) {
    const top = rows[2 * y] ?? 0;
    const bottom = rows[2 * y + 1] ?? top + 1;
    for (let x = 0; x < width; x++, out += 4) {
      const left = columns[2 * x] ?? 0;
      const right = columns[2 * x + 1] ?? left + 1;
      let sum = 0;
      for (let v = top; v < bottom; v++) {
        for (let u = left, at = v * source.width + left; u < right; u++, at++) sum += grey[at] ?? 0;
      }
      const shade = (sum / ((right - left) * (bottom - top)) + 0.5) | 0;
      data[out] = shade;
      data[out + 1] = shade;
      data[out + 2] = shade;
      data[out + 3] = 255;
    }
  }
  return { data, width, height };
}

/** Source pixels from (included) and to (excluded) for every target pixel; at least one each. */
function spans(source: number, target: number): Int32Array {
  const edges = new Int32Array(target * 2);
  for (let i = 0; i < target; i++) {
    const from = Math.floor((i * source) / target);
    edges[2 * i] = from;
    // To enlarge, two neighbours make softer steps than one.
    const to = target > source ? from + 2 : Math.floor(((i + 1) * source) / target);
    edges[2 * i + 1] = Math.min(source, Math.max(from + 1, to));
  }
  return edges;
}

/** The shade of every pixel (Rec. 601), 0 to 255. */
export function greyOf({ data, width, height }: Pixels): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = (306 * (data[at] ?? 0) + 601 * (data[at + 1] ?? 0) + 117 * (data[at + 2] ?? 0) + 512) >> 10;
  }
  return grey;
}

/** Paints over the box around four corners, with a margin, so that the next reading finds another code. Changes the picture. */
export function paintOver(picture: Pixels, corners: readonly Point[]): void {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const margin = Math.ceil((Math.max(...xs) - Math.min(...xs)) * 0.04);
  const left = clamp(Math.min(...xs) - margin, picture.width);
  const right = clamp(Math.max(...xs) + margin, picture.width);
  const top = clamp(Math.min(...ys) - margin, picture.height);
  const bottom = clamp(Math.max(...ys) + margin, picture.height);
  for (let y = top; y < bottom; y++) {
    picture.data.fill(255, (y * picture.width + left) * 4, (y * picture.width + right) * 4);
  }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
