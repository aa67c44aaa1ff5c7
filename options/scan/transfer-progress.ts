import type { MissingPart } from '../../src/interchange/read-import.ts';
import type { TransferView } from '../../src/messages/scanning.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import { scanText } from '../../src/ui/strings/scan.ts';

/** How far a transfer of several QR codes is; parts count from 1. */
export interface TransferProgress {
  readonly size: number;
  readonly missing: readonly number[];
}

/** The progress of a transfer whose parts are kept as drafts. */
export function progressOfDrafts({ size, have }: TransferView): TransferProgress {
  const parts = Array.from({ length: size }, (_, index) => index);
  return { size, missing: parts.filter((index) => !have.includes(index)).map((index) => index + 1) };
}

/** The progress of each transfer among imported texts that isn't complete. */
export function progressOfParts(parts: readonly MissingPart[]): readonly TransferProgress[] {
  const sizes = [...new Set(parts.map(({ of }) => of))];
  return sizes.map((size) => ({ size, missing: parts.filter(({ of }) => of === size).map(({ part }) => part) }));
}

/** Says how many parts were read and what to do on the phone for the next; parts that were skipped are named. */
export function nextStep({ size, missing }: TransferProgress): string {
  const have = size - missing.length;
  const { partsRead, tapNext, showParts } = scanText.live;
  const isInOrder = missing.every((part) => part > have);
  return `${partsRead(have, size)} ${isInOrder ? tapNext : showParts(formatList(missing.map(String)))}`;
}
