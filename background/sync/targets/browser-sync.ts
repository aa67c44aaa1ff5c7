import { Fault } from '../../../src/fault.ts';
import {
  findWholeFiles,
  fromShards,
  itemsOf,
  lengthOf,
  MAX_ALL,
  MAX_ITEMS,
  sizeOf,
  toShards,
} from '../../../src/sync/shards.ts';
import type { SyncTarget } from '../../../src/sync/target.ts';

/** The part of `storage.sync` that is used. */
export interface SyncArea {
  get(names: null): Promise<Record<string, unknown>>;
  set(values: Record<string, string>): Promise<void>;
  remove(names: string[]): Promise<void>;
}

/** The browser's own sync as a target, with what is left of it in bytes of a file. */
export interface BrowserSyncTarget extends SyncTarget {
  room(): Promise<number>;
}

/**
 * The browser's own sync: 100 kB for all devices together, in items of 8 kB. Of each device only the newest file stays, and a new one is whole
 * before the former goes.
 */
export function createBrowserSyncTarget(findArea: () => SyncArea | undefined): BrowserSyncTarget {
  function area(): SyncArea {
    const found = findArea();
    if (found === undefined) throw new Fault('sync-browser-none', 'got no storage.sync, want it');
    return found;
  }

  async function read(): Promise<Readonly<Record<string, string>>> {
    const values = await area().get(null).catch(refuse);
    return Object.fromEntries(
      Object.entries(values).filter((each): each is [string, string] => typeof each[1] === 'string'),
    );
  }

  return {
    async list() {
      const items = await read();
      return [...findWholeFiles(Object.keys(items))].map(([name, parts]) => ({
        name,
        size: lengthOf(parts.map((part) => items[part] ?? '')),
      }));
    },
    async get(name) {
      const items = await read();
      const parts = findWholeFiles(Object.keys(items)).get(name);
      if (parts === undefined) return undefined;
      try {
        return fromShards(parts.map((part) => items[part] ?? ''));
      } catch (cause) {
        throw new Fault('sync-answer', 'got other text, want base64', { cause });
      }
    },
    async put(name, bytes) {
      const items = await read();
      const before = itemsOf(name, Object.keys(items));
      const others = Object.fromEntries(Object.entries(items).filter(([item]) => !before.includes(item)));
      const shards = toShards(name, bytes);
      const bytesAfter = sizeOf(others) + sizeOf(shards);
      const itemsAfter = Object.keys(others).length + Object.keys(shards).length;
      if (bytesAfter > MAX_ALL || itemsAfter > MAX_ITEMS) {
        throw new Fault('sync-browser-full', `got ${bytesAfter} bytes in ${itemsAfter} items, want at most ${MAX_ALL}`);
      }
      await area()
        .set({ ...shards })
        .catch(refuse);
      const former = formerOf(name, Object.keys(others));
      if (former.length > 0)
        await area()
          .remove([...former])
          .catch(refuse);
    },
    async delete(name) {
      const items = itemsOf(name, Object.keys(await read()));
      if (items.length > 0)
        await area()
          .remove([...items])
          .catch(refuse);
    },
    async room() {
      return Math.max(0, Math.floor(((MAX_ALL - sizeOf(await read())) * 3) / 4));
    },
  };
}

/** The items of the files that the same device wrote before, by their names `<device>.<counter>.lk`. */
function formerOf(name: string, items: readonly string[]): readonly string[] {
  const read = (file: string) => /^([\w-]+)\.(\d+)\.lk$/.exec(file);
  const [, device, counter] = read(name) ?? [];
  return items.filter((item) => {
    const [, other, before] = read(item.split('/')[1] ?? '') ?? [];
    return device !== undefined && other === device && Number(before) < Number(counter);
  });
}

/** The area while an administrator allows it, asked anew before each use, as the network asks for its hosts: a try writes as well, before any sync. */
export function whilePermitted(area: SyncArea, isPermitted: () => Promise<boolean>): SyncArea {
  const required = async () => {
    if (!(await isPermitted()))
      throw new Fault('sync-policy', 'got the browser’s own sync, want what the policy allows');
  };
  return {
    get: (names) => required().then(() => area.get(names)),
    set: (values) => required().then(() => area.set(values)),
    remove: (names) => required().then(() => area.remove(names)),
  };
}

/** The browser says in words only which of its limits was met. */
function refuse(cause: unknown): never {
  if (cause instanceof Fault) throw cause;
  const words = cause instanceof Error ? cause.message : '';
  const isFull = /QUOTA_BYTES|MAX_ITEMS|QuotaExceeded|exceeded its quota/i.test(words);
  if (isFull) throw new Fault('sync-browser-full', 'got a full storage.sync, want room in it', { cause });
  if (/MAX_WRITE_OPERATIONS|MAX_SUSTAINED/i.test(words)) {
    throw new Fault('sync-busy', 'got too many writes for storage.sync, want fewer', { cause });
  }
  throw new Fault('sync-server', 'got a failure of storage.sync, want its values', { cause });
}
