import { findFileName, tagOf } from './file-name.ts';
import type { TargetFile } from './target.ts';

/** The files of a vault on a target: their sizes by counter, by device. `undefined` where the target tells no size. */
export type Listing = ReadonlyMap<string, ReadonlyMap<number, number | undefined>>;

/** Sorts what a target lists; files of other vaults and of other programs are left out. */
export function readListing(files: readonly TargetFile[], tag: string): Listing {
  const listing = new Map<string, Map<number, number | undefined>>();
  for (const { name, size } of files) {
    const parsed = findFileName(name);
    if (parsed === undefined || tagOf(parsed.device) !== tag) continue;
    const known = listing.get(parsed.device);
    if (known === undefined) listing.set(parsed.device, new Map([[parsed.counter, size]]));
    else known.set(parsed.counter, size);
  }
  return listing;
}

/** The counters of a device's files, the newest first. */
export function countersOf(listing: Listing, device: string): readonly number[] {
  return [...(listing.get(device)?.keys() ?? [])].sort((a, b) => b - a);
}

/** The size of a file in bytes, as it is listed; -1 where it is not told. */
export function sizeOf(listing: Listing, device: string, counter: number): number {
  return listing.get(device)?.get(counter) ?? -1;
}
