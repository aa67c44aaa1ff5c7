import type { Bytes } from '../../src/bytes/bytes.ts';
import { refuse, type Schema } from '../../src/schema/schema.ts';
import type { SyncStore } from '../../src/sync/contract.ts';
import type { SyncState } from '../../src/sync/state.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { readValue, type StorageKey, writeValue } from '../storage/keys.ts';
import { membersOf } from '../storage/stored-shapes.ts';

const outline = membersOf<
  Pick<SyncState, 'v' | 'vid' | 'device' | 'name' | 'counter' | 'peers' | 'written' | 'clockMs' | 'answers' | 'said'>
>({
  v: 'number',
  vid: 'string',
  device: 'string',
  name: 'string',
  counter: 'number',
  peers: 'object',
  written: 'list',
  clockMs: 'number',
  answers: 'object',
  said: 'list',
});

/** The engine wrote it itself; a state of another version counts as lost, and this profile goes on as a new device. */
const syncState: Schema<SyncState> = (raw, what, codes) => {
  const state = outline(raw, what, codes) as SyncState;
  return state.v === 1 ? state : refuse(state.v, what, 'version 1', codes);
};

/** Where the store of the target in force is, and that of another which is tried. Sealed files open with the vault key alone. */
const IN_FORCE = 'sync/';
const TRIED = 'sync/tried/';
const FILE = 'file/';

export type EngineStore = ReturnType<typeof createEngineStore>;

/** Keeps the engine's state and its sealed files in the database, where they survive the worker and the browser. */
export function createEngineStore(database: KeyValueStore, place: typeof IN_FORCE | typeof TRIED = IN_FORCE) {
  const state: StorageKey<SyncState> = { name: `${place}state`, parse: syncState };
  const nameOf = (hash: string) => place + FILE + hash;
  const fileNames = async () => (await database.names()).filter((name) => name.startsWith(place + FILE));
  const remove = async (names: readonly string[]) => {
    if (names.length > 0) await database.write(new Map(names.map((name) => [name, undefined])));
  };
  const store: SyncStore = {
    load: () => readValue(database, state),
    save: (next) => writeValue(database, state, next),
    saveFile: (hash, bytes) => database.write(new Map([[nameOf(hash), bytes]])),
    async loadFile(hash) {
      const name = nameOf(hash);
      const found = (await database.read([name])).get(name);
      return found instanceof Uint8Array ? (found as Bytes) : undefined;
    },
    async keepFiles(hashes) {
      const kept = new Set(hashes.map(nameOf));
      await remove((await fileNames()).filter((name) => !kept.has(name)));
    },
  };
  return {
    ...store,
    /** Forgets the sealed files: the engine seals the vault again. */
    dropFiles: async () => remove(await fileNames()),
    /** Forgets the device and all that waits. */
    clear: async () => remove([state.name, ...(await fileNames())]),
    /** All that is kept, by names of the place in force. */
    async entriesInForce(): Promise<ReadonlyMap<string, unknown>> {
      const held = await database.read([state.name, ...(await fileNames())]);
      return new Map([...held].map(([name, value]) => [IN_FORCE + name.slice(place.length), value]));
    },
    names: async () => [state.name, ...(await fileNames())],
  };
}

/** The store for a target that is tried: its place is emptied before and after. */
export function createTriedStore(database: KeyValueStore): EngineStore {
  return createEngineStore(database, TRIED);
}
