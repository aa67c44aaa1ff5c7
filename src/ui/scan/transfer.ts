import type { TransferView } from '../../messages/scanning.ts';
import { formatList } from '../strings/plural.ts';
import { scanText } from '../strings/scan.ts';

/** Says how far a transfer was scanned and which of its QR codes are missing, counted from 1. */
export function progressOf({ size, have }: TransferView): string {
  const missing = Array.from({ length: size }, (_, index) => index)
    .filter((index) => !have.includes(index))
    .map((index) => String(index + 1));
  return scanText.transfer.progress(have.length, size, formatList(missing));
}
