import { Fault } from '../fault.ts';
import type { Draft } from './draft.ts';
import type { FormatName } from './format-names.ts';

/** What a reader is working on, for a progress line. */
export type Stage = 'reading' | 'deriving' | 'decrypting' | 'pictures';

/** What a format's reader is given beside the file. */
export interface Reading {
  /** Exactly as typed; `undefined` when none was asked for yet. */
  readonly passphrase: string | undefined;
  readonly onStage: (stage: Stage) => void;
  /** The texts of the QR codes in a picture; throws `qr-…`. Missing where pictures cannot be read. */
  readonly readPicture?: (picture: Uint8Array) => Promise<readonly string[]>;
}

/** Part of a transfer of several pictures, from 0. */
export interface TransferPart {
  readonly batch: number;
  readonly index: number;
  readonly size: number;
}

/** What a reader hands back. */
export interface Found {
  readonly drafts: readonly Draft[];
  /** What a file turned out to hold, where the outside did not say. */
  readonly format?: FormatName;
  readonly parts?: readonly TransferPart[];
}

/** A recognised file: its format, and how to read it. `read` throws `import-…`, and `import-locked` when it wants a passphrase. */
export interface Recognised {
  readonly format: FormatName;
  /** Nothing in the file says so: without a passphrase it is refused as unknown, and a person may say that it is this. */
  readonly isGuess?: boolean;
  /** Memory that its key derivation asks for, where the file says so openly; a person is told before it starts. */
  readonly memoryMib?: number;
  readonly read: (reading: Reading) => Promise<readonly Draft[] | Found> | readonly Draft[] | Found;
}

/** The passphrase; throws `import-locked` when there is none yet. */
export function needPassphrase(reading: Reading): string {
  if (reading.passphrase === undefined) throw new Fault('import-locked', 'got no passphrase, want one');
  return reading.passphrase;
}

/** What a derivation asks for in MiB, where that is a number worth telling. */
export function memoryOf(mib: number): { readonly memoryMib?: number } {
  return mib >= 1 && mib <= 1_024 ? { memoryMib: Math.round(mib) } : {};
}
