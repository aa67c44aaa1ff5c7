import { describe, expect, it } from 'vitest';
import { cleanLine, findHidden } from '../../src/bytes/visible-text.ts';
import { Fault } from '../../src/fault.ts';
import { parseText } from '../../src/otp/limits.ts';

const NEEDED: readonly (readonly [what: string, name: string])[] = [
  ['Persian with a non-joiner', 'بانک می‌خواهم'],
  ['Hindi with a joiner', 'क्‍ष'],
  ['Hindi with a non-joiner', 'क्‌ष'],
  ['a family', '👨‍👩‍👧'],
  ['a profession with a skin tone', '👩🏽‍💻'],
  ['a sign with a variation selector in a sequence', '🏳️‍🌈'],
  ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
];
const HIDDEN: readonly (readonly [what: string, name: string, before: string])[] = [
  ['a zero-width space', 'Goo\u200Bgle', 'Goo'],
  ['a non-joiner between Latin letters', 'Goo\u200Cgle', 'Goo'],
  ['a non-joiner at the end of a word', 'می\u200C', 'می'],
  ['a joiner between Latin letters', 'a\u200Db', 'a'],
  ['an override of the direction', 'My Bank \u202Etxt', 'My Bank '],
  ['a character at the start', '\u200BBank', ''],
  ['a tab', 'My\tBank', 'My'],
  ['tags that spell no flag', '🏴\u{E0061}\u{E0062}\u{E007F}', '🏴'],
  ['tags behind no flag', 'Bank\u{E0067}\u{E0062}', 'Bank'],
];

describe('a name', () => {
  it.each(NEEDED)('keeps the characters that its script or emoji needs: %s', (_, name) => {
    expect(findHidden(name)).toBeUndefined();
    expect(cleanLine(name)).toBe(name.normalize('NFC'));
    expect(parseText(name)).toBe(name.normalize('NFC'));
  });

  it.each(HIDDEN)('has what hides found where it stands: %s', (_, name, before) => {
    expect(findHidden(name)).toBe(before);
    expect(() => parseText(name)).toThrow(Fault);
  });

  it('is told to hide something exactly where it is refused', () => {
    const pieces = ['a', 'می', 'خ', '👩', '💻', '\u200B', '\u200C', '\u200D', '\u200E', '\uFEFF', '\uFE0F', ' ', 'é'];
    for (const first of pieces)
      for (const second of pieces)
        for (const third of pieces)
          for (const fourth of pieces) {
            const name = first + second + third + fourth;
            expect([name, findHidden(name) === undefined]).toEqual([name, isAccepted(name)]);
          }
  });
});

function isAccepted(name: string): boolean {
  try {
    parseText(name);
    return true;
  } catch {
    return false;
  }
}
