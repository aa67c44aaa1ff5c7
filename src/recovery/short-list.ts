import type { Cell } from './cells.ts';
import { withoutStrangers } from './code-list.ts';
import { columnRuns, longestRun } from './column-runs.ts';
import { meanRandomness } from './shape.ts';
import { isButtonWord, type Promised } from './titles.ts';

/** Fewest codes of four or five characters that are a list, from a page and from a person. */
const FEWEST = { page: 5, given: 4 } as const;
/** Numbers that go up by less than this on average count something. */
const STEP = 20;
/** Words of four letters have -2, random letters 3, in nats. */
const MIN_RANDOMNESS = { letters: 0.75, mixed: 0 } as const;

const FORM = /^(?:[A-Za-z0-9]{4,5}|(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9]{2}-[A-Za-z0-9]{2,3})$/;
const YEAR = /^(?:19|20)\d{2}$/;

/**
 * Finds a list of codes of four or five characters. They say little by themselves, so each line of the list must hold nothing else, and a
 * title must name codes, or a person (`isGiven`) must say that the text holds them. `undefined` when there is none.
 */
export function findShortList(
  lines: readonly string[],
  promised: readonly Promised[],
  isGiven: boolean,
): readonly Cell[] | undefined {
  const runs = columnRuns(lines, formOf)
    .map(withoutStrangers)
    .filter((cells) => {
      const isNamed = promised[cells[0]?.line ?? 0]?.title === 'codes';
      return (isNamed || isGiven) && cells.length >= (isGiven ? FEWEST.given : FEWEST.page) && isShortList(cells);
    });
  return longestRun(runs);
}

function formOf(text: string): string | undefined {
  return FORM.test(text) && !isButtonWord(text) ? text.replace(/[A-Za-z0-9]/g, 'x') : undefined;
}

function isShortList(cells: readonly Cell[]): boolean {
  const codes = cells.map(({ text }) => text);
  if (isCount(codes)) return false;
  const withDigit = codes.filter((code) => /\d/.test(code)).length;
  if (withDigit === codes.length && codes.every((code) => !/[A-Za-z]/.test(code)))
    return codes.filter((code) => YEAR.test(code)).length * 2 < codes.length;
  // Letters and digits mixed are hardly words; letters alone must not read like some.
  const least = withDigit * 2 >= codes.length ? MIN_RANDOMNESS.mixed : MIN_RANDOMNESS.letters;
  return meanRandomness(codes) > least;
}

/** Whether the numbers in the codes only go up, in small steps. */
function isCount(codes: readonly string[]): boolean {
  const numbers = codes.map((code) => Number(/\d+$/.exec(code)?.[0] ?? Number.NaN));
  const isUp = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? Number.NaN));
  return isUp && (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) < STEP * codes.length;
}
