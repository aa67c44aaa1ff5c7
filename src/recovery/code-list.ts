import { type Cell, cellsOf } from './cells.ts';
import { randomness } from './randomness.ts';
import {
  bitsOf,
  compactOf,
  hasBoth,
  isDateLike,
  isLikeSecret,
  isPhoneLike,
  isUuid,
  meanRandomness,
  shapeOf,
  spacedShapeOf,
  tokenShapeOf,
  withoutPrefix,
} from './shape.ts';
import { isButtonWord, type Promised } from './titles.ts';

/** Lines of other text that may separate two codes of one list. */
const MAX_GAP = 4;
/** A word among codes reads at least this much like one, in nats. */
const LIKE_A_WORD = -4;

/** Cells of one outline that follow each other. */
interface Run {
  readonly shape: string;
  readonly first: number;
  last: number;
  readonly cells: Map<string, Cell>;
}

/** Finds the list of codes in the lines of a text, judged as a whole; `undefined` when none is certain. */
export function findCodeList(lines: readonly string[], promised: readonly Promised[]): readonly Cell[] | undefined {
  let best: { score: number; cells: readonly Cell[] } | undefined;
  for (const run of runsOf(lines)) {
    const cells = withoutStrangers([...run.cells.values()]);
    const title = promised[run.first]?.title;
    if (!isCodeList(cells, title, lines.length)) continue;
    if (run.shape.startsWith('_') && !isSpacedList(cells, title)) continue;
    const texts = cells.map(({ text }) => text);
    const certainty = title === undefined ? 1 : title === 'recovery' ? 2.9 : 3;
    // Groups say more than a length, and a line of its own more than a word in a sentence.
    const form = (run.shape.startsWith('~') ? 0.99 : 1) * (cells.every(({ alone }) => alone) ? 1 : 0.9);
    const score = texts.length * Math.min(bitsOf(texts), 40) * certainty * form;
    if (best === undefined || score > best.score) best = { score, cells };
  }
  return best?.cells;
}

function runsOf(lines: readonly string[]): readonly Run[] {
  const open = new Map<string, Run>();
  const runs: Run[] = [];
  lines.forEach((line, at) => {
    for (const cell of cellsOf(line, at)) {
      if (isButtonWord(compactOf(cell.text))) continue;
      for (const form of [shapeOf(cell.text), spacedShapeOf(cell.text), tokenShapeOf(cell.text)]) {
        if (form === undefined) continue;
        const run = open.get(form);
        if (run !== undefined && at - run.last <= MAX_GAP + 1) {
          run.last = at;
          if (!run.cells.has(cell.text)) run.cells.set(cell.text, cell);
        } else {
          const next: Run = { shape: form, first: at, last: at, cells: new Map([[cell.text, cell]]) };
          open.set(form, next);
          runs.push(next);
        }
      }
    }
  });
  return runs;
}

/** Few codes, or digits alone, need stronger evidence; a title is some. */
function isCodeList(cells: readonly Cell[], title: Promised['title'], lineCount: number): boolean {
  const codes = cells.map(({ text }) => text);
  if (codes.length < 2) return false;
  const rests = withoutPrefix(codes);
  if (rests.some((rest) => compactOf(rest).length < 4)) return false;
  const isNamed = title !== undefined;
  if (!isNamed && cells.some(({ alone }) => !alone) && codes.length < 4) return false;
  if (rests.every((rest) => !/[A-Za-z]/.test(rest))) return isDigitList(codes, title);
  if (codes.every(isUuid) && !isNamed) return false;
  const bits = bitsOf(rests);
  if (codes.length === 2)
    return (isNamed || lineCount <= 2) && bits >= 35 && meanRandomness(rests) > 1 && !codes.every(isLikeSecret);
  if (bits < (title === 'codes' ? 20 : 24)) return false;
  return meanRandomness(rests) > MIN_RANDOMNESS[title ?? 'none'] || isRegular(cells, title);
}

/** Blanks between groups of different lengths are usual between words: such codes need a title, and letters that are no words. */
function isSpacedList(cells: readonly Cell[], title: Promised['title']): boolean {
  return title === 'codes' && cells.length >= 4 && meanRandomness(cells.map(({ text }) => text)) > 0.5;
}

/** The least mean randomness of a list, in nats a code, by what stands above it. Words of eight letters have -5, random letters 6. */
const MIN_RANDOMNESS = { codes: -0.75, recovery: 0.5, none: 1 } as const;

function isDigitList(codes: readonly string[], title: Promised['title']): boolean {
  if (codes.filter(isDateLike).length * 2 >= codes.length || bitsOf(codes) < 19) return false;
  if (title === 'codes') return true;
  if (codes.every(isPhoneLike)) return false;
  return codes.length >= (title === undefined ? 5 : 3);
}

/** Codes that look like words by chance or by design share an outline line after line, which words do not. */
function isRegular(cells: readonly Cell[], title: Promised['title']): boolean {
  const isMixed = cells.every(({ text }) => hasBoth(text));
  return (
    (title === 'codes' || (title === 'recovery' && isMixed)) &&
    cells.length >= (isMixed ? 3 : 4) &&
    new Set(cells.map(({ text }) => outlineOf(text))).size === 1 &&
    cells.every(({ alone, text, line }, at) => {
      const gap = at === 0 ? 1 : line - (cells[at - 1]?.line ?? 0);
      return alone && gap <= 1 && /[-_ ]/.test(text);
    })
  );
}

/**
 * Removes what only happens to have the outline of a list's codes from its ends: words ("Download" after `7f3a09c2`) and dates, where
 * other codes are numbered, have digits or letters, or another case.
 */
export function withoutStrangers(cells: readonly Cell[]): readonly Cell[] {
  if (cells.length < 4) return cells;
  const first = isStranger(cells[0], cells.slice(1)) ? 1 : 0;
  const last = isStranger(cells.at(-1), cells.slice(0, -1)) ? cells.length - 1 : cells.length;
  return cells.slice(first, last);
}

function isStranger(cell: Cell | undefined, others: readonly Cell[]): boolean {
  if (cell === undefined || (cell.marked && others.some(({ marked }) => marked))) return false;
  const share = (test: RegExp) => others.filter(({ text }) => test.test(text)).length / others.length;
  if (isDateLike(cell.text) || isPhoneLike(cell.text)) {
    const isOther = others.every(({ text }) => outlineOf(text) !== outlineOf(cell.text));
    return isOther && (share(/[A-Za-z]/) === 1 || /[-./ ]/.test(cell.text));
  }
  if (caseOf(cell.text) === 'mixed' || !/^[A-Za-z_-]+$/.test(cell.text) || randomness(cell.text) > LIKE_A_WORD)
    return false;
  if (/[-_]/.test(cell.text) && others.some(({ text }) => outlineOf(text) === outlineOf(cell.text))) return false;
  return (
    others.every(({ marked }) => marked) ||
    share(/\d/) > 0.5 ||
    others.every(({ text }) => caseOf(text) !== caseOf(cell.text))
  );
}

function outlineOf(text: string): string {
  return text.replace(/[A-Za-z0-9]/g, 'x');
}

function caseOf(text: string): string {
  if (/^[^A-Z]+$/.test(text)) return 'small';
  return /^[^a-z]+$/.test(text) ? 'capital' : /^[A-Z][a-z]+$/.test(text) ? 'title' : 'mixed';
}
