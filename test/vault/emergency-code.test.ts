import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEmergencyCode, newEmergencyCode, parseEmergencyCode } from '../../src/vault/emergency-code.ts';
import { codeOf } from './faults.ts';
import { countFrom } from './sample.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = '0000-40G4-0R40-M30E-2090-1G60-0R3G-W7Z8-CWZN';
const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });
const replaceAt = (text: string, at: number, character: string) => text.slice(0, at) + character + text.slice(at + 1);

describe('an emergency code', () => {
  it('is nine groups of four letters and digits, and gives back its secret', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = formatEmergencyCode(secret);
        expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(parseEmergencyCode(code)).toEqual(new Uint8Array(secret));
      }),
    );
  });

  it('is new each time', () => {
    expect(newEmergencyCode()).not.toBe(newEmergencyCode());
    expect(newEmergencyCode((length) => countFrom(1, length))).toBe(formatEmergencyCode(countFrom(1, 20)));
  });

  it('may be typed in small letters, with other dashes and spaces, and with O, I, L for 0 and 1', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom('', ' ', ' – ', '\n', '‑', '--'), (secret, gap) => {
        const typed = formatEmergencyCode(secret)
          .toLowerCase()
          .replaceAll('-', gap)
          .replaceAll('0', 'o')
          .replaceAll('1', 'l');
        expect(parseEmergencyCode(` ${typed}\t`)).toEqual(new Uint8Array(secret));
        expect(parseEmergencyCode(typed.replaceAll('l', 'I'))).toEqual(new Uint8Array(secret));
      }),
    );
  });

  it('shows every single wrong character', async () => {
    const code = formatEmergencyCode(countFrom(0x37, 20));
    for (let at = 0; at < code.length; at++) {
      if (code[at] === '-') continue;
      for (const character of ALPHABET) {
        if (character === code[at]) continue;
        expect(await codeOf(() => parseEmergencyCode(replaceAt(code, at, character)))).toBe('recovery-code-invalid');
      }
    }
  });

  it('shows every two characters exchanged', async () => {
    const code = formatEmergencyCode(countFrom(0x37, 20)).replaceAll('-', '');
    for (let a = 0; a < 32; a++) {
      for (let b = a + 1; b < 32; b++) {
        if (code[a] === code[b]) continue;
        const swapped = replaceAt(replaceAt(code, a, code[b] ?? ''), b, code[a] ?? '');
        expect(await codeOf(() => parseEmergencyCode(swapped))).toBe('recovery-code-invalid');
      }
    }
  });

  it.each(['', '0', CODE.slice(0, -1), `${CODE}0`, CODE.replace('G', 'U'), CODE.replace('G', 'é'), '0'.repeat(1e6)])(
    'is refused when it is another text (case %#)',
    async (text) => {
      expect(await codeOf(() => parseEmergencyCode(text))).toBe('recovery-code-invalid');
    },
  );

  it.each([0, 19, 21])('is not made of %i bytes', async (length) => {
    expect(await codeOf(() => formatEmergencyCode(new Uint8Array(length)))).toBe('recovery-code-invalid');
  });
});
