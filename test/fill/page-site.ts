import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Hand-written pages over HTTP, reachable as `localhost` and as any name under `.localhost`. */
export interface PageSite {
  /** Puts a page up and answers with its address at that host. */
  show(html: string, host?: string): string;
  readonly port: number;
  close(): Promise<void>;
}

export function servePages(): Promise<PageSite> {
  return serve(createServer, (host, port) => `http://${host}:${port}`);
}

/**
 * The same over TLS, at whatever host: for a browser started with `tlsArgs`, which asks this server for every name and does not mind
 * that its certificate is made up.
 */
export function serveTlsPages(): Promise<PageSite> {
  const read = (name: string) => readFileSync(new URL(`fixtures/tls/${name}`, import.meta.url));
  const options = { key: read('key.pem'), cert: read('cert.pem') };
  return serve(
    (listener) => createTlsServer(options, listener),
    (host) => `https://${host}`,
  );
}

export function tlsArgs({ port }: PageSite): readonly string[] {
  return [`--host-resolver-rules=MAP * 127.0.0.1:${port},EXCLUDE localhost`, '--ignore-certificate-errors'];
}

async function serve(
  create: (listener: RequestListener) => ReturnType<typeof createServer>,
  addressOf: (host: string, port: number) => string,
): Promise<PageSite> {
  const pages: string[] = [];
  const server = create((request, response) => {
    const html = pages[Number(/^\/(\d+)/.exec(request.url ?? '')?.[1] ?? -1)];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    show: (html, host = 'localhost') => `${addressOf(host, port)}/${pages.push(html) - 1}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
