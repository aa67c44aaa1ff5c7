import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { encodeQr } from '../../src/qr/encode.ts';
import type { PageCase } from './page-cases.ts';

/** The cases' pages over TLS at whatever host, for a browser started with `args`. */
export interface CaseSite {
  readonly args: readonly string[];
  /** Shows a body at `/shown` of every host from now on. */
  show(body: string): void;
  /** Installs and bundles the packages of a case; its page then finds them beside it. */
  bundle(one: PageCase): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves the files of a folder of cases, with a certificate that is made up. */
export async function serveCases(folder: string): Promise<CaseSite> {
  const read = (name: string) => readFileSync(new URL(`../fill/fixtures/tls/${name}`, import.meta.url));
  const bundles = new Map<string, string>();
  let shown = '';
  const server = createServer({ key: read('key.pem'), cert: read('cert.pem') }, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://case.example').pathname;
    const [, id = '', name = ''] = /^\/([\w.-]+)\/([\w.-]+)$/.exec(path) ?? [];
    const type = TYPES[extname(name)];
    const file = [bundles.get(id), join(folder, id)]
      .flatMap((root) => (root === undefined ? [] : join(root, name)))
      .find((one) => type !== undefined && existsSync(one));
    const body = path === '/shown' ? shown : file && readFileSync(file);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type ?? 'text/html; charset=utf-8' });
    response.end(body ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${port},EXCLUDE localhost`, '--ignore-certificate-errors'],
    show(body) {
      shown = `<!doctype html><meta charset="utf-8"><title>Account</title>${body}`;
    },
    bundle({ id, build }) {
      if (build === undefined) throw new Error(`${id} has packages, but no command to build it`);
      const root = mkdtempSync(join(tmpdir(), 'latchkey-page-'));
      cpSync(join(folder, id), root, { recursive: true });
      execFileSync('bash', ['-c', `npm init --yes && ${build}`], { cwd: root, stdio: 'ignore' });
      bundles.set(id, root);
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** A QR code as a page draws it. */
export function drawQr(text: string): string {
  const { size, path } = encodeQr(text);
  return `<svg width="320" height="320" viewBox="0 0 ${size} ${size}" style="background: #fff"><path d="${path}"/></svg>`;
}
