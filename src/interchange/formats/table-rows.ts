import { holdsAddress } from '../../otp/pieces.ts';
import { unescapeEntities } from '../../otp/unescape.ts';
import { moreDrafts } from '../addresses.ts';
import type { CsvRow, CsvTable } from '../containers/csv.ts';
import type { Draft } from '../draft.ts';
import { isSameKey } from '../setup-key.ts';
import { findHost } from '../text.ts';
import { findCodeDraft } from '../uri.ts';
import { withLostRows } from './lost-rows.ts';

/** A program's table: which columns prove it, and where things stand. Of several columns the first with content counts. */
export interface TableLayout {
  readonly id: string;
  readonly telling: readonly string[];
  /** Columns of which, beside the telling ones, one must be there. */
  readonly anyOf?: readonly string[];
  readonly code: readonly string[];
  readonly title: readonly string[];
  readonly user: readonly string[];
  readonly note?: string;
  readonly tags?: string;
  /** What separates the tags in one cell. */
  readonly tagMark?: string;
  readonly favourite?: string;
  readonly url?: string;
  /** The program escapes what its cells hold as it does in its pages. */
  readonly escapes?: 'html';
}

/** Reads the records of a table below its header, and addresses in other cells than the one for the code. */
export function readTable(table: CsvTable, layout: TableLayout): readonly Draft[] {
  const drafts = table.rows.slice(1).flatMap(({ cells, line }) => {
    const row = layout.escapes === 'html' ? { cells: cells.map(unescapeEntities), line } : { cells, line };
    return rowDrafts(row, table.header, layout);
  });
  return withLostRows(drafts, table.brokenLine);
}

function rowDrafts(row: CsvRow, header: readonly string[], layout: TableLayout): readonly Draft[] {
  const cell = (name: string | undefined) => (name === undefined ? '' : (row.cells[header.indexOf(name)] ?? '').trim());
  const first = (names: readonly string[]) => names.map(cell).find((text) => text !== '') ?? '';
  const urls = cell(layout.url).split(/,\s+/);
  const user = first(layout.user);
  const title = titleOf(first(layout.title), user) || urls.map(findHost).find(Boolean);
  const facts: Draft = {
    note: cell(layout.note),
    tags: layout.tagMark === undefined ? [cell(layout.tags)] : cell(layout.tags).split(layout.tagMark),
    favourite: /^(?:1|true|yes)$/i.test(cell(layout.favourite)),
    hosts: urls,
    place: { line: row.line },
  };
  return codeDrafts(row, header, layout, cell).map((draft) => ({
    ...draft,
    issuer: draft.issuer || title,
    // KeePassXC writes "none" into the address of an entry without a user name.
    name: layout.id === 'keepassxc-csv' && draft.name === 'none' ? user : draft.name || user,
    ...facts,
  }));
}

/** The code of a record comes first: an address in its own columns, else the bare key there with what stands beside it. */
function codeDrafts(
  row: CsvRow,
  header: readonly string[],
  layout: TableLayout,
  cell: (name: string) => string,
): readonly Draft[] {
  const given = layout.code.map(cell);
  const addressed = moreDrafts(given, []);
  const bare = given.find((text) => text !== '' && !holdsAddress(text) && findHost(text) === undefined) ?? '';
  const isShifted = row.cells.length > header.length && layout.id.startsWith('bitwarden');
  // Some programs quote nothing, so that a comma in a name shifts what follows.
  const draft = isShifted && !/^(?:steam:\/\/)?[A-Z2-7\s=-]{8,}$/i.test(bare) ? undefined : findCodeDraft(bare, '', '');
  const beside = layout.id === 'bitwarden-authenticator-csv' ? unnamedColumns(row, header) : {};
  const isKnown = draft === undefined || addressed.some(({ secret }) => isSameKey(secret, draft.secret));
  const own = isKnown ? addressed : [{ ...beside, ...draft }, ...addressed];
  return [...own, ...moreDrafts(row.cells, own)];
}

/** Apple writes `example.com (user)`. */
function titleOf(title: string, user: string): string {
  const end = ` (${user})`;
  return user !== '' && title.endsWith(end) ? title.slice(0, -end.length) : title;
}

/** Bitwarden Authenticator for Android writes issuer, period and digits into columns that its header does not name. */
function unnamedColumns({ cells }: CsvRow, header: readonly string[]): Draft {
  if (cells.length !== header.length + 3) return {};
  const [, period, digits] = cells.slice(header.length);
  return { period, digits };
}
