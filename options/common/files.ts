import { Fault } from '../../src/fault.ts';
import { findFolder, keepFolder, type PickedFolder } from './folder-handle-store.ts';

type Picker = { showDirectoryPicker?(ask: { id: string; mode: 'readwrite' }): Promise<PickedFolder> };

/** Lets the user pick the folder for backups and keeps it; `again` asks for the one picked before. Throws `backup-folder`. */
export async function pickFolder(again: boolean): Promise<void> {
  try {
    if (again) {
      const known = await findFolder();
      const state = await known?.requestPermission?.({ mode: 'readwrite' });
      if (state !== 'granted') throw new Error(`permission ${state}`);
      return;
    }
    const picked = await (window as Picker).showDirectoryPicker?.({ id: 'backups', mode: 'readwrite' });
    if (picked === undefined) throw new Error('no picker');
    await keepFolder(picked);
  } catch (cause) {
    throw new Fault('backup-folder', 'got no folder, want one to write into', { cause });
  }
}

/** A folder that the user picked for sync: how it is called, and the name under which its handle is kept. */
export interface SyncFolder {
  readonly name: string;
  readonly handle: string;
}

/** Lets the user pick a folder for sync, and keeps it beside the one in use. Throws `sync-folder`. */
export async function pickSyncFolder(): Promise<SyncFolder> {
  try {
    const picked = await (window as Picker).showDirectoryPicker?.({ id: 'sync', mode: 'readwrite' });
    if (picked === undefined) throw new Error('no picker');
    const handle = crypto.randomUUID();
    await keepFolder(picked, `sync-folder/${handle}`);
    return { name: picked.name, handle };
  } catch (cause) {
    throw noSyncFolder(cause);
  }
}

/** Asks the browser again for the folder that sync uses, by the name of its handle. Throws `sync-folder`. */
export async function allowSyncFolder(handle: string | undefined): Promise<void> {
  try {
    const known = await findFolder(handle === undefined ? 'sync-folder' : `sync-folder/${handle}`);
    const state = await known?.requestPermission?.({ mode: 'readwrite' });
    if (state !== 'granted') throw new Error(`permission ${state}`);
  } catch (cause) {
    throw noSyncFolder(cause);
  }
}

function noSyncFolder(cause: unknown): Fault {
  return new Fault('sync-folder', 'got no folder, want one for the files of several devices', { cause });
}

/** No vault file is larger: 64 MiB. */
const MAX_BYTES = 67_108_864;

/** A file in base64; throws `vault-size` before it reads one that can be no vault. */
export async function readAsBase64(file: Blob): Promise<string> {
  if (file.size > MAX_BYTES) throw new Fault('vault-size', `got ${file.size} bytes, want no more than ${MAX_BYTES}`);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () =>
      reject(new Fault('backup-missing', 'got a file that cannot be read any more, want one', { cause: reader.error }));
    reader.readAsDataURL(file);
  });
}
