import type { ScannedCode } from '../../src/qr/scanned-code.ts';
import type { PictureResult } from '../../src/ui/scan/picture-reader.ts';

/** A code outlined in the picture it was found in. */
export interface NumberedCode {
  readonly corners: ScannedCode['corners'];
  /** Counts the codes of the picture, from 1. */
  readonly number: number;
  readonly text: string;
}

/** The picture to show beside what was found in it. */
export interface Capture {
  readonly image: Blob;
  readonly width: number;
  readonly height: number;
  readonly codes: readonly NumberedCode[];
  /** The number of the code that a draft came from, by the draft's id. */
  readonly numbers?: ReadonlyMap<string, number>;
}

/** Numbers the codes of a picture in reading order: from the top, then from the left. */
export function captureOf({ image, width, height, codes }: PictureResult): Capture {
  const middle = ({ corners }: ScannedCode) => ({
    x: corners.reduce((sum, { x }) => sum + x, 0) / 4,
    y: corners.reduce((sum, { y }) => sum + y, 0) / 4,
  });
  const band = height / 12;
  const inOrder = [...codes].sort((a, b) => {
    const [one, other] = [middle(a), middle(b)];
    return Math.abs(one.y - other.y) > band ? one.y - other.y : one.x - other.x;
  });
  return { image, width, height, codes: inOrder.map(({ corners, text }, at) => ({ corners, text, number: at + 1 })) };
}

/** The picture with only that code outlined that a draft came from; `undefined` when that is not known. */
export function captureOfDraft(shot: Capture | undefined, id: string): Capture | undefined {
  const code = shot?.codes.find(({ number }) => number === shot.numbers?.get(id));
  return shot && code && { ...shot, codes: [code] };
}

/** The part of the picture to show: all codes with some room around them, in the shape of a wide strip. */
export function viewOf({ width, height, codes }: Capture): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  if (codes.length === 0) return { left: 0, top: 0, width, height };
  const points = codes.flatMap(({ corners }) => corners);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const middle = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
  const room = 1.5;
  const across = (Math.max(...xs) - Math.min(...xs)) * room;
  const down = (Math.max(...ys) - Math.min(...ys)) * room;
  const wanted = Math.max(down, across / 2);
  const shown = { width: Math.min(width, wanted * 2), height: Math.min(height, wanted) };
  return {
    ...shown,
    left: Math.min(Math.max(0, middle.x - shown.width / 2), width - shown.width),
    top: Math.min(Math.max(0, middle.y - shown.height / 2), height - shown.height),
  };
}
