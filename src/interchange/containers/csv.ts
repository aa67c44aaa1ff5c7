import { Fault } from '../../fault.ts';
import { MAX_ENTRIES } from '../limits.ts';

/** A record of a table. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line it begins on, from 1. */
  readonly line: number;
}

/** A table as RFC 4180 has it. */
export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** The line of a quote that is never closed: everything from there on is lost. */
  readonly brokenLine?: number;
}

/** Reads a table; lines may end in any way, blank ones are left out. Throws `import-too-large`. */
export async function parseCsv(text: string): Promise<CsvTable> {
  const { default: papa } = await import('papaparse');
  const rows: CsvRow[] = [];
  let brokenLine: number | undefined;
  let line = 1;
  let start = 0;
  const even = text.replace(/\r\n?/g, '\n');
  papa.parse<string[]>(even, {
    delimiter: delimiterOf(even),
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
  return { rows, ...(brokenLine === undefined ? {} : { brokenLine }) };
}

/** Commas, unless the first line has none: spreadsheets of many countries save semicolons, and a copied table has tabs. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  if (first.includes(',')) return ',';
  return [';', '\t'].find((mark) => first.includes(mark)) ?? ',';
}
