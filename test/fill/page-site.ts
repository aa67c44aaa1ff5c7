import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hand-written pages over HTTP, reachable as `localhost` and as any name under `.localhost`. */
export interface PageSite {
  /** Puts a page up and answers with its address at that host. */
  show(html: string, host?: string): string;
  close(): Promise<void>;
}

export async function servePages(): Promise<PageSite> {
  const pages: string[] = [];
  const server = createServer((request, response) => {
    const html = pages[Number(/^\/(\d+)/.exec(request.url ?? '')?.[1] ?? -1)];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    show: (html, host = 'localhost') => `http://${host}:${port}/${pages.push(html) - 1}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
