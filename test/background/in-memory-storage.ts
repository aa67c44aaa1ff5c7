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

/** Breaks a shelf on demand. */
export interface Faults {
  /** Called before every request; throws to break it. */
  before?: ((action: 'read' | 'names' | 'write' | 'clear', names: readonly string[]) => void) | undefined;
}

/** A shelf that breaks when `faults` says so. */
function faultyShelf(shelf: KeyValueStore, faults: Faults): KeyValueStore {
  return {
    async read(names) {
      faults.before?.('read', names);
      return shelf.read(names);
    },
    async names() {
      faults.before?.('names', []);
      return shelf.names();
    },
    async write(values) {
      faults.before?.('write', [...values.keys()]);
      return shelf.write(values);
    },
    async clear() {
      faults.before?.('clear', []);
      return shelf.clear();
    },
  };
}

/** The third marker in memory; `wipe` empties it. */
function memoryTrace() {
  let lastMs: number | undefined;
  return {
    find: async () => (lastMs === undefined ? undefined : { savedMs: lastMs }),
    async write(savedMs: number) {
      lastMs = savedMs;
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
    vaultMarker: memoryTrace(),
    database: faultyShelf(openDatabase(factory), databaseFaults),
    local: faultyShelf(openArea(memoryArea(localValues), 'storage.local'), localFaults),
    area: faultyShelf(openArea(memoryArea(sessionValues, clones), 'storage.session'), areaFaults),
  };
}

export type Profile = ReturnType<typeof createProfile>;
