import { holdsAddress } from '../../otp/pieces.ts';
import type { CsvRow, CsvTable } from '../containers/csv.ts';
import type { Draft } from '../draft.ts';
import { placesOf } from '../field-names.ts';
import { defineFormat } from '../import-format.ts';
import { createFieldReader, kindValues, type LabelledFields } from '../labelled-fields.ts';
import { withLostRows } from './lost-rows.ts';

/** Columns whose cells hold fields of their own: `Name$,…,text` in RoboForm, `Name:text` lines in Zoho Vault. */
const PACKED = /^(?:rffieldsv2|secretdata|customdata)$/;

/** A table of an unknown program, told by names of columns, or by an address in a cell below some known name. */
export const unknownTable = defineFormat({
  id: 'csv',
  document: 'table',
  recognise: (table) => (isTable(table) ? table : undefined),
  read: readUnknown,
});

/** A table of passwords as browsers write it. It holds no codes, and saying so beats calling it unknown. */
export const passwordTable = defineFormat({
  id: 'passwords-csv',
  document: 'table',
  recognise: ({ header }) => (header.length >= 2 && placesOf(header).has('password') ? header : undefined),
  read: () => [],
});

function isTable({ rows, header }: CsvTable): boolean {
  if (header.length < 2 || header.some(holdsAddress)) return false;
  const places = placesOf(header);
  const hasCodes =
    [...places.keys()].some((role) => role.startsWith('key-')) || header.some((name) => PACKED.test(name));
  const isNamed = new Set([...places.values()].flat()).size >= 2 && header.every((name) => !/\d{4}/.test(name));
  return isNamed && (hasCodes || rows.some(({ cells }) => cells.some(holdsAddress)));
}

function readUnknown({ rows, header, brokenLine }: CsvTable): readonly Draft[] {
  const records = rows.slice(1).map((row) => ({ row, fields: fieldsOf(row, header) }));
  const kinds = new Set(records.flatMap(({ fields }) => kindValues(fields)));
  const reader = createFieldReader(header, kinds);
  // In a table without passwords each record is an account, with a key or without one.
  const listsAll = !placesOf(header).has('password') && !header.some((name) => PACKED.test(name));
  const drafts = records.flatMap(({ row, fields }) => {
    const own = fields.names === header ? reader : createFieldReader(fields.names, kinds);
    const found = own.read(fields);
    const all = found.length > 0 || !listsAll ? found : own.name(fields);
    return all.map((draft) => ({ ...draft, place: { line: row.line } }));
  });
  return withLostRows(drafts, brokenLine);
}

/** The cells of a record under the names of its columns, and the fields that some cells hold. */
function fieldsOf({ cells }: CsvRow, header: readonly string[]): LabelledFields {
  const packed = header.findIndex((name) => PACKED.test(name));
  if (packed < 0) return { names: header, values: cells };
  const inner = cells.slice(packed).flatMap((cell) => {
    const pair = /^([^,$]{1,100})\$,.*?,(?:txt|pwd),(.*)$/s.exec(cell);
    if (pair !== null) return [[pair[1] ?? '', pair[2] ?? ''] as const];
    return Array.from(cell.matchAll(/^([^:\n]{1,100}):(.+)$/gm), ([, name = '', text = '']) => [name, text] as const);
  });
  return {
    names: [...header, ...cells.slice(header.length).map(() => ''), ...inner.map(([name]) => name)],
    values: [
      ...header.map((_, at) => cells[at] ?? ''),
      ...cells.slice(header.length),
      ...inner.map(([, text]) => text),
    ],
  };
}
