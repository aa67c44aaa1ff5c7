const DAY_MS = 86_400_000;

/** How many of a device's own files stay on the target. */
export interface Retention {
  /** So many of the newest, at least 1. */
  readonly newest: number;
  /** Older ones: one for each of so many days, then one for each of so many weeks. */
  readonly days: number;
  readonly weeks: number;
  /** Time between two looks, in milliseconds, so that a change costs no deletion of its own. */
  readonly everyMs: number;
}

export const DEFAULT_RETENTION: Retention = { newest: 3, days: 7, weeks: 4, everyMs: 6 * 3_600_000 };

/** An own file, and when it was sealed. */
export interface WrittenFile {
  readonly counter: number;
  readonly ms: number;
}

/**
 * The files that go: all but the newest, one a day and then one a week. Days and weeks are counted from the newest file, so that a clock
 * that stands still or runs ahead deletes nothing by itself. Files before `keySince` open with a former passphrase, and go as soon as a
 * newer one is there.
 */
export function filesToThin(files: readonly WrittenFile[], keySince: number, retention: Retention): readonly number[] {
  const sorted = files.toSorted((a, b) => b.counter - a.counter);
  const newest = sorted[0];
  if (newest === undefined) return [];
  const kept = new Set<string>();
  return sorted.flatMap(({ counter, ms }, at) => {
    if (counter < keySince && newest.counter >= keySince) return [counter];
    if (at < retention.newest) return [];
    const days = Math.max(0, newest.ms - ms) / DAY_MS;
    const bucket =
      days < retention.days
        ? `day ${Math.floor(ms / DAY_MS)}`
        : days < retention.days + 7 * retention.weeks
          ? `week ${Math.floor(ms / (7 * DAY_MS))}`
          : undefined;
    if (bucket === undefined || kept.has(bucket)) return [counter];
    kept.add(bucket);
    return [];
  });
}
