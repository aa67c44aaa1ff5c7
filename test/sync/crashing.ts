/** Stops a device at one of its waits, as a killed worker does: what waits never goes on. */
export interface Crasher {
  /** Runs one step of a device. The device may stop before it, or after it and before the answer. */
  readonly step: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs `work` until it ends or the device stops at its wait number `at`; `false` if it stopped. Without `at` it never stops. */
  readonly run: (work: () => Promise<unknown>, at?: number) => Promise<boolean>;
  /** How many waits the last run had. */
  readonly steps: () => number;
}

export function createCrasher(): Crasher {
  let left = Number.POSITIVE_INFINITY;
  let count = 0;
  let stopped: () => void = () => undefined;
  const forever = () => {
    stopped();
    return new Promise<never>(() => undefined);
  };
  return {
    async step(work) {
      count++;
      if (left-- === 0) return forever();
      const done = await work();
      return left-- === 0 ? forever() : done;
    },
    async run(work, at = Number.POSITIVE_INFINITY) {
      left = at;
      count = 0;
      const stop = new Promise<boolean>((resolve) => {
        stopped = () => resolve(false);
      });
      try {
        return await Promise.race([work().then(() => true), stop]);
      } finally {
        left = Number.POSITIVE_INFINITY;
      }
    },
    steps: () => count,
  };
}
