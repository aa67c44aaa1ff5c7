import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, startSite } from './server.ts';
import { codeAt, formatOtpauthUri, formatSecret, parseSecret } from './service/totp.ts';
import { html } from './web/html.ts';

describe('The playground’s own codes', () => {
  it('agree with RFC 6238, appendix B', () => {
    const secrets = {
      SHA1: '12345678901234567890',
      SHA256: '12345678901234567890123456789012',
      SHA512: '1234567890123456789012345678901234567890123456789012345678901234',
    };
    const vectors = [
      [59, 'SHA1', '94287082'],
      [59, 'SHA256', '46119246'],
      [59, 'SHA512', '90693936'],
      [1111111109, 'SHA1', '07081804'],
      [20000000000, 'SHA256', '77737706'],
    ] as const;
    for (const [seconds, algorithm, code] of vectors) {
      const rule = { algorithm, digits: 8, periodSeconds: 30 };
      expect(codeAt(rule, Buffer.from(secrets[algorithm]), seconds * 1000)).toBe(code);
    }
  });

  it('write and read base32 as RFC 4648 does', () => {
    expect(formatSecret(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(Buffer.from(parseSecret('mzxw 6ytb oi')).toString()).toBe('foobar');
  });

  it('name what differs from the usual in the URI and nothing else', () => {
    const secret = Buffer.from('12345678901234567890');
    const usual = formatOtpauthUri({ algorithm: 'SHA1', digits: 6, periodSeconds: 30 }, secret, 'A B', 'x@y.example');
    expect(usual).toBe('otpauth://totp/A%20B:x%40y.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=A%20B');
    const other = formatOtpauthUri({ algorithm: 'SHA256', digits: 6, periodSeconds: 60 }, secret, 'B', 'x');
    expect(other).toContain('&algorithm=SHA256&period=60');
  });
});

describe('The templates', () => {
  it('escape every value that is not HTML', () => {
    expect(html`<b title="${'"x"'}">${'<script>'}${html`<i>${1}</i>`}</b>`.safe).toBe(
      '<b title="&quot;x&quot;">&lt;script&gt;<i>1</i></b>',
    );
  });
});

describe('The server', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  function ask(host: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: site.port, path, method, headers: { host, ...headers } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      })
        .on('error', reject)
        .end();
    });
  }

  it('explains itself on localhost, with the demo accounts and both services', async () => {
    const { status, text } = await ask(`localhost:${site.port}`, '/');
    expect(status).toBe(200);
    for (const part of [site.origins.a, site.origins.b, 'mara@example.com', 'correct horse battery']) {
      expect(text).toContain(part);
    }
  });

  it('knows no other host', async () => {
    expect((await ask('evil.example', '/')).status).toBe(404);
  });

  it('refuses a post that comes from another site', async () => {
    const headers = { origin: 'http://evil.example' };
    expect((await ask(new URL(site.origins.a).host, '/api/sign-out', headers, 'POST')).status).toBe(403);
  });

  it('serves nothing outside a site’s own folder', async () => {
    const host = new URL(site.origins.b).host;
    expect((await ask(host, '/client/base.css')).status).toBe(200);
    for (const path of ['/client/../routes.ts', '/client/..%2froutes.ts', '/client/../../northwind/client/app.js']) {
      expect((await ask(host, path)).status).toBe(404);
    }
  });
});
