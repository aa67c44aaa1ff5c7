import { holdsAddress } from '../../otp/pieces.ts';
import type { CsvRow, CsvTable } from '../containers/csv.ts';
import type { Draft } from '../draft.ts';
import { placesOf } from '../field-names.ts';
import { defineFormat } from '../import-format.ts';
import { createFieldReader } from '../labelled-fields.ts';
import { base32Key, isKey } from '../setup-key.ts';
import { findHost } from '../text.ts';
import { withLostRows } from './lost-rows.ts';

/** Records of names and values in turn behind a title, as Enpass writes them. */
export const labelledRows = defineFormat({
  id: 'enpass-csv',
  document: 'table',
  recognise: (table) => (table.rows.some(isLabelled) ? table : undefined),
  read: ({ rows, brokenLine }) => withLostRows(rows.flatMap(readLabelled), brokenLine),
});

/** A table without a header: of its columns one alone holds keys or addresses, and holds nothing else. */
export const bareTable = defineFormat({
  id: 'bare-csv',
  document: 'table',
  recognise: (table) => {
    const keys = keyColumns(table);
    return keys.length === 1 && keys[0] !== undefined ? { table, key: keys[0] } : undefined;
  },
  read: ({ table, key }) => {
    const names = namesOf(table, key);
    const reader = createFieldReader(names, new Set(['totp']));
    const drafts = table.rows.flatMap(({ cells, line }) => {
      const fields = { names, values: names.map((_, at) => cells[at] ?? '') };
      const found = reader.read(fields);
      return (found.length > 0 ? found : reader.name(fields)).map((draft) => ({ ...draft, place: { line } }));
    });
    return withLostRows(drafts, table.brokenLine);
  },
});

function isLabelled({ cells }: CsvRow): boolean {
  return cells.some((cell, at) => at > 0 && isCodeName(cell) && isCode(cells[at + 1] ?? ''));
}

function isCodeName(text: string): boolean {
  return [...placesOf([text]).keys()].some((role) => role.startsWith('key-'));
}

function readLabelled(row: CsvRow): readonly Draft[] {
  const [title = '', ...rest] = row.cells;
  const pairs = rest.flatMap((name, at) => (at % 2 === 0 ? [[name, rest[at + 1] ?? name] as const] : []));
  const names = pairs.map(([name], at) => (at * 2 + 1 === rest.length ? 'note' : name));
  const reader = createFieldReader(['title', ...names], new Set());
  const drafts = reader.read({ names: ['title', ...names], values: [title, ...pairs.map(([, value]) => value)] });
  return drafts.map((draft) => ({ ...draft, place: { line: row.line } }));
}

function isCode(cell: string): boolean {
  const text = cell.trim();
  const looksBase32 = /^[A-Z2-7 -]{16,}=*$/.test(text) || /^(?=.*[2-7])[a-z2-7 -]{16,}=*$/.test(text);
  return holdsAddress(text) ? /[?&]secret=|^steam:/i.test(text) : looksBase32 && isKey(base32Key(text));
}

function keyColumns({ rows, header }: CsvTable): readonly number[] {
  // An address in the first column begins its line: that is a list.
  const isList = rows.some(({ cells }) => cells.length !== header.length || holdsAddress(cells[0] ?? ''));
  if (header.length < 2 || isList) return [];
  return header.flatMap((_, at) => {
    const filled = rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell.trim() !== '');
    return filled.length > 0 && filled.every(isCode) ? [at] : [];
  });
}

/** What other columns hold is told by their cells; of the rest, the first is the service and the second the user. */
function namesOf({ rows, header }: CsvTable, key: number): readonly string[] {
  const all = (at: number, test: (text: string) => boolean) =>
    rows.map(({ cells }) => (cells[at] ?? '').trim()).every((text) => text === '' || test(text));
  const texts = ['title', 'user', 'note'];
  return header.map((_, at) => {
    if (at === key) return 'secret';
    if (all(at, (text) => text === '')) return '';
    if (all(at, (text) => /^(?:totp|hotp|steam)$/i.test(text))) return 'type';
    if (all(at, (text) => /^(?:hmac-?)?sha-?\d+$/i.test(text))) return 'algorithm';
    if (all(at, (text) => /^(?:[5-9]|10)$/.test(text))) return 'digits';
    if (all(at, (text) => /^(?:1[5-9]|[2-9]\d|[1-9]\d\d)$/.test(text))) return 'period';
    if (all(at, (text) => /^https?:/i.test(text) && findHost(text) !== undefined)) return 'url';
    return texts.shift() ?? '';
  });
}
