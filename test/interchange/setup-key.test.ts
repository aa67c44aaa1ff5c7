import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../src/bytes/base32.ts';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import {
  base32Key,
  base32OrHexKey,
  base64Key,
  hexKey,
  isKey,
  rawKey,
  textKey,
} from '../../src/interchange/setup-key.ts';

const BYTES = fc.uint8Array({ minLength: 1, maxLength: 128 });

describe('Setup keys of files', () => {
  it('Bytes come out of every encoding as they went in.', () => {
    fc.assert(
      fc.property(BYTES, (bytes) => {
        const hex = Buffer.from(bytes).toString('hex');
        expect(base32Key(encodeBase32(bytes))).toEqual(Uint8Array.from(bytes));
        expect(hexKey(hex.match(/../g)?.join(':'))).toEqual(Uint8Array.from(bytes));
        expect(base64Key(Buffer.from(bytes).toString('base64url'))).toEqual(Uint8Array.from(bytes));
        expect(rawKey(bytes)).toEqual(Uint8Array.from(bytes));
      }),
    );
    expect(textKey('12345678901234567890')).toEqual(encodeUtf8('12345678901234567890'));
  });

  it('A text that is not in its encoding becomes a fault and never a key.', () => {
    expect(hexKey('48656C6C6F21DEADBEE')).toEqual({ fault: 'otp-secret-invalid' });
    expect(hexKey('48 65 zz')).toEqual({ fault: 'otp-secret-invalid' });
    expect(base64Key('SGVsbG8h*3q2+7w==')).toEqual({ fault: 'otp-secret-invalid' });
    expect(base32Key('JBSWY3DP1HPK3PXP')).toEqual({ fault: 'otp-secret-invalid' });
    expect(base32OrHexKey('48656c6c6f21deadbeef0')).toEqual({ fault: 'otp-secret-invalid' });
    for (const wrong of [42, true, {}, [], ['JBSWY3DPEHPK3PXP']]) {
      expect(base32Key(wrong)).toEqual({ fault: 'otp-secret-invalid' });
    }
    for (const none of [undefined, null, '', '  ', '====']) {
      expect(base32Key(none)).toEqual({ fault: 'import-secret-missing' });
    }
  });

  it('Any text is a key of bytes that it spells, or a fault.', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const letters = text.toUpperCase().replace(/[^A-Z2-7]/g, '');
        const key = base32Key(text);
        // A label before the key, as in “Key: …”, is no part of it.
        if (isKey(key)) expect(letters).toContain(encodeBase32(key).slice(0, -1));
      }),
      { numRuns: 2_000 },
    );
  });
});
