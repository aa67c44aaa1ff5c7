import { beforeAll, describe, expect, it } from 'vitest';
import { encodeQr } from '../../src/qr/encode.ts';
import { blurred } from '../../src/qr/filters.ts';
import { toGrey, toPixels } from '../../src/qr/grey.ts';
import type { Pixels } from '../../src/qr/pixels.ts';
import { type Reader, startReader } from '../../src/qr/reader.ts';
import type { Depth, ScanStage } from '../../src/qr/scan-protocol.ts';
import { drawWarmUpCode, WARM_UP_TEXT } from '../../src/qr/warm-up.ts';
import { readPicture } from './picture.ts';

const ACME =
  'otpauth://totp/Acme:ann%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Acme&algorithm=SHA1&digits=6&period=30';
const MAIL = 'otpauth://hotp/Example%20Mail:bob?secret=JBSWY3DPEHPK3PXP&issuer=Example%20Mail&counter=7';
const fixture = (name: string) => readPicture(new URL(`../corpora/qr/drawn/${name}`, import.meta.url));

/** A sheet of one shade, on which codes are drawn with any two shades, at some pixels a module. */
class Sheet {
  readonly picture: Pixels;
  constructor(width: number, height: number, shade: number) {
    const data = new Uint8ClampedArray(width * height * 4).fill(shade);
    for (let at = 3; at < data.length; at += 4) data[at] = 255;
    this.picture = { data, width, height };
  }
  /** With its quiet zone when `quiet`, in the light shade. */
  draw(
    text: string,
    at: { x: number; y: number },
    scale: number,
    [dark, light]: readonly [number, number] = [0, 255],
    quiet = true,
  ): this {
    const { size, path } = encodeQr(text);
    const cut = quiet ? 0 : 4;
    this.#fill(at.x, at.y, (size - 2 * cut) * scale, (size - 2 * cut) * scale, light);
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      this.#fill(
        at.x + (Number(x) - cut) * scale,
        at.y + (Number(y) - cut) * scale,
        Number(width) * scale,
        scale,
        dark,
      );
    }
    return this;
  }
  #fill(left: number, top: number, width: number, height: number, shade: number) {
    const { data, width: row } = this.picture;
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++) data.set([shade, shade, shade], (y * row + x) * 4);
    }
  }
}

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});

async function read(picture: Pixels, depth: Depth = 'thorough', isOver = () => false) {
  const stages: ScanStage[] = [];
  const { codes } = await reader.read(picture, depth, { isOver, report: (stage) => stages.push(stage) });
  return { codes, stages, texts: codes.map(({ text }) => text) };
}

describe('a picture', () => {
  it('drawn to warm up holds a code that is read like any other', async () => {
    expect((await read(drawWarmUpCode(), 'regions')).texts).toEqual([WARM_UP_TEXT]);
  });

  it('is read by zxing where WebAssembly starts', () => {
    expect(reader.engine).toBe('zxing');
  });

  it.each([
    ['page.png', [ACME]],
    ['dark.png', [ACME]],
    ['corner-4k.png', [MAIL]],
  ])('such as %s gives the code in it', async (name, texts) => {
    expect((await read(fixture(name))).texts).toEqual(texts);
  });

  it('gives all of several codes, each once, accounts first', async () => {
    const { texts } = await read(fixture('three.png'));
    expect(texts.toSorted()).toEqual(['https://example.com/not-an-account', MAIL, ACME].toSorted());
    expect(texts[2]).toBe('https://example.com/not-an-account');
  });

  it('gives a small blurred code beside a large one, and tries filters only on what looks like a code', async () => {
    const sheet = new Sheet(900, 500, 200).draw(ACME, { x: 40, y: 40 }, 8).draw(MAIL, { x: 640, y: 200 }, 2);
    const picture = toPixels(blurred(toGrey(sheet.picture), 1));
    expect((await read(picture, 'regions')).texts).toEqual([ACME]);
    expect(await read(picture)).toMatchObject({ texts: [ACME, MAIL], stages: ['regions', 'regions'] });
    const alone = new Sheet(900, 500, 200).draw(ACME, { x: 40, y: 40 }, 8);
    expect(await read(alone.picture)).toMatchObject({ texts: [ACME], stages: ['regions'] });
  });

  it('gives only accounts from what needs filters beside codes that were read at once', async () => {
    const sheet = new Sheet(900, 500, 200)
      .draw(ACME, { x: 40, y: 40 }, 8)
      .draw('https://example.com/shop', { x: 640, y: 200 }, 2);
    const picture = toPixels(blurred(toGrey(sheet.picture), 1));
    expect(await read(picture)).toMatchObject({ texts: [ACME], stages: ['regions', 'regions'] });
  });

  it('gives a text once even if two codes hold it', async () => {
    const sheet = new Sheet(600, 300, 255).draw(MAIL, { x: 10, y: 10 }, 4).draw(MAIL, { x: 310, y: 20 }, 4);
    expect((await read(sheet.picture)).texts).toEqual([MAIL]);
  });

  it('gives each code with its corners, clockwise from the top left, and is not changed', async () => {
    const picture = fixture('page.png');
    const before = picture.data.slice();
    const [code] = (await read(picture)).codes;
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

  it('is read without a quiet zone, on any shade around', async () => {
    for (const shade of [0, 90, 255]) {
      const sheet = new Sheet(400, 300, shade).draw(ACME, { x: 60, y: 40 }, 3, [0, 255], false);
      expect((await read(sheet.picture)).texts).toEqual([ACME]);
    }
  });

  it('is read at very low contrast, light on dark too', async () => {
    for (const shades of [
      [236, 248],
      [30, 18],
    ] as const) {
      const sheet = new Sheet(800, 500, 128).draw(ACME, { x: 200, y: 100 }, 4, shades);
      const { texts } = await read(sheet.picture);
      expect(texts).toEqual([ACME]);
    }
  });

  it('reports harder stages only when nothing was found', async () => {
    expect((await read(fixture('page.png'))).stages).toEqual(['regions']);
    expect(await read(fixture('none.png'))).toMatchObject({ texts: [], stages: ['regions', 'harder', 'last'] });
  });

  it('is read once as a whole at the quick depth, and by regions at the next', async () => {
    expect(await read(fixture('page.png'), 'quick')).toMatchObject({ texts: [ACME], stages: [] });
    expect(await read(fixture('none.png'), 'regions')).toMatchObject({ texts: [], stages: ['regions'] });
  });

  it('is read only once when the time is over', async () => {
    expect(await read(fixture('none.png'), 'thorough', () => true)).toMatchObject({ texts: [], stages: [] });
  });

  it.each([
    [1, 1],
    [1, 400],
    [3, 3],
    [40, 40],
    [33, 2],
  ])('of %d × %d pixels gives nothing without a failure', async (width, height) => {
    for (const shade of [0, 255]) expect((await read(new Sheet(width, height, shade).picture)).texts).toEqual([]);
  });
});
