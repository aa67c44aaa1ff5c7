import { type Cell, cellsOf, wordsOf } from './cells.ts';
import {
  bitsOf,
  compactOf,
  isLikeSecret,
  isPhoneLike,
  isUuid,
  looksRandom,
  shapeOf,
  withoutOutliers,
} from './shape.ts';
import { isButtonWord, namesRecoveryCodes } from './words.ts';

/** Lines of other text that may separate two codes of one list. */
const MAX_GAP = 4;
/** Lines above a list that may hold its title. */
const TITLE_REACH = 8;

/**
 * Finds the recovery codes in the lines of a text; `undefined` when none are certain. Looks for random-looking runs of one outline,
 * preferably under a title such as "backup codes"; accepts a single code only under a title or alone.
 */
export function findRecoveryCodes(lines: readonly string[]): string[] | undefined {
  const named = lines.map(namesRecoveryCodes);
  return bestRun(lines, named) ?? plainList(lines) ?? singleCode(lines, named);
}

/** Consecutive cells of one outline. */
interface Run {
  readonly first: number;
  last: number;
  readonly codes: Set<string>;
}

function bestRun(lines: readonly string[], named: readonly boolean[]): string[] | undefined {
  const isNamed = named.includes(true);
  let best: { score: number; codes: string[] } | undefined;
  for (const run of runsOf(lines)) {
    const codes = [...withoutOutliers([...run.codes])];
    const title = named.slice(Math.max(0, run.first - TITLE_REACH), run.first + 1).includes(true);
    if (!isCodeList(codes, isNamed, lines.length)) continue;
    const score = codes.length * Math.min(bitsOf(codes), 40) * (title ? 3 : 1);
    if (best === undefined || score > best.score) best = { score, codes };
  }
  return best?.codes;
}

function runsOf(lines: readonly string[]): Run[] {
  const open = new Map<string, Run>();
  const runs: Run[] = [];
  lines.forEach((line, at) => {
    for (const { text } of cellsOf(line, at)) {
      const shape = shapeOf(text);
      if (shape === undefined || isButtonWord(compactOf(text))) continue;
      const run = open.get(shape);
      if (run !== undefined && at - run.last <= MAX_GAP + 1) {
        run.last = at;
        run.codes.add(text);
      } else {
        const next: Run = { first: at, last: at, codes: new Set([text]) };
        open.set(shape, next);
        runs.push(next);
      }
    }
  });
  return runs;
}

/** Few codes, or digits alone, need stronger evidence. */
function isCodeList(codes: readonly string[], isNamed: boolean, lineCount: number): boolean {
  if (codes.length < 2 || !looksRandom(codes)) return false;
  const bits = bitsOf(codes);
  if (codes.every((code) => !/[A-Za-z]/.test(code))) {
    if (codes.every(isPhoneLike) && !(isNamed && codes.length >= 5)) return false;
    return codes.length >= (isNamed ? 3 : 5) && bits >= 19;
  }
  if (codes.every(isUuid) && !isNamed) return false;
  if (codes.length === 2) return (isNamed || lineCount <= 2) && bits >= 35 && !codes.every(isLikeSecret);
  return bits >= 24;
}

/** A text of nothing but code-like lines of different outlines, such as a person's own list. */
function plainList(lines: readonly string[]): string[] | undefined {
  if (lines.length < 3) return undefined;
  const codes = lines.map((line, at) => cellsOf(line, at)[0]?.text ?? '');
  const isList = codes.every((code) => shapeOf(code) !== undefined && /\d/.test(code) && /[A-Za-z]/.test(code));
  return isList && !codes.every(isLikeSecret) && looksRandom(codes) ? [...new Set(codes)] : undefined;
}

/** The longest code, alone or in a sentence, at or after a title. */
function singleCode(lines: readonly string[], named: readonly boolean[]): string[] | undefined {
  if (lines.length === 1 && lines[0] !== undefined) {
    const only = cellsOf(lines[0], 0).find(({ text }) => isOneCode(text, 30));
    if (only !== undefined) return [only.text];
  }
  let best: Cell | undefined;
  lines.forEach((line, at) => {
    if (!named.slice(Math.max(0, at - TITLE_REACH), at + 1).includes(true)) return;
    for (const cell of [...cellsOf(line, at), ...wordsOf(line, at)]) {
      if (!isOneCode(cell.text, cell.alone ? 45 : 64)) continue;
      if (best === undefined || compactOf(cell.text).length > compactOf(best.text).length) best = cell;
    }
  });
  return best === undefined ? undefined : [best.text];
}

/** A lone code must look random and have no other use. */
function isOneCode(text: string, leastBits: number): boolean {
  if (shapeOf(text) === undefined || isLikeSecret(text) || isUuid(text) || isPhoneLike(text)) return false;
  return /[A-Za-z]/.test(text) && bitsOf([text]) >= leastBits && looksRandom([text]);
}
