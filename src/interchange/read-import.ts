import { encodeBase64 } from '../bytes/base64.ts';
import { Fault, type FaultCode, toFault } from '../fault.ts';
import { sha256 } from './ciphers/hash.ts';
import { type Draft, entryOf } from './draft.ts';
import type { ImportedEntry } from './entry.ts';
import type { FormatName } from './format-names.ts';
import { MAX_ENTRIES } from './limits.ts';
import type { Found, Stage, TransferPart } from './reading.ts';
import { recognise } from './recognise.ts';
import { withoutRepeats } from './repeats.ts';

/** A file as the user gave it. Its name is only shown, never looked at. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Exactly as typed, for this file alone; missing until one was asked for. */
  readonly passphrase?: string;
}

/** What came of one file, in the order the files were given. */
export type FileResult =
  | { readonly name: string; readonly state: 'read'; readonly format: FormatName; readonly count: number }
  /** It wants a passphrase: ask with the format's label, and read again. */
  | {
      readonly name: string;
      readonly state: 'locked';
      readonly format: FormatName;
      /** Memory that opening it takes, where that is known. */
      readonly memoryMib?: number;
    }
  /** Nothing of it was read. With `import-passphrase` another passphrase may be tried. */
  | {
      readonly name: string;
      readonly state: 'refused';
      /** With `import-unknown`: what it could be, without any sign of it. A passphrase given with the file tries that. */
      readonly format?: FormatName;
      readonly fault: FaultCode;
      /** For a report; holds no secret. */
      readonly detail: string;
    };

/** A part of a transfer of several pictures that is not among the files. */
export interface MissingPart {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/** Everything that was read, nothing of it saved. */
export interface ImportResult {
  readonly files: readonly FileResult[];
  /** In the order of the files. A repeat of an earlier entry is refused as `import-duplicate`. */
  readonly entries: readonly ImportedEntry[];
  readonly missingParts: readonly MissingPart[];
}

/** How far reading has come. */
export interface ImportProgress {
  /** Index of the file at work. */
  readonly file: number;
  readonly of: number;
  readonly stage: Stage;
}

/** What reading may use beside the files. */
export interface ImportTools {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** The texts of the QR codes in a picture; throws `qr-…`. */
  readonly readPicture?: (picture: Uint8Array) => Promise<readonly string[]>;
  /** What was found in files before, so that a passphrase for one of them does not derive the keys of all others again. */
  readonly memory?: Map<string, FileRead>;
  /** Looked at between files; a derivation under way is only ended with its worker. */
  readonly signal?: AbortSignal;
}

/** What came of a file that was read, for the next time that it comes along with others. */
export interface FileRead {
  readonly format: FormatName;
  readonly entries: readonly ImportedEntry[];
  readonly parts: readonly TransferPart[];
}

/**
 * Reads any number of foreign files. Each stands for itself: one that is refused or locked leaves the others as they are.
 * Throws `import-cancelled` only.
 */
export async function readImport(files: readonly ImportFile[], tools: ImportTools = {}): Promise<ImportResult> {
  const results: FileResult[] = [];
  const entries: ImportedEntry[] = [];
  const parts: TransferPart[] = [];
  for (const [index, file] of files.entries()) {
    if (tools.signal?.aborted === true) throw new Fault('import-cancelled', 'got cancelled, want to go on');
    const seen: Seen = {};
    try {
      const found = await readFile(file, tools, seen, (stage) =>
        tools.onProgress?.({ file: index, of: files.length, stage }),
      );
      if (entries.length + found.entries.length > MAX_ENTRIES) {
        throw new Fault('import-too-large', `got more than ${MAX_ENTRIES} entries, want fewer`);
      }
      for (const entry of found.entries) entries.push(entry.file === index ? entry : { ...entry, file: index });
      parts.push(...found.parts);
      results.push({ name: file.name, state: 'read', format: found.format, count: found.entries.length });
    } catch (thrown) {
      results.push(refusalOf(file.name, seen, toFault(thrown)));
    }
  }
  return { files: results, entries: withoutRepeats(entries), missingParts: missingOf(parts) };
}

/** What is known of a file before it is read. */
type Seen = { format?: FormatName; memoryMib?: number };

/** Reads one file, or takes what was found in it before. `seen` learns the format as soon as it is known. */
async function readFile(
  { bytes, passphrase }: ImportFile,
  { memory, readPicture }: ImportTools,
  seen: Seen,
  onStage: (stage: Stage) => void,
): Promise<FileRead> {
  onStage('reading');
  const key = memory === undefined ? '' : JSON.stringify([encodeBase64(await sha256(bytes)), passphrase ?? null]);
  const known = memory?.get(key);
  if (known !== undefined) return known;
  const recognised = await recognise(bytes);
  seen.format = recognised.format;
  if (recognised.memoryMib !== undefined) seen.memoryMib = recognised.memoryMib;
  if (recognised.isGuess === true && passphrase === undefined) {
    throw new Fault('import-unknown', `got ${bytes.length} bytes without structure, want an export`);
  }
  const found = foundOf(
    await recognised.read({ passphrase, onStage, ...(readPicture === undefined ? {} : { readPicture }) }),
  );
  const entries = found.drafts.map((draft, order) => entryOf(draft, order, 0));
  if (entries.length === 0) throw new Fault('import-nothing', 'got no entry with a code, want one');
  const read = { format: found.format ?? recognised.format, entries, parts: found.parts ?? [] };
  memory?.set(key, read);
  return read;
}

function foundOf(found: readonly Draft[] | Found): Found {
  return 'drafts' in found ? found : { drafts: found };
}

function refusalOf(name: string, { format, memoryMib }: Seen, fault: Fault): FileResult {
  if (format !== undefined && fault.code === 'import-locked') {
    return { name, state: 'locked', format, ...(memoryMib === undefined ? {} : { memoryMib }) };
  }
  const refused = { name, state: 'refused', fault: fault.code, detail: fault.detail } as const;
  return format === undefined ? refused : { ...refused, format };
}

function missingOf(parts: readonly TransferPart[]): readonly MissingPart[] {
  const batches = new Map<number, { size: number; have: Set<number> }>();
  for (const { batch, index, size } of parts) {
    const known = batches.get(batch) ?? { size, have: new Set() };
    known.have.add(index);
    batches.set(batch, known);
  }
  return [...batches.values()].flatMap(({ size, have }) =>
    Array.from({ length: size }, (_, index) => index)
      .filter((index) => !have.has(index))
      .map((index) => ({ part: index + 1, of: size })),
  );
}
