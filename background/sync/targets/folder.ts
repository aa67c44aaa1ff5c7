import { Fault } from '../../../src/fault.ts';
import { ignore } from '../../../src/ignored.ts';
import type { SyncTarget, TargetFile } from '../../../src/sync/target.ts';

/** The parts of the File System Access API that are used; the type library has no permissions and no listing. */
interface Folder {
  queryPermission?(ask: { mode: 'readwrite' }): Promise<string>;
  getFileHandle(name: string, options: { create: boolean }): Promise<FileSystemFileHandle>;
  removeEntry(name: string): Promise<void>;
  values(): AsyncIterable<FileSystemFileHandle | FileSystemDirectoryHandle>;
}

/** A folder on this computer, which another program may keep in step with others. `readFolder` gives the handle that the user picked. */
export function createFolderTarget(readFolder: () => Promise<unknown>): SyncTarget {
  async function withFolder<T>(work: (folder: Folder) => Promise<T>): Promise<T> {
    const handle = (await readFolder().catch(ignore('backup-folder-read'))) as Folder | undefined;
    if (handle === undefined) throw new Fault('sync-folder', 'got no folder, want one that was picked');
    const state = (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
    if (state !== 'granted') throw new Fault('sync-folder', `got permission ${state}, want granted`);
    try {
      return await work(handle);
    } catch (cause) {
      throw toFolderFault(cause);
    }
  }

  return {
    list: () =>
      withFolder(async (folder) => {
        const files: TargetFile[] = [];
        for await (const handle of folder.values()) {
          if (handle.kind !== 'file') continue;
          // Another program may have taken the file away since it was listed.
          const file = await handle.getFile().catch(ifMissing);
          if (file !== undefined) files.push({ name: handle.name, size: file.size, writtenMs: file.lastModified });
        }
        return files;
      }),
    get: (name) =>
      withFolder(async (folder) => {
        const handle = await folder.getFileHandle(name, { create: false }).catch(ifMissing);
        const file = await handle?.getFile().catch(ifMissing);
        return file === undefined ? undefined : new Uint8Array(await file.arrayBuffer());
      }),
    put: (name, bytes) =>
      withFolder(async (folder) => {
        const handle = await folder.getFileHandle(name, { create: true });
        // The browser writes to a temporary file and swaps the two at `close`.
        const stream = await handle.createWritable();
        await stream.write(bytes);
        await stream.close();
      }),
    delete: (name) =>
      withFolder(async (folder) => {
        await folder.removeEntry(name).catch(ifMissing);
      }),
  };
}

function ifMissing(cause: unknown): undefined {
  if (cause instanceof Error && cause.name === 'NotFoundError') return undefined;
  throw cause;
}

function toFolderFault(cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  const why = cause instanceof Error ? cause.name : typeof cause;
  const code = why === 'QuotaExceededError' ? 'sync-no-space' : 'sync-folder';
  return new Fault(code, `got ${why} from the folder, want it done`, { cause });
}
