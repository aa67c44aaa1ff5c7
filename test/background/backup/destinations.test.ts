import { expect, test } from 'vitest';
import { createDestinations, type Downloads } from '../../../background/backup/destinations.ts';

const refuses = (code: string) => expect.objectContaining({ code });

/** A browser's downloads: files by path, and a list whose numbers begin anew once it is emptied. */
function fakeDownloads(end: 'complete' | 'interrupted' = 'complete') {
  const files = new Map<string, string>();
  const listed = new Map<number, { filename: string; state: string; fileSize: number }>();
  const world = { files, listed, end, slow: 2 };
  const downloads: Downloads = {
    async download({ url, filename }) {
      const text = url.startsWith('blob:') ? await (await fetch(url)).text() : atob(url.replace(/^.*,/, ''));
      const path = `/home/ann/Downloads/${filename}`;
      const id = listed.size + 1;
      listed.set(id, { filename: path, state: 'in_progress', fileSize: -1 });
      setTimeout(() => {
        if (world.end === 'complete') files.set(path, text);
        listed.set(id, { filename: path, state: world.end, fileSize: world.end === 'complete' ? text.length : -1 });
      }, world.slow);
      return id;
    },
    search: async ({ id }) => [listed.get(id)].filter((one) => one !== undefined),
    async removeFile(id) {
      files.delete(listed.get(id)?.filename ?? '');
    },
  };
  return {
    files,
    listed,
    world,
    destinations: createDestinations(
      async () => undefined,
      () => downloads,
    ),
  };
}

/** A folder as the File System Access API gives it. */
function fakeFolder() {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const handle = {
    async getFileHandle(name: string) {
      return {
        createWritable: async () => ({
          write: async (bytes: Uint8Array<ArrayBuffer>) => void files.set(name, bytes.slice()),
          close: async () => undefined,
        }),
        getFile: async () => new Blob([files.get(name) ?? new Uint8Array()]),
      };
    },
    removeEntry: async (name: string) => void files.delete(name),
    keys: () =>
      (async function* () {
        yield* [...files.keys()];
      })(),
  };
  return { files, destinations: createDestinations(async () => handle) };
}

const vaultFile = (vid: string) => bytesOf(`\x89VLT..........{"v":1,"vid":"${vid.repeat(22)}","epoch":1}`);

test("in a folder that two computers share, only the oldest backups of one's own vault are deleted", async () => {
  const { files, destinations } = fakeFolder();
  files.set('thesis.latchkey', bytesOf('mine'));
  await destinations.toFolder(nameAt(0), vaultFile('a'), 2);
  for (let at = 1; at < 6; at++) await destinations.toFolder(nameAt(at), vaultFile('b'), 2);
  expect([...files.keys()]).toEqual(['thesis.latchkey', nameAt(0), nameAt(4), nameAt(5)]);
});

test('the newest backup stays in the folder even if the clock was put back', async () => {
  const { files, destinations } = fakeFolder();
  for (const at of [7, 8, 9]) await destinations.toFolder(nameAt(at), vaultFile('a'), 3);
  await destinations.toFolder(nameAt(1), vaultFile('a'), 3);
  await destinations.toFolder(nameAt(2), vaultFile('a'), 1);
  expect([...files.keys()]).toEqual([nameAt(2)]);
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const nameAt = (at: number) => `latchkey-2026-11-21-0000${String(at).padStart(2, '0')}.latchkey`;

test('of many downloads of one day the wanted number stays, and the newest is always one of them', async () => {
  const { files, destinations } = fakeDownloads();
  let kept: readonly number[] = [];
  for (let at = 0; at < 13; at++) {
    kept = await destinations.toDownloads(nameAt(at), bytesOf(`save ${at}`), kept, 3);
    expect([...files.values()]).toContain(`save ${at}`);
  }
  expect([...files.values()]).toEqual(['save 10', 'save 11', 'save 12']);
});

test('a download counts as a backup once it is whole, and before that none is deleted', async () => {
  const { files, world, destinations } = fakeDownloads();
  const kept = await destinations.toDownloads(nameAt(1), bytesOf('whole'), [], 1);
  world.end = 'interrupted';
  await expect(destinations.toDownloads(nameAt(2), bytesOf('half'), kept, 1)).rejects.toEqual(refuses('backup-folder'));
  expect([...files.values()]).toEqual(['whole']);
});

test("a number that the browser reused for another download does not delete the user's file", async () => {
  const { files, listed, destinations } = fakeDownloads();
  const kept = await destinations.toDownloads(nameAt(1), bytesOf('old'), [], 1);
  listed.clear();
  listed.set(1, { filename: '/home/ann/Downloads/thesis.pdf', state: 'complete', fileSize: 4 });
  files.set('/home/ann/Downloads/thesis.pdf', 'mine');
  await destinations.toDownloads(nameAt(2), bytesOf('new'), kept, 1);
  expect([...files.values()]).toEqual(['old', 'mine', 'new']);
});
