import { cutOut, FAINT, LEAST_CODE, proposeBoxes } from './cut-out.ts';
import { type Grey, type Region, toGrey, toPixels } from './grey.ts';
import { type Pixels, resize } from './pixels.ts';
import { busyPart, isCovered, isRead, type Survey, surveyOf } from './regions.ts';
import type { Depth, Progress } from './scan-protocol.ts';
import { isAccount, mergeCodes, moveCode, type ScannedCode } from './scanned.ts';
import { isLikeCode } from './texture.ts';
import { variantsOf, WAYS, type Way } from './variants.ts';
import type { Decode } from './zxing.ts';

/** Pictures up to this many pixels are searched whole, wherever in them something happens. */
const TINY_PIXELS = 300_000;
/** A difference of shades that nobody sees; what is flatter holds nothing. */
const NOTHING = 4;
/** Regions, the largest first, that are tried in more ways than one. */
const MAX_PATIENT = 6;
/** Regions beside codes that were read. */
const MAX_REST = 4;
/** Those up to this side are also tried doubled. */
const SMALL_REST = 400;
/** Of the variants of a picture, those that a region beside a read code is tried in. */
const MOST_VARIANTS = 4;
/** The longest side that jsqr gets to see. */
const JSQR_SIDE = 1_000;
/** Larger pictures would be so much reduced for jsqr that it has never read one. */
const JSQR_PIXELS = 2_000_000;
const JSQR_REGIONS = 3;

/**
 * Reads every QR code of a picture by zxing: the whole picture, then its square, busy regions one by one, those that look like a
 * further code with patience. Only when that found nothing it looks harder: at its regions and at what is busy in it by other filters, other colours, another size, and at last by jsqr.
 * Ends early when the time is over, or when nothing in the picture is as large as a code.
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
  const survey = surveyOf(grey);
  const boxes = proposeBoxes(survey, codes);
  codes = mergeCodes(codes, readRegions(decode, grey, boxes, {}, progress));
  if (depth === 'look' || progress.isOver()) return codes;
  if (codes.length > 0) return readRest(decode, picture, survey, boxes, codes, progress);
  progress.report('harder', codes);
  const whole = { left: 0, top: 0, width: grey.width, height: grey.height };
  const part = grey.data.length <= TINY_PIXELS ? whole : busyPart(survey, LEAST_CODE, NOTHING);
  if (part === undefined) return [];
  const faint = proposeBoxes(survey, [], FAINT).filter((box) => !boxes.some((known) => isEqual(known, box)));
  codes = readRegions(decode, grey, faint, {}, progress);
  if (codes.length > 0) return codes;
  const likely = [...boxes, ...faint].sort((a, b) => b.width * b.height - a.width * a.height).slice(0, MAX_PATIENT);
  for (const way of WAYS) if (codes.length === 0) codes = readRegions(decode, grey, likely, way, progress);
  if (codes.length > 0) return codes;
  for (const { picture: variant, effort, place } of variantsOf(picture, grey, part)) {
    if (progress.isOver()) return codes;
    codes = mergeCodes(
      [],
      decode(variant, effort).map((code) => moveCode(code, place)),
    );
    if (codes.length > 0) return codes;
  }
  if (progress.isOver()) return codes;
  progress.report('last', codes);
  return readLast(picture, grey, boxes, progress);
}

/**
 * What looks like a code beside those that were read, in every way for regions; where nothing does, that costs next to nothing. Only accounts
 * are taken from there: anything else would only be counted, and is the likelier to be misread.
 */
function readRest(
  decode: Decode,
  picture: Pixels,
  survey: Survey,
  boxes: readonly Region[],
  read: readonly ScannedCode[],
  progress: Progress,
): readonly ScannedCode[] {
  const { grey } = survey;
  const faint = proposeBoxes(survey, read, FAINT).filter((box) => !boxes.some((known) => isEqual(known, box)));
  const isLeft = (box: Region) => !isCovered(box, read) && isLikeCode(grey, box);
  const rest = [...boxes, ...faint].filter(isLeft).slice(0, MAX_REST);
  if (rest.length > 0) progress.report('regions', read);
  let codes = read;
  for (const way of [{}, ...WAYS]) {
    const left = rest.filter((box) => !isCovered(box, codes));
    codes = mergeCodes(codes, readRegions(decode, grey, left, way, progress));
  }
  for (const box of rest) {
    let tries = 0;
    const isSmall = Math.max(box.width, box.height) <= SMALL_REST;
    for (const { picture: variant, effort, place } of variantsOf(picture, grey, roomAround(grey, box), isSmall)) {
      if (isCovered(box, codes) || progress.isOver() || ++tries > MOST_VARIANTS) break;
      codes = mergeCodes(
        codes,
        decode(variant, effort).map((code) => moveCode(code, place)),
      );
    }
  }
  return [...read, ...codes.slice(read.length).filter(isAccount)];
}

/** A region with a third of its side around it: what the decoder compares its shades with. */
function roomAround({ width, height }: Grey, box: Region): Region {
  const spare = Math.ceil(Math.max(box.width, box.height) / 3);
  const left = Math.max(0, box.left - spare);
  const top = Math.max(0, box.top - spare);
  return {
    left,
    top,
    width: Math.min(width, box.left + box.width + spare) - left,
    height: Math.min(height, box.top + box.height + spare) - top,
  };
}

/** Every region with a quiet zone of its own, changed in one way, as it is and inverted. */
function readRegions(
  decode: Decode,
  grey: Grey,
  boxes: readonly Region[],
  { change, effort, mostSide = Number.POSITIVE_INFINITY }: Way,
  progress: Progress,
): readonly ScannedCode[] {
  let codes: readonly ScannedCode[] = [];
  for (const box of boxes) {
    if (progress.isOver()) break;
    if (isRead(box, codes) || Math.max(box.width, box.height) > mostSide) continue;
    for (const inverted of [false, true]) {
      const { picture, place } = cutOut(grey, box, inverted, change);
      const found = decode(picture, { ...effort, invert: false }).map((code) => moveCode(code, place));
      codes = mergeCodes(codes, found);
      if (found.length > 0) break;
    }
  }
  return codes;
}

function isEqual(a: Region, b: Region): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

async function readLast(
  picture: Pixels,
  grey: Grey,
  boxes: readonly Region[],
  progress: Progress,
): Promise<readonly ScannedCode[]> {
  const { readAllByJsqr, readOneByJsqr } = await import('./jsqr.ts');
  for (const box of boxes.slice(0, JSQR_REGIONS)) {
    if (progress.isOver()) return [];
    const { picture: part, place } = cutOut(grey, box, false);
    if (Math.max(part.width, part.height) > JSQR_SIDE) continue;
    const found = readOneByJsqr(toPixels(part));
    if (found !== undefined) return [moveCode(found, place)];
  }
  if (progress.isOver() || grey.data.length > JSQR_PIXELS) return [];
  const factor = Math.min(1, JSQR_SIDE / Math.max(picture.width, picture.height));
  return readAllByJsqr(resize(picture, factor), factor, progress.isOver);
}
