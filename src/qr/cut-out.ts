import type { Grey } from './grey.ts';
import type { Point } from './pixels.ts';
import { isSquarish, proposeRegions, type Region } from './regions.ts';
import type { ScannedCode } from './scanned.ts';

/** A part of a picture made ready for a decoder. */
export interface CutOut {
  readonly picture: Grey;
  /** Where a point of it lies in the whole picture. */
  place(point: Point): Point;
}

/** Least difference of light and dark that makes a square, a row or a column part of a code. */
const CONTRAST = 18;
/** The same for a second look, when nothing was found: what a person can just see. */
export const FAINT = 8;
/** The smallest code has 21 modules a side; of less than two pixels each nothing is read. */
const LEAST_SIDE = 42;
/** Space added around, as a part of the side: the quiet zone that pages leave out. */
const SPACE = 0.12;
/** Smaller ones are doubled. */
const SMALL_SIDE = 350;

/** Where in a picture codes may be, apart from those read before: tight boxes, the largest first. */
export function proposeBoxes(grey: Grey, read: readonly ScannedCode[], contrast = CONTRAST): readonly Region[] {
  const boxes = proposeRegions(grey, read, contrast).map((region) => tighten(grey, region, contrast));
  return boxes.filter(({ width, height }) => Math.min(width, height) >= LEAST_SIDE && isSquarish(width, height));
}

/** The box without rows and columns at its edges in which nothing happens: first the margin around a frame, then the frame. */
function tighten(grey: Grey, region: Region, contrast: number): Region {
  let { left, top } = region;
  let right = left + region.width;
  let bottom = top + region.height;
  const isFlatRow = (y: number) => contrastOf(grey, y * grey.width + left, 1, right - left) < contrast;
  const isFlatColumn = (x: number) => contrastOf(grey, top * grey.width + x, grey.width, bottom - top) < contrast;
  for (let before = 0; before !== right - left + bottom - top; ) {
    before = right - left + bottom - top;
    while (bottom - top > LEAST_SIDE && isFlatRow(top)) top++;
    while (bottom - top > LEAST_SIDE && isFlatRow(bottom - 1)) bottom--;
    while (right - left > LEAST_SIDE && isFlatColumn(left)) left++;
    while (right - left > LEAST_SIDE && isFlatColumn(right - 1)) right--;
  }
  return { left, top, width: right - left, height: bottom - top };
}

function contrastOf({ data }: Grey, start: number, step: number, count: number): number {
  let least = 255;
  let most = 0;
  for (let i = 0, at = start; i < count; i++, at += step) {
    const shade = data[at] ?? 0;
    if (shade < least) least = shade;
    if (shade > most) most = shade;
  }
  return most - least;
}

/**
 * A region with its contrast stretched between its 10 % and 90 % shades, an eighth of its side added around in white, and
 * doubled when small. `inverted` makes a light code on dark a dark one on light before, so that no decoder need try both.
 */
export function cutOut(grey: Grey, region: Region, inverted: boolean): CutOut {
  const shades = stretchOf(grey, region);
  if (inverted) for (let i = 0; i < shades.length; i++) shades[i] = 255 - (shades[i] ?? 0);
  const side = Math.max(region.width, region.height);
  const scale = side < SMALL_SIDE ? 2 : 1;
  const pad = Math.ceil(side * SPACE) * scale;
  const width = region.width * scale + 2 * pad;
  const height = region.height * scale + 2 * pad;
  const data = new Uint8ClampedArray(width * height).fill(255);
  for (let y = 0; y < region.height * scale; y++) {
    const row = (region.top + Math.floor(y / scale)) * grey.width + region.left;
    let out = (y + pad) * width + pad;
    for (let x = 0; x < region.width * scale; x++, out++) {
      data[out] = shades[grey.data[row + (scale === 2 ? x >> 1 : x)] ?? 0] ?? 0;
    }
  }
  return {
    picture: { data, width, height },
    place: ({ x, y }) => ({ x: (x - pad) / scale + region.left, y: (y - pad) / scale + region.top }),
  };
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
