import { Fault } from '../fault.ts';
import { cellsOf, columnsOf, linesOf } from './cells.ts';
import { findRecoveryCodes } from './find-codes.ts';
import { isLikelyCode, likelyCodesOf, type SkipReason, skipReasonOf } from './likely-code.ts';
import { isLikeSecret, looksRandom } from './shape.ts';
import { stripUseMarks } from './use-marks.ts';
import { namesRecoveryCodes } from './words.ts';

/** Longest text that is read, in UTF-16 units. */
const MAX_TEXT = 1_000_000;
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
  /** The text marks it as used. */
  readonly used?: true;
}

/** The codes of a text, and the lines that gave none. */
export interface RecoveryReading {
  readonly codes: readonly FoundCode[];
  /** At most 200 lines. */
  readonly skipped: readonly { readonly text: string; readonly why: SkipReason }[];
}

/** Reads the codes that a page certainly shows. Throws `recovery-none-found`. */
export function readPageCodes(text: string): readonly FoundCode[] {
  const { lines, marks } = markedLines(text);
  const codes = findRecoveryCodes(lines);
  if (codes === undefined) throw new Fault('recovery-none-found', `got ${lines.length} lines, want a list of codes`);
  return withMarks(codes.slice(0, MAX_CODES), marks);
}

/**
 * Reads the codes of a text that a person gave as recovery codes: the certain ones with their neighbours, or else every line that could
 * be one. Throws `recovery-unrecognised`, `recovery-setup-key`.
 */
export function readGivenCodes(text: string): RecoveryReading {
  const { lines, marks } = markedLines(text);
  const certain = findRecoveryCodes(lines);
  const byLine = certain === undefined ? readList(lines) : withNeighbours(lines, certain);
  const codes = [...new Set(byLine.flat())];
  if (codes.length === 0) {
    const isKey = lines.some((line) => skipReasonOf(line) === 'setup-key');
    const code = isKey ? 'recovery-setup-key' : 'recovery-unrecognised';
    throw new Fault(code, `got ${lines.length} lines, want recovery codes`);
  }
  const accepted = new Set(codes.slice(0, MAX_CODES));
  const first = new Set<string>();
  const skipped = lines.flatMap((line, at): RecoveryReading['skipped'] => {
    const own = byLine[at] ?? [];
    if (own.some((code) => accepted.has(code) && !first.has(code))) {
      for (const code of own) first.add(code);
      return [];
    }
    const why =
      own.length === 0
        ? cellsOf(line, at).some(({ text: cell }) => accepted.has(cell))
          ? 'twice'
          : skipReasonOf(line)
        : 'many';
    return [{ text: line.slice(0, MAX_SKIPPED_TEXT), why: own.some((code) => first.has(code)) ? 'twice' : why }];
  });
  return { codes: withMarks([...accepted], marks), skipped: skipped.slice(0, MAX_SKIPPED) };
}

/** Reads each line as one code, unchanged. Throws `recovery-unrecognised` for a text without lines. */
export function readLinesAsCodes(text: string): RecoveryReading {
  const lines = text
    .slice(0, MAX_TEXT)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const codes = new Set<string>();
  const skipped: { text: string; why: SkipReason }[] = [];
  for (const line of lines) {
    const why =
      line.length > MAX_CODE ? 'long' : codes.has(line) ? 'twice' : codes.size >= MAX_CODES ? 'many' : undefined;
    if (why === undefined) codes.add(line);
    else skipped.push({ text: line.slice(0, MAX_SKIPPED_TEXT), why });
  }
  if (codes.size === 0) throw new Fault('recovery-unrecognised', `got ${lines.length} lines, want a code on each`);
  return { codes: [...codes].map((code) => ({ text: code })), skipped: skipped.slice(0, MAX_SKIPPED) };
}

interface Marks {
  readonly used: readonly string[];
  readonly ticked: readonly string[];
}

