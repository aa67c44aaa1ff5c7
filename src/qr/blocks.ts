import type { Grey } from './grey.ts';

/** The blocks of a picture, one byte each: 1 where light and dark meet. */
export interface BlockMap {
  /** Side of a block in pixels. */
  readonly block: number;
  readonly cells: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

/** The darkest and the lightest shade of every two by two pixels, from which blocks of any even side follow. */
export interface Extremes {
  readonly least: Uint8Array;
  readonly most: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

/** Finds the extremes in one pass over the pixels. */
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

/** Marks the blocks of an even side whose lightest and darkest pixels differ by `contrast` shades or more. */
export function busyBlocks(extremes: Extremes, block: number, contrast: number): BlockMap {
  const side = block >> 1;
  const columns = Math.floor(extremes.columns / side);
  const rows = Math.floor(extremes.rows / side);
  const cells = new Uint8Array(columns * rows);
  const range = { darkest: new Uint8Array(columns), lightest: new Uint8Array(columns) };
  for (let row = 0; row < rows; row++) {
    range.darkest.fill(255);
    range.lightest.fill(0);
    for (let y = row * side; y < (row + 1) * side; y++) widenRange(range, extremes, y, side);
    markContrast(cells, row * columns, range, contrast);
  }
  return { block, cells, columns, rows };
}

/** The darkest and the lightest shade of each block of one row. */
interface Range {
  readonly darkest: Uint8Array;
  readonly lightest: Uint8Array;
}

/** Widens the range of each block by its part of one line of extremes. */
function widenRange(range: Range, { least, most, columns: width }: Extremes, y: number, side: number): void {
  let at = y * width;
  for (let column = 0; column < range.darkest.length; column++) {
    let darkest = range.darkest[column] ?? 0;
    let lightest = range.lightest[column] ?? 0;
    for (const end = at + side; at < end; at++) {
      const dark = least[at] ?? 0;
      const light = most[at] ?? 0;
      if (dark < darkest) darkest = dark;
      if (light > lightest) lightest = light;
    }
    range.darkest[column] = darkest;
    range.lightest[column] = lightest;
  }
}

function markContrast(cells: Uint8Array, start: number, { darkest, lightest }: Range, contrast: number): void {
  for (let column = 0; column < darkest.length; column++) {
    if ((lightest[column] ?? 0) - (darkest[column] ?? 0) >= contrast) cells[start + column] = 1;
  }
}

/** Removes what is thinner than three blocks (morphological opening), so that a line does not join a code that it touches. */
export function openedBlocks(map: BlockMap): BlockMap {
  return dilate(dilate(map, 0), 1);
}

/** Spreads a value to all neighbours; first along rows, then along columns. */
function dilate({ block, cells, columns, rows }: BlockMap, value: 0 | 1): BlockMap {
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
