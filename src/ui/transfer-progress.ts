import type { TransferView } from '../messages/scanning.ts';

/** "2 of 3 scanned; still missing part 3", for parts counted from 1. */
export function progressOf({ size, have }: TransferView): string {
  const missing = Array.from({ length: size }, (_, index) => index)
    .filter((index) => !have.includes(index))
    .map((index) => index + 1);
  const last = missing.at(-1);
  const list = missing.length > 1 ? `parts ${missing.slice(0, -1).join(', ')} and ${last}` : `part ${last}`;
  return `Transfer: ${have.length} of ${size} scanned; still missing ${list}.`;
}
