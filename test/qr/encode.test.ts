import { describe, expect, it } from 'vitest';
import { encodeQr } from '../../src/qr/encode.ts';
import { readOneByJsqr } from '../../src/qr/jsqr.ts';
import type { Pixels } from '../../src/qr/pixels.ts';

/** Draws the path's rectangles, as a browser would, at some pixels a unit. */
function draw(text: string, scale: number): Pixels {
  const { size, path } = encodeQr(text);
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    expect(back).toBe(x);
    for (let v = Number(y) * scale; v < (Number(y) + 1) * scale; v++) {
      for (let u = Number(x) * scale; u < (Number(x) + Number(width)) * scale; u++) {
        data.set([0, 0, 0, 255], (v * side + u) * 4);
      }
    }
  }
  return { data, width: side, height: side };
}

describe('a drawn QR code', () => {
  it.each([
    'otpauth://totp/Acme:ann?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Acme',
    'a',
    'Caf\u00E9 \u4F8B\u5B50 \u{1F511}',
    `otpauth://totp/x?secret=${'A'.repeat(205)}&issuer=${'%C3%A9'.repeat(200)}`,
  ])('reads back as %j', (text) => {
    expect(readOneByJsqr(draw(text, 4))?.text).toBe(text);
  });

  it('has four light modules around it', () => {
    const { size, path } = encodeQr('hello');
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(
      ([, x, y, w]) => [Number(x), Number(y), Number(w)] as const,
    );
    expect(Math.min(...starts.map(([x]) => x))).toBe(4);
    expect(Math.min(...starts.map(([, y]) => y))).toBe(4);
    expect(Math.max(...starts.map(([x, , w]) => x + w))).toBe(size - 4);
  });

  it('is refused for a text that no code holds', () => {
    expect(() => encodeQr('x'.repeat(3_000))).toThrowError(expect.objectContaining({ code: 'qr-image' }));
  });
});
