const DATABASE = 'latchkey-folder';
const TABLE = 'values';

/** What a folder was picked for: backups, or the files of several devices. */
export type FolderUse = 'folder' | 'sync-folder' | `sync-folder/${string}`;

/** A folder that the user picked, as far as it is used here; the type library does not know its permissions. */
export interface PickedFolder {
  readonly name: string;
  requestPermission?(ask: { mode: 'readwrite' }): Promise<string>;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function run<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(TABLE, mode);
      const request = work(transaction.objectStore(TABLE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Keeps the handle of a picked folder where the background finds it, docs/decisions/0007-backup-folder-handle-in-its-own-database.md. */
export async function keepFolder(folder: PickedFolder, use: FolderUse = 'folder'): Promise<void> {
  await run('readwrite', (table) => table.put(folder, use));
}

/** The folder picked before. */
export async function findFolder(use: FolderUse = 'folder'): Promise<PickedFolder | undefined> {
  return (await run('readonly', (table) => table.get(use))) as PickedFolder | undefined;
}