function markedLines(text: string): { readonly lines: readonly string[]; readonly marks: Marks } {
  const raw = linesOf(text.slice(0, MAX_TEXT));
  const column = usedColumn(raw);
  const marked = raw.map((line) => stripUseMarks(line, columnsOf));
  const yes =
    column === undefined ? [] : raw.filter((line) => /^(?:yes|true|1|x|ja|oui|s\u00ED)$/i.test(cellAt(line, column)));
  return {
    lines: marked.map((line) => line.text).filter((line) => line !== ''),
    marks: { used: [...marked.flatMap((line) => line.used), ...yes], ticked: marked.flatMap((line) => line.ticked) },
  };
}

/** Finds the column that a table's header calls "used". */
function usedColumn(lines: readonly string[]): number | undefined {
  const [head = ''] = lines;
  const at = head.length > 300 ? -1 : columnsOf(head).findIndex((cell) => /^\W*(?:is ?)?used\W*$/i.test(cell));
  return at > 0 ? at : undefined;
}

function cellAt(line: string, column: number): string {
  return line.length > 1_000 ? '' : (columnsOf(line)[column] ?? '').replace(/^\W+|\W+$/g, '');
}

/** A tick before every code is decoration; before some codes, it marks those as used. */
function withMarks(codes: readonly string[], { used, ticked }: Marks): readonly FoundCode[] {
  const usedSet = new Set(codes.filter((code) => used.some((part) => part.includes(code))));
  const tickedSet = codes.filter((code) => ticked.some((part) => part.includes(code)));
  if (tickedSet.length < codes.length) for (const code of tickedSet) usedSet.add(code);
  return codes.map((code) => (usedSet.has(code) ? { text: code, used: true } : { text: code }));
}

/** The certain codes by line, with the likely ones between and beside them. */
function withNeighbours(lines: readonly string[], certain: readonly string[]): (readonly string[])[] {
  const wanted = new Set(certain);
  const byLine = lines.map((line, at) => {
    const cells = [...new Set([...cellsOf(line, at).map(({ text }) => text)])].filter((text) => wanted.delete(text));
    return cells.sort((a, b) => certain.indexOf(a) - certain.indexOf(b));
  });
  // A code from inside a sentence is no cell of its line.
  const loose = [...wanted];
  const at = lines.findIndex((line) => loose.some((code) => line.includes(code)));
  if (loose.length > 0) byLine[Math.max(at, 0)]?.push(...loose);
  const hasCertain = byLine.map((codes) => codes.length > 0);
  const first = hasCertain.indexOf(true);
  const last = hasCertain.lastIndexOf(true);
  const addLikely = (index: number) => {
    const { codes, only } = likelyCodesOf(lines[index] ?? '');
    if (only) byLine[index] = [...codes];
    return only;
  };
  for (let index = first - 1; index >= 0 && addLikely(index); index--);
  for (let index = last + 1; index < lines.length && addLikely(index); index++);
  for (let index = first; index <= last; index++) {
    if (!hasCertain[index]) addLikely(index);
    else byLine[index]?.push(...likelyBeside(lines[index] ?? '', byLine[index] ?? []));
  }
  return byLine;
}

/** Other columns of a line with codes that could be codes of another outline. */
function likelyBeside(line: string, own: readonly string[]): readonly string[] {
  return likelyCodesOf(line).codes.filter((code) => !own.some((one) => code.includes(one) || one.includes(code)));
}

/** Every line that could be a code, if most lines apart from headings are. */
function readList(lines: readonly string[]): readonly (readonly string[])[] {
  const byLine = lines.map((line) => {
    const { codes, only } = likelyCodesOf(line);
    return only ? codes : [];
  });
  const codes = byLine.flat();
  const contentLines = lines.filter(
    (line, at) => (byLine[at]?.length ?? 0) > 0 || !(namesRecoveryCodes(line) || line.endsWith(':')),
  );
  const withCodes = byLine.filter((own) => own.length > 0).length;
  const isList = withCodes * 2 > contentLines.length && !codes.every(isUnhyphenatedSecret) && codes.every(isLikelyCode);
  return isList && (codes.length === 1 || looksRandom(codes)) ? byLine : lines.map(() => []);
}

function isUnhyphenatedSecret(code: string): boolean {
  return isLikeSecret(code) && !code.includes('-');
}
