import { Fault } from '../fault.ts';
import { cellsOf, columnsOf, linesOf } from './cells.ts';
import { isLikelyCode, type LeftWhy, likelyOf, whyLeft } from './likely.ts';
import { takeMarks } from './marks.ts';
import { findRecoveryCodes } from './parse.ts';
import { isLikeSecret, looksRandom } from './shape.ts';
import { namesRecoveryCodes } from './words.ts';

/** Longest text looked at, in UTF-16 units. */
const MAX_TEXT = 1_000_000;
/** Most codes in one set; a longer list is something else. */
const MAX_CODES = 200;
/** Longest code taken as it stands, in UTF-16 units. */
const MAX_CODE = 256;
/** Most left-out lines reported, and how much of each. */
const MAX_LEFT = 200;
const MAX_LEFT_TEXT = 256;

/** A code as the service wrote it. */
export interface FoundCode {
  readonly text: string;
  /** The text marks it as used. */
  readonly used?: true;
}

/** What a text was understood as. */
export interface RecoveryReading {
  readonly codes: readonly FoundCode[];
  /** The lines that hold no code, at most 200 of them. */
  readonly left: readonly { readonly text: string; readonly why: LeftWhy }[];
}

/** The codes that a page or another text of which nobody said that it holds any surely shows. Throws `recovery-none-found`. */
export function readPageCodes(text: string): readonly FoundCode[] {
  const { lines, marks } = markedLines(text);
  const codes = findRecoveryCodes(lines);
  if (codes === undefined) throw new Fault('recovery-none-found', `got ${lines.length} lines, want a list of codes`);
  return withMarks(codes.slice(0, MAX_CODES), marks);
}

/**
 * The codes of a text that a person gave as recovery codes: what is sure, what stands in one list with it whatever its outline, or else
 * every line that could be one. Each line that holds none is reported. Throws `recovery-unrecognised`, `recovery-setup-key`.
 */
export function readGivenCodes(text: string): RecoveryReading {
  const { lines, marks } = markedLines(text);
  const sure = findRecoveryCodes(lines);
  const byLine = sure === undefined ? listed(lines) : extended(lines, sure);
  const codes = [...new Set(byLine.flat())];
  if (codes.length === 0) {
    const isKey = lines.some((line) => whyLeft(line) === 'setup-key');
    const code = isKey ? 'recovery-setup-key' : 'recovery-unrecognised';
    throw new Fault(code, `got ${lines.length} lines, want recovery codes`);
  }
  const kept = new Set(codes.slice(0, MAX_CODES));
  const first = new Set<string>();
  const left = lines.flatMap((line, at): RecoveryReading['left'] => {
    const own = byLine[at] ?? [];
    if (own.some((code) => kept.has(code) && !first.has(code))) {
      for (const code of own) first.add(code);
      return [];
    }
    const why =
      own.length === 0
        ? cellsOf(line, at).some(({ text: cell }) => kept.has(cell))
          ? 'twice'
          : whyLeft(line)
        : 'many';
    return [{ text: line.slice(0, MAX_LEFT_TEXT), why: own.some((code) => first.has(code)) ? 'twice' : why }];
  });
  return { codes: withMarks([...kept], marks), left: left.slice(0, MAX_LEFT) };
}

/** Each line as one code, as it stands. Throws `recovery-unrecognised` for a text without lines. */
export function readLinesAsCodes(text: string): RecoveryReading {
  const lines = text
    .slice(0, MAX_TEXT)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const codes = new Set<string>();
  const left: { text: string; why: LeftWhy }[] = [];
  for (const line of lines) {
    const why =
      line.length > MAX_CODE ? 'long' : codes.has(line) ? 'twice' : codes.size >= MAX_CODES ? 'many' : undefined;
    if (why === undefined) codes.add(line);
    else left.push({ text: line.slice(0, MAX_LEFT_TEXT), why });
  }
  if (codes.size === 0) throw new Fault('recovery-unrecognised', `got ${lines.length} lines, want a code on each`);
  return { codes: [...codes].map((code) => ({ text: code })), left: left.slice(0, MAX_LEFT) };
}

interface Marks {
  readonly used: readonly string[];
  readonly ticked: readonly string[];
}

