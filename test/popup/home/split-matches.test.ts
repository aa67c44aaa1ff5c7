import { describe, expect, it } from 'vitest';
import { splitMatches } from '../../../popup/home/split-matches.ts';

describe('what was searched for in a name', () => {
  it.each([
    ['GitHub', ['hub'], ['Git', 'Hub']],
    ['GitHub', [], ['GitHub']],
    ['GitHub', ['x'], ['GitHub']],
    ['Zoë Müller', ['zoe', 'MULL'], ['', 'Zoë', ' ', 'Müll', 'er']],
    ['Zoe\u0308 Q', ['zoe'], ['', 'Zoe\u0308', ' Q']],
    ['Straße', ['ss'], ['Stra', 'ß', 'e']],
    ['aaa', ['aa'], ['', 'aaa']],
    ['ＡＢＣ', ['b'], ['Ａ', 'Ｂ', 'Ｃ']],
  ])('is marked: %j, %j', (text, words, parts) => {
    expect(splitMatches(text, words)).toEqual(parts);
  });
});
