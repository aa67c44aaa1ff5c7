import type { CsvTable } from '../containers/csv.ts';
import type { Draft } from '../draft.ts';
import type { Recognised } from '../reading.ts';

/** The columns of Latchkey's own table, in order. */
export const OWN_COLUMNS = [
  ...['issuer', 'name', 'type', 'secret', 'algorithm', 'digits', 'period', 'counter'],
  ...['tags', 'favorite', 'note', 'hosts', 'recovery codes', 'icon'],
] as const;

/** What begins a formula in a spreadsheet; such a cell is written behind an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula. One that begins with apostrophes and such a sign gets one more. */
export function guardCell(text: string): string {
  return FORMULA.test(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** The text that `guardCell` was given. */
function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
}

/** Latchkey's own table. */
export function findOwnCsv(table: CsvTable, header: readonly string[]): Recognised | undefined {
  // Files of earlier versions have no icons.
  if (!OWN_COLUMNS.every((name) => name === 'icon' || header.includes(name))) return undefined;
  return { format: 'latchkey-csv', read: () => readOwn(table, header) };
}

function readOwn(table: CsvTable, header: readonly string[]): readonly Draft[] {
  const drafts = table.rows.slice(1).map(({ cells, line }): Draft => {
    const cell = (name: (typeof OWN_COLUMNS)[number]) => unguardCell(cells[header.indexOf(name)] ?? '');
    const list = (name: 'tags' | 'hosts' | 'recovery codes') =>
      cell(name)
        .split('\n')
        .filter((text) => text !== '');
    return {
      kind: cell('type'),
      issuer: cell('issuer'),
      name: cell('name'),
      secret: cell('secret'),
      algorithm: cell('algorithm'),
      digits: cell('digits'),
      period: cell('period'),
      counter: cell('counter'),
      tags: list('tags'),
      favourite: cell('favorite') === '1',
      note: cell('note'),
      hosts: list('hosts'),
      recoveryCodes: list('recovery codes'),
      icon: cell('icon'),
      place: `line ${line}`,
    };
  });
  return table.brokenLine === undefined
    ? drafts
    : [...drafts, { fault: 'import-entry-damaged', place: `line ${table.brokenLine} to the end` }];
}
