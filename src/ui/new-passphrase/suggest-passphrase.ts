import { WORD_LIST } from './word-list.ts';

/** How many words a suggested passphrase has. */
const SUGGESTED_WORDS = 5;

/** Fills an array with random numbers, as `crypto.getRandomValues` does. */
type FillRandom = (numbers: Uint16Array<ArrayBuffer>) => void;

/**
 * Draws a passphrase of random words: 7,776 words make each worth 12.9 bits, and five of them 64.6. The words are all that is secret, so
 * spaces and lower case cost nothing.
 */
export function suggestPassphrase(fillRandom: FillRandom = (numbers) => crypto.getRandomValues(numbers)): string {
  const words = WORD_LIST.trim().split(/\s/);
  return Array.from({ length: SUGGESTED_WORDS }, () => words[drawBelow(words.length, fillRandom)]).join(' ');
}

/** A random number below `limit`, each as likely: those of the last, incomplete round are drawn again. */
function drawBelow(limit: number, fillRandom: FillRandom): number {
  const rounds = Math.floor(0x1_0000 / limit);
  const drawn = new Uint16Array(1);
  for (;;) {
    fillRandom(drawn);
    const [number = 0] = drawn;
    if (number < rounds * limit) return number % limit;
  }
}
