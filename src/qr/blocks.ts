import type { Grey } from './grey.ts';

/** A map of the squares of a picture, one byte each: 1 where light and dark meet. */
export interface BlockMap {
  /** Side of a square in pixels. */
  readonly block: number;
  readonly cells: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

/** The darkest and the lightest shade of every two by two pixels: what squares of any even side are put together from. */
export interface Extremes {
  readonly least: Uint8Array;
  readonly most: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

/** Looks at every pixel once. */
export function extremesOf({ data, width, height }: Grey): Extremes {
  const columns = width >> 1;
  const rows = height >> 1;
  const least = new Uint8Array(columns * rows);
  const most = new Uint8Array(columns * rows);
  for (let row = 0, out = 0; row < rows; row++) {
    let at = row * 2 * width;
    for (let column = 0; column < columns; column++, out++, at += 2) {
      const a = data[at] ?? 0;
      const b = data[at + 1] ?? 0;
      const c = data[at + width] ?? 0;
      const d = data[at + width + 1] ?? 0;
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      const low2 = Math.min(c, d);
      const high2 = Math.max(c, d);
      least[out] = Math.min(low, low2);
      most[out] = Math.max(high, high2);
    }
  }
  return { least, most, columns, rows };
}

/** The squares of an even side whose lightest and darkest pixels differ by `contrast` shades or more. */
export function busyBlocks({ least, most, columns: width, rows: height }: Extremes, block: number, contrast: number) {
  const side = block >> 1;
  const columns = Math.floor(width / side);
  const rows = Math.floor(height / side);
  const cells = new Uint8Array(columns * rows);
  const low = new Uint8Array(columns);
  const high = new Uint8Array(columns);
  for (let row = 0; row < rows; row++) {
    low.fill(255);
    high.fill(0);
    for (let y = row * side; y < (row + 1) * side; y++) {
      let at = y * width;
      for (let column = 0; column < columns; column++) {
        let darkest = low[column] ?? 0;
        let lightest = high[column] ?? 0;
        for (const end = at + side; at < end; at++) {
          const dark = least[at] ?? 0;
          const light = most[at] ?? 0;
          if (dark < darkest) darkest = dark;
          if (light > lightest) lightest = light;
        }
        low[column] = darkest;
        high[column] = lightest;
      }
    }
    for (let column = 0; column < columns; column++) {
      if ((high[column] ?? 0) - (low[column] ?? 0) >= contrast) cells[row * columns + column] = 1;
    }
  }
  return { block, cells, columns, rows } satisfies BlockMap;
}

/** Without what is thinner than three squares, so that a line that touches a code does not make one shape with it. */
export function openedBlocks(map: BlockMap): BlockMap {
  return spread(spread(map, 0), 1);
}

/** Every square that has a neighbour of the value, or is one, gets it; first along rows, then along columns. */
function spread({ block, cells, columns, rows }: BlockMap, value: 0 | 1): BlockMap {
  const across = new Uint8Array(cells);
  for (let row = 0; row < rows; row++) {
    for (let at = row * columns, end = at + columns; at < end; at++) {
      if (cells[at] !== value) continue;
      if (at > row * columns) across[at - 1] = value;
      if (at + 1 < end) across[at + 1] = value;
    }
  }
  const next = new Uint8Array(across);
  for (let at = 0; at < across.length; at++) {
    if (across[at] !== value) continue;
    if (at >= columns) next[at - columns] = value;
    if (at + columns < next.length) next[at + columns] = value;
  }
  return { block, cells: next, columns, rows };
}
