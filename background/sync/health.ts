import type { Fault } from '../../src/fault.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import { backOffMs } from './back-off.ts';
import { SYNC_KEYS, type SyncHealth } from './stored.ts';

const FRESH: SyncHealth = { waiting: 0, failures: 0 };

/** What became of a try. */
export type Tried = 'in-step' | 'waiting' | 'sent';

export type HealthLog = ReturnType<typeof createHealthLog>;

/** Keeps how the exchange with the target goes, one change at a time. */
export function createHealthLog(deps: {
  readonly database: KeyValueStore;
  readonly nowMs: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
}) {
  const { database, nowMs } = deps;
  const inTurn = createSerial();

  const read = async (): Promise<SyncHealth> => (await readValue(database, SYNC_KEYS.health)) ?? FRESH;

  function update(edit: (before: SyncHealth) => SyncHealth): Promise<SyncHealth> {
    return inTurn(async () => {
      const before = await read();
      await writeValue(database, SYNC_KEYS.health, edit(before));
      return before;
    });
  }

  return {
    read,
    clear: () => inTurn(() => writeValue(database, SYNC_KEYS.health, undefined)),
    /** A change was saved. */
    saved: () => update((before) => ({ ...before, waiting: before.waiting + 1 })),
    /** The target answered; `sent`: with the vault locked, so that nothing was read. Answers what was before. */
    succeeded: (came: Tried) =>
      update(({ inStepMs, waiting }) => {
        const atMs = nowMs();
        const stepMs = came === 'in-step' ? atMs : inStepMs;
        return {
          ...(stepMs !== undefined && { inStepMs: stepMs }),
          triedMs: atMs,
          waiting: came === 'waiting' ? waiting : 0,
          failures: 0,
        };
      }),
    /** It did not, or the vault or the storage failed. Answers what was before. */
    failed: ({ code }: Fault) =>
      update((before) => {
        const atMs = nowMs();
        const failures = before.failures + 1;
        return {
          ...before,
          triedMs: atMs,
          failures,
          fault: code,
          failingSinceMs: before.failingSinceMs ?? atMs,
          nextTryMs: atMs + backOffMs(failures, deps.chance()),
        };
      }),
  };
}
