import { encodeBase64 } from '../bytes/base64.ts';
import { Fault } from '../fault.ts';
import { toEntry } from './check-draft.ts';
import { sha256 } from './ciphers/hash.ts';
import type { ImportedEntry } from './entry.ts';
import type { FormatId } from './format-list.ts';
import type { ReadingTools, Stage, TransferPart } from './reading.ts';
import { recognise } from './recognise.ts';

/** What one file held. */
export interface FileRead {
  readonly format: FormatId;
  readonly entries: readonly ImportedEntry[];
  readonly parts: readonly TransferPart[];
}

/** What is known of a file before it is read. */
export interface FoundFormat {
  readonly format: FormatId;
  /** Nothing in the file proves the format. */
  readonly isGuess: boolean;
  /** Memory in MiB that its key derivation takes, where the file states it. */
  readonly memoryMib?: number;
}

/** What reading one file takes beside the file. */
interface FileTools extends Pick<ReadingTools, 'readPicture'> {
  readonly memory?: Map<string, FileRead>;
  /** Called as soon as the format is known. */
  readonly onFormat: (format: FoundFormat) => void;
  readonly onStage: (stage: Stage) => void;
}

/** Reads one file, or returns what `memory` has of it under the same passphrase. Throws `import-…`, `qr-…`. */
export async function readFile(
  { bytes, passphrase }: { readonly bytes: Uint8Array; readonly passphrase?: string },
  { memory, readPicture, onFormat, onStage }: FileTools,
): Promise<FileRead> {
  onStage('reading');
  const key = memory === undefined ? '' : JSON.stringify([encodeBase64(await sha256(bytes)), passphrase ?? null]);
  const known = memory?.get(key);
  if (known !== undefined) return known;
  const { format, isGuess, memoryMib, read } = await recognise(bytes);
  onFormat({ format, isGuess, ...(memoryMib === undefined ? {} : { memoryMib }) });
  if (isGuess && passphrase === undefined) {
    throw new Fault('import-unknown', `got ${bytes.length} bytes without structure, want an export`);
  }
  const content = await read({ passphrase, onStage, ...(readPicture === undefined ? {} : { readPicture }) });
  const entries = content.drafts.map((draft, order) => toEntry(draft, order, 0));
  if (entries.length === 0) throw new Fault('import-nothing', 'got no entry with a code, want one');
  const result = { format: content.format ?? format, entries, parts: content.parts ?? [] };
  memory?.set(key, result);
  return result;
}
