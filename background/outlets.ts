import { Fault } from '../src/fault.ts';
import type { Outlets } from './backups.ts';
import { extension } from './extension.ts';
import { encodeMirror } from './mirror-text.ts';

/** The parts of the File System Access API that are used; the type library has no permissions and no listing. */
interface Folder {
  queryPermission?(ask: { mode: 'readwrite' }): Promise<string>;
  getFileHandle(name: string, options: { create: boolean }): Promise<FileSystemFileHandle>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterable<string>;
}

/** Only files that we named are ever taken away. */
const OURS = /^latchkey-\d{4}-\d\d-\d\d-\d{6}\.latchkey$/;

/** The ways out of the browser's storage. `readFolder` gives the handle of the folder that the user picked. */
export function createOutlets(readFolder: () => Promise<unknown>): Outlets {
  async function folder(): Promise<Folder> {
    const handle = (await readFolder().catch(() => undefined)) as Folder | undefined;
    if (handle === undefined) throw new Fault('backup-folder', 'got no folder, want one that was picked');
    const state = (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
    if (state !== 'granted') throw new Fault('backup-folder', `got permission ${state}, want granted`);
    return handle;
  }

  return {
    async toFolder(name, bytes, versions) {
      const into = await folder();
      try {
        const file = await into.getFileHandle(name, { create: true });
        // The browser writes into a file beside it and swaps the two at `close`: half a backup never takes the place of a whole one.
        const stream = await file.createWritable();
        await stream.write(bytes);
        await stream.close();
        const written = new Uint8Array(await (await file.getFile()).arrayBuffer());
        if (written.length !== bytes.length) throw new Error('short file');
        const names: string[] = [];
        for await (const each of into.keys()) if (OURS.test(each)) names.push(each);
        for (const old of names.sort().slice(0, -versions)) await into.removeEntry(old);
      } catch (cause) {
        if (cause instanceof Fault) throw cause;
        const why = cause instanceof Error ? cause.name : typeof cause;
        throw new Fault('backup-folder', `got ${why} from the folder, want a written file`, { cause });
      }
    },
    async toDownloads(name, bytes, kept, versions) {
      const downloads = extension.downloads as typeof extension.downloads | undefined;
      if (downloads === undefined) throw new Fault('backup-folder', 'got no permission to download, want it');
      // A worker cannot make an address for a blob; Firefox's event page can, and refuses `data:`.
      const makes = typeof URL.createObjectURL === 'function';
      const url = makes
        ? URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
        : `data:application/octet-stream;base64,${encodeMirror(bytes)}`;
      try {
        const id = await downloads.download({
          url,
          filename: `Latchkey/${name}`,
          conflictAction: 'overwrite',
          saveAs: false,
        });
        const all = [...kept, id];
        for (const old of all.slice(0, -versions)) await downloads.removeFile(old).catch(() => undefined);
        return all.slice(-versions);
      } catch (cause) {
        throw new Fault('backup-folder', 'got a refusal to download, want a file', { cause });
      } finally {
        if (makes) setTimeout(() => URL.revokeObjectURL(url), 60_000);
      }
    },
  };
}
