import type { Exchange, Reply } from './exchange.ts';

export type Handler = (x: Exchange) => Reply | Promise<Reply>;

/** `GET /path` or `POST /path` to its handler; paths are matched whole. */
export type Routes = Readonly<Record<`${'GET' | 'POST'} /${string}`, Handler>>;

export function findHandler(routes: Routes, method: string, path: string): Handler | undefined {
  const key = `${method === 'HEAD' ? 'GET' : method} ${path}`;
  return Object.hasOwn(routes, key) ? (routes as Readonly<Record<string, Handler>>)[key] : undefined;
}
