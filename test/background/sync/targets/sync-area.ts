import type { SyncArea } from '../../../../background/sync/targets/browser-sync.ts';

/** `storage.sync` in memory, with the limits that browsers put on it. */
export interface MemoryArea extends SyncArea {
  readonly items: Map<string, unknown>;
  /** How many writes are left in this minute. */
  writesLeft: number;
}

export function openMemoryArea(): MemoryArea {
  const items = new Map<string, unknown>();
  const sizeOf = ([name, value]: readonly [string, unknown]) => name.length + JSON.stringify(value).length;
  const spend = (area: MemoryArea) => {
    area.writesLeft -= 1;
    if (area.writesLeft < 0) throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
  };
  return {
    items,
    writesLeft: 120,
    async get() {
      return Object.fromEntries(items);
    },
    async set(values) {
      spend(this);
      const after = new Map([...items, ...Object.entries(values)]);
      if ([...after].some((entry) => sizeOf(entry) > 8_192)) {
        throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      }
      if ([...after].reduce((sum, entry) => sum + sizeOf(entry), 0) > 102_400) {
        throw new Error('QUOTA_BYTES quota exceeded');
      }
      if (after.size > 512) throw new Error('MAX_ITEMS quota exceeded');
      for (const [name, value] of Object.entries(values)) items.set(name, value);
    },
    async remove(names) {
      spend(this);
      for (const name of names) items.delete(name);
    },
  };
}
