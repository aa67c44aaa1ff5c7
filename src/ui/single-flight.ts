/** As long as a double click may take. */
const GRACE_MS = 600;

/** Runs the work of a gesture; a second press of the same control meanwhile, or right after, does nothing. */
export type Once = (what: string, work: () => Promise<void>) => Promise<void>;

/** One gesture spends one code: a double click is one gesture, and a slow answer is not asked for twice. */
export function createOnce(nowMs: () => number): Once {
  /** When each may run again. */
  const busy = new Map<string, number>();
  return async (what, work) => {
    if ((busy.get(what) ?? 0) > nowMs()) return;
    busy.set(what, Number.POSITIVE_INFINITY);
    const startMs = nowMs();
    try {
      await work();
      busy.set(what, startMs + GRACE_MS);
    } catch (thrown) {
      busy.delete(what);
      throw thrown;
    }
  };
}
