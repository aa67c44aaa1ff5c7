import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnicode } from '../../src/sites/punycode.ts';

describe('punycode', () => {
  it('decodes what the URL parser encodes', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcäöüßéñ例子测试пример日本語ελ'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (label) => {
        const url = `https://${label}.com`;
        fc.pre(URL.canParse(url));
        expect(toUnicode(new URL(url).hostname)).toBe(`${label.normalize('NFC')}.com`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws at a broken label', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcxyz019-'), maxLength: 59 }), (tail) => {
        expect(typeof toUnicode(`xn--${tail}.com`)).toBe('string');
      }),
    );
  });
});
