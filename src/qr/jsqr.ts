import jsQr from 'jsqr';
import { blank, type Pixels, type Point } from './pixels.ts';
import { mergeCodes, moveCode, type ScannedCode } from './scanned.ts';

/** Most codes that jsqr is asked for: every one costs a whole reading. */
const MOST = 12;

/** One code of a picture by jsqr. */
export function readOneByJsqr(
  { data, width, height }: Pixels,
  inversionAttempts: 'attemptBoth' | 'dontInvert' = 'attemptBoth',
): ScannedCode | undefined {
  // `onlyInvert` throws in jsqr 1.4.0. Its decoder may throw on damaged data as well: that is a code not read.
  try {
    const found = jsQr(data, width, height, { inversionAttempts });
    if (found === null || found.data === '') return undefined;
    const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location;
    return { text: found.data, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] };
  } catch {
    return undefined;
  }
}

/**
 * Every code that jsqr finds: it gives one a call, so each one found is painted over and the rest is read again. `factor` is
 * the picture's size against the one that the corners are for. Uses the picture up.
 */
export function readAllByJsqr(picture: Pixels, factor: number, isOver: () => boolean): readonly ScannedCode[] {
  let codes: readonly ScannedCode[] = [];
  const place = ({ x, y }: Point): Point => ({ x: x / factor, y: y / factor });
  for (let round = 0; round < MOST && !(round > 0 && isOver()); round++) {
    const found = readOneByJsqr(picture);
    if (found === undefined) break;
    blank(picture, found.corners);
    codes = mergeCodes(codes, [moveCode(found, place)]);
  }
  return codes;
}
