import { describe, expect, it } from 'vitest';
import { keyLengthNote, keyNote } from '../../src/ui/key-words.ts';
import { wording } from '../../src/ui/wording.ts';
import { scannedWords } from '../../src/ui/wording-scan.ts';

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('a key while it is typed', () => {
  it.each([2, 4, 5, 7, 8, 10, 12, 13, 15, 16, 20, 26, 32])('of %i characters needs no word', (length) => {
    expect(keyNote(KEY.slice(0, length))).toBeUndefined();
    expect(keyLengthNote(`${KEY.slice(0, length).toLowerCase().replace(/.{4}/g, '$& ')}==`)).toBeUndefined();
  });

  it.each([3, 6, 9, 11, 14, 17, 19, 22, 25])('of %i characters is called a length that no key has', (length) => {
    expect(keyLengthNote(KEY.slice(0, length))).toMatch(
      new RegExp(`has ${length} characters, and no key has that many`),
    );
    expect(keyNote(KEY.slice(0, length))).toBeUndefined();
  });

  it.each([
    ['otpauth-migration:', /transfer of accounts/],
    ['otpauth-migration://offline?data=CjEK', /transfer of accounts/],
    ['otpauth:', /whole QR code/],
    ['https://example.com/2fa', /web address/],
    ['www.example.com', /web address/],
    ['steam://login', /link/],
    ['JBSW 0EHP', /“0”.*O, I and B/],
    ['JBSW!EHP', /No key has “!”/],
  ])('%s is told what it is', (text, words) => {
    expect(keyNote(text)).toMatch(words);
  });
});

describe('words for what was scanned', () => {
  it('send nobody to what they did not type, and fall back to the usual ones', () => {
    for (const code of ['otp-secret-invalid', 'otp-secret-short', 'otp-digits', 'otp-uri-invalid'] as const) {
      expect(scannedWords(code).what).toMatch(/^The code was read, but/);
      expect(scannedWords(code)).not.toEqual(wording[code]);
    }
    expect(scannedWords('qr-none')).toBe(wording['qr-none']);
  });
});
