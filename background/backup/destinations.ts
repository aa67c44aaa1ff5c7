import { encodeBase64 } from '../../src/bytes/base64.ts';
import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import { extension } from '../platform/extension.ts';
import type { Destinations } from './backups.ts';

/** The parts of the File System Access API that are used; the type library has no permissions and no listing. */
interface Folder {
  queryPermission?(ask: { mode: 'readwrite' }): Promise<string>;
  getFileHandle(name: string, options: { create: boolean }): Promise<FileSystemFileHandle>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterable<string>;
}

/** What is used of a download of the browser's. */
interface Download {
  readonly state?: string;
  readonly filename?: string;
  readonly fileSize?: number;
}

/** The part of `downloads` that is used. */
export interface Downloads {
  download(ask: {
    readonly url: string;
    readonly filename: string;
    readonly conflictAction: 'uniquify';
    readonly saveAs: false;
  }): Promise<number>;
  search(ask: { readonly id: number }): Promise<readonly Download[]>;
  removeFile(id: number): Promise<void>;
}

/** Only files that we named are ever deleted; a browser may put a number behind a name that exists. */
const OURS = /(?:^|[\\/])latchkey-\d{4}-\d\d-\d\d-\d{6}(?: ?\(\d+\))?\.latchkey$/;
/** As much of a file as tells which vault it is of. */
const HEAD_BYTES = 1024;
const LOOK_EACH_MS = 200;
const LOOKS = 300;

/** The backup destinations of this browser. `readFolder` gives the handle of the folder that the user picked. */
export function createDestinations(
  readFolder: () => Promise<unknown>,
  findDownloads: () => Downloads | undefined = () => extension.downloads as Downloads | undefined,
): Destinations {
  async function folder(): Promise<Folder> {
    const handle = (await readFolder().catch(ignore('backup-folder-read'))) as Folder | undefined;
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
        // The browser writes to a temporary file and swaps the two at `close`: half a backup never replaces a whole one.
        const stream = await file.createWritable();
        await stream.write(bytes);
        await stream.close();
        const written = new Uint8Array(await (await file.getFile()).arrayBuffer());
        if (written.length !== bytes.length) throw new Error('short file');
        // The one just written stays, even if a wrong clock makes it look like the oldest.
        const others = await namesOfVault(into, vidIn(bytes), name);
        for (const old of others.slice(0, Math.max(0, others.length + 1 - versions))) await into.removeEntry(old);
      } catch (cause) {
        throw toDestinationFault(cause, 'the folder');
      }
    },
    async toDownloads(name, bytes, former, versions) {
      const downloads = findDownloads();
      if (downloads === undefined) throw new Fault('backup-folder', 'got no permission to download, want it');
      // A worker cannot make an address for a blob; Firefox's event page can, and refuses `data:`.
      const makes = typeof URL.createObjectURL === 'function';
      const url = makes
        ? URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
        : `data:application/octet-stream;base64,${encodeBase64(bytes)}`;
      try {
        const filename = `Latchkey/${name}`;
        const id = await downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
        await requireWritten(downloads, id, bytes.length);
        const all = [...former, id];
        for (const old of all.slice(0, -versions)) await removeOurs(downloads, old);
        return all.slice(-versions);
      } catch (cause) {
        throw toDestinationFault(cause, 'the downloads');
      } finally {
        if (makes) URL.revokeObjectURL(url);
      }
    },
  };
}

/** The other backups of a vault in a folder, oldest first. Several computers may share it, each with a vault of its own. */
async function namesOfVault(folder: Folder, vid: string | undefined, except: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) {
    if (name === except || !OURS.test(name)) continue;
    const file = await (await folder.getFileHandle(name, { create: false })).getFile();
    if (vidIn(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())) === vid) names.push(name);
  }
  return names.sort();
}

/** The vault's identity in the beginning of a file; nothing has authenticated it. */
function vidIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return /"vid":"([\w-]{22})"/.exec(head)?.[1];
}

/** Waits for the end of a download: only a whole file is a backup. */
async function requireWritten(downloads: Downloads, id: number, length: number): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const [found] = await downloads.search({ id });
    if (found === undefined || found.state === 'interrupted') break;
    if (found.state === 'complete') {
      if (found.fileSize === length) return;
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EACH_MS));
  }
  throw new Fault('backup-folder', `got no whole download of ${length} bytes, want one`);
}

/** The browser may reuse a download's number once the user emptied its list: the name says whether it is ours. */
async function removeOurs(downloads: Downloads, id: number): Promise<void> {
  const [found] = await downloads.search({ id });
  if (OURS.test(found?.filename ?? '')) await downloads.removeFile(id).catch(ignore('backup-delete'));
}

function toDestinationFault(cause: unknown, where: string): Fault {
  if (cause instanceof Fault) return cause;
  const why = cause instanceof Error ? cause.name : typeof cause;
  return new Fault('backup-folder', `got ${why} from ${where}, want a written file`, { cause });
}
