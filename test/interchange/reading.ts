import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import type { FaultCode } from '../../src/fault.ts';
import type { ImportedEntry } from '../../src/interchange/entry.ts';
import { type FileResult, type ImportResult, readImport } from '../../src/interchange/read-import.ts';

/** The secret of most samples, with its bytes: "Hello!" and de ad be ef. */
export const SECRET = 'JBSWY3DPEHPK3PXP';

/** Reads one file that was made by a test. */
export function read(content: string | Uint8Array | object, passphrase?: string): Promise<ImportResult> {
  const text = typeof content === 'object' && !(content instanceof Uint8Array) ? JSON.stringify(content) : content;
  const bytes = typeof text === 'string' ? encodeUtf8(text) : text;
  return readImport([{ name: 'misleading.pdf', bytes, ...(passphrase === undefined ? {} : { passphrase }) }]);
}

/** The entries of one file as short lines: `Acme|bob|totp JBSW… SHA-1 6 30`, or `Acme|bob|import-kind`. */
export async function lines(content: string | Uint8Array | object, passphrase?: string): Promise<readonly string[]> {
  const result = await read(content, passphrase);
  const [file] = result.files;
  if (file?.state !== 'read') return [`${file?.state} ${file?.state === 'refused' ? file.fault : file?.format}`];
  return result.entries.map(lineOf);
}

/** What became of one file. */
export async function fate(
  content: string | Uint8Array | object,
  passphrase?: string,
): Promise<FileResult['state'] | FaultCode> {
  const [file] = (await read(content, passphrase)).files;
  return file?.state === 'refused' ? file.fault : (file?.state ?? 'unexpected');
}

/** An entry as one line. */
function lineOf(entry: ImportedEntry): string {
  const who = `${entry.issuer}|${entry.name}|`;
  if ('fault' in entry) return who + entry.fault;
  const { otp } = entry;
  if (otp.kind === 'steam') return `${who}steam ${otp.secret}`;
  const turn = otp.kind === 'totp' ? otp.periodSeconds : `#${otp.counter}`;
  return `${who}${otp.kind} ${otp.secret} ${otp.algorithm} ${otp.digits} ${turn}`;
}
