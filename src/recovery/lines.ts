import { isWordJoined, stripUseMarks, useWordOf } from './use-marks.ts';

/** A line of a text, folded for reading: without marks of use, invisible characters and unusual dashes. */
export interface Line {
  readonly text: string;
  /** Parts that a mark on the line calls used. */
  readonly used: readonly string[];
  /** Parts after a tick, which some lists put before every code. */
  readonly ticked: readonly string[];
}

/** Longest line with columns, in UTF-16 units. */
export const MAX_LINE = 20_000;

/** Joiners, byte order marks, soft hyphens and marks of direction. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** Hyphens, dashes and minus signs that word processors put in a hyphen's place. */
const DASHES = /(?<=[A-Za-z0-9])[\u2010-\u2015\u2043\u2212\uFE58\uFE63](?=[A-Za-z0-9])/g;
const BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** Removes what cannot be seen or typed: codes are the same without it. */
export function foldMarks(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-');
}

/** Splits a text into its lines that hold something, trimmed. */
export function splitLines(text: string): string[] {
  return text
    .split(BREAKS)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Splits a text into lines and takes the marks of use from them, in linear time. */
export function linesOf(text: string): readonly Line[] {
  const raw = splitLines(foldMarks(text));
  const column = usedColumn(raw);
  const isCode = codesWithWords(raw);
  const lines: { text: string; used: readonly string[]; ticked: readonly string[] }[] = [];
  let isHeading: boolean | undefined;
  for (const line of raw) {
    const word = useWordOf(line);
    const last = lines.at(-1);
    // "Used" on a line of its own belongs to the code above it, or is the heading of those below.
    if (word !== undefined && (last === undefined || isHeading !== undefined || !/\d/.test(last.text))) {
      isHeading = word;
      continue;
    }
    if (word !== undefined && last !== undefined) {
      if (word) last.used = [last.text];
      continue;
    }
    const marked = stripUseMarks(line, columnsOf, isCode);
    if (marked.text === '') continue;
    const isUsed = isHeading === true || (column !== undefined && YES.test(cellAt(line, column)));
    lines.push({
      text: marked.text,
      used: isUsed ? [...marked.used, marked.text] : marked.used,
      ticked: marked.ticked,
    });
  }
  return lines;
}

/** A word joined to a code is a group of it where another code of the text has the same groups. */
function codesWithWords(lines: readonly string[]): (text: string) => boolean {
  const outlineOf = (text: string) => text.replace(/[A-Za-z0-9]/g, 'x');
  const words = lines.filter((line) => line.length <= MAX_LINE).flatMap((line) => line.split(/\s+/));
  if (!words.some(isWordJoined)) return () => false;
  const outlines = new Set(words.filter((word) => !isWordJoined(word)).map(outlineOf));
  return (text) => outlines.has(outlineOf(text));
}

/** Tabs, two spaces, list punctuation, and a space before the next item's number. */
const COLUMNS = /\t+|\s{2,}|\s*[,;|\u2502\u3001\uFF0C\uFF1B]\s*|\s+\/\s+|\s+(?=\(?\d{1,2}[.):]\s)/;

/** Splits a line into columns, list items or fields. */
export function columnsOf(line: string): string[] {
  return line.split(COLUMNS);
}

const YES = /^(?:yes|true|1|x|ja|oui|s\u00ED|\u2713|\u2714)$/i;

/** Finds the column that a table's header calls "used". */
function usedColumn(lines: readonly string[]): number | undefined {
  for (const head of lines.slice(0, 10)) {
    const at = head.length > 300 ? -1 : columnsOf(head).findIndex((cell) => /^\W*(?:is ?)?used\W*$/i.test(cell));
    if (at > 0) return at;
  }
  return undefined;
}

function cellAt(line: string, column: number): string {
  return line.length > 1_000 ? '' : (columnsOf(line)[column] ?? '').replace(/^[\s"']+|[\s"']+$/g, '');
}
