import { ignore } from '../../src/ignored.ts';
import type { SyncEvent } from '../../src/messages/sync.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import { SYNC_KEYS } from './stored.ts';

/** How many events are kept, the newest. */
const LIMIT = 200;

export type SyncHistory = ReturnType<typeof createSyncHistory>;

/** Keeps the last events in the database: codes, devices by id and counts, and nothing that is secret. */
export function createSyncHistory({
  database,
  nowMs,
}: {
  readonly database: KeyValueStore;
  readonly nowMs: () => number;
}) {
  const inTurn = createSerial();

  const list = async (): Promise<readonly SyncEvent[]> => (await readValue(database, SYNC_KEYS.history)) ?? [];

  /** An event that cannot be kept is no reason to stop what it tells of. */
  function add(...events: readonly Omit<SyncEvent, 'atMs'>[]): Promise<void> {
    if (events.length === 0) return Promise.resolve();
    return inTurn(async () => {
      const atMs = nowMs();
      const all = [...(await list()), ...events.map((event) => ({ atMs, ...event }))];
      await writeValue(database, SYNC_KEYS.history, all.slice(-LIMIT));
    }).catch(ignore('sync-history'));
  }

  return { list, add };
}
