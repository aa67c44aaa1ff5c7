import { bareColumn, type Cell } from './cells.ts';
import { columnsOf } from './lines.ts';

/** Longest line that is looked at, in UTF-16 units: some fifty short codes. */
const MAX_LINE = 600;
/** Lines of other text that may separate two codes, such as their numbers. */
const MAX_GAP = 1;

/**
 * Finds codes of one form in lines that follow each other and hold nothing else but numbers of their columns. `formOf` names the form of
 * a column without its number and its label; `undefined` for one that is no code.
 */
export function columnRuns(
  lines: readonly string[],
  formOf: (text: string) => string | undefined,
): readonly (readonly Cell[])[] {
  const runs: Map<string, Cell>[] = [];
  let open: { readonly form: string; readonly cells: Map<string, Cell>; last: number } | undefined;
  lines.forEach((line, at) => {
    const cells = cellsOf(line, at);
    const [form, ...others] = new Set(cells.map(({ text }) => formOf(text)));
    if (form === undefined || others.length > 0) return;
    if (open === undefined || open.form !== form || at - open.last > MAX_GAP + 1) {
      open = { form, cells: new Map(), last: at };
      runs.push(open.cells);
    }
    open.last = at;
    for (const cell of cells) if (!open.cells.has(cell.text)) open.cells.set(cell.text, cell);
  });
  return runs.map((cells) => [...cells.values()]);
}

function cellsOf(line: string, at: number): readonly Cell[] {
  if (line.length > MAX_LINE) return [];
  const columns = columnsOf(line);
  // "Code 3: …" is cut before its number.
  const isLabel = (at: number) => /^\p{L}+$/u.test(columns[at] ?? '') && /^\d{1,3}[.):]\s/.test(columns[at + 1] ?? '');
  return columns
    .filter((_column, index) => !isLabel(index))
    .map((column) => ({ column, text: bareColumn(column).replace(/^\d{1,2}\s+(?=\S)/, '') }))
    .filter(({ text }) => text !== '' && !/^\d{1,3}$/.test(text))
    .map(({ column, text }) => ({ text, line: at, alone: true, marked: /^\W*\d{1,3}\W/.test(column) }));
}

/** The run with the most codes. */
export function longestRun(runs: readonly (readonly Cell[])[]): readonly Cell[] | undefined {
  return runs.reduce<readonly Cell[] | undefined>(
    (best, cells) => (best === undefined || cells.length > best.length ? cells : best),
    undefined,
  );
}
