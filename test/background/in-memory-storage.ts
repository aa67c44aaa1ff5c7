import { IDBFactory } from 'fake-indexeddb';
import { openArea, openDatabase, type StorageArea } from '../../background/storage/browser-storage.ts';
import type { KeyValueStore } from '../../background/storage/key-value.ts';

/** A storage area in memory that keeps JSON only, as Chromium's do; `clones` keeps what structured cloning keeps, as Firefox's do. */
function memoryArea(values: Map<string, unknown>, clones = false): StorageArea {
  const copy = (value: unknown): unknown =>
    clones ? structuredCloneKeepingKeys(value) : JSON.parse(JSON.stringify(value) ?? 'null');
  return {
    async get(names) {
      const wanted = names ?? [...values.keys()];
      return Object.fromEntries(
        wanted.filter((name) => values.has(name)).map((name) => [name, copy(values.get(name))]),
      );
    },
    getKeys: async () => [...values.keys()],
    async set(given) {
      for (const [name, value] of Object.entries(given)) values.set(name, copy(value));
    },
    async remove(names) {
      for (const name of names) values.delete(name);
    },
    clear: async () => values.clear(),
  };
}

function structuredCloneKeepingKeys(value: unknown): unknown {
  return value instanceof CryptoKey ? value : structuredClone(value);
}

/** Breaks a store on demand. */
export interface Faults {
  /** Called before every request; throws to break it. */
  before?: ((action: 'read' | 'names' | 'write' | 'clear', names: readonly string[]) => void) | undefined;
}

/** A store that breaks when `faults` says so. */
function faultyStore(store: KeyValueStore, faults: Faults): KeyValueStore {
  return {
    async read(names) {
      faults.before?.('read', names);
      return store.read(names);
    },
    async names() {
      faults.before?.('names', []);
      return store.names();
    },
    async write(values) {
      faults.before?.('write', [...values.keys()]);
      return store.write(values);
    },
    async clear() {
      faults.before?.('clear', []);
      return store.clear();
    },
  };
}

/** The third marker in memory; `wipe` empties it. */
function memoryMarker(savedMs?: number) {
  let lastMs = savedMs;
  return {
    find: async () => (lastMs === undefined ? undefined : { savedMs: lastMs }),
    async write(nextMs: number) {
      lastMs = nextMs;
    },
    wipe() {
      lastMs = undefined;
    },
  };
}

/** IndexedDB and both areas in memory, each breakable, as one browser profile. */
export function createProfile(clones = false) {
  const factory = new IDBFactory();
  const localValues = new Map<string, unknown>();
  const sessionValues = new Map<string, unknown>();
  const databaseFaults: Faults = {};
  const localFaults: Faults = {};
  const areaFaults: Faults = {};
  return {
    factory,
    localValues,
    sessionValues,
    databaseFaults,
    localFaults,
    areaFaults,
    vaultMarker: memoryMarker(),
    database: faultyStore(openDatabase(factory), databaseFaults),
    local: faultyStore(openArea(memoryArea(localValues), 'storage.local'), localFaults),
    area: faultyStore(openArea(memoryArea(sessionValues, clones), 'storage.session'), areaFaults),
  };
}

export type Profile = ReturnType<typeof createProfile>;

/** A database without its engine, for tests that stop at its requests thousands of times. */
function mapDatabase(values: Map<string, unknown>): KeyValueStore {
  const clone = (value: unknown): unknown => (value instanceof CryptoKey ? value : structuredClone(value));
  return {
    async read(names) {
      const found = names.filter((name) => values.has(name));
      return new Map(found.map((name) => [name, clone(values.get(name))] as const));
    },
    names: async () => [...values.keys()],
    async write(given) {
      for (const [name, value] of given) {
        if (value === undefined) values.delete(name);
        else values.set(name, clone(value));
      }
    },
    clear: async () => values.clear(),
  };
}

/** A copy of a profile as it is now, its database without the engine; the two share nothing, and nothing in the copy is broken. */
export async function cloneProfile(profile: Profile): Promise<Profile> {
  const database = await profile.database.read(await profile.database.names());
  const localValues = new Map(profile.localValues);
  const sessionValues = new Map(profile.sessionValues);
  const databaseFaults: Faults = {};
  const localFaults: Faults = {};
  const areaFaults: Faults = {};
  return {
    factory: new IDBFactory(),
    localValues,
    sessionValues,
    databaseFaults,
    localFaults,
    areaFaults,
    vaultMarker: memoryMarker((await profile.vaultMarker.find())?.savedMs),
    database: faultyStore(mapDatabase(new Map(database)), databaseFaults),
    local: faultyStore(openArea(memoryArea(localValues), 'storage.local'), localFaults),
    area: faultyStore(openArea(memoryArea(sessionValues), 'storage.session'), areaFaults),
  };
}
