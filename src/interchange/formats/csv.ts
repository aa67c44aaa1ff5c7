import type { CsvRow, CsvTable } from '../containers/csv.ts';
import type { Draft } from '../draft.ts';
import type { FormatName } from '../format-names.ts';
import type { Recognised } from '../reading.ts';
import { findHost } from '../text.ts';
import { findCodeDraft, isAccountUri } from '../uri.ts';
import { findAuthyTable } from './authy.ts';
import { findOwnCsv } from './own-csv.ts';

/** A program's table: the columns that tell it, and where things stand, the first column with content counting. */
interface Layout {
  readonly format: FormatName;
  readonly telling: readonly string[];
  /** Columns that, beside the telling ones, decide between two layouts. */
  readonly anyOf?: readonly string[];
  readonly code: readonly string[];
  readonly title: readonly string[];
  readonly user: readonly string[];
  readonly note?: string;
  readonly tags?: string;
  /** What stands between two tags in one cell. */
  readonly tagMark?: string;
  readonly favourite?: string;
  readonly url?: string;
}

const LAYOUTS: readonly Layout[] = [
  {
    format: 'bitwarden-csv',
    telling: ['login_totp', 'login_username'],
    code: ['login_totp'],
    title: ['name'],
    user: ['login_username'],
    note: 'notes',
    tags: 'folder',
    favourite: 'favorite',
    url: 'login_uri',
  },
  {
    format: 'bitwarden-authenticator-csv',
    telling: ['login_totp'],
    code: ['login_totp'],
    title: ['name'],
    user: [],
    tags: 'folder',
    favourite: 'favorite',
    url: 'login_uri',
  },
  {
    format: 'lastpass-vault-csv',
    telling: ['totp', 'extra', 'grouping'],
    code: ['totp'],
    title: ['name'],
    user: ['username'],
    note: 'extra',
    tags: 'grouping',
    favourite: 'fav',
    url: 'url',
  },
  {
    format: 'proton-pass-csv',
    telling: ['totp', 'createtime', 'modifytime'],
    code: ['totp'],
    title: ['name'],
    user: ['username', 'email'],
    note: 'note',
    tags: 'vault',
    url: 'url',
  },
  {
    format: 'keepassxc-csv',
    telling: ['group', 'title', 'totp'],
    code: ['totp'],
    title: ['title'],
    user: ['username'],
    note: 'notes',
    tags: 'group',
    url: 'url',
  },
  {
    format: '1password-csv',
    telling: ['otpauth', 'url', 'notes'],
    anyOf: ['archived', 'tags'],
    code: ['otpauth'],
    title: ['title'],
    user: ['username'],
    note: 'notes',
    tags: 'tags',
    tagMark: ';',
    favourite: 'favorite',
    url: 'url',
  },
  {
    format: 'apple-passwords-csv',
    telling: ['otpauth', 'url', 'notes'],
    code: ['otpauth'],
    title: ['title'],
    user: ['username'],
    note: 'notes',
    url: 'url',
  },
  {
    format: 'dashlane-csv',
    telling: ['otpsecret'],
    code: ['otpurl', 'otpsecret'],
    title: ['title'],
    user: ['username', 'username2', 'username3'],
    note: 'note',
    tags: 'category',
    url: 'url',
  },
];

/** Names that a column for codes has in tables of programs not known here. */
const CODE_COLUMNS = [
  ...['totp', 'otp', 'otpauth', 'otp_auth', 'otpurl', 'otp_url', 'otp url', 'otp secret', 'otp_secret', 'totp secret'],
  ...['totp_secret', 'totp uri', 'totp_uri', 'totpauth', 'authenticator key', 'one-time password', 'one time password'],
  ...['2fa', '2fa secret', 'two-factor', 'two factor', 'mfa', 'secret', 'uri'],
];
const USUAL: Omit<Layout, 'code' | 'format' | 'telling'> = {
  title: ['issuer', 'title', 'service', 'name', 'website', 'account'],
  user: ['username', 'user name', 'user', 'login', 'account', 'email', 'name'],
  note: 'notes',
  tags: 'tags',
  url: 'url',
};

