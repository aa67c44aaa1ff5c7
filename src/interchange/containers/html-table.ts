import { unescapeEntities } from '../../otp/unescape.ts';
import { MAX_CELLS, MAX_ENTRIES } from '../limits.ts';
import type { CsvTable } from './csv.ts';

const ROW = /<tr\b[^>]{0,1000}>(.*?)(?=<tr\b|<\/tr|<\/table)/gis;
const CELL = /<t[dh]\b[^>]{0,1000}>(.*?)(?=<t[dh]\b|<\/t[dhr]|$)/gis;

/** Finds the rows of a page's tables as one table, their cells as the text that they show; `undefined` for none. The page is never rendered. */
export function findHtmlTable(page: string): CsvTable | undefined {
  const rows: { cells: string[]; line: number }[] = [];
  let cells = 0;
  for (const [, row = ''] of page.matchAll(ROW)) {
    const texts = Array.from(row.matchAll(CELL), ([, cell = '']) => textOf(cell));
    cells += texts.length;
    if (cells > MAX_CELLS || rows.length > MAX_ENTRIES) return undefined;
    if (texts.length > 0) rows.push({ cells: texts, line: rows.length + 1 });
  }
  const header = rows[0]?.cells.map((cell) => cell.toLowerCase());
  return header === undefined ? undefined : { rows, header };
}

function textOf(html: string): string {
  return unescapeEntities(html.replace(/<br\b[^>]{0,100}>/gi, '\n').replace(/<[^<>]{0,10000}>/g, '')).trim();
}
