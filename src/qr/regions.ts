import { type BlockMap, busyBlocks, type Extremes, extremesOf, openedBlocks } from './blocks.ts';
import type { Grey, Region } from './grey.ts';
import type { ScannedCode } from './scanned-code.ts';

/** Sides of the blocks in which contrast is measured, in pixels. */
const BLOCKS = [10, 6, 16] as const;
/** The largest of them, in which even a faint and blurred edge shows. */
const COARSE_BLOCK = 16;
const MIN_SIDE = 30;
/** Aspect ratios of a square code, seen at an angle or with something beside it. */
const ASPECT = { min: 0.72, max: 1.39 } as const;
/** Minimum part of its box that a shape fills. */
const MIN_FILL = 0.6;
const MAX_REGIONS = 10;

/** A picture with what proposing regions needs to know of it. */
export interface PictureAnalysis {
  readonly grey: Grey;
  readonly extremes: Extremes;
}

/** Analyses a picture in one pass over its pixels. */
export function analyse(grey: Grey): PictureAnalysis {
  return { grey, extremes: extremesOf(grey) };
}

/** Proposes square, busy parts of a picture in which unread codes may be, the largest first. */
export function proposeRegions(
  { extremes }: PictureAnalysis,
  read: readonly ScannedCode[],
  contrast: number,
): Region[] {
  const regions: Region[] = [];
  for (const block of BLOCKS) {
    const busy = busyBlocks(extremes, block, contrast);
    for (const map of [busy, openedBlocks(busy)]) {
      for (const region of squaresOf(map)) {
        if (!regions.some((other) => isSame(other, region)) && !isRead(region, read)) regions.push(region);
      }
    }
  }
  return regions.sort((a, b) => b.width * b.height - a.width * a.height).slice(0, MAX_REGIONS);
}

/** Whether the middle of a known code is in the middle half of a region. */
export function isRead(region: Region, codes: readonly ScannedCode[]): boolean {
  return codes.some(({ corners: [a, , c] }) => {
    const x = ((a.x + c.x) / 2 - region.left) / region.width;
    const y = ((a.y + c.y) / 2 - region.top) / region.height;
    return x > 0.25 && x < 0.75 && y > 0.25 && y < 0.75;
  });
}

/** Whether a region is that of a known code, or within it. */
export function isCovered(region: Region, codes: readonly ScannedCode[]): boolean {
  const x = region.left + region.width / 2;
  const y = region.top + region.height / 2;
  const isBetween = (numbers: readonly number[], one: number) =>
    one > Math.min(...numbers) && one < Math.max(...numbers);
  const isWithin = ({ corners }: ScannedCode) =>
    isBetween(
      corners.map((corner) => corner.x),
      x,
    ) &&
    isBetween(
      corners.map((corner) => corner.y),
      y,
    );
  return isRead(region, codes) || codes.some(isWithin);
}

/** Whether two regions cover nearly the same pixels. */
function isSame(a: Region, b: Region): boolean {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return false;
  const common = width * height;
  return common / (a.width * a.height + b.width * b.height - common) > 0.85;
}

/** Finds the part of a picture outside of which no code of `side` pixels can be; `undefined` when nothing is that large. */
export function busyPart({ extremes, grey }: PictureAnalysis, side: number, contrast: number): Region | undefined {
  const large = shapesOf(busyBlocks(extremes, COARSE_BLOCK, contrast)).filter(
    ({ box }) => box.width >= side && box.height >= side,
  );
  if (large.length === 0) return undefined;
  const left = Math.max(0, Math.min(...large.map(({ box }) => box.left)) - COARSE_BLOCK);
  const top = Math.max(0, Math.min(...large.map(({ box }) => box.top)) - COARSE_BLOCK);
  // Blocks at the right and bottom edge that the picture cuts off are in no map.
  const right = Math.min(grey.width, Math.max(...large.map(({ box }) => box.left + box.width)) + 2 * COARSE_BLOCK);
  const bottom = Math.min(grey.height, Math.max(...large.map(({ box }) => box.top + box.height)) + 2 * COARSE_BLOCK);
  return { left, top, width: right - left, height: bottom - top };
}

/** Boxes of shapes that are about square and filled. */
function squaresOf(map: BlockMap): Region[] {
  return shapesOf(map)
    .filter(
      ({ box: { width, height }, fill }) =>
        isSquarish(width, height) && Math.min(width, height) >= MIN_SIDE && fill >= MIN_FILL,
    )
    .map(({ box }) => box);
}

/** Connected busy blocks: the box around them, and the part of it that they fill. */
interface Shape {
  readonly box: Region;
  readonly fill: number;
}

function shapesOf(map: BlockMap): Shape[] {
  const seen = new Uint8Array(map.cells.length);
  const members = new Int32Array(map.cells.length);
  const shapes: Shape[] = [];
  for (let start = 0; start < map.cells.length; start++) {
    if (map.cells[start] !== 1 || seen[start] === 1) continue;
    const count = collectConnected(map, start, seen, members);
    shapes.push(shapeOf(map, members.subarray(0, count)));
  }
  return shapes;
}

/** Fills `members` with the cells connected to `start`, diagonals included, and gives their number. */
function collectConnected(map: BlockMap, start: number, seen: Uint8Array, members: Int32Array): number {
  const { cells, columns, rows } = map;
  let count = 0;
  members[count++] = start;
  seen[start] = 1;
  for (let at = 0; at < count; at++) {
    const cell = members[at] ?? 0;
    const column = cell % columns;
    const row = (cell - column) / columns;
    const lastRow = row + 1 < rows ? row + 1 : row;
    const lastColumn = column + 1 < columns ? column + 1 : column;
    for (let v = row > 0 ? row - 1 : row; v <= lastRow; v++) {
      for (let u = column > 0 ? column - 1 : column; u <= lastColumn; u++) {
        const next = v * columns + u;
        if (cells[next] !== 1 || seen[next] === 1) continue;
        seen[next] = 1;
        members[count++] = next;
      }
    }
  }
  return count;
}

/** The box around cells, in pixels, and how full it is. */
function shapeOf({ block, columns, rows }: BlockMap, members: Int32Array): Shape {
  let left = columns;
  let right = 0;
  let top = rows;
  let bottom = 0;
  for (const cell of members) {
    const column = cell % columns;
    const row = (cell - column) / columns;
    if (column < left) left = column;
    if (column > right) right = column;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
  }
  const width = right - left + 1;
  const height = bottom - top + 1;
  const box = { left: left * block, top: top * block, width: width * block, height: height * block };
  return { box, fill: members.length / (width * height) };
}

/** Whether a box may be that of a code, by its shape alone. */
export function isSquarish(width: number, height: number): boolean {
  return width / height >= ASPECT.min && width / height <= ASPECT.max;
}
