import jsQr from 'jsqr';
import { blank, type Pixels, type Point, resize } from './pixels.ts';

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
 * Reads every QR code of a picture: at its own size first (a large one at a smaller size first), then at others, until
 * something is found or the time is over. `isOver` is asked between passes. The picture is not changed.
 */
export function readCodes(picture: Pixels, isOver: () => boolean = () => false): ScanResult {
  for (const factor of factorsFor(picture.width * picture.height)) {
    if (isOver()) break;
    const codes = readAll(factor === 1 ? copyOf(picture) : resize(picture, factor), factor, isOver);
    if (codes.length > 0) return { codes };
  }
  return { codes: [] };
}

function factorsFor(pixels: number): number[] {
  const fit = Math.sqrt(EASY_PIXELS / pixels);
  const factors = pixels > EASY_PIXELS ? [fit, 1, fit / 2] : [1, 0.5, 1.5, 0.75, 0.33];
  return factors.filter((factor) => factor * factor * pixels <= MAX_PIXELS);
}

/** jsqr finds one code a call: each one found is painted over, and the rest is read again. Uses the picture up. */
function readAll(picture: Pixels, factor: number, isOver: () => boolean): ScannedCode[] {
  const codes: ScannedCode[] = [];
  const seen = new Set<string>();
  for (let round = 0; round < MAX_CODES * 2 && codes.length < MAX_CODES && !(round > 0 && isOver()); round++) {
    const found = readOne(picture);
    if (found === undefined) break;
    blank(picture, found.corners);
    if (found.text === '' || seen.has(found.text)) continue;
    seen.add(found.text);
    const [a, b, c, d] = found.corners;
    const scaled = (point: Point): Point => ({ x: point.x / factor, y: point.y / factor });
    codes.push({ text: found.text, corners: [scaled(a), scaled(b), scaled(c), scaled(d)] });
  }
  return codes;
}

function readOne({ data, width, height }: Pixels): ScannedCode | undefined {
  // `onlyInvert` throws in jsqr 1.4.0. Its decoder may throw on damaged data as well: that is a code not read.
  try {
    const found = jsQr(data, width, height, { inversionAttempts: 'attemptBoth' });
    if (found === null) return undefined;
    const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location;
    return { text: found.data, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] };
  } catch {
    return undefined;
  }
}

function copyOf({ data, width, height }: Pixels): Pixels {
  return { data: new Uint8ClampedArray(data), width, height };
}
