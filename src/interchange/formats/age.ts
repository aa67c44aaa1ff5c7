import { isAge, openAge } from '../containers/age.ts';
import { defineFormat, type ImportFormat } from '../import-format.ts';
import { type FileContent, type Reading, requirePassphrase } from '../reading.ts';
import { readInner } from './inner-file.ts';

/** An age file under a passphrase, whatever export it holds. The type is written out because `FormatId` depends on it. */
export const ageFile: ImportFormat<'age'> = defineFormat({
  id: 'age',
  document: 'bytes',
  recognise: (bytes) => (isAge(bytes) ? bytes : undefined),
  read: readAge,
});

async function readAge(bytes: Uint8Array, reading: Reading): Promise<FileContent> {
  const passphrase = () => {
    const typed = requirePassphrase(reading);
    reading.onStage('deriving');
    return typed;
  };
  return readInner(await openAge(bytes, passphrase), reading);
}
