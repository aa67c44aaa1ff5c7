import { cutOut, FAINT, proposeBoxes } from './cut-out.ts';
import {
  blurred,
  channelOf,
  doubled,
  evened,
  type Grey,
  halved,
  lightestOf,
  sharpened,
  toGrey,
  toPixels,
} from './grey.ts';
import { type Pixels, resize } from './pixels.ts';
import { isRead } from './regions.ts';
import type { Depth, Progress } from './scan-protocol.ts';
import { mergeCodes, moveCode, type ScannedCode } from './scanned.ts';
import type { Decode, Effort } from './zxing.ts';

/** Pictures up to this many pixels are also read doubled. */
const SMALL_PIXELS = 1_100_000;
/** Pictures above this many pixels are sharpened, evened and blurred at half their size. */
const LARGE_PIXELS = 3_000_000;
/** The longest side that jsqr gets to see. */
const JSQR_SIDE = 1_000;
const JSQR_REGIONS = 3;

/**
 * Reads every QR code of a picture by zxing: the whole picture, then its square, busy regions one by one. Only when that found
 * nothing it looks harder: other filters, other colours, another size, and at last jsqr. Ends early when the time is over.
 */
export async function readByCascade(
  decode: Decode,
  picture: Pixels,
  depth: Depth,
  progress: Progress,
): Promise<readonly ScannedCode[]> {
  const grey = toGrey(picture);
  let codes = mergeCodes([], decode(grey));
  if (depth === 'glance' || progress.isOver()) return codes;
  progress.report('regions', codes);
  codes = mergeCodes(codes, readRegions(decode, grey, codes, progress));
  if (depth === 'look' || codes.length > 0 || progress.isOver()) return codes;
  progress.report('harder', codes);
  codes = readRegions(decode, grey, codes, progress, FAINT);
  for (const { variant, effort, factor } of codes.length > 0 ? [] : variantsOf(picture, grey)) {
    if (progress.isOver()) return codes;
    const found = decode(variant, effort).map((code) =>
      moveCode(code, ({ x, y }) => ({ x: x / factor, y: y / factor })),
    );
    codes = mergeCodes([], found);
    if (codes.length > 0) break;
  }
  if (codes.length > 0 || progress.isOver()) return codes;
  progress.report('last', codes);
  return readLast(picture, grey, progress);
}

/** Every region with a quiet zone of its own, as it is and inverted. */
function readRegions(
  decode: Decode,
  grey: Grey,
  known: readonly ScannedCode[],
  progress: Progress,
  contrast?: number,
): readonly ScannedCode[] {
  let codes: readonly ScannedCode[] = [];
  for (const box of proposeBoxes(grey, known, contrast)) {
    if (progress.isOver()) break;
    if (isRead(box, codes)) continue;
    for (const inverted of [false, true]) {
      const { picture, place } = cutOut(grey, box, inverted);
      const found = decode(picture, { invert: false }).map((code) => moveCode(code, place));
      codes = mergeCodes(codes, found);
      if (found.length > 0) break;
    }
  }
  return codes;
}

/** The picture changed in one way; its size against the picture's is `factor`. */
interface Variant {
  readonly variant: Grey;
  readonly effort?: Effort;
  readonly factor: number;
}

/** The picture changed in the ways that have made unreadable codes readable, cheap and likely ones first; made one at a time. */
function* variantsOf(picture: Pixels, grey: Grey): Generator<Variant> {
  yield { variant: grey, effort: { denoise: true }, factor: 1 };
  yield { variant: grey, effort: { global: true }, factor: 1 };
  yield { variant: channelOf(picture, 2), factor: 1 };
  const isLarge = grey.data.length > LARGE_PIXELS;
  const handy = isLarge ? halved(grey) : grey;
  const factor = isLarge ? 0.5 : 1;
  yield { variant: sharpened(handy, 2, 3), factor };
  yield { variant: evened(handy, 32, 8), effort: { global: true }, factor };
  if (grey.data.length <= SMALL_PIXELS) yield { variant: doubled(grey), factor: 2 };
  yield { variant: lightestOf(picture), factor: 1 };
  yield { variant: blurred(blurred(handy, 1), 1), factor };
}

async function readLast(picture: Pixels, grey: Grey, progress: Progress): Promise<readonly ScannedCode[]> {
  const { readAllByJsqr, readOneByJsqr } = await import('./jsqr.ts');
  const factor = Math.min(1, JSQR_SIDE / Math.max(picture.width, picture.height));
  const codes = readAllByJsqr(resize(picture, factor), factor, progress.isOver);
  if (codes.length > 0) return codes;
  for (const box of proposeBoxes(grey, []).slice(0, JSQR_REGIONS)) {
    if (progress.isOver()) break;
    const { picture: part, place } = cutOut(grey, box, false);
    const found = readOneByJsqr(toPixels(part));
    if (found !== undefined) return [moveCode(found, place)];
  }
  return [];
}
