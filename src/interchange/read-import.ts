import { Fault, type FaultCode, toFault } from '../fault.ts';
import type { ImportedEntry } from './entry.ts';
import type { FormatId } from './format-list.ts';
import { MAX_ENTRIES } from './limits.ts';
import { type FileRead, type FoundFormat, readFile } from './read-file.ts';
import type { Stage, TransferPart } from './reading.ts';
import { withoutRepeats } from './repeats.ts';

/** A file as the user gave it. Its name is only shown. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Exactly as typed, for this file alone; missing until the user is asked for one. */
  readonly passphrase?: string;
}

/** What became of one file. */
export type FileResult =
  | { readonly name: string; readonly state: 'read'; readonly format: FormatId; readonly count: number }
  /** It needs a passphrase: ask with the format's label, and read again. */
  | {
      readonly name: string;
      readonly state: 'locked';
      readonly format: FormatId;
      /** Memory in MiB that opening it takes, where the file states it. */
      readonly memoryMib?: number;
    }
  /** Nothing of it is read. With `import-passphrase` the user may try another passphrase. */
  | {
      readonly name: string;
      readonly state: 'refused';
      /** With `import-unknown`, what the file could be without any proof. Reading it again with a passphrase tries that. */
      readonly format?: FormatId;
      readonly fault: FaultCode;
      /** For a report. Holds no secret. */
      readonly detail: string;
    };

/** A part that is missing from a transfer of several pictures. */
export interface MissingPart {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/** Everything that was read and is not saved yet. */
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
  /** Returns the texts of the QR codes in a picture; throws `qr-…`. */
  readonly readPicture?: (picture: Uint8Array) => Promise<readonly string[]>;
  /** What files held before, so that a passphrase for one does not derive the keys of all others again. */
  readonly memory?: Map<string, FileRead>;
  /** Checked between files. Only ending the worker stops a derivation under way. */
  readonly signal?: AbortSignal;
}

/**
 * Reads any number of foreign files. One that is refused or locked does not keep the others out.
 * Throws `import-cancelled` only.
 */
export async function readImport(files: readonly ImportFile[], tools: ImportTools = {}): Promise<ImportResult> {
  const results: FileResult[] = [];
  const entries: ImportedEntry[] = [];
  const parts: TransferPart[] = [];
  for (const [index, file] of files.entries()) {
    if (tools.signal?.aborted === true) throw new Fault('import-cancelled', 'got cancelled, want to go on');
    let found: FoundFormat | undefined;
    try {
      const read = await readFile(file, {
        ...tools,
        onFormat: (format) => {
          found = format;
        },
        onStage: (stage) => tools.onProgress?.({ file: index, of: files.length, stage }),
      });
      if (entries.length + read.entries.length > MAX_ENTRIES) {
        throw new Fault('import-too-large', `got more than ${MAX_ENTRIES} entries, want fewer`);
      }
      for (const entry of read.entries) entries.push(entry.file === index ? entry : { ...entry, file: index });
      parts.push(...read.parts);
      results.push({ name: file.name, state: 'read', format: read.format, count: read.entries.length });
    } catch (thrown) {
      results.push(refusalOf(file.name, found, toFault(thrown)));
    }
  }
  return { files: results, entries: withoutRepeats(entries), missingParts: missingPartsOf(parts) };
}

function refusalOf(name: string, found: FoundFormat | undefined, fault: Fault): FileResult {
  if (found !== undefined && fault.code === 'import-locked') {
    const { isGuess: _guess, ...format } = found;
    return { name, state: 'locked', ...format };
  }
  const refused = { name, state: 'refused', fault: fault.code, detail: fault.detail } as const;
  const isOnlyNamed = found === undefined || (fault.code === 'import-unknown' && !found.isGuess);
  return isOnlyNamed ? refused : { ...refused, format: found.format };
}

function missingPartsOf(parts: readonly TransferPart[]): readonly MissingPart[] {
  const batches = new Map<number, { size: number; seen: Set<number> }>();
  for (const { batch, index, size } of parts) {
    const known = batches.get(batch) ?? { size, seen: new Set() };
    known.seen.add(index);
    batches.set(batch, known);
  }
  return [...batches.values()].flatMap(({ size, seen }) =>
    Array.from({ length: size }, (_, index) => index)
      .filter((index) => !seen.has(index))
      .map((index) => ({ part: index + 1, of: size })),
  );
}
