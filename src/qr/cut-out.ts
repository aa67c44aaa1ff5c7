import { stretchOf } from './filters.ts';
import { croppedTo, type Grey, type Region } from './grey.ts';
import type { Point } from './pixels.ts';
import { isSquarish, proposeRegions, type Survey } from './regions.ts';
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
export const LEAST_CODE = 42;
/** Space added around, as a part of the side: the quiet zone that pages leave out. */
const SPACE = 0.12;
/** Smaller ones are doubled. */
const SMALL_SIDE = 350;

/** Where in a picture codes may be, apart from those read before: tight boxes, the largest first. */
export function proposeBoxes(survey: Survey, read: readonly ScannedCode[], contrast = CONTRAST): readonly Region[] {
  const { grey } = survey;
  const boxes = proposeRegions(survey, read, contrast).map((region) => tighten(grey, region, contrast));
  return boxes.filter(({ width, height }) => Math.min(width, height) >= LEAST_CODE && isSquarish(width, height));
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
    while (bottom - top > LEAST_CODE && isFlatRow(top)) top++;
    while (bottom - top > LEAST_CODE && isFlatRow(bottom - 1)) bottom--;
    while (right - left > LEAST_CODE && isFlatColumn(left)) left++;
    while (right - left > LEAST_CODE && isFlatColumn(right - 1)) right--;
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

/** A part made larger when it is small; the decoder has no sub-pixels. */
function enlarged(part: Grey): Grey {
  return Math.max(part.width, part.height) < SMALL_SIDE ? repeated(part) : part;
}

/**
 * A region with its contrast stretched between its 10 % and 90 % shades, changed, and an eighth of its side added around in white.
 * `inverted` makes a light code on dark a dark one on light before, so that no decoder need try both.
 */
export function cutOut(grey: Grey, region: Region, inverted: boolean, change: (part: Grey) => Grey = enlarged): CutOut {
  const part = croppedTo(grey, region);
  const shades = stretchOf(part, { left: 0, top: 0, width: part.width, height: part.height });
  if (inverted) for (let i = 0; i < shades.length; i++) shades[i] = 255 - (shades[i] ?? 0);
  for (let i = 0; i < part.data.length; i++) part.data[i] = shades[part.data[i] ?? 0] ?? 0;
  const changed = change(part);
  const scale = changed.width / region.width;
  const pad = Math.ceil(Math.max(changed.width, changed.height) * SPACE);
  const width = changed.width + 2 * pad;
  const height = changed.height + 2 * pad;
  const data = new Uint8ClampedArray(width * height).fill(255);
  for (let y = 0; y < changed.height; y++) {
    data.set(changed.data.subarray(y * changed.width, (y + 1) * changed.width), (y + pad) * width + pad);
  }
  return {
    picture: { data, width, height },
    place: ({ x, y }) => ({ x: (x - pad) / scale + region.left, y: (y - pad) / scale + region.top }),
  };
}

/** Twice as wide and high, each pixel four times. */
function repeated({ data, width, height }: Grey): Grey {
  const next = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, out = 0; y < height * 2; y++) {
    const row = (y >> 1) * width;
    for (let x = 0; x < width * 2; x++, out++) next[out] = data[row + (x >> 1)] ?? 0;
  }
  return { data: next, width: width * 2, height: height * 2 };
}
