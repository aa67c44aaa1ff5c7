import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of a record that the runner goes by; the rest is for the corpus's own renderer. */
export interface FormRecord {
  readonly id: string;
  readonly class: string;
  readonly behaviour?: { readonly frame?: string; readonly autoSubmitAt?: number; readonly submitOnKeyup?: number };
}

/** A corpus of login forms, served page by page under addresses that say nothing about them. */
export interface FormSite {
  readonly records: readonly FormRecord[];
  urlOf(record: FormRecord): string;
  close(): Promise<void>;
}

/** Serves the corpus in `folder` (`records.json` and `render.mjs`) over HTTP on localhost. */
export async function serveForms(folder: string): Promise<FormSite> {
  const records = JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8')) as FormRecord[];
  const renderer = pathToFileURL(resolve(folder, 'render.mjs')).href;
  const { render } = (await import(renderer)) as { render: (record: FormRecord) => string };
  const server = createServer((request, response) => {
    const record = records[Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)];
    response.writeHead(record === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(record === undefined ? '' : render(record));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    records,
    urlOf: (record) => `http://localhost:${port}/${records.indexOf(record)}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
