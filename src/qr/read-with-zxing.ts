import { FAINT_CONTRAST, MIN_CODE_SIDE, proposeBoxes } from './candidates.ts';
import { cropRegion } from './crop.ts';
import { type Grey, type Region, toGrey, toPixels } from './grey.ts';
import { type Pixels, resize } from './pixels.ts';
import { analyse, busyPart, isCovered, isRead, type PictureAnalysis } from './regions.ts';
import type { Depth, Progress } from './scan-protocol.ts';
import { isAccount, mergeCodes, moveCode, type ScannedCode } from './scanned-code.ts';
import { hasCodeTexture } from './texture.ts';
import { REGION_FILTERS, type RegionFilter, type Variant, variantsOf } from './variants.ts';
import type { Decode } from './zxing.ts';

/** Pictures up to this many pixels are searched whole, not only their busy part. */
const TINY_PIXELS = 300_000;
/** A difference of shades that nobody sees; flatter areas hold no code. */
const INVISIBLE_CONTRAST = 4;
/** Regions, the largest first, that every filter is tried on. */
const MAX_FILTERED = 6;
/** Regions tried beside codes that were read. */
const MAX_REMAINING = 4;
/** Of those, regions up to this side in pixels are also tried doubled. */
const SMALL_REMAINING = 400;
/** Variants tried on a region beside a read code. */
const MAX_VARIANTS = 4;
/** The longest side, in pixels, that jsqr gets to see. */
const JSQR_SIDE = 1_000;
/** Larger pictures would shrink so much for jsqr that it has never read one. */
const JSQR_PIXELS = 2_000_000;
const JSQR_REGIONS = 3;

/** One picture being read. */
interface Task {
  readonly decode: Decode;
  readonly picture: Pixels;
  readonly grey: Grey;
  readonly progress: Progress;
}

/**
 * Reads every QR code of a picture: first from the whole, then from its square, busy regions. Tries filters, other colours and sizes,
 * and at last jsqr, only while nothing is found. Ends early when the time is over.
 */
export async function readWithZxing(
  decode: Decode,
  picture: Pixels,
  depth: Depth,
  progress: Progress,
): Promise<readonly ScannedCode[]> {
  const task = { decode, picture, grey: toGrey(picture), progress };
  const whole = mergeCodes([], decode(task.grey));
  if (depth === 'quick' || progress.isOver()) return whole;
  progress.report('regions', whole);
  const analysis = analyse(task.grey);
  const boxes = proposeBoxes(analysis, whole);
  const codes = mergeCodes(whole, readRegions(task, boxes));
  if (depth === 'regions' || progress.isOver()) return codes;
  return codes.length > 0 ? readRemaining(task, analysis, boxes, codes) : readHarder(task, analysis, boxes);
}

/** Tries everything on a picture from which nothing was read. */
async function readHarder(
  task: Task,
  analysis: PictureAnalysis,
  boxes: readonly Region[],
): Promise<readonly ScannedCode[]> {
  const { grey, picture, progress } = task;
  progress.report('harder', []);
  const whole = { left: 0, top: 0, width: grey.width, height: grey.height };
  const isTiny = grey.data.length <= TINY_PIXELS;
  const part = isTiny ? whole : busyPart(analysis, MIN_CODE_SIDE, INVISIBLE_CONTRAST);
  if (part === undefined) return [];
  const faint = faintBoxes(analysis, [], boxes);
  const largest = [...boxes, ...faint].sort((a, b) => b.width * b.height - a.width * a.height).slice(0, MAX_FILTERED);
  const attempts = [
    () => readRegions(task, faint),
    ...REGION_FILTERS.map((filter) => () => readRegions(task, largest, filter)),
    () => readVariants(task, variantsOf(picture, grey, part)),
  ];
  for (const attempt of attempts) {
    const codes = attempt();
    if (codes.length > 0) return codes;
  }
  if (progress.isOver()) return [];
  progress.report('last', []);
  return readWithJsqrAtLast(task, boxes);
}

