import type { Surface } from '../surface.ts';

/** A file as it is carried: its name, and its bytes in base64. */
type Carried = readonly [name: string, bytes: string];

/** Makes a folder of the browser's own file system the one that sync uses, under the name that a picked one is kept by. */
export async function useOwnFolder({ page }: Surface): Promise<void> {
  await page.evaluate(async () => {
    const home = await navigator.storage.getDirectory();
    const folder = await home.getDirectoryHandle('synced', { create: true });
    await new Promise<void>((resolve, reject) => {
      const open = indexedDB.open('latchkey-folder', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('values');
      open.onerror = () => reject(open.error);
      open.onsuccess = () => {
        const write = open.result.transaction('values', 'readwrite');
        write.objectStore('values').put(folder, 'sync-folder');
        write.oncomplete = () => {
          open.result.close();
          resolve();
        };
      };
    });
  });
}

/** The files of that folder. */
export function readOwnFolder({ page }: Surface): Promise<readonly Carried[]> {
  return page.evaluate(async () => {
    const home = await navigator.storage.getDirectory();
    const folder = await home.getDirectoryHandle('synced');
    const files: [string, string][] = [];
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind !== 'file' || !name.endsWith('.lk')) continue;
      const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      files.push([name, btoa(text)]);
    }
    return files;
  });
}

function writeOwnFolder({ page }: Surface, files: readonly Carried[]): Promise<void> {
  return page.evaluate(async (given) => {
    const home = await navigator.storage.getDirectory();
    const folder = await home.getDirectoryHandle('synced');
    for (const [name, bytes] of given) {
      const handle = await folder.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)));
      await stream.close();
    }
  }, files);
}

/** Carries new files both ways between two folders, as a program for that does, until it is stopped. */
export function carrying(one: Surface, two: Surface): { stop(): Promise<void> } {
  let isOn = true;
  const running = (async () => {
    while (isOn) {
      const [ours, theirs] = [await readOwnFolder(one), await readOwnFolder(two)];
      const missing = (from: readonly Carried[], to: readonly Carried[]) =>
        from.filter(([name]) => !to.some(([other]) => other === name));
      const [here, there] = [missing(theirs, ours), missing(ours, theirs)];
      if (here.length > 0) await writeOwnFolder(one, here);
      if (there.length > 0) await writeOwnFolder(two, there);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  return {
    stop: async () => {
      isOn = false;
      await running.catch(() => undefined);
    },
  };
}
