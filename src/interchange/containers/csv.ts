import { Fault } from '../../fault.ts';
import { MAX_CELLS, MAX_ENTRIES, MAX_LINES } from '../limits.ts';

/** One record of a table. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line it begins on, from 1. */
  readonly line: number;
}

/** A table in the form of RFC 4180. */
export interface CsvTable {
  /** All records, the header included. */
  readonly rows: readonly CsvRow[];
  /** The first record's cells, trimmed and in lower case. */
  readonly header: readonly string[];
  /** The line of a quote that is never closed: everything from there on is lost. */
  readonly brokenLine?: number;
}

/** Parses a table with any line endings and leaves blank lines out. Throws `import-too-large`. */
export async function parseCsv(text: string): Promise<CsvTable> {
  const { default: papa } = await import('papaparse');
  const rows: CsvRow[] = [];
  let brokenLine: number | undefined;
  let line = 1;
  let start = 0;
  const lines = text.replace(/\r\n?/g, '\n');
  // Spreadsheets write the mark between cells into a line of its own.
  const stated = /^\uFEFF?"?sep=(.)"?\n/i.exec(lines);
  const even = stated === null ? lines : `\n${lines.slice(stated[0].length)}`;
  const delimiter = stated?.[1] ?? delimiterOf(even);
  checkCount(even, delimiter, MAX_CELLS);
  checkCount(even, '\n', MAX_LINES);
  papa.parse<string[]>(even, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) brokenLine = line;
      else if (data.length > 1 || data[0] !== '') rows.push({ cells: data, line });
      for (; start < meta.cursor; start++) if (even.charCodeAt(start) === 10) line++;
      if (rows.length > MAX_ENTRIES + 1) parser.abort();
    },
  });
  if (rows.length > MAX_ENTRIES + 1) {
    throw new Fault('import-too-large', `got more than ${MAX_ENTRIES} records, want fewer`);
  }
  const header = (rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  return { rows, header, ...(brokenLine === undefined ? {} : { brokenLine }) };
}

/** The mark that the first line has most of outside quotes: many countries' spreadsheets save semicolons, and a copied table has tabs. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const first = (end < 0 ? text : text.slice(0, end)).slice(0, 100_000).replace(/"[^"]*"/g, '');
  const count = (mark: string) => first.split(mark).length;
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Comes before parsing, which makes a text of each cell and a list of each line. */
function checkCount(text: string, mark: string, most: number): void {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (++count > most) throw new Fault('import-too-large', `got more than ${most} cells or lines, want fewer`);
  }
}
