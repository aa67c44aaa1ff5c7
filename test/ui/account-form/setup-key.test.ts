import { describe, expect, it } from 'vitest';
import { createLengthCheck, keyLengthNote, keyNote } from '../../../src/ui/account-form/setup-key.ts';
import { scannedWords } from '../../../src/ui/scan/scanned-words.ts';
import { accountFormText } from '../../../src/ui/strings/account-form.ts';
import { faultText } from '../../../src/ui/strings/faults.ts';
import { scanText } from '../../../src/ui/strings/scan.ts';

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const { setupKey } = accountFormText;

describe('a setup key while it is typed', () => {
  it.each([2, 4, 5, 7, 8, 10, 12, 13, 15, 16, 20, 26, 32])('of %i characters needs no remark', (length) => {
    expect(keyNote(KEY.slice(0, length))).toBeUndefined();
    expect(keyLengthNote(`${KEY.slice(0, length).toLowerCase().replace(/.{4}/g, '$& ')}==`)).toBeUndefined();
  });

  it.each([3, 6, 9, 11, 14, 17, 19, 22, 25])('of %i characters is called a length that no key has', (length) => {
    expect(keyLengthNote(KEY.slice(0, length))).toBe(setupKey.oddLength(length));
    expect(keyNote(KEY.slice(0, length))).toBeUndefined();
  });

  it.each([
    ['otpauth-migration:', setupKey.isTransfer],
    ['otpauth-migration://offline?data=CjEK', setupKey.isTransfer],
    ['otpauth:', setupKey.isUri],
    ['https://example.com/2fa', setupKey.isAddress],
    ['www.example.com', setupKey.isAddress],
    ['steam://login', setupKey.isLink],
    ['JBSW 0EHP', setupKey.lookalikes('“0”', 5)],
    ['JBSW!EHP', setupKey.strangers('“!”', 5)],
    ['key: jbsw-y3dp–ehp8', setupKey.lookalikes('“8”', 12)],
  ])('is told what %s is instead', (text, words) => {
    expect(keyNote(text)).toBe(words);
  });

  it.each([
    'key: JBSW\u2011Y3DP',
    '\uFF2A\uFF22\uFF33\uFF37 Y3DP',
    'JBSW\u200FY3DP%3D%3D',
    '48656c6c6f21deadbeef48656c6c6f21deadbeef',
  ])('needs no remark on what only surrounds it: %s', (text) => {
    expect(keyNote(text)).toBeUndefined();
    expect(keyLengthNote(text)).toBeUndefined();
  });

  it('of an odd length is held back once, and again when it changes', () => {
    const check = createLengthCheck();
    expect([check.accepts(KEY), check.accepts('JBS'), check.isDoubted('JBS')]).toEqual([true, false, true]);
    expect([check.accepts('JBS'), check.accepts('JBSWY3')]).toEqual([true, false]);
    expect(check.isDoubted('JBS')).toBe(false);
  });
});

describe('words for what was scanned', () => {
  it('send nobody to what they did not type, and fall back to the usual ones', () => {
    for (const code of ['otp-secret-invalid', 'otp-secret-short', 'otp-digits', 'otp-uri-invalid'] as const) {
      expect(scannedWords(code)).toEqual({ what: scanText.refused[code], todo: scanText.refused.todo });
      expect(scannedWords(code)).not.toEqual(faultText[code]);
    }
    expect(scannedWords('qr-none')).toBe(faultText['qr-none']);
  });
});
