import { Fault } from '../fault.ts';
import type { Draft } from './draft.ts';
import type { FormatId } from './format-list.ts';

/** What a reader is working on, for a progress line. */
export type Stage = 'reading' | 'deriving' | 'decrypting' | 'pictures';

/** What reading a recognised file takes beside the file. */
export interface ReadingTools {
  /** Exactly as typed; `undefined` until the user is asked for one. */
  readonly passphrase: string | undefined;
  readonly onStage: (stage: Stage) => void;
  /** Returns the texts of the QR codes in a picture; throws `qr-…`. Missing where pictures cannot be read. */
  readonly readPicture?: (picture: Uint8Array) => Promise<readonly string[]>;
}

/** What a format's `read` is given beside the content that its `recognise` returned. */
export interface Reading extends ReadingTools {
  /** Recognises a file that lies inside this one; throws as `recognise` does, and `import-unknown` beyond three levels. */
  readonly recogniseInner: (bytes: Uint8Array) => Promise<RecognisedFile>;
}

/** Part of a transfer of several pictures, from 0. */
export interface TransferPart {
  readonly batch: number;
  readonly index: number;
  readonly size: number;
}

/** What a format's `read` returns. */
export interface ReadResult {
  readonly drafts: readonly Draft[];
  readonly parts?: readonly TransferPart[];
}

/** What reading a recognised file returns. */
export interface FileContent extends ReadResult {
  /** What an archive or an encrypted file turned out to hold, where that says more than the outside did. */
  readonly format?: FormatId;
}

/** A file whose format is known and whose entries are not read yet. */
export interface RecognisedFile {
  readonly format: FormatId;
  /** Nothing in the file proves the format: without a passphrase it is refused as unknown. */
  readonly isGuess: boolean;
  /** Memory in MiB that the key derivation takes, where the file states it. */
  readonly memoryMib?: number;
  /** Throws `import-…`, and `import-locked` when it needs a passphrase. */
  readonly read: (tools: ReadingTools) => Promise<FileContent>;
}

/** Returns the passphrase; throws `import-locked` when there is none yet. */
export function requirePassphrase({ passphrase }: ReadingTools): string {
  if (passphrase === undefined) throw new Fault('import-locked', 'got no passphrase, want one');
  return passphrase;
}