/** Recognises a table by its first record; Keeper's has no header. */
export function findCsv(table: CsvTable): Recognised | undefined {
  const header = (table.rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const own = findOwnCsv(table, header);
  if (own !== undefined) return own;
  const authy = findAuthyTable(table, header);
  if (authy !== undefined) return authy;
  const layout = LAYOUTS.find(
    ({ telling, anyOf }) =>
      telling.every((name) => header.includes(name)) && (anyOf?.some((name) => header.includes(name)) ?? true),
  );
  if (layout !== undefined) return { format: layout.format, read: () => readTable(table, header, layout) };
  if (table.rows.some(({ cells }) => cells.includes('TFC:Keeper'))) {
    return { format: 'keeper-csv', read: () => table.rows.flatMap(readKeeperRow) };
  }
  if (header.length < 2) return undefined;
  const code = CODE_COLUMNS.filter((name) => header.includes(name));
  if (code.length > 0) {
    return { format: 'csv', read: () => readTable(table, header, { ...USUAL, format: 'csv', telling: [], code }) };
  }
  // What browsers and some password managers write: no codes in it, and that is worth saying.
  return header.includes('password') ? { format: 'passwords-csv', read: () => [] } : undefined;
}

function readTable(table: CsvTable, header: readonly string[], layout: Layout): readonly Draft[] {
  const drafts = table.rows.slice(1).flatMap((row): readonly Draft[] => {
    const cell = (name: string | undefined) =>
      name === undefined ? '' : (row.cells[header.indexOf(name)] ?? '').trim();
    const first = (names: readonly string[]) => names.map(cell).find((text) => text !== '') ?? '';
    const urls = cell(layout.url).split(/,\s+/);
    // A column of addresses counts before one of bare secrets, where it holds one.
    const given = layout.code.map(cell).find(isAccountUri) ?? first(layout.code.filter(isSecretColumn));
    const code = codeOf(row, header, layout, given);
    const user = first(layout.user);
    const title = titleOf(first(layout.title), user) || urls.map(findHost).find(Boolean);
    const found = findCodeDraft(code, title, layout.format === 'csv' && user === title ? '' : user);
    // KeePassXC writes "none" into the address of an entry without a user name.
    const draft = layout.format === 'keepassxc-csv' && found?.name === 'none' ? { ...found, name: user } : found;
    if (draft === undefined) return [];
    return [
      {
        ...(layout.format === 'csv' && !isAccountUri(code) ? parametersOf(cell) : {}),
        ...(layout.format === 'bitwarden-authenticator-csv' ? beyondOf(row, header) : {}),
        ...draft,
        note: cell(layout.note),
        tags: layout.tagMark === undefined ? [cell(layout.tags)] : cell(layout.tags).split(layout.tagMark),
        favourite: /^(?:1|true|yes)$/i.test(cell(layout.favourite)),
        hosts: urls,
        place: `line ${row.line}`,
      },
    ];
  });
  return withBroken(table, drafts);
}

/** Dashlane's column of addresses holds nothing else that is worth reading. */
function isSecretColumn(name: string): boolean {
  return name !== 'otpurl';
}

/** Apple writes `example.com (user)`. */
function titleOf(title: string, user: string): string {
  const end = ` (${user})`;
  return user !== '' && title.endsWith(end) ? title.slice(0, -end.length) : title;
}

/** Bitwarden Authenticator for Android writes issuer, period and digits into columns that its header does not name. */
function beyondOf({ cells }: CsvRow, header: readonly string[]): Draft {
  if (cells.length !== header.length + 3 || isAccountUri(cells[header.indexOf('login_totp')] ?? '')) return {};
  const [, period, digits] = cells.slice(header.length);
  return { period, digits };
}

/** A bare secret in a table that is not known may have its parameters beside it. */
function parametersOf(cell: (name: string) => string): Draft {
  return {
    kind: cell('type') || undefined,
    algorithm: cell('algorithm'),
    digits: cell('digits'),
    period: cell('period'),
    counter: cell('counter'),
  };
}

/** Some programs quote nothing, so that a comma in a name shifts what follows: then the cell that is an address counts. */
function codeOf(row: CsvRow, header: readonly string[], layout: Layout, code: string): string {
  if (row.cells.length <= header.length || isAccountUri(code)) return code;
  const shifted = row.cells.find((cell) => isAccountUri(cell.trim()));
  if (shifted !== undefined) return shifted.trim();
  return layout.format.startsWith('bitwarden') && !/^[A-Z2-7\s=-]{8,}$/i.test(code) ? '' : code;
}

/** Folder, title, login, password, URL, notes, shared folder, then pairs of custom fields. */
function readKeeperRow({ cells, line }: CsvRow): readonly Draft[] {
  const [folder, title, login, , url, note] = cells;
  return cells.flatMap((cell, at): readonly Draft[] => {
    const draft = at > 6 && cell === 'TFC:Keeper' ? findCodeDraft(cells[at + 1], title, login) : undefined;
    return draft === undefined ? [] : [{ ...draft, note, tags: [folder], hosts: [url], place: `line ${line}` }];
  });
}

/** What a quote that is never closed swallowed is reported, not forgotten. */
function withBroken(table: CsvTable, drafts: readonly Draft[]): readonly Draft[] {
  if (table.brokenLine === undefined) return drafts;
  return [...drafts, { fault: 'import-entry-damaged', place: `line ${table.brokenLine} to the end` }];
}
