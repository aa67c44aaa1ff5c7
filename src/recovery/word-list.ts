import type { Cell } from './cells.ts';
import { columnRuns, longestRun } from './column-runs.ts';
import type { Promised } from './titles.ts';

/** Longest code of words, in UTF-16 units. */
const MAX_CODE = 64;
/** Fewest codes of words that are a list, from a page and from a person. */
const FEWEST = { page: 5, given: 4 } as const;

const JOINED = /^(?:\p{L}{3,12}|\d{1,4})(?:([-._])(?:\p{L}{3,12}|\d{1,4}))(?:\1(?:\p{L}{3,12}|\d{1,4})){0,6}$/u;
const SPACED = /^\p{Ll}{3,12}(?: (?:\p{Ll}{3,12}|\d{1,4})){1,7}$/u;

/**
 * Finds a list of codes that are words, such as `apple-river-stone`: as many in each, joined alike, in one case. A title must name codes,
 * or a person (`isGiven`) say that the text holds them. Codes with blanks between their words must be numbered, or all that a
 * person gave: else they are sentences or a menu. `undefined` when there is none.
 */
export function findWordList(
  lines: readonly string[],
  promised: readonly Promised[],
  isGiven: boolean,
): readonly Cell[] | undefined {
  const runs = columnRuns(lines, formOf).filter((cells) => {
    const isNamed = promised[cells[0]?.line ?? 0]?.title === 'codes';
    if (!(isNamed || isGiven) || cells.length < (isGiven ? FEWEST.given : FEWEST.page)) return false;
    if (!isVaried(cells)) return false;
    const texts = cells.map(({ text }) => text);
    if (texts.some((text) => text.includes(' ')))
      return cells.every(({ marked }) => marked) || (isGiven && isAllOf(lines, cells, promised));
    // Two words with a hyphen between are one of a language, as in "two-factor".
    return isNamed || texts.every((text) => wordsOf(text).length > 2);
  });
  return longestRun(runs);
}

/** How many words and numbers a code has, how they are joined, and their case. */
function formOf(text: string): string | undefined {
  if (text.length > MAX_CODE || !(JOINED.test(text) || SPACED.test(text)) || wordsOf(text).length < 2) return undefined;
  return `${caseOf(text)} ${text.replace(/\p{L}+/gu, 'w').replace(/\d+/g, 'n')}`;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

function caseOf(text: string): string {
  if (text === text.toLowerCase()) return 'small';
  if (text === text.toUpperCase()) return 'capital';
  return wordsOf(text).every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) ? 'title' : 'mixed';
}

/** No word begins over half of them: one that does is the name of something. */
function isVaried(cells: readonly Cell[]): boolean {
  const firsts = cells.map(({ text }) => wordsOf(text)[0] ?? '').sort();
  // One that begins over half of them stands in the middle when they are sorted.
  const middle = firsts[firsts.length >> 1];
  return firsts.filter((first) => first === middle).length * 2 <= cells.length;
}

/** Whether a text is nothing but these codes, their numbers and a title above. */
function isAllOf(lines: readonly string[], cells: readonly Cell[], promised: readonly Promised[]): boolean {
  const own = new Set(cells.map(({ line }) => line));
  const first = cells[0]?.line ?? 0;
  return lines.every(
    (line, at) => own.has(at) || /^\W*\d{1,3}\W*$/.test(line) || (at < first && promised[at]?.title !== undefined),
  );
}
