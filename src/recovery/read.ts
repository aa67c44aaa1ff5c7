import { Fault } from '../fault.ts';
import { bareColumn, type Cell, cellsOf } from './cells.ts';
import { findRecoveryCodes } from './find-codes.ts';
import { isLikelyCode, likelyCodesOf, type SkipReason, skipReasonOf } from './likely-code.ts';
import { foldMarks, type Line, linesOf, splitLines } from './lines.ts';
import { compactOf, isLikeSecret, meanRandomness, withoutPrefix } from './shape.ts';
import { titlesOf } from './titles.ts';

/** Longest texts that are read, in UTF-16 units: what a person gives, and a page. 200 codes are far shorter. */
const MAX_GIVEN = 100_000;
const MAX_PAGE = 200_000;
/** Most codes in one set; a longer list is something else. */
const MAX_CODES = 200;
/** Longest code on a line of its own, in UTF-16 units. */
const MAX_CODE = 256;
/** Most skipped lines reported, and how much of each. */
const MAX_SKIPPED = 200;
const MAX_SKIPPED_TEXT = 256;

/** A code as the service wrote it. */
export interface FoundCode {
  readonly text: string;
  /** Index of its line, by which codes and skipped lines have one order. */
  readonly line: number;
  /** The text marks it as used. */
  readonly used?: true;
}

/** A line that gave no code. */
export interface SkippedLine {
  readonly text: string;
  readonly line: number;
  readonly why: SkipReason;
  /** What would be stored if it is a code after all: the line without its number and its marks. */
  readonly code: string;
}

/** The codes of a text, and the lines that gave none. */
export interface RecoveryReading {
  readonly codes: readonly FoundCode[];
  /** The first 200 of them. */
  readonly skipped: readonly SkippedLine[];
  /** How many lines more gave no code. */
  readonly more?: number;
}

/**
 * Reads the codes that a page certainly shows; `skipped` are the lines within their list that gave none. Only the first 200,000
 * UTF-16 units are read. Throws `recovery-none-found`.
 */
export function readPageCodes(text: string): RecoveryReading {
  const lines = linesOf(text.slice(0, MAX_PAGE));
  const certain = findRecoveryCodes(
    lines.map((line) => line.text),
    false,
  );
  if (certain === undefined) throw new Fault('recovery-none-found', `got ${lines.length} lines, want a list of codes`);
  const byLine = codesByLine(lines, certain);
  const first = byLine.findIndex((codes) => codes.length > 0);
  const last = byLine.findLastIndex((codes) => codes.length > 0);
  const { codes, skipped } = readingOf(lines, byLine);
  return { codes, skipped: skipped.filter(({ line, why }) => line > first && line < last && why !== 'twice') };
}

/**
 * Reads the codes of a text that a person gave as recovery codes: the certain ones with their neighbours, or else every line that could
 * be one. Throws `recovery-unrecognised`, `recovery-setup-key`, `recovery-text-long` (over 100,000 UTF-16 units).
 */
export function readGivenCodes(text: string): RecoveryReading {
  refuseLong(text);
  const lines = linesOf(text);
  const texts = lines.map((line) => line.text);
  const certain = findRecoveryCodes(texts, true);
  const byLine = certain === undefined ? readList(texts) : codesByLine(lines, certain);
  if (byLine.every((codes) => codes.length === 0)) {
    const promised = titlesOf(texts);
    const isKey = texts.some((line, at) => promised[at]?.isKey === true && holdsSecret(line, at));
    const code = isKey ? 'recovery-setup-key' : 'recovery-unrecognised';
    throw new Fault(code, `got ${lines.length} lines, want recovery codes`);
  }
  return readingOf(lines, byLine);
}

/**
 * Reads each line as one code, unchanged but for characters that can't be seen. Throws `recovery-unrecognised` for a text without
 * lines, `recovery-text-long`.
 */
export function readLinesAsCodes(text: string): RecoveryReading {
  refuseLong(text);
  const lines = splitLines(text)
    .map((line) => foldMarks(line).trim())
    .filter((line) => line !== '');
  const codes = new Map<string, FoundCode>();
  const skipped: SkippedLine[] = [];
  lines.forEach((line, at) => {
    const why =
      line.length > MAX_CODE ? 'long' : codes.has(line) ? 'twice' : codes.size >= MAX_CODES ? 'many' : undefined;
    if (why === undefined) codes.set(line, { text: line, line: at });
    else skipped.push(skippedLine(line, at, why));
  });
  if (codes.size === 0) throw new Fault('recovery-unrecognised', `got ${lines.length} lines, want a code on each`);
  return { codes: [...codes.values()], ...reported(skipped) };
}

function holdsSecret(line: string, at: number): boolean {
  return /otpauth:/i.test(line) || cellsOf(line, at).some(({ text }) => isLikeSecret(text));
}

function refuseLong(text: string): void {
  if (text.length > MAX_GIVEN)
    throw new Fault('recovery-text-long', `got ${text.length} characters, want at most ${MAX_GIVEN}`);
}

