import { isOpenPgp, openOpenPgp } from '../containers/openpgp.ts';
import { defineFormat, type ImportFormat } from '../import-format.ts';
import { type FileContent, type Reading, requirePassphrase } from '../reading.ts';
import { readInner } from './inner-file.ts';

/** An OpenPGP message under a passphrase, whatever export it holds. The type is written out because `FormatId` depends on it. */
export const openPgpMessage: ImportFormat<'openpgp'> = defineFormat({
  id: 'openpgp',
  document: 'bytes',
  recognise: (bytes) => (isOpenPgp(bytes) ? bytes : undefined),
  read: readMessage,
});

async function readMessage(bytes: Uint8Array, reading: Reading): Promise<FileContent> {
  const inner = await readInner(await openOpenPgp(bytes, () => requirePassphrase(reading)), reading);
  const isProtonPass = inner.format?.startsWith('proton-pass') === true;
  return isProtonPass ? { ...inner, format: 'proton-pass-pgp' } : inner;
}
