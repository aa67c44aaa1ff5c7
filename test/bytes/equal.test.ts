import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBytes } from '../../src/bytes/bytes.ts';
import { concatBytes } from '../../src/bytes/concat.ts';
import { equalBytes } from '../../src/bytes/equal.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/utf8.ts';
import type { Fault } from '../../src/fault.ts';

describe('bytes', () => {
  it('are equal exactly when every byte is', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(equalBytes(a, b)).toBe(Buffer.compare(a, b) === 0);
        expect(equalBytes(a, a.slice())).toBe(true);
      }),
    );
  });

  it('differ by one bit anywhere', () => {
    const bytes = new Uint8Array(32);
    for (let i = 0; i < 256; i++) {
      const other = bytes.slice();
      other[i >> 3] = 1 << (i & 7);
      expect(equalBytes(bytes, other)).toBe(false);
    }
  });

  it('are put together in order', () => {
    expect(concatBytes()).toEqual(new Uint8Array());
    expect(concatBytes(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('are copied out of shared memory and left alone otherwise', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(4)).fill(7);
    const own = toBytes(shared);
    shared.fill(8);
    expect(own).toEqual(Uint8Array.of(7, 7, 7, 7));
    expect(toBytes(own)).toBe(own);
  });
});

describe('UTF-8', () => {
  it('gives back any well-formed text, a leading BOM included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
    expect(decodeUtf8(encodeUtf8('\ufeffa'))).toBe('\ufeffa');
  });

  it.each([[[0xff]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xe2, 0x82]]])('refuses the bytes %j', (bytes) => {
    expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ code: 'bytes-invalid' }) as Fault,
    );
  });
});