function skippedLine(text: string, line: number, why: SkipReason): SkippedLine {
  return { text: text.slice(0, MAX_SKIPPED_TEXT), line, why, code: bareColumn(text).slice(0, MAX_CODE) };
}

/** The first of the lines that gave no code, and how many there are beside. */
function reported(skipped: readonly SkippedLine[]): Pick<RecoveryReading, 'skipped' | 'more'> {
  const more = skipped.length - MAX_SKIPPED;
  return { skipped: skipped.slice(0, MAX_SKIPPED), ...(more > 0 && { more }) };
}

/** Puts together what each line gave: every code once, at most 200, and the other lines with the reason. */
function readingOf(lines: readonly Line[], byLine: readonly (readonly string[])[]): RecoveryReading {
  const codes = new Map<string, FoundCode & { readonly isTicked: boolean }>();
  const skipped: SkippedLine[] = [];
  lines.forEach(({ text, used, ticked }, line) => {
    const own = byLine[line] ?? [];
    const fresh = own.filter((code) => !codes.has(code));
    for (const code of fresh.slice(0, MAX_CODES - codes.size)) {
      const isUsed = used.some((part) => part.includes(code));
      const isTicked = ticked.some((part) => part.includes(code));
      codes.set(code, { text: code, line, ...(isUsed && { used: true }), isTicked });
    }
    if (fresh.some((code) => codes.has(code)) || isNumberOf(text, codes.size)) return;
    const isRepeated = own.length > 0 ? fresh.length === 0 : cellsOf(text, line).some((cell) => codes.has(cell.text));
    skipped.push(skippedLine(text, line, isRepeated ? 'twice' : own.length > 0 ? 'many' : skipReasonOf(text)));
  });
  const all = [...codes.values()];
  // A tick before every code is decoration; before some codes, it marks those as used.
  const isDecoration = all.every(({ isTicked }) => isTicked);
  return {
    codes: all.map(({ isTicked, ...code }) => (isTicked && !isDecoration ? { ...code, used: true } : code)),
    ...reported(skipped),
  };
}

/** A line that only counts the code before or after it. */
function isNumberOf(line: string, codesSoFar: number): boolean {
  const number = /^\(?#?(\d{1,3})[.):]?$/.exec(line)?.[1];
  return number !== undefined && (Number(number) === codesSoFar + 1 || Number(number) === codesSoFar);
}

/** The certain codes by line, with the likely ones between and beside them. */
function codesByLine(lines: readonly Line[], certain: readonly Cell[]): readonly (readonly string[])[] {
  const byLine: string[][] = lines.map(() => []);
  for (const { text, line } of certain) byLine[line]?.push(text);
  const texts = lines.map((line) => line.text);
  const hasCertain = byLine.map((codes) => codes.length > 0);
  const first = hasCertain.indexOf(true);
  const last = hasCertain.lastIndexOf(true);
  const promised = titlesOf(texts);
  const addLikely = (index: number) => {
    const { codes, only } = likelyCodesOf(texts[index] ?? '');
    const isKey = promised[index]?.isKey === true && codes.every(isLikeSecret);
    if (only && !isKey) byLine[index] = [...codes];
    return only && !isKey;
  };
  for (let index = first - 1; index >= 0 && addLikely(index); index--);
  for (let index = last + 1; index < texts.length && addLikely(index); index++);
  for (let index = first; index <= last; index++) {
    if (!hasCertain[index]) addLikely(index);
    else byLine[index]?.push(...likelyBeside(texts[index] ?? '', byLine[index] ?? []));
  }
  return byLine;
}

/** Other columns of a line with codes that could be codes of another outline. */
function likelyBeside(line: string, own: readonly string[]): readonly string[] {
  return likelyCodesOf(line).codes.filter((code) => !own.some((one) => code.includes(one) || one.includes(code)));
}

/** Every line that could be a code, if most lines apart from headings are. */
function readList(lines: readonly string[]): readonly (readonly string[])[] {
  const promised = titlesOf(lines);
  const byLine = lines.map((line, at) => {
    const { codes, only } = likelyCodesOf(line);
    return only && !(promised[at]?.isKey === true && codes.every(isLikeSecret)) ? codes : [];
  });
  const codes = byLine.flat();
  const contentLines = lines.filter(
    (line, at) => (byLine[at]?.length ?? 0) > 0 || !(promised[at]?.title !== undefined || line.endsWith(':')),
  );
  const withCodes = byLine.filter((own) => own.length > 0).length;
  const isList = withCodes * 2 > contentLines.length && codes.every(isLikelyCode);
  const isCount = codes.length > 2 && withoutPrefix(codes).some((rest) => compactOf(rest).length < 4);
  const isRandom = codes.every((code) => /\d/.test(code)) || meanRandomness(codes) > 1;
  return isList && !isCount && isRandom ? byLine : lines.map(() => []);
}
