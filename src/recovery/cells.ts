/** A text that may be one code, with the line it stands on. */
export interface Cell {
  readonly text: string;
  /** Counted over lines that hold something. */
  readonly line: number;
  /** It is all that its line holds, but for numbering and other cells. */
  readonly alone: boolean;
}

/** Longest line looked into; codes stand on short ones. */
const MAX_LINE = 1_000;

/** The lines of a text that hold something, without invisible characters and with plain blanks. */
export function linesOf(text: string): string[] {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Every reading of a line as codes: columns, numbering taken off, the part after a label, words one by one. */
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
    for (const word of wordsAlike(label ?? bare)) add(word, true);
  }
  return [...cells.values()];
}

/** Words of a sentence that could be a code of their own, for texts that give a single code in passing. */
export function wordsOf(line: string, at: number): Cell[] {
  if (line.length > MAX_LINE) return [];
  return line
    .split(/\s+/)
    .map((word) => ({ text: withoutWrapping(word), line: at, alone: false }))
    .filter(({ text }) => text !== '');
}

/** The parts of a line that stand in columns, list items or fields of their own. */
export function columnsOf(line: string): string[] {
  return line.split(COLUMNS);
}

/** What a column holds without numbering, bullets, quotes and a label. */
export function bareColumn(column: string): string {
  const bare = withoutWrapping(withoutNumber(withoutWrapping(column)));
  const label = /^[^\d]*\p{L}[^:]*:\s*(\S.*)$/u.exec(bare)?.[1];
  return label === undefined ? bare : withoutWrapping(label);
}

/** Tabs, two blanks, list punctuation, and a blank before the next item's number. */
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

/** Quotes, brackets and a full stop around it. */
function withoutWrapping(text: string): string {
  return text.replace(/^[\s"'`\u2018\u201C\u00AB([{<]+/, '').replace(/[\s"'`\u2019\u201D\u00BB)\]}>.:]+$/, '');
}

/** The words of a cell when all look alike, as columns set apart by a single blank do. */
function wordsAlike(text: string): readonly string[] {
  const words = text.split(' ');
  if (words.length < 2) return [];
  const outline = words.map((word) => word.replace(/[A-Za-z0-9]/g, 'x'));
  return outline.every((shape) => shape === outline[0]) ? words : [];
}
