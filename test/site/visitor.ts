import { request } from 'node:http';
import { PROFILES } from './profiles.ts';
import type { TenantId } from './service/tenant.ts';
import { codeAt, parseSecret } from './service/totp.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A browser without a screen: keeps one service's cookies, posts JSON or forms, follows nothing by itself. */
export interface Visitor {
  get(path: string): Promise<Answer>;
  postJson(path: string, body?: object): Promise<Answer>;
  postForm(path: string, fields?: Readonly<Record<string, string>>): Promise<Answer>;
  readonly cookies: Map<string, string>;
}

export function visit(port: number, tenant: TenantId): Visitor {
  const host = `${PROFILES[tenant].host}:${port}`;
  const cookies = new Map<string, string>();

  function send(method: string, path: string, type?: string, body?: string): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host, cookie, ...(type === undefined ? {} : { 'content-type': type, origin: `http://${host}` }) };
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        const parts: Buffer[] = [];
        for (const line of response.headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
          cookies.set(name, value);
        }
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  return {
    cookies,
    get: (path) => send('GET', path),
    postJson: (path, body = {}) => send('POST', path, 'application/json', JSON.stringify(body)),
    postForm: (path, fields = {}) =>
      send('POST', path, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString()),
  };
}

/** What an authenticator with this key would show now (or at another time). */
export function authenticatorCode(tenant: TenantId, key: string, atMs: number): string {
  return codeAt(PROFILES[tenant].totp, parseSecret(key), atMs);
}

/** A code as the fields of Harbourline's six boxes. */
export function boxes(code: string): Record<string, string> {
  return Object.fromEntries([...code].map((digit, index) => [`digit-${index + 1}`, digit]));
}
