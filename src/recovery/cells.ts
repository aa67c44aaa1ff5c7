import { columnsOf, MAX_LINE } from './lines.ts';
import { shapeOf, spacedShapeOf } from './shape.ts';

/** A text that may be one code, with its line. */
export interface Cell {
  readonly text: string;
  /** Index of its line. */
  readonly line: number;
  /** Its line holds nothing else but numbering, a label and other cells. */
  readonly alone: boolean;
  /** A number or bullet stands before it. */
  readonly marked: boolean;
}

/** Longest column that can hold a code and its label, in UTF-16 units. */
const MAX_COLUMN = 400;
/** Shortest code, in characters. */
const SHORTEST = 6;

/** Words between the codes of a sentence, in the alphabet that codes have. */
const JOINING = / (?:and|or|are|is|und|oder|sind|et|ou|sont|y|o|son|e|sono|en|of|zijn|och|eller|og|i|oraz|lub) /i;

/** Gives every way to read a line as codes: its columns without numbering, the part after a label, word by word. */
export function cellsOf(line: string, at: number): Cell[] {
  if (line.length > MAX_LINE || line.length < SHORTEST) return [];
  const cells = new Map<string, Cell>();
  const add = (text: string, alone: boolean, marked: boolean) => {
    if (text.length >= SHORTEST && !cells.has(text)) cells.set(text, { text, line: at, alone, marked });
  };
  const columns = columnsOf(line);
  for (const column of columns) {
    if (column.length > MAX_COLUMN) continue;
    const whole = withoutWrapping(column);
    const bare = withoutWrapping(withoutNumber(whole));
    const marked = bare !== whole;
    add(bare, true, marked);
    const joined = /^[-*](?=[A-Za-z0-9])/.test(bare) ? bare.slice(1) : undefined;
    if (joined !== undefined) add(joined, true, true);
    const label = labelled(bare);
    if (label !== undefined) add(label, true, marked);
    const numbered = /^\d{1,2}\s+(?:-\s+)?(\S.*)$/.exec(bare)?.[1];
    if (numbered !== undefined) add(numbered, true, true);
    const item = label ?? numbered ?? bare;
    // A number, or other columns, show that the blanks are within one code.
    const isOneItem = marked || numbered !== undefined || columns.length > 1;
    for (const word of similarWords(item)) if (!isOneItem || /[-_]/.test(word)) add(word, true, false);
    if (shapeOf(item) !== undefined || (spacedShapeOf(item) !== undefined && !JOINING.test(item))) continue;
    for (const word of bare.split(' ')) if (/\d/.test(word)) add(withoutWrapping(word), false, false);
  }
  return [...cells.values()];
}

/** Gives the words of a sentence, for texts that mention a single code in passing. */
export function wordsOf(line: string, at: number): Cell[] {
  if (line.length > MAX_LINE) return [];
  return line
    .split(/\s+/)
    .map((word) => ({ text: withoutWrapping(word), line: at, alone: false, marked: false }))
    .filter(({ text }) => text.length >= SHORTEST);
}

/** Removes numbering, bullets, quotes and a label from a column. */
export function bareColumn(column: string): string {
  const bare = withoutWrapping(withoutNumber(withoutWrapping(column.slice(0, MAX_COLUMN))));
  return labelled(bare) ?? bare;
}

/** The part after a label such as "Code 3:". */
function labelled(bare: string): string | undefined {
  const label = /^[^\d]*\p{L}[^:]*:\s*(\S.*)$/u.exec(bare)?.[1];
  return label === undefined ? undefined : withoutWrapping(label);
}

/** `1.`, `2)`, `(3)`, `#4`, bullets, check boxes. A hyphen is a bullet only before a space: codes may begin with one. */
function withoutNumber(text: string): string {
  return text
    .replace(
      /^(?:[-*+\u2013\u2014>]+\s+|[\u2022\u2023\u25AA\u25CF\u25CB\u25E6\u2610-\u2612\u25A0\u25A1\u2713\u2714\u00B7\u2043\u203A]+\s*|\[[ xX]?\]\s*)/,
      '',
    )
    .replace(/^(?:[(#]*\d{1,3}[.):\u3001](?!\d{1,3}[.:])|#\d{1,3}(?=\s)|\u2460-\u2473)\s*(?=\S)/, '');
}

/** Quotes, brackets and a full stop. */
function withoutWrapping(text: string): string {
  return text
    .replace(/^[\s"'`\u2018\u201C\u201E\u00AB\u300C([{<]+/, '')
    .replace(/[\s"'`\u2019\u201C\u201D\u00BB\u300D)\]}>.:\u3002!?]+$/, '');
}

/** The words of a cell if all have one outline, like columns separated by a single space. */
function similarWords(text: string): readonly string[] {
  const words = text.split(' ');
  if (words.length < 2) return [];
  const outline = words.map((word) => word.replace(/[A-Za-z0-9]/g, 'x'));
  return outline.every((shape) => shape === outline[0]) ? words : [];
}
