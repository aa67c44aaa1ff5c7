import { MAX_BYTES } from '../../src/interchange/limits.ts';
import type { FileResult } from '../../src/interchange/read-import.ts';
import { importText } from '../../src/ui/strings/import.ts';

/** A file that was picked, dropped or pasted. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The passphrase typed for it; not tried yet while `tried` is another one. */
  readonly typed: string;
  readonly tried?: string;
  /** Holds what the camera or a shared screen showed, a line each. */
  readonly isScanned?: true;
}

/** A text as a file that was picked. */
export function fileOfText(name: string, text: string): PickedFile {
  return { name, bytes: new TextEncoder().encode(text), typed: '' };
}

/** Reads files from the disk; those that can't be read are left out. One byte past the limit is enough to refuse a file as too large. */
export async function readPicked(given: readonly File[]): Promise<readonly PickedFile[]> {
  const read = given.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.slice(0, MAX_BYTES + 1).arrayBuffer()),
    typed: '',
  }));
  const tried = await Promise.allSettled(read);
  return tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** The files with what the camera or a shared screen showed, all of it in one file with a line for each QR code. */
export function withScanned(files: readonly PickedFile[], texts: readonly string[]): readonly PickedFile[] {
  const before = files.find(({ isScanned }) => isScanned);
  const known = before === undefined ? [] : new TextDecoder().decode(before.bytes).split('\n');
  const lines = [...new Set([...known, ...texts.map((text) => text.trim())])];
  const scanned: PickedFile = { ...fileOfText(importText.source.scannedName, lines.join('\n')), isScanned: true };
  return before === undefined ? [...files, scanned] : files.map((file) => (file === before ? scanned : file));
}

/** Whether a file that was read is a backup of the Authenticator extension. */
export function isAuthenticatorFile(result: FileResult): boolean {
  return result.state === 'read' && result.format.startsWith('authenticator-extension');
}
