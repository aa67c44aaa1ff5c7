import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url)).replaceAll('\\', '/');

/** Puts the stand-in in the place of Argon2id, where each test makes a vault of its own and none is about how slow that is. */
export const quickVaults: Plugin = {
  name: 'quick-vaults',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'hash-wasm' && importer === pathOf('../../src/vault/kdf.ts') ? pathOf('./quick-argon2.ts') : undefined,
};
