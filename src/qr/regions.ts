import { type BlockMap, busyBlocks, type Extremes, extremesOf, openedBlocks } from './blocks.ts';
import type { Grey, Region } from './grey.ts';
import type { ScannedCode } from './scanned.ts';

/** Sides of the squares in which contrast is looked for, in pixels. */
const BLOCKS = [10, 6, 16] as const;
/** The largest of them, in which even a faint and blurred edge is seen. */
const COARSE = 16;
const LEAST_SIDE = 30;
/** Shapes that a square code takes on, seen at an angle or with something beside it. */
const ASPECT = { min: 0.72, max: 1.39 } as const;
/** Least part of its box that a region fills. */
const LEAST_FILL = 0.6;
const MAX_REGIONS = 10;

/** A picture, and what is to be known of it to say where codes may be. */
export interface Survey {
  readonly grey: Grey;
  readonly extremes: Extremes;
}

/** Looks at every pixel once; every question about regions is answered from that. */
export function surveyOf(grey: Grey): Survey {
  return { grey, extremes: extremesOf(grey) };
}

/** Square, busy parts of a picture: where codes stand on pages, apart from text and edges. Largest first, those of read codes left out. */
export function proposeRegions({ extremes }: Survey, read: readonly ScannedCode[], contrast: number): Region[] {
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

/** Whether the middle of a code read before lies in the middle half of a region. */
export function isRead(region: Region, codes: readonly ScannedCode[]): boolean {
  return codes.some(({ corners: [a, , c] }) => {
    const x = ((a.x + c.x) / 2 - region.left) / region.width;
    const y = ((a.y + c.y) / 2 - region.top) / region.height;
    return x > 0.25 && x < 0.75 && y > 0.25 && y < 0.75;
  });
}

/** Whether a region is that of a code read before, or lies within it. */
export function isCovered(region: Region, codes: readonly ScannedCode[]): boolean {
  const x = region.left + region.width / 2;
  const y = region.top + region.height / 2;
  const holds = (numbers: readonly number[], one: number) => one > Math.min(...numbers) && one < Math.max(...numbers);
  const isWithin = ({ corners }: ScannedCode) =>
    holds(
      corners.map((corner) => corner.x),
      x,
    ) &&
    holds(
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

/**
 * The part of a picture outside of which no code can be: around everything that is connected and at least `side` pixels wide and
 * high. Lines of text, buttons and rules are less. `undefined` when nothing is that large.
 */
export function busyPart({ extremes, grey }: Survey, side: number, contrast: number): Region | undefined {
  const large = shapesOf(busyBlocks(extremes, COARSE, contrast)).filter(
    ({ box }) => box.width >= side && box.height >= side,
  );
  if (large.length === 0) return undefined;
  const left = Math.max(0, Math.min(...large.map(({ box }) => box.left)) - COARSE);
  const top = Math.max(0, Math.min(...large.map(({ box }) => box.top)) - COARSE);
  // The last squares of a picture may be cut off, and are then in no map.
  const right = Math.min(grey.width, Math.max(...large.map(({ box }) => box.left + box.width)) + 2 * COARSE);
  const bottom = Math.min(grey.height, Math.max(...large.map(({ box }) => box.top + box.height)) + 2 * COARSE);
  return { left, top, width: right - left, height: bottom - top };
}

/** Boxes of connected busy squares that are about square and filled. */
function squaresOf(map: BlockMap): Region[] {
  return shapesOf(map)
    .filter(
      ({ box: { width, height }, fill }) =>
        isSquarish(width, height) && Math.min(width, height) >= LEAST_SIDE && fill >= LEAST_FILL,
    )
    .map(({ box }) => box);
}

/** Connected busy squares: the box around them, and which part of it they fill. */
interface Shape {
  readonly box: Region;
  readonly fill: number;
}

function shapesOf({ block, cells, columns, rows }: BlockMap): Shape[] {
  const seen = new Uint8Array(cells.length);
  const queue = new Int32Array(cells.length);
  const shapes: Shape[] = [];
  for (let start = 0; start < cells.length; start++) {
    if (cells[start] !== 1 || seen[start] === 1) continue;
    let left = columns;
    let right = 0;
    let top = rows;
    let bottom = 0;
    let count = 0;
    queue[count++] = start;
    seen[start] = 1;
    for (let at = 0; at < count; at++) {
      const cell = queue[at] ?? 0;
      const column = cell % columns;
      const row = (cell - column) / columns;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      const lastRow = row + 1 < rows ? row + 1 : row;
      const lastColumn = column + 1 < columns ? column + 1 : column;
      for (let v = row > 0 ? row - 1 : row; v <= lastRow; v++) {
        for (let u = column > 0 ? column - 1 : column; u <= lastColumn; u++) {
          const next = v * columns + u;
          if (cells[next] !== 1 || seen[next] === 1) continue;
          seen[next] = 1;
          queue[count++] = next;
        }
      }
    }
    const width = right - left + 1;
    const height = bottom - top + 1;
    const box = { left: left * block, top: top * block, width: width * block, height: height * block };
    shapes.push({ box, fill: count / (width * height) });
  }
  return shapes;
}

/** Whether a box may be that of a code, by its shape alone. */
export function isSquarish(width: number, height: number): boolean {
  return width / height >= ASPECT.min && width / height <= ASPECT.max;
}
