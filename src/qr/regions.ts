import { greyOf, type Pixels } from './pixels.ts';

/** A part of a picture that may hold a code, in pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A grey picture, one byte a pixel. */
export interface Grey {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Sides of the squares in which contrast is looked for, in pixels. */
const BLOCKS = [10, 6, 16] as const;
/** Least difference of light and dark in a square. */
const CONTRAST = 18;
const LEAST_SIDE = 30;
const ASPECT = { min: 0.72, max: 1.39 } as const;
/** Least part of its box that a region fills. */
const LEAST_FILL = 0.6;
const MAX_REGIONS = 10;

/** The grey of a picture. */
export function toGrey(picture: Pixels): Grey {
  return { data: greyOf(picture), width: picture.width, height: picture.height };
}

/** Square, busy parts of a picture: where codes stand on pages, apart from text and edges. At most ten, likeliest first. */
export function proposeRegions(grey: Grey): Region[] {
  const regions: Region[] = [];
  for (const block of BLOCKS) {
    const busy = busyBlocks(grey, block);
    for (const map of [busy, opened(busy)]) {
      for (const region of squaresOf(map, block)) {
        if (!regions.some((other) => isSame(other, region))) regions.push(region);
      }
    }
  }
  return regions.sort((a, b) => b.width * b.height - a.width * a.height).slice(0, MAX_REGIONS);
}

/** Whether two regions cover nearly the same pixels. */
function isSame(a: Region, b: Region): boolean {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return false;
  const common = width * height;
  return common / (a.width * a.height + b.width * b.height - common) > 0.85;
}

/**
 * A region ready for a decoder: contrast stretched between its 10 % and 90 % shades, an eighth of its side added around in one
 * shade (255 light, 0 dark), and doubled when small. `scale` is its size against the picture's.
 */
export function cutOut(
  grey: Grey,
  region: Region,
  around: 0 | 255,
): { readonly picture: Pixels; readonly scale: number; readonly pad: number } {
  const stretch = stretchOf(grey, region);
  const side = Math.max(region.width, region.height);
  const scale = side < 350 ? 2 : 1;
  const pad = Math.ceil(side * 0.12) * scale;
  const width = region.width * scale + 2 * pad;
  const height = region.height * scale + 2 * pad;
  const data = new Uint8ClampedArray(width * height * 4).fill(around);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  for (let y = 0; y < region.height * scale; y++) {
    const row = (region.top + Math.floor(y / scale)) * grey.width + region.left;
    let out = ((y + pad) * width + pad) * 4;
    for (let x = 0; x < region.width * scale; x++, out += 4) {
      const shade = stretch[grey.data[row + Math.floor(x / scale)] ?? 0] ?? 0;
      data[out] = shade;
      data[out + 1] = shade;
      data[out + 2] = shade;
    }
  }
  return { picture: { data, width, height }, scale, pad };
}

/** A map of squares, one byte each, 1 where light and dark meet. */
interface BlockMap {
  readonly cells: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

function busyBlocks(grey: Grey, block: number): BlockMap {
  const columns = Math.floor(grey.width / block);
  const rows = Math.floor(grey.height / block);
  const cells = new Uint8Array(columns * rows);
  const least = new Uint8Array(columns);
  const most = new Uint8Array(columns);
  for (let row = 0; row < rows; row++) {
    least.fill(255);
    most.fill(0);
    for (let y = row * block; y < (row + 1) * block; y++) {
      let at = y * grey.width;
      for (let column = 0; column < columns; column++) {
        let low = least[column] ?? 0;
        let high = most[column] ?? 0;
        for (const end = at + block; at < end; at++) {
          const shade = grey.data[at] ?? 0;
          if (shade < low) low = shade;
          if (shade > high) high = shade;
        }
        least[column] = low;
        most[column] = high;
      }
    }
    for (let column = 0; column < columns; column++) {
      if ((most[column] ?? 0) - (least[column] ?? 0) >= CONTRAST) cells[row * columns + column] = 1;
    }
  }
  return { cells, columns, rows };
}

/** Without what is thinner than three squares, so that a line that touches a code does not make one shape with it. */
function opened(map: BlockMap): BlockMap {
  return spread(spread(map, 0), 1);
}

/** Every square that has a neighbour of the value, or is one, gets it. */
function spread({ cells, columns, rows }: BlockMap, value: 0 | 1): BlockMap {
  const next = new Uint8Array(cells);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (cells[row * columns + column] !== value) continue;
      for (let v = Math.max(0, row - 1); v <= Math.min(rows - 1, row + 1); v++) {
        for (let u = Math.max(0, column - 1); u <= Math.min(columns - 1, column + 1); u++)
          next[v * columns + u] = value;
      }
    }
  }
  return { cells: next, columns, rows };
}

/** Boxes of connected busy squares that are about square and filled. */
function squaresOf({ cells, columns, rows }: BlockMap, block: number): Region[] {
  const seen = new Uint8Array(cells.length);
  const queue = new Int32Array(cells.length);
  const regions: Region[] = [];
  for (let start = 0; start < cells.length; start++) {
    if (cells[start] !== 1 || seen[start] === 1) continue;
    let [left, right, top, bottom] = [columns, 0, rows, 0];
    let count = 0;
    queue[count++] = start;
    seen[start] = 1;
    for (let at = 0; at < count; at++) {
      const cell = queue[at] ?? 0;
      const column = cell % columns;
      const row = (cell - column) / columns;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      for (let v = Math.max(0, row - 1); v <= Math.min(rows - 1, row + 1); v++) {
        for (let u = Math.max(0, column - 1); u <= Math.min(columns - 1, column + 1); u++) {
          const next = v * columns + u;
          if (cells[next] !== 1 || seen[next] === 1) continue;
          seen[next] = 1;
          queue[count++] = next;
        }
      }
    }
    const width = right - left + 1;
    const height = bottom - top + 1;
    const isSquare = width / height >= ASPECT.min && width / height <= ASPECT.max;
    if (isSquare && Math.min(width, height) * block >= LEAST_SIDE && count / (width * height) >= LEAST_FILL) {
      regions.push({ left: left * block, top: top * block, width: width * block, height: height * block });
    }
  }
  return regions;
}

/** Where every shade goes when the 10 % and 90 % shades become black and white. */
function stretchOf(grey: Grey, region: Region): Uint8ClampedArray {
  const counts = new Uint32Array(256);
  for (let y = region.top; y < region.top + region.height; y++) {
    for (let x = region.left, at = y * grey.width + x; x < region.left + region.width; x++, at++) {
      const shade = grey.data[at] ?? 0;
      counts[shade] = (counts[shade] ?? 0) + 1;
    }
  }
  const total = region.width * region.height;
  const shadeAt = (part: number): number => {
    let sum = 0;
    for (let shade = 0; shade < 256; shade++) {
      sum += counts[shade] ?? 0;
      if (sum >= total * part) return shade;
    }
    return 255;
  };
  const dark = shadeAt(0.1);
  const span = Math.max(1, shadeAt(0.9) - dark);
  return Uint8ClampedArray.from({ length: 256 }, (_, shade) => ((shade - dark) * 255) / span);
}
