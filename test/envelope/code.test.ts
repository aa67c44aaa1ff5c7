import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTypedCode } from '../../src/bytes/typed-code.ts';
import { type EnvelopeCode, formatEnvelopeCode, newEnvelopeId, parseEnvelopeCode } from '../../src/envelope/code.ts';
import { codeOf } from '../vault/faults.ts';
import { counting, random } from './sample.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const id = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}$/);
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const whole = fc
  .record({ id, secret: bytes(17) })
  .map(({ id, secret }): EnvelopeCode => ({ id, needed: 1, parts: 1, number: 1, share: Uint8Array.of(...secret, 0) }));
const part = fc
  .record({ id, share: bytes(17), x: fc.integer({ min: 1, max: 255 }), parts: fc.integer({ min: 2, max: 10 }) })
  .chain(({ id, share, x, parts }) =>
    fc
      .record({ needed: fc.integer({ min: 2, max: parts }), number: fc.integer({ min: 1, max: parts }) })
      .map(({ needed, number }): EnvelopeCode => ({ id, needed, parts, number, share: Uint8Array.of(...share, x) })),
  );
const any = fc.oneof(whole, part);
const refusal = (text: string) => codeOf(() => parseEnvelopeCode(text));
const FIXED = formatEnvelopeCode({
  ...{ id: '7K2M', needed: 2, parts: 3, number: 1 },
  share: Uint8Array.from(counting(18)),
});

describe('the printed text', () => {
  it('is ten groups of four letters and digits, the first of them the id of the envelope', () => {
    fc.assert(
      fc.property(any, (code) => {
        const text = formatEnvelopeCode(code);
        expect(text).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){9}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(text.slice(0, 4)).toBe(code.id);
        expect(parseEnvelopeCode(text)).toEqual(code);
      }),
    );
  });

  it('is the one of the format document', () => {
    expect(FIXED).toBe('7K2M-4C0G-220F-2REJ-8ASJ-7504-EKJN-BHHP-MWBR-FZEN');
  });

  it('may be typed in small letters, with other dashes and spaces, and with O, I, L for 0 and 1', () => {
    fc.assert(
      fc.property(any, fc.constantFrom('', ' ', ' – ', '\n', '‑', '--'), (code, gap) => {
        const text = formatEnvelopeCode(code).toLowerCase().replaceAll('-', gap);
        expect(parseEnvelopeCode(` ${text.replaceAll('0', 'o').replaceAll('1', 'l')}\t`)).toEqual(code);
        expect(parseEnvelopeCode(text.replaceAll('1', 'I'))).toEqual(code);
      }),
    );
  });

  it('shows every single wrong character', async () => {
    const bare = FIXED.replaceAll('-', '');
    for (let at = 0; at < bare.length; at++)
      for (const wrong of ALPHABET)
        if (wrong !== bare[at])
          expect(await refusal(bare.slice(0, at) + wrong + bare.slice(at + 1))).toBe('envelope-code-mistyped');
  });

  it('shows every two characters exchanged', async () => {
    const bare = Array.from(FIXED.replaceAll('-', ''));
    for (let a = 0; a < bare.length; a++)
      for (let b = a + 1; b < bare.length; b++) {
        if (bare[a] === bare[b]) continue;
        const swapped = bare.with(a, bare[b] ?? '').with(b, bare[a] ?? '');
        expect(await refusal(swapped.join(''))).toBe('envelope-code-mistyped');
      }
  });

  it('says that a character is missing or too many, and refuses letters that no code has', async () => {
    expect(await refusal('')).toBe('envelope-code-length');
    expect(await refusal(FIXED.slice(1))).toBe('envelope-code-length');
    expect(await refusal(`${FIXED}A`)).toBe('envelope-code-length');
    expect(await refusal(FIXED.replace(/.$/, 'U'))).toBe('envelope-code-mistyped');
    expect(await refusal(FIXED.replace(/.$/, 'é'))).toBe('envelope-code-mistyped');
    // The emergency code of a vault is a shorter one.
    expect(await refusal('0000-40G4-0R40-M30E-2090-1G60-0R3G-W7Z8-CWZN')).toBe('envelope-code-length');
  });

  it('refuses counts that no envelope has, although they are written without a mistake', async () => {
    const share = counting(18);
    const at0 = Uint8Array.of(...counting(17), 0);
    const good: EnvelopeCode = { id: '7K2M', needed: 2, parts: 3, number: 1, share };
    for (const wrong of [
      { needed: 0 },
      { needed: 4 },
      { number: 0 },
      { number: 4 },
      { parts: 11 },
      { share: at0 },
      { needed: 1 },
      { needed: 1, parts: 1 },
      { needed: 1, parts: 1, number: 2, share: at0 },
    ])
      expect(await refusal(formatEnvelopeCode({ ...good, ...wrong }))).toBe('envelope-code-mistyped');
  });

  it('says that a later version printed it', async () => {
    const characters = FIXED.replaceAll('-', '').slice(0, 36);
    // The first half of the second byte is the version: 4 bits from the ninth bit after the id.
    const later = `${characters.slice(0, 5)}H${characters.slice(6)}`;
    expect(await refusal(writeTypedCode(later))).toBe('envelope-version');
  });
});

describe('the id of an envelope', () => {
  it('is new each time, and four characters', () => {
    const ids = Array.from({ length: 100 }, () => newEnvelopeId(random));
    expect(new Set(ids).size).toBeGreaterThan(95);
    for (const one of ids) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
  });
});
