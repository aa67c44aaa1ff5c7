import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createNetwork, type NetworkRequest } from '../../../background/sync/network.ts';

describe('the one module that fetches', () => {
  let server: Server;
  let asked: { readonly headers: Record<string, unknown>; readonly path: string }[];
  let respond: (response: import('node:http').ServerResponse) => void;
  beforeEach(async () => {
    asked = [];
    respond = (response) => response.end('fine');
    server = createServer((request, response) => {
      asked.push({ headers: request.headers, path: request.url ?? '' });
      respond(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return () => {
      server.closeAllConnections();
      server.close();
    };
  });
  const ask = (over: Partial<NetworkRequest> = {}): NetworkRequest => ({
    method: 'GET',
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a`),
    maxBytes: 1_000,
    isInsecureConfirmed: false,
    ...over,
  });
  const allowed = { areOriginsAllowed: async () => true };

  it('asks for the permission of exactly this host before each request', async () => {
    const areOriginsAllowed = vi.fn(async (_: readonly string[]) => true);
    const network = createNetwork({ areOriginsAllowed });
    await network(ask());
    await network(ask());
    expect(areOriginsAllowed.mock.calls).toEqual([[['http://127.0.0.1/*']], [['http://127.0.0.1/*']]]);
    areOriginsAllowed.mockResolvedValue(false);
    await expect(network(ask())).rejects.toMatchObject({ code: 'sync-permission' });
    expect(asked).toHaveLength(2);
  });

  it('sends no cookie, no referrer and no stored answer', async () => {
    respond = (response) =>
      response.setHeader('Set-Cookie', 'a=b').setHeader('Cache-Control', 'max-age=999').end('fine');
    const network = createNetwork(allowed);
    await network(ask());
    await network(ask());
    expect(asked).toHaveLength(2);
    for (const { headers } of asked) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  it('follows no redirect', async () => {
    respond = (response) => response.writeHead(307, { Location: '/b' }).end();
    await expect(createNetwork(allowed)(ask())).rejects.toMatchObject({ code: 'sync-redirect' });
    expect(asked.map(({ path }) => path)).toEqual(['/a']);
  });

  it('reads no more than the limit, whatever the server says of the length', async () => {
    respond = (response) => response.end(Buffer.alloc(1_001));
    await expect(createNetwork(allowed)(ask())).rejects.toMatchObject({ code: 'sync-answer' });
    respond = (response) => response.end(Buffer.alloc(1_000));
    expect((await createNetwork(allowed)(ask())).body).toHaveLength(1_000);
  });

  it('ends a request once the server is silent for too long', async () => {
    respond = () => undefined;
    await expect(createNetwork({ ...allowed, silenceMs: 50 })(ask())).rejects.toMatchObject({ code: 'sync-timeout' });
    respond = (response) => response.writeHead(200).write('a');
    await expect(createNetwork({ ...allowed, silenceMs: 50 })(ask())).rejects.toMatchObject({ code: 'sync-timeout' });
  });

  it('ends a request once the permission is taken back', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      let isAllowed = true;
      respond = () => {
        isAllowed = false;
        vi.advanceTimersByTime(10_000);
      };
      const network = createNetwork({ areOriginsAllowed: async () => isAllowed });
      await expect(network(ask())).rejects.toMatchObject({ code: 'sync-permission' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells what a browser can tell of a connection that fails', async () => {
    const closed = new URL('http://127.0.0.1:9/');
    await expect(createNetwork(allowed)(ask({ url: closed }))).rejects.toMatchObject({ code: 'sync-unreachable' });
    const offline = createNetwork({ ...allowed, isOnline: () => false });
    await expect(offline(ask({ url: closed }))).rejects.toMatchObject({ code: 'sync-offline' });
    const tls = new URL(ask().url);
    tls.protocol = 'https:';
    // Nobody but the user vouches for the certificate of a computer in their own network.
    await expect(createNetwork(allowed)(ask({ url: tls }))).rejects.toMatchObject({ code: 'sync-certificate' });
  });

  it.each([
    ['http://cloud.example.com/', false, 'sync-insecure'],
    ['http://cloud.example.com/', true, 'sync-insecure'],
    ['http://10.0.0.7/', false, 'sync-private'],
    ['http://nas.local/', false, 'sync-private'],
    ['ws://127.0.0.1/', true, 'sync-insecure'],
    ['file:///etc/passwd', true, 'sync-insecure'],
    ['chrome-extension://abcdefghijklmnop/', true, 'sync-insecure'],
  ])('refuses %s with the confirmation %s', async (url, isInsecureConfirmed, code) => {
    const areOriginsAllowed = vi.fn(async () => true);
    const network = createNetwork({ areOriginsAllowed });
    await expect(network(ask({ url: new URL(url), isInsecureConfirmed }))).rejects.toMatchObject({ code });
    expect(areOriginsAllowed).not.toHaveBeenCalled();
  });
});
