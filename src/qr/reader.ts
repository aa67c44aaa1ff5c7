import jsQr from 'jsqr';
import { blank, type Pixels, type Point, resize } from './pixels.ts';
import { cutOut, type Grey, proposeRegions, type Region, toGrey } from './regions.ts';

/** One code of a picture: its text and its corners, clockwise from the top left, in the picture's pixels. */
export interface ScannedCode {
  readonly text: string;
  readonly corners: readonly [Point, Point, Point, Point];
}

/** What was read from a picture, each text once; nothing found is an empty list. */
export interface ScanResult {
  readonly codes: readonly ScannedCode[];
}

/** Most codes taken from one picture. */
const MAX_CODES = 12;
/** Pictures above this many pixels are first read smaller. */
const EASY_PIXELS = 2_600_000;
/** No pass sees more pixels than this. */
const MAX_PIXELS = 9_000_000;

/**
 * Reads every QR code of a picture. First its square, busy regions, one by one: jsqr takes the corners of several codes for
 * one code's and is slow on whole pages. Then, if that found nothing, the whole picture at several sizes, until something is
 * found or the time is over. `isOver` is asked between passes. The picture is not changed.
 */
export function readCodes(picture: Pixels, isOver: () => boolean = () => false): ScanResult {
  if (isOver()) return { codes: [] };
  const inRegions = readRegions(picture, isOver);
  if (inRegions.length > 0) return { codes: inRegions };
  for (const factor of factorsFor(picture.width * picture.height)) {
    if (isOver()) break;
    const codes = readAll(factor === 1 ? copyOf(picture) : resize(picture, factor), factor, isOver);
    if (codes.length > 0) return { codes };
  }
  return { codes: [] };
}

function readRegions(picture: Pixels, isOver: () => boolean): ScannedCode[] {
  const grey = toGrey(picture);
  const codes = new Map<string, ScannedCode>();
  for (const region of proposeRegions(grey)) {
    if (isOver() || codes.size >= MAX_CODES) break;
    if (isRead(region, [...codes.values()])) continue;
    const code = readRegion(grey, region);
    if (code !== undefined && !codes.has(code.text)) codes.set(code.text, code);
  }
  return [...codes.values()];
}

/** A quiet zone is added in white, and in black for a light code on dark. */
function readRegion(grey: Grey, region: Region): ScannedCode | undefined {
  for (const around of [255, 0] as const) {
    const { picture, scale, pad } = cutOut(grey, region, around);
    const found = readOne(picture);
    if (found === undefined) continue;
    const place = ({ x, y }: Point): Point => ({
      x: (x - pad) / scale + region.left,
      y: (y - pad) / scale + region.top,
    });
    return moved(found, place);
  }
  return undefined;
}

/** Whether the middle of a code found before lies in the middle half of a region. */
function isRead(region: Region, codes: readonly ScannedCode[]): boolean {
  return codes.some(({ corners: [a, , c] }) => {
    const x = ((a.x + c.x) / 2 - region.left) / region.width;
    const y = ((a.y + c.y) / 2 - region.top) / region.height;
    return x > 0.25 && x < 0.75 && y > 0.25 && y < 0.75;
  });
}

function factorsFor(pixels: number): number[] {
  const fit = Math.sqrt(EASY_PIXELS / pixels);
  const factors = pixels > EASY_PIXELS ? [fit, 1, fit / 2] : [1, 0.5, 1.5, 0.75, 0.33];
  return factors.filter((factor) => factor * factor * pixels <= MAX_PIXELS);
}

/** jsqr finds one code a call: each one found is painted over, and the rest is read again. Uses the picture up. */
function readAll(picture: Pixels, factor: number, isOver: () => boolean): ScannedCode[] {
  const codes = new Map<string, ScannedCode>();
  for (let round = 0; round < MAX_CODES && !(round > 0 && isOver()); round++) {
    const found = readOne(picture);
    if (found === undefined) break;
    blank(picture, found.corners);
    const place = ({ x, y }: Point): Point => ({ x: x / factor, y: y / factor });
    if (!codes.has(found.text)) codes.set(found.text, moved(found, place));
  }
  return [...codes.values()];
}

function readOne({ data, width, height }: Pixels): ScannedCode | undefined {
  // `onlyInvert` throws in jsqr 1.4.0. Its decoder may throw on damaged data as well: that is a code not read.
  try {
    const found = jsQr(data, width, height, { inversionAttempts: 'attemptBoth' });
    if (found === null || found.data === '') return undefined;
    const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location;
    return { text: found.data, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] };
  } catch {
    return undefined;
  }
}

function moved({ text, corners: [a, b, c, d] }: ScannedCode, place: (point: Point) => Point): ScannedCode {
  return { text, corners: [place(a), place(b), place(c), place(d)] };
}

function copyOf({ data, width, height }: Pixels): Pixels {
  return { data: new Uint8ClampedArray(data), width, height };
}
