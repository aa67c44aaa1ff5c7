import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { encodeIconPng } from '../../src/icons/encode-png.ts';
import { isIconPng } from '../../src/vault/icon-png.ts';

const SIDE = 48;
type Rgb = readonly [number, number, number];

function square(colourAt: (x: number, y: number) => Rgb) {
  const pixels = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let at = 0; at < SIDE * SIDE; at++) pixels.set([...colourAt(at % SIDE, Math.floor(at / SIDE)), 255], at * 4);
  return { side: SIDE, pixels };
}

/** Numbers that look random and are the same in each run. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
}

const next = noise(7);
const PICTURES: readonly (readonly [string, ReturnType<typeof square>])[] = [
  ['one colour', square(() => [12, 34, 56])],
  ['two colours', square((x) => (x < 20 ? [255, 255, 255] : [10, 107, 93]))],
  ['seventeen colours', square((x) => [Math.min(16, x) * 15, 0, 0])],
  ['a gradient', square((x, y) => [x * 5, y * 5, 128])],
  ['noise', square(() => [next(), next(), next()])],
];

describe('an encoded icon', () => {
  it.each(PICTURES)('is one that a vault keeps, and the same each time: %s', async (_what, picture) => {
    const png = await encodeIconPng(picture);
    expect(png.length).toBeLessThanOrEqual(2_048);
    expect(isIconPng(encodeBase64url(png))).toBe(true);
    expect(await encodeIconPng(picture)).toEqual(png);
    const { width, height } = PNG.sync.read(Buffer.from(png));
    expect([width, height]).toEqual([SIDE, SIDE]);
  });

  it('of few colours has exactly those, as another decoder sees it', async () => {
    for (const [, picture] of PICTURES.slice(0, 3)) {
      const { data } = PNG.sync.read(Buffer.from(await encodeIconPng(picture)));
      expect(new Uint8Array(data)).toEqual(new Uint8Array(picture.pixels));
    }
  });

  it('of many colours stays near to them', async () => {
    const [, gradient] = PICTURES[3] ?? [];
    if (gradient === undefined) throw new Error('no picture');
    const { data } = PNG.sync.read(Buffer.from(await encodeIconPng(gradient)));
    const differences = [...gradient.pixels].map((value, at) => Math.abs(value - (data[at] ?? 0)));
    expect(differences.reduce((sum, one) => sum + one, 0) / differences.length).toBeLessThan(12);
  });
});
