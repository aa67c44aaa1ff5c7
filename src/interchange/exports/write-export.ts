import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { formatOtpauthUri } from '../../otp/uri.ts';
import { sealAge } from '../containers/age.ts';
import { type CodeAccount, type ExportAccount, withCodes } from './accounts.ts';
import { formatAegis, type RandomBytes, sealAegis } from './aegis.ts';
import { formatBitwarden } from './bitwarden.ts';
import { formatCsv } from './csv.ts';
import { formatGoogleTransfer } from './google-transfer.ts';
import { formatHtmlSheet } from './html-sheet.ts';
import { isLeftOut } from './losses.ts';
import { formatTwoFas } from './two-fas.ts';

/** What can be written beside Latchkey's own backup, which is the vault file itself. */
export type ExportFormat =
  | 'otpauth-list'
  | 'aegis-json'
  | 'aegis-encrypted'
  | '2fas-json'
  | 'bitwarden-json'
  | 'csv'
  | 'html-sheet'
  | 'google-transfer'
  | 'age';

/** A file to save. */
export interface ExportedFile {
  readonly kind: 'file';
  /** Without a path, with the day. */
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** How many accounts are in it. */
  readonly count: number;
}

/** Texts to be shown as QR codes, one at a time. */
export interface ExportedCodes {
  readonly kind: 'codes';
  readonly payloads: readonly string[];
  readonly count: number;
}

/** What `writeExport` needs beside the accounts; clock and randomness have real defaults. */
export interface ExportAsk {
  readonly format: ExportFormat;
  /** For `aegis-encrypted` and `age`, exactly as typed. */
  readonly passphrase?: string;
  readonly nowMs?: number;
  readonly random?: RandomBytes;
  /** scrypt work factor of an age file, log2; tests take a small one. */
  readonly workFactor?: number;
}

/** The formats that nobody can read without the passphrase. */
const ENCRYPTED_FORMATS: readonly ExportFormat[] = ['aegis-encrypted', 'age'];

const FILES: Record<Exclude<ExportFormat, 'google-transfer'>, readonly [mime: string, extension: string]> = {
  'otpauth-list': ['text/plain', 'txt'],
  'aegis-json': ['application/json', 'aegis.json'],
  'aegis-encrypted': ['application/json', 'aegis-encrypted.json'],
  '2fas-json': ['application/json', '2fas'],
  'bitwarden-json': ['application/json', 'bitwarden.json'],
  csv: ['text/csv', 'csv'],
  'html-sheet': ['text/html', 'html'],
  age: ['application/age-encryption', 'aegis.json.age'],
};

/**
 * Writes an export of the accounts, in the order given; those that the format cannot hold are left out (see `findLosses`).
 * An age file holds a plain Aegis vault. Throws `export-nothing`, `export-passphrase`.
 */
export async function writeExport(
  accounts: readonly ExportAccount[],
  ask: ExportAsk,
): Promise<ExportedFile | ExportedCodes> {
  const { format } = ask;
  const nowMs = ask.nowMs ?? Date.now();
  const random = ask.random ?? ((length: number) => crypto.getRandomValues(new Uint8Array(length)));
  const held = withCodes(accounts).filter((account) => !isLeftOut(format, account));
  if (held.length === 0) throw new Fault('export-nothing', 'got no account that the format can hold, want one');
  if (format === 'google-transfer') {
    const batch = new DataView(random(4).slice().buffer).getInt32(0);
    return { kind: 'codes', payloads: await formatGoogleTransfer(held, batch), count: held.length };
  }
  const [mime, extension] = FILES[format];
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const content = await contentOf(format, held, { ...ask, nowMs, random });
  return {
    kind: 'file',
    name: `latchkey-${day}.${extension}`,
    mime,
    bytes: typeof content === 'string' ? encodeUtf8(content) : content,
    count: held.length,
  };
}

type Settled = ExportAsk & { readonly nowMs: number; readonly random: RandomBytes };

async function contentOf(
  format: Exclude<ExportFormat, 'google-transfer'>,
  held: readonly CodeAccount[],
  { passphrase = '', nowMs, random, workFactor }: Settled,
): Promise<string | Uint8Array> {
  if (ENCRYPTED_FORMATS.includes(format) && passphrase === '') {
    throw new Fault('export-passphrase', 'got no passphrase, want one');
  }
  switch (format) {
    case 'otpauth-list':
      return `${held.map(({ otp, issuer, name }) => formatOtpauthUri({ parameters: otp, issuer, name })).join('\n')}\n`;
    case 'aegis-json':
      return formatAegis(held, random);
    case 'aegis-encrypted':
      return sealAegis(held, passphrase, random);
    case '2fas-json':
      return formatTwoFas(held, nowMs, random);
    case 'bitwarden-json':
      return formatBitwarden(held, random);
    case 'csv':
      return formatCsv(held);
    case 'html-sheet':
      return formatHtmlSheet(held, nowMs);
    case 'age':
      return sealAge(encodeUtf8(formatAegis(held, random)), passphrase, workFactor);
  }
}
