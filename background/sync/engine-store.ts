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

const STATE: StorageKey<SyncState> = { name: 'sync/state', parse: syncState };
/** Sealed files wait here until they are on the target; they open with the vault key alone. */
const FILE = 'sync/file/';

export type EngineStore = ReturnType<typeof createEngineStore>;

/** Keeps the engine's state and its sealed files in the database, where they survive the worker and the browser. */
export function createEngineStore(database: KeyValueStore) {
  const fileNames = async () => (await database.names()).filter((name) => name.startsWith(FILE));
  const remove = (names: readonly string[]) => database.write(new Map(names.map((name) => [name, undefined])));
  const store: SyncStore = {
    load: () => readValue(database, STATE),
    save: (state) => writeValue(database, STATE, state),
    saveFile: (hash, bytes) => database.write(new Map([[FILE + hash, bytes]])),
    async loadFile(hash) {
      const found = (await database.read([FILE + hash])).get(FILE + hash);
      return found instanceof Uint8Array ? (found as Bytes) : undefined;
    },
    async keepFiles(hashes) {
      const kept = new Set(hashes.map((hash) => FILE + hash));
      const gone = (await fileNames()).filter((name) => !kept.has(name));
      if (gone.length > 0) await remove(gone);
    },
  };
  return {
    ...store,
    /** Forgets the device and all that waits. */
    clear: async () => remove([STATE.name, ...(await fileNames())]),
  };
}
