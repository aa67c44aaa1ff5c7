import jsQr from 'jsqr';
import { type Pixels, type Point, paintOver } from './pixels.ts';
import { mergeCodes, moveCode, type ScannedCode } from './scanned-code.ts';

/** Most codes to read: every one costs a whole reading. */
const MAX_CODES = 12;

/** Reads one code of a picture by jsqr. */
export function readOneByJsqr(
  { data, width, height }: Pixels,
  inversionAttempts: 'attemptBoth' | 'dontInvert' = 'attemptBoth',
): ScannedCode | undefined {
  // `onlyInvert` throws in jsqr 1.4.0, and its decoder may throw on damaged data.
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
 * Reads every code that jsqr finds, painting over each, as jsqr gives one a call. `factor` is the picture's scale relative to the one
 * that the corners are for. Changes the picture.
 */
export function readAllByJsqr(picture: Pixels, factor: number, isOver: () => boolean): readonly ScannedCode[] {
  let codes: readonly ScannedCode[] = [];
  const place = ({ x, y }: Point): Point => ({ x: x / factor, y: y / factor });
  for (let round = 0; round < MAX_CODES && !(round > 0 && isOver()); round++) {
    const found = readOneByJsqr(picture);
    if (found === undefined) break;
    paintOver(picture, found.corners);
    codes = mergeCodes(codes, [moveCode(found, place)]);
  }
  return codes;
}
