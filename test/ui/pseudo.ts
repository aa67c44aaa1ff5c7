import { type Messages, type Translation, textsReady, translateAll } from '../../src/ui/strings/catalog.ts';

/** Languages made from English: `long` has 40 % more letters, `right-to-left` runs the other way. */
export const PSEUDO_LANGUAGES = ['long', 'right-to-left'] as const;

/** One of them. */
export type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[number];

const GROWTH = 1.4;
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'É',
  O: 'Ø',
  U: 'Û',
};

/** A text with accents, longer words and brackets, so that what is cut off or not translated can be seen. */
export function pseudoLong(text: string): string {
  let missing = Math.ceil(text.length * (GROWTH - 1));
  const longer = text.replace(/\p{L}+/gu, (word) => {
    let extra = Math.min(missing, Math.ceil(word.length * (GROWTH - 1)));
    missing -= extra;
    return [...word].map((letter) => (/[aeiou]/.test(letter) && extra-- > 0 ? letter + letter : letter)).join('');
  });
  const padded = longer + ' one two three'.slice(0, Math.max(0, Math.ceil(text.length * GROWTH) - longer.length));
  return `[${padded.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter).trimEnd()}]`;
}

/** A text that is written from right to left, by the override of Unicode (UAX #9). */
export function pseudoRightToLeft(text: string): string {
  return `\u202E${text}\u202C`;
}

/** Shows the whole page in a pseudo-language, without loading it again. */
export async function speak(language: PseudoLanguage, roots: readonly (Element | null)[]): Promise<void> {
  const change = language === 'long' ? pseudoLong : pseudoRightToLeft;
  document.documentElement.dir = language === 'long' ? 'ltr' : 'rtl';
  await translateAll(async (english) => translated(english, change));
  await textsReady();
  for (const root of roots) await redraw((root as { __k?: Drawn } | null)?.__k);
}

function translated<M extends Messages>(english: M, change: (text: string) => string): Translation<M> {
  const texts = Object.entries(english).map(([name, text]) => {
    if (typeof text === 'function') {
      const call = text as (...values: unknown[]) => unknown;
      return [name, (...values: unknown[]) => changed(call(...values), change)];
    }
    if (typeof text === 'object' && !Array.isArray(text)) return [name, translated(text as Messages, change)];
    return [name, changed(text, change)];
  });
  return Object.fromEntries(texts) as Translation<M>;
}

/** A text, the texts of a list, or those of the pieces of a sentence. */
function changed(text: unknown, change: (text: string) => string): unknown {
  if (typeof text === 'string') return /\p{L}/u.test(text) ? change(text) : text;
  return Array.isArray(text) ? text.map((each) => changed(each, change)) : text;
}

/** A node as Preact keeps it (mangle.json of the package): its parent, component and children. */
interface Drawn {
  readonly __?: Drawn | null;
  readonly __c?: { forceUpdate?(): void; readonly __v: Drawn } | null;
  readonly __k?: readonly (Drawn | null)[] | null;
}

/** Draws every component again, from the top down: one at a time, since drawing a parent may replace its children. */
async function redraw(node: Drawn | null | undefined): Promise<void> {
  if (node?.__ && node.__c?.forceUpdate !== undefined) {
    node.__c.forceUpdate();
    await Promise.resolve();
  }
  for (const child of (node?.__c?.__v ?? node)?.__k ?? []) await redraw(child);
}
