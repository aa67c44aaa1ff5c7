import type { Grey, Region } from './grey.ts';
import { isSquarish, type PictureAnalysis, proposeRegions } from './regions.ts';
import type { ScannedCode } from './scanned-code.ts';

/** Minimum difference of light and dark, in shades, for a block, row or column to belong to a code. */
const MIN_CONTRAST = 18;
/** The same for a second attempt: what a person can just see. */
export const FAINT_CONTRAST = 8;
/** Minimum side of a code in pixels: 21 modules of two pixels. */
export const MIN_CODE_SIDE = 42;
/** Proposes tight boxes in which unread codes may be, the largest first. */
export function proposeBoxes(
  analysis: PictureAnalysis,
  read: readonly ScannedCode[],
  contrast = MIN_CONTRAST,
): readonly Region[] {
  const { grey } = analysis;
  const boxes = proposeRegions(analysis, read, contrast).map((region) => tighten(grey, region, contrast));
  return boxes.filter(({ width, height }) => Math.min(width, height) >= MIN_CODE_SIDE && isSquarish(width, height));
}

/** Removes flat rows and columns from the edges of a box: first the margin around a frame, then the frame. */
function tighten(grey: Grey, region: Region, contrast: number): Region {
  let { left, top } = region;
  let right = left + region.width;
  let bottom = top + region.height;
  const isFlatRow = (y: number) => contrastOf(grey, y * grey.width + left, 1, right - left) < contrast;
  const isFlatColumn = (x: number) => contrastOf(grey, top * grey.width + x, grey.width, bottom - top) < contrast;
  for (let before = 0; before !== right - left + bottom - top; ) {
    before = right - left + bottom - top;
    while (bottom - top > MIN_CODE_SIDE && isFlatRow(top)) top++;
    while (bottom - top > MIN_CODE_SIDE && isFlatRow(bottom - 1)) bottom--;
    while (right - left > MIN_CODE_SIDE && isFlatColumn(left)) left++;
    while (right - left > MIN_CODE_SIDE && isFlatColumn(right - 1)) right--;
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