function markedLines(text: string): { readonly lines: readonly string[]; readonly marks: Marks } {
  const raw = linesOf(text.slice(0, MAX_TEXT));
  const column = usedColumn(raw);
  const marked = raw.map((line) => takeMarks(line, columnsOf));
  const yes =
    column === undefined ? [] : raw.filter((line) => /^(?:yes|true|1|x|ja|oui|s\u00ED)$/i.test(cellAt(line, column)));
  return {
    lines: marked.map((line) => line.text).filter((line) => line !== ''),
    marks: { used: [...marked.flatMap((line) => line.used), ...yes], ticked: marked.flatMap((line) => line.ticked) },
  };
}

/** The column that a table's first line calls "used". */
function usedColumn(lines: readonly string[]): number | undefined {
  const [head = ''] = lines;
  const at = head.length > 300 ? -1 : columnsOf(head).findIndex((cell) => /^\W*(?:is ?)?used\W*$/i.test(cell));
  return at > 0 ? at : undefined;
}

function cellAt(line: string, column: number): string {
  return line.length > 1_000 ? '' : (columnsOf(line)[column] ?? '').replace(/^\W+|\W+$/g, '');
}

/** A tick before every code is decoration; before some, it marks those. */
function withMarks(codes: readonly string[], { used, ticked }: Marks): readonly FoundCode[] {
  const usedSet = new Set(codes.filter((code) => used.some((part) => part.includes(code))));
  const tickedSet = codes.filter((code) => ticked.some((part) => part.includes(code)));
  if (tickedSet.length < codes.length) for (const code of tickedSet) usedSet.add(code);
  return codes.map((code) => (usedSet.has(code) ? { text: code, used: true } : { text: code }));
}

/** The sure codes by line, with what else stands between and beside them and could be one. */
function extended(lines: readonly string[], sure: readonly string[]): (readonly string[])[] {
  const wanted = new Set(sure);
  const byLine = lines.map((line, at) => {
    const cells = [...new Set([...cellsOf(line, at).map(({ text }) => text)])].filter((text) => wanted.delete(text));
    return cells.sort((a, b) => sure.indexOf(a) - sure.indexOf(b));
  });
  // What only a word inside a sentence gave stands on no line of its own.
  const loose = [...wanted];
  const at = lines.findIndex((line) => loose.some((code) => line.includes(code)));
  if (loose.length > 0) byLine[Math.max(at, 0)]?.push(...loose);
  const isTaken = byLine.map((codes) => codes.length > 0);
  const first = isTaken.indexOf(true);
  const last = isTaken.lastIndexOf(true);
  const take = (index: number) => {
    const { codes, only } = likelyOf(lines[index] ?? '');
    if (only) byLine[index] = [...codes];
    return only;
  };
  for (let index = first - 1; index >= 0 && take(index); index--);
  for (let index = last + 1; index < lines.length && take(index); index++);
  for (let index = first; index <= last; index++) {
    if (!isTaken[index]) take(index);
    else byLine[index]?.push(...besides(lines[index] ?? '', byLine[index] ?? []));
  }
  return byLine;
}

/** Further columns of a line with codes that could be codes of another outline. */
function besides(line: string, own: readonly string[]): readonly string[] {
  return likelyOf(line).codes.filter((code) => !own.some((one) => code.includes(one) || one.includes(code)));
}

/** Every line that could be a code, if most lines are, apart from headings. */
function listed(lines: readonly string[]): readonly (readonly string[])[] {
  const byLine = lines.map((line) => {
    const { codes, only } = likelyOf(line);
    return only ? codes : [];
  });
  const codes = byLine.flat();
  const plain = lines.filter(
    (line, at) => (byLine[at]?.length ?? 0) > 0 || !(namesRecoveryCodes(line) || line.endsWith(':')),
  );
  const taken = byLine.filter((own) => own.length > 0).length;
  const isList = taken * 2 > plain.length && !codes.every(isLikeSecretInOne) && codes.every(isLikelyCode);
  return isList && (codes.length === 1 || looksRandom(codes)) ? byLine : lines.map(() => []);
}

function isLikeSecretInOne(code: string): boolean {
  return isLikeSecret(code) && !code.includes('-');
}
