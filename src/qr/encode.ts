import { encodeQR } from 'qr';
import { Fault } from '../fault.ts';

/** A QR code as a drawing: dark modules as one SVG path in a square of `size` units, the quiet zone included. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** Light modules around the code that ISO/IEC 18004 asks for. */
const QUIET = 4;

/** Draws a text as a QR code with medium error correction, or low where it would not fit. Throws `qr-image` for a text that is too long. */
export function encodeQr(text: string): QrDrawing {
  const rows = modulesOf(text);
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue;
      const start = x;
      while (row[x + 1] === true) x++;
      path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
    }
  });
  return { size: rows.length, path };
}

function modulesOf(text: string): boolean[][] {
  for (const ecc of ['medium', 'low'] as const) {
    try {
      return encodeQR(text, 'raw', { ecc, border: QUIET });
    } catch {
      // Too long for this level.
    }
  }
  throw new Fault('qr-image', `got ${text.length} characters, want at most what a QR code holds`);
}
