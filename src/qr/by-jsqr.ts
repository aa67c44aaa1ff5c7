import { cutOut, FAINT, proposeBoxes } from './cut-out.ts';
import { blurred } from './filters.ts';
import { type Grey, type Region, toGrey, toPixels } from './grey.ts';
import { readAllByJsqr, readOneByJsqr } from './jsqr.ts';
import { type Pixels, resize } from './pixels.ts';
import { isRead, surveyOf } from './regions.ts';
import type { Depth, Progress } from './scan-protocol.ts';
import { mergeCodes, moveCode, type ScannedCode } from './scanned.ts';

/** Most codes taken from regions; each costs a reading or two. */
const MAX_CODES = 12;
/** Regions, the largest first, that are tried in more than one way. */
const MAX_PATIENT = 4;
/** Pictures above this many pixels are first read smaller. */
const EASY_PIXELS = 2_600_000;
/** No pass sees more pixels than this. */
const MAX_PIXELS = 9_000_000;

/** A region as it is, and what makes jsqr read those it cannot: gaps between modules closed, and other sizes of a module. */
const WAYS: readonly ((part: Grey) => { readonly picture: Pixels; readonly factor: number })[] = [
  (part) => ({ picture: toPixels(blurred(part, 2)), factor: 1 }),
  ...[0.7, 1.3, 0.33].map((factor) => (part: Grey) => ({ picture: resize(toPixels(part), factor), factor })),
];
const asItIs = (part: Grey) => ({ picture: toPixels(part), factor: 1 });

/**
 * Reads every QR code of a picture where WebAssembly cannot start. First its square, busy regions, one by one: jsqr takes the
 * corners of several codes for one code's and is slow on whole pages. Then, if that found nothing, the whole picture at several
 * sizes, until something is found or the time is over. The picture is not changed.
 */
export function readByJsqr(picture: Pixels, depth: Depth, progress: Progress): readonly ScannedCode[] {
  if (progress.isOver()) return [];
  const grey = toGrey(picture);
  const survey = surveyOf(grey);
  const boxes = proposeBoxes(survey, []);
  let codes = readBoxes(grey, boxes, [asItIs], [], progress);
  if (depth !== 'search') return codes.length > 0 || depth === 'look' ? codes : readWhole(picture, [1], progress);
  progress.report('regions', codes);
  codes = readBoxes(grey, likely(boxes, codes), WAYS, codes, progress);
  if (codes.length > 0) return codes;
  progress.report('harder', codes);
  codes = readBoxes(grey, proposeBoxes(survey, [], FAINT).slice(0, MAX_PATIENT), [asItIs], codes, progress);
  return codes.length > 0 ? codes : readWhole(picture, factorsFor(picture.width * picture.height), progress);
}

/** Of several codes on a page all have about one size. */
function likely(boxes: readonly Region[], codes: readonly ScannedCode[]): readonly Region[] {
  const sides = codes.map(({ corners: [a, b] }) => Math.hypot(a.x - b.x, a.y - b.y));
  const isLike = ({ width }: Region) => sides.some((side) => width > side / 2 && width < side * 2);
  return boxes.filter((box) => !isRead(box, codes) && (sides.length === 0 || isLike(box))).slice(0, MAX_PATIENT);
}

function readBoxes(
  grey: Grey,
  boxes: readonly Region[],
  ways: typeof WAYS,
  known: readonly ScannedCode[],
  progress: Progress,
): readonly ScannedCode[] {
  let codes = known;
  for (const way of ways) {
    for (const box of boxes) {
      if (progress.isOver() || codes.length >= MAX_CODES) return codes;
      if (isRead(box, codes)) continue;
      const found = readBox(grey, box, way);
      if (found !== undefined) codes = mergeCodes(codes, [found]);
    }
  }
  return codes;
}

/** The region as it is and inverted: cheaper than to let jsqr try both. */
function readBox(grey: Grey, box: Region, way: (typeof WAYS)[number]): ScannedCode | undefined {
  for (const inverted of [false, true]) {
    const { picture: part, place } = cutOut(grey, box, inverted);
    const { picture, factor } = way(part);
    const found = readOneByJsqr(picture, 'dontInvert');
    if (found !== undefined) return moveCode(found, ({ x, y }) => place({ x: x / factor, y: y / factor }));
  }
  return undefined;
}

function readWhole(picture: Pixels, factors: readonly number[], progress: Progress): readonly ScannedCode[] {
  for (const factor of factors) {
    if (progress.isOver()) break;
    const codes = readAllByJsqr(factor === 1 ? copyOf(picture) : resize(picture, factor), factor, progress.isOver);
    if (codes.length > 0) return codes;
  }
  return [];
}

function factorsFor(pixels: number): number[] {
  const fit = Math.sqrt(EASY_PIXELS / pixels);
  const factors = pixels > EASY_PIXELS ? [fit, 1, fit / 2] : [1, 0.5, 1.5, 0.75, 0.33];
  return factors.filter((factor) => factor * factor * pixels <= MAX_PIXELS);
}

function copyOf({ data, width, height }: Pixels): Pixels {
  return { data: new Uint8ClampedArray(data), width, height };
}
