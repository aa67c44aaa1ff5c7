import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of this computer with the parts of the File System Access API that the folder target uses; Node has none. */
export function openDiskFolder(path: string, permission: () => string = () => 'granted'): unknown {
  const missing = () => new DOMException('no such file', 'NotFoundError');
  const handleOf = (name: string) => ({
    kind: 'file',
    name,
    async getFile() {
      const file = join(path, name);
      if (!existsSync(file)) throw missing();
      return new File([readFileSync(file)], name, { lastModified: Math.floor(statSync(file).mtimeMs) });
    },
    async createWritable() {
      const parts: Uint8Array[] = [];
      return {
        write: async (bytes: Uint8Array) => void parts.push(bytes),
        close: async () => writeFileSync(join(path, name), Buffer.concat(parts)),
      };
    },
  });
  return {
    queryPermission: async () => permission(),
    async getFileHandle(name: string, { create }: { create: boolean }) {
      if (!create && !existsSync(join(path, name))) throw missing();
      return handleOf(name);
    },
    async removeEntry(name: string) {
      if (!existsSync(join(path, name))) throw missing();
      rmSync(join(path, name));
    },
    async *values() {
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        yield entry.isFile() ? handleOf(entry.name) : { kind: 'directory', name: entry.name };
      }
    },
  };
}
