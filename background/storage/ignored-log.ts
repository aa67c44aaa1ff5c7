import type { FaultCode } from '../../src/fault.ts';
import type { IgnoredFault, IgnoredReason } from '../../src/ignored.ts';
import type { KeyValueStore } from './key-value.ts';
import { KEYS, readValue, writeValue } from './keys.ts';
import { createSerial } from './serial.ts';

/** How many are kept, the newest. */
const LIMIT = 50;

export type IgnoredLog = ReturnType<typeof createIgnoredLog>;

/** Keeps the last ignored failures in `storage.session`, so that they outlive the worker, but not the browser. */
export function createIgnoredLog({ area, nowMs }: { readonly area: KeyValueStore; readonly nowMs: () => number }) {
  const inTurn = createSerial();
  let faults: readonly IgnoredFault[] = [];
  let isLoaded = false;
  let isScheduled = false;

  async function load(): Promise<void> {
    if (isLoaded) return;
    const stored = (await readValue(area, KEYS.ignoredFaults)) ?? [];
    faults = [...stored, ...faults].slice(-LIMIT);
    isLoaded = true;
  }

  /** A log that cannot be written stays in memory; reporting that would never end. */
  function writeSoon(): void {
    if (isScheduled) return;
    isScheduled = true;
    const writing = inTurn(async () => {
      isScheduled = false;
      await load();
      await writeValue(area, KEYS.ignoredFaults, faults);
    });
    writing.catch(() => undefined);
  }

  return {
    add(reason: IgnoredReason, code: FaultCode): void {
      faults = [...faults, { atMs: nowMs(), reason, code }].slice(-LIMIT);
      writeSoon();
    },
    /** Writes them again after the store was emptied, as a lock does. */
    restore(): void {
      if (faults.length > 0) writeSoon();
    },
    /** Oldest first. */
    async list(): Promise<readonly IgnoredFault[]> {
      await inTurn(load).catch(() => undefined);
      return faults;
    },
    /** What is stored goes too, also where it was never read. */
    async clear(): Promise<void> {
      await inTurn(async () => {
        faults = [];
        isLoaded = true;
        await writeValue(area, KEYS.ignoredFaults, faults);
      });
    },
  };
}
