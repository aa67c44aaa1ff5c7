import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A sign-in page of its own making, at any name under `.localhost`, that keeps what is sent to it. */
export interface FormSite {
  /** Puts a page up and answers with its address. */
  show(body: string, host?: string): string;
  origin(host: string): string;
  /** What forms sent, the first first: where to, and what. */
  readonly sent: { readonly host: string; readonly body: string }[];
  close(): Promise<void>;
}

/** Where every host has a picture, for pages that name an icon. */
export const MARK = '/mark.svg';

const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in</title>
<style>body{font:16px sans-serif;margin:2rem}input,button{font:inherit;padding:.4rem;margin:.3rem}</style>`;

export async function serveForms(): Promise<FormSite> {
  const pages: string[] = [];
  const sent: { host: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (request.method === 'POST') sent.push({ host, body });
    if (request.url === MARK) {
      response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=600' });
      return void response.end(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>',
      );
    }
    const page = request.method === 'POST' ? '<p>Thank you.</p>' : pages[Number(request.url?.slice(1))];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page === undefined ? '' : HEAD + page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    sent,
    origin: (host) => `http://${host}:${port}`,
    show: (body, host = 'shop.localhost') => `http://${host}:${port}/${pages.push(body) - 1}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
