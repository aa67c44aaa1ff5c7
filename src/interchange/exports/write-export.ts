import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { formatOtpauthUri } from '../../otp/uri.ts';
import { sealAge } from '../containers/age.ts';
import { type CodeAccount, type ExportAccount, withCodes } from './accounts.ts';
import { formatAegis, type RandomBytes, sealAegis } from './aegis.ts';
import { formatBitwarden } from './bitwarden.ts';
import { formatCsv } from './csv.ts';
import type { ExportedCodes, ExportedFile, ExportFormat } from './format.ts';
import { formatGoogleTransfer } from './google-transfer.ts';
import { formatHtmlSheet, type SheetWords } from './html-sheet.ts';
import { isLeftOut } from './losses.ts';
import { formatTwoFas } from './two-fas.ts';

/** What `writeExport` takes beside the accounts. Clock and randomness default to the real ones. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** For `aegis-encrypted` and `age`, exactly as typed. */
  readonly passphrase?: string;
  /** For `html-sheet`, in the user's language. */
  readonly sheet?: SheetWords;
  readonly nowMs?: number;
  readonly random?: RandomBytes;
  /** scrypt work factor of an age file, as log2. */
  readonly workFactor?: number;
}

const NO_WORDS: SheetWords = { language: 'und', title: '', warning: '' };

/** Formats that need a passphrase. */
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
 * Writes the accounts in the given order and leaves out those that the format cannot hold (see `findLosses`).
 * An age file holds a plain Aegis vault. Throws `export-nothing`, `export-passphrase`.
 */
export async function writeExport(
  accounts: readonly ExportAccount[],
  request: ExportRequest,
): Promise<ExportedFile | ExportedCodes> {
  const { format } = request;
  const nowMs = request.nowMs ?? Date.now();
  const random = request.random ?? ((length: number) => crypto.getRandomValues(new Uint8Array(length)));
  const writable = withCodes(accounts).filter((account) => !isLeftOut(format, account));
  if (writable.length === 0) throw new Fault('export-nothing', 'got no account that the format can hold, want one');
  if (format === 'google-transfer') {
    const batch = new DataView(random(4).slice().buffer).getInt32(0);
    return { kind: 'codes', payloads: await formatGoogleTransfer(writable, batch), count: writable.length };
  }
  const [mime, extension] = FILES[format];
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const content = await contentOf(format, writable, { ...request, nowMs, random });
  return {
    kind: 'file',
    name: `latchkey-${day}.${extension}`,
    mime,
    bytes: typeof content === 'string' ? encodeUtf8(content) : content,
    count: writable.length,
  };
}

type FullRequest = ExportRequest & { readonly nowMs: number; readonly random: RandomBytes };

async function contentOf(
  format: Exclude<ExportFormat, 'google-transfer'>,
  writable: readonly CodeAccount[],
  { passphrase = '', sheet = NO_WORDS, nowMs, random, workFactor }: FullRequest,
): Promise<string | Uint8Array> {
  if (ENCRYPTED_FORMATS.includes(format) && passphrase === '') {
    throw new Fault('export-passphrase', 'got no passphrase, want one');
  }
  switch (format) {
    case 'otpauth-list':
      return `${writable.map(({ otp, issuer, name }) => formatOtpauthUri({ parameters: otp, issuer, name })).join('\n')}\n`;
    case 'aegis-json':
      return formatAegis(writable, random);
    case 'aegis-encrypted':
      return sealAegis(writable, passphrase, random);
    case '2fas-json':
      return formatTwoFas(writable, nowMs, random);
    case 'bitwarden-json':
      return formatBitwarden(writable, random);
    case 'csv':
      return formatCsv(writable);
    case 'html-sheet':
      return formatHtmlSheet(writable, sheet);
    case 'age':
      return sealAge(encodeUtf8(formatAegis(writable, random)), passphrase, workFactor);
  }
}
