import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCodes } from '../../src/qr/reader.ts';
import { readPicture } from './picture.ts';

const ACME =
  'otpauth://totp/Acme:ann%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Acme&algorithm=SHA1&digits=6&period=30';
const MAIL = 'otpauth://hotp/Example%20Mail:bob?secret=JBSWY3DPEHPK3PXP&issuer=Example%20Mail&counter=7';
const fixture = (name: string) => readPicture(new URL(`./fixtures/${name}`, import.meta.url));
const textsOf = (name: string) => readCodes(fixture(name)).codes.map(({ text }) => text);

describe('a picture', { timeout: 30_000 }, () => {
  it.each([
    ['page.png', [ACME]],
    ['dark.png', [ACME]],
    ['corner-4k.png', [MAIL]],
    ['none.png', []],
  ])('%s holds what is in it', (name, texts) => {
    expect(textsOf(name)).toEqual(texts);
  });

  it('with several codes gives them all, each once', () => {
    expect(textsOf('three.png').toSorted()).toEqual(['https://example.com/not-an-account', MAIL, ACME].toSorted());
  });

  it('gives each code with its corners, clockwise from the top left, and is not changed', () => {
    const picture = fixture('page.png');
    const before = picture.data.slice();
    const [code] = readCodes(picture).codes;
    const [topLeft, topRight, bottomRight, bottomLeft] = code?.corners ?? [];
    for (const [corner, x, y] of [
      [topLeft, 520, 120],
      [topRight, 745, 120],
      [bottomRight, 745, 345],
      [bottomLeft, 520, 345],
    ] as const) {
      expect(Math.abs((corner?.x ?? 0) - x)).toBeLessThan(4);
      expect(Math.abs((corner?.y ?? 0) - y)).toBeLessThan(4);
    }
    expect(Buffer.from(picture.data.buffer).equals(Buffer.from(before.buffer))).toBe(true);
  });

  it('is put away when the time is over before it began', () => {
    expect(readCodes(fixture('page.png'), () => true).codes).toEqual([]);
  });

  it.each([
    [1, 1],
    [1, 400],
    [3, 3],
    [40, 40],
  ])('of %d × %d pixels holds nothing and does not fail', (width, height) => {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    expect(readCodes({ data, width, height }).codes).toEqual([]);
  });
});

/** The corpus beside the project, where it is at hand: a sample of plain page captures, all of which must be read. */
const corpus = fileURLToPath(new URL('../../../shared/fixtures/qr', import.meta.url));
const isAtHand = existsSync(corpus);
if (!isAtHand) console.info('no corpus of pictures beside the project: reading the own pictures only');

describe.runIf(isAtHand)('a page capture of the corpus', () => {
  interface Expected {
    readonly texts: readonly string[];
    readonly codes?: readonly { readonly pxPerModule: number }[];
  }
  const expected: Record<string, Expected> = isAtHand
    ? JSON.parse(readFileSync(`${corpus}/expected.json`, 'utf8'))
    : {};
  const isLarge = ({ codes = [] }: Expected) => codes.every(({ pxPerModule }) => pxPerModule >= 2.5);
  const names = Object.entries(expected)
    .filter(([name, entry]) => /(page-basic|multi)\/.*\.png$/.test(name) && isLarge(entry))
    .map(([name]) => name);
  it.each(names.slice(0, 6))('%s is read', { timeout: 30_000 }, (name) => {
    const found = readCodes(readPicture(`${corpus}/${name}`)).codes.map(({ text }) => text);
    expect(found.toSorted()).toEqual(expected[name]?.texts.toSorted());
  });
});
