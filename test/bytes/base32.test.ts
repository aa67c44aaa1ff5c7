import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../src/bytes/base32.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/utf8.ts';
import type { Fault } from '../../src/fault.ts';
import rfc4648 from './vectors/rfc4648.json' with { type: 'json' };

describe('base32', () => {
  it.each(rfc4648.vectors)('writes and reads "$text" as RFC 4648 does', ({ text, base32 }) => {
    expect(encodeBase32(encodeUtf8(text))).toBe(base32);
    expect(decodeUtf8(decodeBase32(base32))).toBe(text);
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it.each(['a', 'mzxw6', 'MZXW6===', 'MZ W6', 'M1', '0A', 'MZé6', 'M', 'MZX', 'MZXW6Y', 'ＭＺ'])(
    'refuses "%s"',
    (text) => {
      expect(() => decodeBase32(text)).toThrow(expect.objectContaining({ code: 'otp-secret-invalid' }) as Fault);
    },
  );

  it('ignores bits left over, which some services leave in their secrets', () => {
    expect(decodeBase32('MZ')).toEqual(decodeBase32('MY'));
  });
});
