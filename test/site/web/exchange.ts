import type { IncomingMessage } from 'node:http';
import { Refusal } from '../service/refusal.ts';
import type { Session, Tenant } from '../service/tenant.ts';
import type { Html } from './html.ts';

const BODY_LIMIT = 256 * 1024;

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** One request with what the handlers read of it, and the cookies they set. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  readonly body: string;
  readonly tenant: Tenant;
  session: Session;
  readonly setCookies: string[];
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > BODY_LIMIT) throw new Refusal('input', 'That is too large.', 413);
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

export function parseCookies(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, value]] : [])));
}

/** A cookie that scripts cannot read; without a lifetime it ends with the browser. */
export function setCookie(x: Exchange, name: string, value: string, maxAgeSeconds?: number): void {
  const life = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  x.setCookies.push(`${x.tenant.profile.cookiePrefix}_${name}=${value}; Path=/; HttpOnly; SameSite=Lax${life}`);
}

export function getCookie(x: Exchange, name: string): string | undefined {
  return x.cookies.get(`${x.tenant.profile.cookiePrefix}_${name}`);
}

/** The fields of a posted form. */
export function readForm(x: Exchange): URLSearchParams {
  return new URLSearchParams(x.body);
}

/** The object of a posted JSON body; every field is unknown until it is read. */
export function readJson(x: Exchange): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(x.body === '' ? '{}' : x.body);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // falls through to the refusal
  }
  throw new Refusal('input', 'That request cannot be read.');
}

/** A text field of a JSON body; '' when it is absent or not text. */
export function textOf(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

export function page(content: Html, status = 200): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: `<!doctype html>\n${content.safe}` };
}

export function json(value: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function redirect(location: string): Reply {
  return { status: 303, headers: { location }, body: '' };
}

export function textFile(name: string, content: string): Reply {
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` },
    body: content,
  };
}
