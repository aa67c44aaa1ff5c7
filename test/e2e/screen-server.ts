import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, type Plugin } from 'vite';
import { withEnvelopePage } from '../../tools/build/opener.mjs';
import { licenceConstant } from '../../tools/licences.mjs';
import { AXE_PATH, AXE_SOURCE, SCREEN_PAGE } from './axe.ts';

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
  const page = `test/${surface}${SCREEN_PAGE}`;
  mkdirSync(`${root}/out`, { recursive: true });
  // Test files run side by side, and none may take away what another is served from.
  const outDir = mkdtempSync(`${root}/out/screens-${surface}-`);
  const shared = { configFile: false, root, logLevel: 'error' } as const;
  await build({
    ...shared,
    plugins: [preact({ prefreshEnabled: false }), quickVaults, withEnvelopePage()],
    define: licenceConstant(),
    worker: { format: 'es' },
    build: { outDir, target: 'esnext', rolldownOptions: { input: `${root}/${page}` } },
  });
  const server = serveFolder(outDir);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${page}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/**
 * Serves a folder, and axe beside it. The browser keeps what the page is made of, compiled: a screen is loaded hundreds of times, from seventy
 * files, and only how it is drawn is looked at.
 */
function serveFolder(folder: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const type = TYPES[extname(path)];
    try {
      const body = path === AXE_PATH ? AXE_SOURCE : readFileSync(join(folder, path));
      if (type === undefined) throw new Error(`got ${path}, want a file of a page`);
      response.writeHead(200, {
        'content-type': type,
        'cache-control': extname(path) === '.html' ? 'no-store' : 'public, max-age=31536000, immutable',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
