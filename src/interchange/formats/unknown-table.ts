import { defineFormat } from '../import-format.ts';
import { readTable } from './table-rows.ts';

/** Names that programs without a layout of their own here give the column with codes. */
const CODE_COLUMNS = [
  ...['totp', 'otp', 'otpauth', 'otp_auth', 'otpurl', 'otp_url', 'otp url', 'otp secret', 'otp_secret', 'totp secret'],
  ...['totp_secret', 'totp uri', 'totp_uri', 'totpauth', 'authenticator key', 'one-time password', 'one time password'],
  ...['2fa', '2fa secret', 'two-factor', 'two factor', 'mfa', 'secret', 'uri'],
];

const USUAL_COLUMNS = {
  title: ['issuer', 'title', 'service', 'name', 'website', 'account'],
  user: ['username', 'user name', 'user', 'login', 'account', 'email', 'name'],
  note: 'notes',
  tags: 'tags',
  url: 'url',
} as const;

/** A table of an unknown program, told by a single column for codes. */
export const unknownTable = defineFormat({
  id: 'csv',
  document: 'table',
  recognise: (table) => {
    const code = CODE_COLUMNS.filter((name) => table.header.includes(name));
    return table.header.length < 2 || code.length === 0 ? undefined : { table, code };
  },
  read: ({ table, code }) => readTable(table, { ...USUAL_COLUMNS, id: 'csv', telling: [], code }),
});

/** A table of passwords as browsers write it. It holds no codes, and saying so beats calling it unknown. */
export const passwordTable = defineFormat({
  id: 'passwords-csv',
  document: 'table',
  recognise: ({ header }) => (header.length >= 2 && header.includes('password') ? header : undefined),
  read: () => [],
});
