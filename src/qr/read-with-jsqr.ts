import { FAINT_CONTRAST, proposeBoxes } from './candidates.ts';
import { cropRegion } from './crop.ts';
import { blurred } from './filters.ts';
import { type Grey, type Region, toGrey, toPixels } from './grey.ts';
import { readAllByJsqr, readOneByJsqr } from './jsqr.ts';
import { type Pixels, resize } from './pixels.ts';
import { analyse, isRead } from './regions.ts';
import type { Depth, Progress } from './scan-protocol.ts';
import { mergeCodes, moveCode, type ScannedCode } from './scanned-code.ts';

/** Most codes taken from regions; each costs a reading or two. */
const MAX_CODES = 12;
/** Regions, the largest first, that every filter is tried on. */
const MAX_FILTERED = 4;
/** Pictures above this many pixels are first read smaller. */
const EASY_PIXELS = 2_600_000;
/** No pass sees more pixels than this. */
const MAX_PIXELS = 9_000_000;

/** Makes jsqr read regions that it cannot read as they are: closed gaps between modules, and other module sizes. */
const FILTERS: readonly ((part: Grey) => { readonly picture: Pixels; readonly factor: number })[] = [
  (part) => ({ picture: toPixels(blurred(part, 2)), factor: 1 }),
  ...[0.7, 1.3, 0.33].map((factor) => (part: Grey) => ({ picture: resize(toPixels(part), factor), factor })),
];
const unchanged = (part: Grey) => ({ picture: toPixels(part), factor: 1 });

/**
 * Reads every QR code of a picture where WebAssembly cannot start. Reads regions first, as jsqr mixes up the corners of several codes
 * and is slow on whole pages; then the whole picture at several sizes. Does not change the picture.
 */
export function readWithJsqr(picture: Pixels, depth: Depth, progress: Progress): readonly ScannedCode[] {
  if (progress.isOver()) return [];
  const grey = toGrey(picture);
  const analysis = analyse(grey);
  const boxes = proposeBoxes(analysis, []);
  let codes = readBoxes(grey, boxes, [unchanged], [], progress);
  if (depth !== 'thorough') return codes.length > 0 || depth === 'regions' ? codes : readWhole(picture, [1], progress);
  progress.report('regions', codes);
  codes = readBoxes(grey, similarUnread(boxes, codes), FILTERS, codes, progress);
  if (codes.length > 0) return codes;
  progress.report('harder', codes);
  codes = readBoxes(
    grey,
    proposeBoxes(analysis, [], FAINT_CONTRAST).slice(0, MAX_FILTERED),
    [unchanged],
    codes,
    progress,
  );
  return codes.length > 0 ? codes : readWhole(picture, factorsFor(picture.width * picture.height), progress);
}

/** Unread regions of about the size of the read codes: a page shows all its codes at one size. */
function similarUnread(boxes: readonly Region[], codes: readonly ScannedCode[]): readonly Region[] {
  const sides = codes.map(({ corners: [a, b] }) => Math.hypot(a.x - b.x, a.y - b.y));
  const isSimilar = ({ width }: Region) => sides.some((side) => width > side / 2 && width < side * 2);
  return boxes.filter((box) => !isRead(box, codes) && (sides.length === 0 || isSimilar(box))).slice(0, MAX_FILTERED);
}

function readBoxes(
  grey: Grey,
  boxes: readonly Region[],
  filters: typeof FILTERS,
  known: readonly ScannedCode[],
  progress: Progress,
): readonly ScannedCode[] {
  let codes = known;
  for (const filter of filters) {
    for (const box of boxes) {
      if (progress.isOver() || codes.length >= MAX_CODES) return codes;
      if (isRead(box, codes)) continue;
      const found = readBox(grey, box, filter);
      if (found !== undefined) codes = mergeCodes(codes, [found]);
    }
  }
  return codes;
}

/** Reads a region as it is and inverted, which costs less than letting jsqr try both. */
function readBox(grey: Grey, box: Region, filter: (typeof FILTERS)[number]): ScannedCode | undefined {
  for (const inverted of [false, true]) {
    const { picture: part, place } = cropRegion(grey, box, inverted);
    const { picture, factor } = filter(part);
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
