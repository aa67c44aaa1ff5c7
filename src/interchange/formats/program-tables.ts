import { defineFormat } from '../import-format.ts';
import { readTable, type TableLayout } from './table-rows.ts';

/** The tables of known programs; where two layouts fit, the one that more columns prove comes first. */
const LAYOUTS = [
  {
    id: 'bitwarden-csv',
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
    id: 'bitwarden-authenticator-csv',
    telling: ['name', 'login_totp'],
    code: ['login_totp'],
    title: ['name'],
    user: [],
    tags: 'folder',
    favourite: 'favorite',
    url: 'login_uri',
  },
  {
    id: 'lastpass-vault-csv',
    telling: ['totp', 'extra', 'grouping'],
    code: ['totp'],
    title: ['name'],
    user: ['username'],
    note: 'extra',
    tags: 'grouping',
    favourite: 'fav',
    url: 'url',
    escapes: 'html',
  },
  {
    id: 'proton-pass-csv',
    telling: ['totp', 'createtime', 'modifytime'],
    code: ['totp'],
    title: ['name'],
    user: ['username', 'email'],
    note: 'note',
    tags: 'vault',
    url: 'url',
  },
  {
    id: 'keepassxc-csv',
    telling: ['group', 'title', 'totp'],
    code: ['totp'],
    title: ['title'],
    user: ['username'],
    note: 'notes',
    tags: 'group',
    url: 'url',
  },
  {
    id: '1password-csv',
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
    id: 'apple-passwords-csv',
    telling: ['otpauth', 'url', 'notes'],
    code: ['otpauth'],
    title: ['title'],
    user: ['username'],
    note: 'notes',
    url: 'url',
  },
  {
    id: 'dashlane-csv',
    telling: ['title', 'password'],
    anyOf: ['otpurl', 'otpsecret'],
    code: ['otpurl', 'otpsecret'],
    title: ['title'],
    user: ['username', 'username2', 'username3'],
    note: 'note',
    tags: 'category',
    url: 'url',
  },
] as const satisfies readonly TableLayout[];

/** The tables that known programs export, told by their columns. */
export const programTables = LAYOUTS.map((layout: (typeof LAYOUTS)[number] & TableLayout) =>
  defineFormat({
    id: layout.id,
    document: 'table',
    recognise: (table) => {
      const has = (name: string) => table.header.includes(name);
      return layout.telling.every(has) && (layout.anyOf?.some(has) ?? true) ? table : undefined;
    },
    read: (table) => readTable(table, layout),
  }),
);
