import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { AXE_PATH, AXE_SOURCE, SCREEN_PAGE } from './axe.ts';
import { builtScreens } from './screen-build.ts';

export interface ScreenServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves a surface over a background in memory, for pictures and for tests of what is drawn; never part of what is shipped. */
export async function serveScreens(surface: 'popup' | 'options'): Promise<ScreenServer> {
  const server = serveFiles(await builtScreens(surface));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/test/${surface}${SCREEN_PAGE}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Serves files, and axe beside them. The browser keeps what the page is made of, compiled: a screen is loaded hundreds of times, from seventy
 * files, and only how it is drawn is looked at.
 */
function serveFiles(files: ReadonlyMap<string, Uint8Array>): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const type = TYPES[extname(path)];
    const body = path === AXE_PATH ? AXE_SOURCE : files.get(path);
    if (type === undefined || body === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': type,
      'cache-control': extname(path) === '.html' ? 'no-store' : 'public, max-age=31536000, immutable',
    });
    response.end(body);
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
