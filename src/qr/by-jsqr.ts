import { cutOut, proposeBoxes } from './cut-out.ts';
import { toGrey, toPixels } from './grey.ts';
import { readAllByJsqr, readOneByJsqr } from './jsqr.ts';
import { type Pixels, resize } from './pixels.ts';
import { isRead } from './regions.ts';
import type { Depth, Progress } from './scan-protocol.ts';
import { mergeCodes, moveCode, type ScannedCode } from './scanned.ts';

/** Most codes taken from regions; each costs a reading or two. */
const MAX_CODES = 12;
/** Pictures above this many pixels are first read smaller. */
const EASY_PIXELS = 2_600_000;
/** No pass sees more pixels than this. */
const MAX_PIXELS = 9_000_000;

/**
 * Reads every QR code of a picture where WebAssembly cannot start. First its square, busy regions, one by one: jsqr takes the
 * corners of several codes for one code's and is slow on whole pages. Then, if that found nothing, the whole picture at several
 * sizes, until something is found or the time is over. The picture is not changed.
 */
export function readByJsqr(picture: Pixels, depth: Depth, progress: Progress): readonly ScannedCode[] {
  if (progress.isOver()) return [];
  const inRegions = readRegions(picture, progress);
  if (inRegions.length > 0 || depth === 'look') return inRegions;
  if (depth === 'search') progress.report('harder', []);
  for (const factor of depth === 'glance' ? [1] : factorsFor(picture.width * picture.height)) {
    if (progress.isOver()) break;
    const codes = readAllByJsqr(factor === 1 ? copyOf(picture) : resize(picture, factor), factor, progress.isOver);
    if (codes.length > 0) return codes;
  }
  return [];
}

function readRegions(picture: Pixels, progress: Progress): readonly ScannedCode[] {
  const grey = toGrey(picture);
  let codes: readonly ScannedCode[] = [];
  for (const box of proposeBoxes(grey, [])) {
    if (progress.isOver() || codes.length >= MAX_CODES) break;
    if (isRead(box, codes)) continue;
    for (const around of [255, 0] as const) {
      const { picture: part, place } = cutOut(grey, box, around);
      const found = readOneByJsqr(toPixels(part));
      if (found === undefined) continue;
      codes = mergeCodes(codes, [moveCode(found, place)]);
      break;
    }
  }
  return codes;
}

function factorsFor(pixels: number): number[] {
  const fit = Math.sqrt(EASY_PIXELS / pixels);
  const factors = pixels > EASY_PIXELS ? [fit, 1, fit / 2] : [1, 0.5, 1.5, 0.75, 0.33];
  return factors.filter((factor) => factor * factor * pixels <= MAX_PIXELS);
}

function copyOf({ data, width, height }: Pixels): Pixels {
  return { data: new Uint8ClampedArray(data), width, height };
}
