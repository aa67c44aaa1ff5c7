import type { FileResult } from '../../src/interchange/read-import.ts';
import type { PickedFile } from './picked-files.ts';

/** Whether a passphrase may open the file, or open it after another one did not. */
export function wantsPassphrase(result: FileResult): boolean {
  if (result.state === 'locked') return true;
  if (result.state !== 'refused' || result.format === undefined) return false;
  return result.fault === 'import-passphrase' || result.fault === 'import-unknown';
}

/** Whether a passphrase was typed that has not been tried. */
export function isReady(file: PickedFile, result: FileResult | undefined): boolean {
  return result !== undefined && wantsPassphrase(result) && file.typed !== '' && file.typed !== file.tried;
}

/** The index of the file whose passphrase is typed next, or -1. Files that a passphrase did not open come first. */
export function nextToOpen(results: readonly FileResult[]): number {
  const wrong = results.findIndex((result) => result.state === 'refused' && result.fault === 'import-passphrase');
  return wrong >= 0 ? wrong : results.findIndex(wantsPassphrase);
}
