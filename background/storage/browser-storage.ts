import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import { extension } from '../platform/extension.ts';
import type { KeyValueStore } from './key-value.ts';

const DATABASE = 'latchkey';
const TABLE = 'values';

function storageFault(thrown: unknown, engine: string): Fault {
  if (thrown instanceof Fault) return thrown;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const words = thrown instanceof Error ? thrown.message : '';
  const full = name === 'QuotaExceededError' || /quota|disk full|no space|FILE_ERROR_NO_SPACE/i.test(words);
  return new Fault(full ? 'storage-full' : 'storage-failed', `got ${name} from ${engine}, want a finished request`, {
    cause: thrown,
  });
}

function request<T>(source: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    source.onsuccess = () => resolve(source.result);
    source.onerror = () => reject(source.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    transaction.onerror = () => reject(transaction.error);
  });
}

/**
 * Files go into the database as blobs, which the browser keeps as files of their own and removes with the value. In the engine's log
 * overwritten bytes stay readable for long, docs/decisions/0011-store-vault-files-as-blobs.md.
 */
function wrap(value: unknown): unknown {
  return value instanceof Uint8Array ? new Blob([value as Uint8Array<ArrayBuffer>]) : value;
}

/** A blob whose file is gone or damaged is one unreadable value, and no reason to call the whole database broken. */
async function unwrapAll(values: ReadonlyMap<string, unknown>): Promise<ReadonlyMap<string, unknown>> {
  const unwrap = async (value: unknown): Promise<unknown> =>
    value instanceof Blob
      ? new Uint8Array(await value.arrayBuffer().catch(ignore('replica-read', new ArrayBuffer(0))))
      : value;
  return new Map(await Promise.all([...values].map(async ([name, value]) => [name, await unwrap(value)] as const)));
}

/** IndexedDB as a key-value store; writes are strictly durable. `clear` recreates a database that cannot be opened at all. */
export function openDatabase(factory: IDBFactory = indexedDB): KeyValueStore {
  let opening: Promise<IDBDatabase> | undefined;

  function connect(): Promise<IDBDatabase> {
    opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const open = factory.open(DATABASE, 1);
      open.onupgradeneeded = () => open.result.createObjectStore(TABLE);
      open.onerror = () => reject(open.error);
      open.onblocked = () => reject(new DOMException('blocked', 'AbortError'));
      open.onsuccess = () => {
        const database = open.result;
        database.onversionchange = () => {
          opening = undefined;
          database.close();
        };
        database.onclose = () => {
          opening = undefined;
        };
        resolve(database);
      };
    }).catch((thrown: unknown) => {
      opening = undefined;
      throw thrown;
    });
    return opening;
  }

  async function run<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => Promise<T> | T): Promise<T> {
    try {
      const database = await connect();
      const transaction = database.transaction(TABLE, mode, {
        durability: mode === 'readwrite' ? 'strict' : 'default',
      });
      const [result] = await Promise.all([work(transaction.objectStore(TABLE)), finished(transaction)]);
      return result;
    } catch (thrown) {
      throw storageFault(thrown, 'IndexedDB');
    }
  }

  return {
    read: (names) =>
      run('readonly', async (table) => {
        const values = await Promise.all(names.map((name) => request(table.get(name) as IDBRequest<unknown>)));
        return new Map(names.map((name, at) => [name, values[at]] as const).filter(([, value]) => value !== undefined));
      }).then(unwrapAll),
    names: () => run('readonly', async (table) => (await request(table.getAllKeys())).map(String)),
    write: (values) =>
      run('readwrite', (table) => {
        for (const [name, value] of values) {
          if (value === undefined) table.delete(name);
          else table.put(wrap(value), name);
        }
      }),
    async clear() {
      try {
        const database = await connect();
        database.close();
      } catch (thrown) {
        // A damaged database cannot be opened; deleting it is the repair.
        ignore('storage-open')(thrown);
      }
      opening = undefined;
      await request(factory.deleteDatabase(DATABASE)).catch((thrown: unknown) => {
        throw storageFault(thrown, 'IndexedDB');
      });
    },
  };
}

/** The part of a browser storage area that a key-value store needs. */
export interface StorageArea {
  get(names: string[] | null): Promise<Record<string, unknown>>;
  getKeys?(): Promise<string[]>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(names: string[]): Promise<void>;
  clear(): Promise<void>;
}

/** `storage.local` or `storage.session` as a key-value store. Values must survive JSON, but for what `storage.session` clones in Firefox. */
export function openArea(area: StorageArea, name: string): KeyValueStore {
  async function guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (thrown) {
      throw storageFault(thrown, name);
    }
  }
  return {
    read: (names) =>
      guard(async () => {
        const values = await area.get([...names]);
        return new Map(Object.entries(values).filter(([, value]) => value !== undefined));
      }),
    names: () => guard(async () => (area.getKeys ? area.getKeys() : Object.keys(await area.get(null)))),
    write: (values) =>
      guard(async () => {
        const gone = [...values].filter(([, value]) => value === undefined).map(([each]) => each);
        const kept = [...values].filter(([, value]) => value !== undefined);
        if (kept.length > 0) await area.set(Object.fromEntries(kept));
        if (gone.length > 0) await area.remove(gone);
      }),
    clear: () => guard(() => area.clear()),
  };
}

/** The folder for backups, or one for the files of several devices; of the latter there are two while another one is tried. */
type FolderName = 'folder' | 'sync-folder' | `sync-folder/${string}`;

/** Opens the database that keeps the folders that the user picked, as the options page does. */
async function withFolders<T>(
  mode: IDBTransactionMode,
  work: (folders: IDBObjectStore) => IDBRequest<T>,
  factory: IDBFactory,
): Promise<T> {
  const open = factory.open('latchkey-folder', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('values');
  const database = await request(open);
  try {
    return await request(work(database.transaction('values', mode).objectStore('values')));
  } finally {
    database.close();
  }
}

/**
 * A folder that the user picked, as the options page keeps it: in a database of its own, since a handle cannot be sent in a message,
 * docs/decisions/0007-backup-folder-handle-in-its-own-database.md.
 */
export function readFolder(which: FolderName = 'folder', factory: IDBFactory = indexedDB): Promise<unknown> {
  return withFolders('readonly', (folders) => folders.get(which) as IDBRequest<unknown>, factory);
}

/** Forgets a folder that the user picked; what is in it stays. */
export async function forgetFolder(which: FolderName, factory: IDBFactory = indexedDB): Promise<void> {
  await withFolders('readwrite', (folders) => folders.delete(which), factory);
}

/** The name under which the folder for the files of several devices is kept. */
export function syncFolderName(handle: string | undefined): FolderName {
  return handle === undefined ? 'sync-folder' : `sync-folder/${handle}`;
}

/** The areas of this browser, closed to content scripts where the browser can do that. */
export function openStores(): {
  readonly database: KeyValueStore;
  readonly local: KeyValueStore;
  readonly session: KeyValueStore;
} {
  return {
    database: openDatabase(),
    local: openArea(extension.storage.local as StorageArea, 'storage.local'),
    session: openArea(extension.storage.session as StorageArea, 'storage.session'),
  };
}

/** Keeps content scripts out of the storage areas, in browsers that can. */
export function closeToContentScripts(): void {
  for (const area of [extension.storage.session, extension.storage.local] as readonly unknown[]) {
    const level = area as { setAccessLevel?: (rule: { accessLevel: string }) => Promise<void> };
    void level.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(ignore('storage-access'));
  }
}
