import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../src/bytes/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/utf8.ts';
import type { Fault } from '../../src/fault.ts';
import rfc4648 from './vectors/rfc4648.json' with { type: 'json' };

describe('base64url', () => {
  it.each(rfc4648.vectors)('writes and reads "$text" as RFC 4648 does', ({ text, base64url }) => {
    expect(encodeBase64url(encodeUtf8(text))).toBe(base64url);
    expect(decodeUtf8(decodeBase64url(base64url))).toBe(text);
  });

  it('agrees with Node on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(encodeBase64url(bytes)).toBe(text);
        expect(decodeBase64url(text)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it.each(['Zg==', 'Z', 'Zh', 'Zm9=', 'Zm+v', 'Zm/v', 'Zm 9v', 'Zmé9', '\nZm9v'])(
    'refuses "%s", which is not canonical',
    (text) => {
      expect(() => decodeBase64url(text)).toThrow(expect.objectContaining({ code: 'bytes-invalid' }) as Fault);
    },
  );
});
