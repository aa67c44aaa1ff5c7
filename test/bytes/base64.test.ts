import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../src/bytes/base64.ts';
import { decodeBase64url, encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Fault } from '../../src/fault.ts';

/** Gives this engine the methods that newer ones have, as Node's own encoder would answer. */
function installNative(): void {
  Object.assign(Uint8Array.prototype, {
    toBase64(this: Uint8Array) {
      return Buffer.from(this).toString('base64');
    },
  });
  Object.assign(Uint8Array, {
    fromBase64: (text: string) => {
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 === 1) throw new SyntaxError('not base64');
      return new Uint8Array(Buffer.from(text, 'base64'));
    },
  });
}

const hadNative = 'fromBase64' in Uint8Array;

describe.each([
  ['the engine’s own methods', true],
  ['btoa and atob', false],
])('base64 by %s', (_, native) => {
  const prepare = () => {
    if (!hadNative && native) installNative();
  };
  afterEach(() => {
    if (hadNative) return;
    Reflect.deleteProperty(Uint8Array, 'fromBase64');
    Reflect.deleteProperty(Uint8Array.prototype, 'toBase64');
  });

  it('agrees with Node on any bytes', () => {
    prepare();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(encodeBase64(bytes)).toBe(text);
        expect(decodeBase64(text)).toEqual(new Uint8Array(bytes));
        expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(encodeBase64url(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('writes and reads more bytes than one call takes', () => {
    prepare();
    const bytes = Uint8Array.from({ length: 200_001 }, (_, i) => (i * 7) & 255);
    expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
  });

  it.each(['A', 'Zm9v!', 'Zm-v', 'Zmé9', '=Zm9'])('refuses "%s"', (text) => {
    prepare();
    expect(() => decodeBase64(text)).toThrow(expect.objectContaining({ code: 'bytes-invalid' }) as Fault);
  });

  it('takes text without padding', () => {
    prepare();
    expect(decodeBase64('Zg')).toEqual(decodeBase64('Zg=='));
  });
});
