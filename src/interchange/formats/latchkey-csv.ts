import type { CsvTable } from '../containers/csv.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { base32Key } from '../setup-key.ts';
import { withLostRows } from './lost-rows.ts';

/** The columns of Latchkey's own table, in order. */
export const LATCHKEY_COLUMNS = [
  ...['issuer', 'name', 'type', 'secret', 'algorithm', 'digits', 'period', 'counter'],
  ...['tags', 'favorite', 'note', 'hosts', 'recovery codes', 'icon'],
] as const;

/** Where a spreadsheet may find a formula: it may split cells at other marks than we do, and reads full-width signs too. */
const FORMULA = /(?<=^|[\n\r;\t])(?='*[=+\-@\t\r＝＋－＠])/g;
const GUARD = /(?<=^|[\n\r;\t])'(?='*[=+\-@\t\r＝＋－＠])/g;

/** Puts an apostrophe before each part of a cell that a spreadsheet would run as a formula, and one more before such apostrophes. */
export function guardCell(text: string): string {
  return text.replace(FORMULA, "'");
}

/** Undoes `guardCell`. */
export function unguardCell(cell: string): string {
  return cell.replace(GUARD, '');
}

/** Latchkey's own table; files of earlier versions have no icons. */
export const latchkeyCsv = defineFormat({
  id: 'latchkey-csv',
  document: 'table',
  recognise: (table) =>
    LATCHKEY_COLUMNS.every((name) => name === 'icon' || table.header.includes(name)) ? table : undefined,
  read: readTable,
});

function readTable({ rows, header, brokenLine }: CsvTable): readonly Draft[] {
  const drafts = rows.slice(1).map(({ cells, line }): Draft => {
    const cell = (name: (typeof LATCHKEY_COLUMNS)[number]) => unguardCell(cells[header.indexOf(name)] ?? '');
    const list = (name: 'tags' | 'hosts' | 'recovery codes') =>
      cell(name)
        .split('\n')
        .filter((text) => text !== '');
    return {
      kind: cell('type'),
      issuer: cell('issuer'),
      name: cell('name'),
      secret: base32Key(cell('secret')),
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
      place: { line },
    };
  });
  return withLostRows(drafts, brokenLine);
}
