import { Fault } from '../../src/fault.ts';
import { readAsBase64 } from './files.ts';
import { findFolder } from './folder-handle-store.ts';

/** A backup in the folder that the user picked. */
export interface BackupFile {
  readonly name: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** The parts of the File System Access API that are used; the type library has no permissions and no listing. */
interface Folder {
  queryPermission?(ask: { mode: 'read' }): Promise<string>;
  getFileHandle(name: string): Promise<FileSystemFileHandle>;
  keys(): AsyncIterable<string>;
}

const BACKUP = /\.latchkey$/;

async function openFolder(): Promise<Folder | undefined> {
  const folder = (await findFolder()) as Folder | undefined;
  const state = (await folder?.queryPermission?.({ mode: 'read' })) ?? 'granted';
  return state === 'granted' ? folder : undefined;
}

/** The backups in the folder, newest first; `undefined` where the browser wants the user to be asked first. Never asks. */
export async function listBackupFiles(): Promise<readonly BackupFile[] | undefined> {
  try {
    const folder = await openFolder();
    if (folder === undefined) return undefined;
    const files: BackupFile[] = [];
    for await (const name of folder.keys()) {
      if (!BACKUP.test(name)) continue;
      // One that is taken away meanwhile is none.
      const file = await folder.getFileHandle(name).then(
        (handle) => handle.getFile(),
        () => undefined,
      );
      if (file !== undefined) files.push({ name, bytes: file.size, modifiedMs: file.lastModified });
    }
    return files.sort((a, b) => b.modifiedMs - a.modifiedMs || (a.name < b.name ? 1 : -1));
  } catch {
    return undefined;
  }
}

/** One of them in base64; throws `backup-missing`. */
export async function readBackupFile(name: string): Promise<string> {
  try {
    const folder = await openFolder();
    if (folder === undefined) throw new Error('no permission');
    return await readAsBase64(await (await folder.getFileHandle(name)).getFile());
  } catch (cause) {
    throw new Fault('backup-missing', 'got no file of that name, want one of the folder', { cause });
  }
}
