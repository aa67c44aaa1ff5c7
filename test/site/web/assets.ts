import { readFile } from 'node:fs/promises';
import { extname, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reply } from './exchange.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A page script, style sheet or picture of one site's `client` folder; undefined when there is none. */
export async function findAsset(site: 'northwind' | 'harbourline' | 'start', path: string): Promise<Reply | undefined> {
  if (!path.startsWith('/client/')) return undefined;
  const root = resolve(fileURLToPath(new URL('..', import.meta.url)), site, 'client');
  const file = resolve(root, normalize(path.slice('/client/'.length)));
  const type = TYPES[extname(file)];
  if (!file.startsWith(root + sep) || type === undefined) return undefined;
  const body = await readFile(file).catch(() => undefined);
  return body && { status: 200, headers: { 'content-type': type }, body };
}
