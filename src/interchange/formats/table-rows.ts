import { isAccountAddress } from '../../otp/pieces.ts';
import type { CsvRow, CsvTable } from '../containers/csv.ts';
import type { Draft } from '../draft.ts';
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
}

/** Reads the records of a table below its header. */
export function readTable(table: CsvTable, layout: TableLayout): readonly Draft[] {
  const drafts = table.rows.slice(1).flatMap((row) => {
    const draft = findRowDraft(row, table.header, layout);
    return draft === undefined ? [] : [draft];
  });
  return withLostRows(drafts, table.brokenLine);
}

function findRowDraft(row: CsvRow, header: readonly string[], layout: TableLayout): Draft | undefined {
  const cell = (name: string | undefined) => (name === undefined ? '' : (row.cells[header.indexOf(name)] ?? '').trim());
  const first = (names: readonly string[]) => names.map(cell).find((text) => text !== '') ?? '';
  const urls = cell(layout.url).split(/,\s+/);
  // A column of addresses counts before one of bare secrets, where it holds one.
  const given = layout.code.map(cell).find(isAccountAddress) ?? first(layout.code.filter(isSecretColumn));
  const code = codeOf(row, header, layout, given);
  const user = first(layout.user);
  const title = titleOf(first(layout.title), user) || urls.map(findHost).find(Boolean);
  const found = findCodeDraft(code, title, layout.id === 'csv' && user === title ? '' : user);
  if (found === undefined) return undefined;
  return {
    ...(layout.id === 'csv' && !isAccountAddress(code) ? parametersOf(cell) : {}),
    ...(layout.id === 'bitwarden-authenticator-csv' ? unnamedColumns(row, header) : {}),
    ...found,
    // KeePassXC writes "none" into the address of an entry without a user name.
    ...(layout.id === 'keepassxc-csv' && found.name === 'none' ? { name: user } : {}),
    note: cell(layout.note),
    tags: layout.tagMark === undefined ? [cell(layout.tags)] : cell(layout.tags).split(layout.tagMark),
    favourite: /^(?:1|true|yes)$/i.test(cell(layout.favourite)),
    hosts: urls,
    place: { line: row.line },
  };
}

/** Dashlane's column of addresses holds nothing else worth reading. */
function isSecretColumn(name: string): boolean {
  return name !== 'otpurl';
}

/** Apple writes `example.com (user)`. */
function titleOf(title: string, user: string): string {
  const end = ` (${user})`;
  return user !== '' && title.endsWith(end) ? title.slice(0, -end.length) : title;
}

/** Bitwarden Authenticator for Android writes issuer, period and digits into columns that its header does not name. */
function unnamedColumns({ cells }: CsvRow, header: readonly string[]): Draft {
  if (cells.length !== header.length + 3 || isAccountAddress(cells[header.indexOf('login_totp')] ?? '')) return {};
  const [, period, digits] = cells.slice(header.length);
  return { period, digits };
}

/** A bare secret in an unknown table may have its parameters beside it. */
function parametersOf(cell: (name: string) => string): Draft {
  return {
    kind: cell('type') || undefined,
    algorithm: cell('algorithm'),
    digits: cell('digits'),
    period: cell('period'),
    counter: cell('counter'),
  };
}

/** Some programs quote nothing, so a comma in a name shifts what follows: then the cell that is an address counts. */
function codeOf(row: CsvRow, header: readonly string[], layout: TableLayout, code: string): string {
  if (row.cells.length <= header.length || isAccountAddress(code)) return code;
  const shifted = row.cells.find((cell) => isAccountAddress(cell.trim()));
  if (shifted !== undefined) return shifted.trim();
  return layout.id.startsWith('bitwarden') && !/^[A-Z2-7\s=-]{8,}$/i.test(code) ? '' : code;
}
