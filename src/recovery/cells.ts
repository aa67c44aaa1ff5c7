/** A text that may be one code, with its line. */
export interface Cell {
  readonly text: string;
  /** Counted over lines that hold something. */
  readonly line: number;
  /** Its line holds nothing else but numbering and other cells. */
  readonly alone: boolean;
}

/** Longest line that is read, in UTF-16 units; codes are on short ones. */
const MAX_LINE = 1_000;

/** Splits a text into its non-empty lines, without invisible characters and with plain spaces. */
export function linesOf(text: string): string[] {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Gives every way to read a line as codes: its columns without numbering, the part after a label, word by word. */
export function cellsOf(line: string, at: number): Cell[] {
  if (line.length > MAX_LINE) return [];
  const cells = new Map<string, Cell>();
  const add = (text: string, alone: boolean) => {
    if (text !== '' && !cells.has(text)) cells.set(text, { text, line: at, alone });
  };
  const columns = columnsOf(line).map(withoutWrapping);
  for (const column of columns) {
    const bare = withoutWrapping(withoutNumber(column));
    add(bare, true);
    const label = /^[^\d]*\p{L}[^:]*:\s*(\S.*)$/u.exec(bare)?.[1];
    if (label !== undefined) add(withoutWrapping(label), true);
    const numbered = /^\d{1,2}\s+(\S.*)$/.exec(bare)?.[1];
    if (numbered !== undefined) add(numbered, true);
    for (const word of similarWords(label ?? bare)) add(word, true);
  }
  return [...cells.values()];
}

/** Gives the words of a sentence, for texts that mention a single code in passing. */
export function wordsOf(line: string, at: number): Cell[] {
  if (line.length > MAX_LINE) return [];
  return line
    .split(/\s+/)
    .map((word) => ({ text: withoutWrapping(word), line: at, alone: false }))
    .filter(({ text }) => text !== '');
}

/** Splits a line into columns, list items or fields. */
export function columnsOf(line: string): string[] {
  return line.split(COLUMNS);
}

/** Removes numbering, bullets, quotes and a label from a column. */
export function bareColumn(column: string): string {
  const bare = withoutWrapping(withoutNumber(withoutWrapping(column)));
  const label = /^[^\d]*\p{L}[^:]*:\s*(\S.*)$/u.exec(bare)?.[1];
  return label === undefined ? bare : withoutWrapping(label);
}

/** Tabs, two spaces, list punctuation, and a space before the next item's number. */
const COLUMNS = /\t+|\s{2,}|\s*[,;|\u2502]\s*|\s+(?=\(?\d{1,2}[.):]\s)/;

/** `1.`, `2)`, `(3)`, `#4`, bullets, check boxes. */
function withoutNumber(text: string): string {
  return text
    .replace(
      /^(?:[-*+\u2022\u2023\u25AA\u25CF\u25CB\u25E6\u2610-\u2612\u25A0\u25A1\u2713\u2714\u00B7\u2013\u2014>]+|\[[ xX]?\])\s*/,
      '',
    )
    .replace(/^(?:\(?#?\d{1,3}[.):]|#\d{1,3})\s*(?=\S)/, '');
}

/** Quotes, brackets and a full stop. */
function withoutWrapping(text: string): string {
  return text.replace(/^[\s"'`\u2018\u201C\u00AB([{<]+/, '').replace(/[\s"'`\u2019\u201D\u00BB)\]}>.:]+$/, '');
}

/** The words of a cell if all have one outline, like columns separated by a single space. */
function similarWords(text: string): readonly string[] {
  const words = text.split(' ');
  if (words.length < 2) return [];
  const outline = words.map((word) => word.replace(/[A-Za-z0-9]/g, 'x'));
  return outline.every((shape) => shape === outline[0]) ? words : [];
}
