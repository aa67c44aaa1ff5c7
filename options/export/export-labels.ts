import type { ExportFormat } from '../../src/interchange/exports/format.ts';
import type { Loss } from '../../src/interchange/exports/losses.ts';

/** The formats as people choose among them, in the order that they are offered. */
export const formatWords: readonly (readonly [format: ExportFormat, name: string, what: string])[] = [
  ['aegis-encrypted', 'Aegis, encrypted', 'One file for Aegis and the many programs that read it. Needs a passphrase.'],
  ['age', 'age file, encrypted', 'A standard encrypted file that the age tool opens. Holds an Aegis file.'],
  ['google-transfer', 'Codes for a phone', 'QR codes that Google Authenticator and others scan, one after another.'],
  ['aegis-json', 'Aegis', 'The same file without encryption.'],
  ['2fas-json', '2FAS', 'A backup file for 2FAS.'],
  ['bitwarden-json', 'Bitwarden', 'For Bitwarden’s password manager.'],
  ['otpauth-list', 'List of addresses', 'otpauth: addresses, one a line: nearly every program reads them.'],
  ['csv', 'Table (CSV)', 'Everything about each account, for a spreadsheet.'],
  ['html-sheet', 'Sheet with QR codes', 'A page to print and lock away.'],
];

/** What nobody can read without its passphrase. */
export const encryptedFormats: ReadonlySet<ExportFormat> = new Set(['aegis-encrypted', 'age']);

/** What is lost, as the end of a sentence that begins with the account's name. */
export const lossWords: Record<Loss, string> = {
  account: 'left out: the format cannot hold its kind of codes',
  codeless: 'left out: it makes no codes',
  parameters: 'its kind of codes may not be taken by the other program',
  note: 'note',
  tags: 'tags',
  favourite: 'favourite mark',
  hosts: 'sites',
  'recovery-codes': 'recovery codes',
  icon: 'icon',
  pending: 'the new key that waits for its first code',
  history: 'former keys and used recovery codes',
};
