import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, type Plugin, preview } from 'vite';
import { licenceConstant } from '../../tools/licences.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each screen makes a vault of its own, and none is about how slow that is. */
const quickVaults: Plugin = {
  name: 'quick-vaults',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'hash-wasm' && importer === `${root}src/vault/kdf.ts`
      ? `${root}test/background/quick-argon2.ts`
      : undefined,
};

export interface ScreenServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves a surface over a background in memory, for pictures and for tests of what is drawn; never part of what is shipped. */
export async function serveScreens(surface: 'popup' | 'options'): Promise<ScreenServer> {
  const page = `test/${surface}/screen-page/index.html`;
  mkdirSync(`${root}/out`, { recursive: true });
  // Test files run side by side, and none may take away what another is served from.
  const outDir = mkdtempSync(`${root}/out/screens-${surface}-`);
  const shared = { configFile: false, root, logLevel: 'error' } as const;
  await build({
    ...shared,
    plugins: [preact({ prefreshEnabled: false }), quickVaults],
    define: licenceConstant(),
    worker: { format: 'es' },
    build: { outDir, target: 'esnext', rolldownOptions: { input: `${root}/${page}` } },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  return {
    address: `${server.resolvedUrls?.local[0]}${page}`,
    stop: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
