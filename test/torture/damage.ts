import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { between, type Random } from './random.ts';

/** Where a browser keeps what an extension stores. */
export type Engine = 'IndexedDB' | 'storage.local';

/** What happens to an engine's files while the browser does not run. */
export type Harm =
  | 'deleted'
  | 'log damaged'
  | 'log cut'
  | 'manifest damaged'
  | 'manifest deleted'
  | 'values damaged'
  | 'values deleted';

export const ENGINES: readonly Engine[] = ['IndexedDB', 'storage.local'];
export const HARMS: readonly Harm[] = [
  'deleted',
  'log damaged',
  'log cut',
  'manifest damaged',
  'manifest deleted',
  'values damaged',
  'values deleted',
];

/** The LevelDB folder of an engine. */
function folderOf(profile: string, id: string, engine: Engine): string {
  if (engine === 'storage.local') return join(profile, 'Default', 'Local Extension Settings', id);
  return join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);
}

/** Everything that a browser stores of an extension's engine, large values in files of their own included. */
export function allOf(profile: string, id: string, engine: Engine): string {
  return engine === 'IndexedDB' ? join(profile, 'Default', 'IndexedDB') : folderOf(profile, id, engine);
}

/** Harms one engine's files and says what was done; throws when there was nothing to harm. */
export function harm(profile: string, id: string, engine: Engine, how: Harm, random: Random): string {
  const folder = folderOf(profile, id, engine);
  const files = readdirSync(folder).map((name) => join(folder, name));
  const logs = files.filter((file) => file.endsWith('.log') && statSync(file).size > 0);
  const manifests = files.filter((file) => file.includes('MANIFEST-'));
  switch (how) {
    case 'deleted':
      rmSync(allOf(profile, id, engine), { recursive: true });
      return `${files.length} files deleted`;
    case 'log damaged':
      return some(logs)
        .map((file) => spoil(file, random, 64))
        .join(', ');
    case 'log cut':
      return some(logs)
        .map((file) => cut(file, random))
        .join(', ');
    case 'manifest damaged':
      return some(manifests)
        .map((file) => spoil(file, random, 16))
        .join(', ');
    case 'manifest deleted':
      for (const file of some(manifests)) rmSync(file);
      return `${manifests.length} files deleted`;
    case 'values damaged':
      return spoilValues([...files.filter((file) => /\.(log|ldb)$/.test(file)), ...blobsOf(folder)], engine);
    case 'values deleted': {
      const blobs = some(blobsOf(folder));
      for (const file of blobs) rmSync(file);
      return `${blobs.length} files deleted`;
    }
  }
}

/** The sealed files of a database, which are files of their own. */
function blobsOf(folder: string): readonly string[] {
  const blobs = folder.replace(/leveldb$/, 'blob');
  if (blobs === folder || !existsSync(blobs)) return [];
  const names = readdirSync(blobs, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(blobs, name)).filter((file) => statSync(file).isFile());
}

function some(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new Error('nothing there to harm');
  return files;
}

/** Overwrites a run of bytes somewhere in a file. */
function spoil(file: string, random: Random, length: number): string {
  const { size } = statSync(file);
  const at = between(random, 0, Math.max(0, size - length));
  const handle = openSync(file, 'r+');
  writeSync(
    handle,
    Uint8Array.from({ length: Math.min(length, size) }, () => between(random, 0, 255)),
    0,
    undefined,
    at,
  );
  closeSync(handle);
  return `${length} bytes at ${at} of ${size}`;
}

/** Takes the end of a file away, as a disk that never wrote it. */
function cut(file: string, random: Random): string {
  const bytes = readFileSync(file);
  const length = between(random, 0, bytes.length - 1);
  writeFileSync(file, bytes.subarray(0, length));
  return `${length} of ${bytes.length} bytes left`;
}

/** Changes one byte in every sealed file that can be found in the clear: in the database as bytes, in the area as base64. */
function spoilValues(files: readonly string[], engine: Engine): string {
  const magic = Buffer.from([0x89, 0x56, 0x4c, 0x54, 0x0d, 0x0a, 0x1a]);
  // Base64 of the magic bytes; the last character depends on what follows.
  const needle = engine === 'IndexedDB' ? magic : Buffer.from(magic.toString('base64').slice(0, 9));
  let count = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
      bytes[at + 3000] = (bytes[at + 3000] ?? 0) === 0x41 ? 0x42 : 0x41;
      count += 1;
    }
    writeFileSync(file, bytes);
  }
  if (count === 0) throw new Error(`found no sealed file in ${engine}`);
  return `a byte of ${count} files`;
}
