import { type Cell, cellsOf, wordsOf } from './cells.ts';
import { findCodeList } from './code-list.ts';
import { randomness } from './randomness.ts';
import { bitsOf, compactOf, isDateLike, isLikeSecret, isPhoneLike, isUuid, shapeOf, tokenShapeOf } from './shape.ts';
import { findShortList } from './short-list.ts';
import { isButtonWord, type Promised, titlesOf } from './titles.ts';
import { findWordList } from './word-list.ts';

/**
 * Finds the recovery codes in the lines of a text; `undefined` when none are certain. Looks for random-looking runs of one outline,
 * preferably under a title such as "backup codes"; accepts a single code only under a title or alone. `isGiven`: a person says that
 * the text holds recovery codes.
 */
export function findRecoveryCodes(lines: readonly string[], isGiven: boolean): readonly Cell[] | undefined {
  const promised = titlesOf(lines).map((own): Promised => (isGiven ? { ...own, title: own.title ?? 'recovery' } : own));
  return (
    longer(findCodeList(lines, promised), findWordList(lines, promised, isGiven)) ??
    plainList(lines) ??
    findShortList(lines, promised, isGiven) ??
    singleCode(lines, promised, isGiven)
  );
}

function longer(codes: readonly Cell[] | undefined, words: readonly Cell[] | undefined): readonly Cell[] | undefined {
  return codes === undefined || (words !== undefined && words.length > codes.length) ? words : codes;
}

/** A text of nothing but code-like lines of different outlines, such as a person's own list. */
function plainList(lines: readonly string[]): readonly Cell[] | undefined {
  if (lines.length < 3 || lines.length > 1_000) return undefined;
  const cells = lines.flatMap((line, at) => cellsOf(line, at).slice(0, 1));
  const isList =
    cells.length === lines.length &&
    cells.every(({ text }) => shapeOf(text) !== undefined && /\d/.test(text) && /[A-Za-z]/.test(text)) &&
    !cells.every(({ text }) => isLikeSecret(text)) &&
    cells.every(({ text }) => randomness(text) > 0);
  return isList ? [...new Map(cells.map((cell) => [cell.text, cell])).values()] : undefined;
}

/** The longest code, alone or in a sentence, at or after a title. */
function singleCode(
  lines: readonly string[],
  promised: readonly Promised[],
  isGiven: boolean,
): readonly Cell[] | undefined {
  let best: Cell | undefined;
  const forms = new Map<string, string>();
  lines.forEach((line, at) => {
    const own = promised[at];
    const isOnly = lines.length === 1;
    if (own?.title === undefined && !isOnly) return;
    const isSaid = own?.isKey !== true && (isGiven || own?.title === 'codes');
    for (const cell of [...cellsOf(line, at), ...wordsOf(line, at)]) {
      const isNamed = isSaid && cell.alone;
      const least = isNamed && /\d/.test(cell.text) ? leastNamed(own) : isOnly ? 30 : cell.alone ? 40 : 64;
      if (!isOneCode(cell, least, isNamed)) continue;
      forms.set(cell.text, formOf(cell));
      if (best === undefined || lengthOf(cell) > lengthOf(best)) best = cell;
    }
  });
  if (best === undefined) return undefined;
  // One of several alike would be a part of a list as if it were the whole.
  const form = formOf(best);
  return [...forms.values()].filter((one) => one === form).length > 1 ? undefined : [best];
}

/** Bits of a code with a digit that the text calls one: fewer right below its title. */
function leastNamed(own: Promised | undefined): number {
  return own?.isNext === true ? 28 : 30;
}

function formOf({ text }: Cell): string {
  return shapeOf(text) ?? tokenShapeOf(text) ?? '';
}

function lengthOf({ text }: Cell): number {
  return compactOf(text).length;
}

/** A lone code must look random; where nothing says that it is a recovery code, it must have no other use. */
function isOneCode({ text, alone }: Cell, leastBits: number, isSaid: boolean): boolean {
  if (shapeOf(text) === undefined && !(alone && isToken(text))) return false;
  if (!/[A-Za-z]/.test(text)) return isSaid && isOneNumber(text);
  if (!isSaid && (isLikeSecret(text) || isUuid(text))) return false;
  if (isButtonWord(compactOf(text))) return false;
  return bitsOf([text]) >= leastBits && randomness(text) > (isSaid && /\d/.test(text) ? 0 : 2);
}

function isToken(text: string): boolean {
  return text.length >= 16 && tokenShapeOf(text) !== undefined;
}

function isOneNumber(text: string): boolean {
  const compact = compactOf(text);
  return compact.length >= 8 && new Set(compact).size > 2 && !isPhoneLike(text) && !isDateLike(text);
}