/** Boxes that only a low contrast shows. */
function faintBoxes(
  analysis: PictureAnalysis,
  read: readonly ScannedCode[],
  known: readonly Region[],
): readonly Region[] {
  return proposeBoxes(analysis, read, FAINT_CONTRAST).filter((box) => !known.some((other) => isEqual(other, box)));
}

/** Reads the first variant that shows a code. */
function readVariants({ decode, progress }: Task, variants: Iterable<Variant>): readonly ScannedCode[] {
  for (const variant of variants) {
    if (progress.isOver()) break;
    const codes = mergeCodes([], decodeVariant(decode, variant));
    if (codes.length > 0) return codes;
  }
  return [];
}

function decodeVariant(decode: Decode, { picture, effort, place }: Variant): readonly ScannedCode[] {
  return decode(picture, effort).map((code) => moveCode(code, place));
}

/**
 * Tries every filter on what looks like a code beside those that were read. Adds only accounts: anything else would only be counted,
 * and is the likelier to be misread.
 */
function readRemaining(
  task: Task,
  analysis: PictureAnalysis,
  boxes: readonly Region[],
  read: readonly ScannedCode[],
): readonly ScannedCode[] {
  const { decode, picture, grey, progress } = task;
  const isCandidate = (box: Region) => !isCovered(box, read) && hasCodeTexture(grey, box);
  const remaining = [...boxes, ...faintBoxes(analysis, read, boxes)].filter(isCandidate).slice(0, MAX_REMAINING);
  if (remaining.length > 0) progress.report('regions', read);
  let codes = read;
  for (const filter of [{}, ...REGION_FILTERS]) {
    const unread = remaining.filter((box) => !isCovered(box, codes));
    codes = mergeCodes(codes, readRegions(task, unread, filter));
  }
  for (const box of remaining) {
    let tries = 0;
    const isSmall = Math.max(box.width, box.height) <= SMALL_REMAINING;
    for (const variant of variantsOf(picture, grey, withMargin(grey, box), isSmall)) {
      if (isCovered(box, codes) || progress.isOver() || ++tries > MAX_VARIANTS) break;
      codes = mergeCodes(codes, decodeVariant(decode, variant));
    }
  }
  return [...read, ...codes.slice(read.length).filter(isAccount)];
}

/** A region with a third of its side around it: the decoder compares its shades with that. */
function withMargin({ width, height }: Grey, box: Region): Region {
  const margin = Math.ceil(Math.max(box.width, box.height) / 3);
  const left = Math.max(0, box.left - margin);
  const top = Math.max(0, box.top - margin);
  return {
    left,
    top,
    width: Math.min(width, box.left + box.width + margin) - left,
    height: Math.min(height, box.top + box.height + margin) - top,
  };
}

/** Reads every region with a quiet zone of its own, through one filter, as it is and inverted. */
function readRegions(
  { decode, grey, progress }: Task,
  boxes: readonly Region[],
  { change, effort, maxSide = Number.POSITIVE_INFINITY }: RegionFilter = {},
): readonly ScannedCode[] {
  let codes: readonly ScannedCode[] = [];
  for (const box of boxes) {
    if (progress.isOver()) break;
    if (isRead(box, codes) || Math.max(box.width, box.height) > maxSide) continue;
    for (const inverted of [false, true]) {
      const { picture, place } = cropRegion(grey, box, inverted, change);
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

async function readWithJsqrAtLast(
  { picture, grey, progress }: Task,
  boxes: readonly Region[],
): Promise<readonly ScannedCode[]> {
  const { readAllByJsqr, readOneByJsqr } = await import('./jsqr.ts');
  for (const box of boxes.slice(0, JSQR_REGIONS)) {
    if (progress.isOver()) return [];
    const { picture: part, place } = cropRegion(grey, box, false);
    if (Math.max(part.width, part.height) > JSQR_SIDE) continue;
    const found = readOneByJsqr(toPixels(part));
    if (found !== undefined) return [moveCode(found, place)];
  }
  if (progress.isOver() || grey.data.length > JSQR_PIXELS) return [];
  const factor = Math.min(1, JSQR_SIDE / Math.max(picture.width, picture.height));
  return readAllByJsqr(resize(picture, factor), factor, progress.isOver);
}
