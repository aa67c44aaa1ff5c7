import { moreOf } from '../addresses.ts';
import type { CsvRow } from '../containers/csv.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { findCodeDraft } from '../uri.ts';

/** The name of the custom field that holds a code. */
const CODE_FIELD = 'TFC:Keeper';

/** Keeper's table, which has no header. */
export const keeper = defineFormat({
  id: 'keeper-csv',
  document: 'table',
  recognise: ({ rows }) => (rows.some(({ cells }) => cells.includes(CODE_FIELD)) ? rows : undefined),
  read: (rows) => rows.flatMap(readRow),
});

/** Columns: folder, title, login, password, URL, notes, shared folder, then pairs of custom fields. */
function readRow({ cells, line }: CsvRow): readonly Draft[] {
  const [folder, title, login, , url, note] = cells;
  const facts: Draft = { note, tags: [folder], hosts: [url], place: { line } };
  const drafts = cells.flatMap((cell, at): readonly Draft[] => {
    const draft = at > 6 && cell === CODE_FIELD ? findCodeDraft(cells[at + 1], title, login) : undefined;
    return draft === undefined ? [] : [{ ...draft, ...facts }];
  });
  return [...drafts, ...moreOf(cells, drafts, { issuer: title, name: login, ...facts })];
}
