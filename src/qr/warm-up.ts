import type { Pixels } from './pixels.ts';

/** A QR code of 21 modules, one row a number, the leftmost module its highest bit. It holds `WARM_UP_TEXT`. */
const ROWS = [
  ...[0x1fd17f, 0x105a41, 0x175f5d, 0x17555d, 0x174f5d, 0x105541, 0x1fd57f],
  ...[0x000000, 0x19c12f, 0x1bbdc0, 0x17798d, 0x160b23, 0x0ed676, 0x001b00],
  ...[0x1fca7c, 0x1050f4, 0x1755c5, 0x1749cf, 0x174988, 0x105331, 0x1fd26f],
];
const MODULE = 3;
const MARGIN = 4;
const MODULES = ROWS.length + 2 * MARGIN;

/** What the warm-up code holds. */
export const WARM_UP_TEXT = 'LATCHKEY';

/**
 * A small picture of a code. The browser compiles the decoder piece by piece as it first runs: reading this while the real picture is
 * still being taken is cheaper than waiting for that afterwards.
 */
export function drawWarmUpCode(): Pixels {
  const side = MODULES * MODULE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    const row = ROWS[Math.floor(y / MODULE) - MARGIN] ?? 0;
    for (let x = 0; x < side; x++) {
      const column = Math.floor(x / MODULE) - MARGIN;
      const isDark = column >= 0 && column < ROWS.length && ((row >> (ROWS.length - 1 - column)) & 1) === 1;
      if (isDark) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { data, width: side, height: side };
}
