import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTarget } from '../../../../background/sync/targets/create-target.ts';
import { probe } from '../../../../background/sync/targets/probe.ts';
import type { TargetConfig } from '../../../../src/messages/sync.ts';
import { type BrokenDav, startBrokenDav } from '../../../servers/broken-dav.ts';
import { DAV_SERVERS, type DavServerName } from '../../../servers/dav-servers.ts';
import { ACCESS_KEY, type S3Server, SECRET_KEY, startS3Server } from '../../../servers/s3-server.ts';
import { type DavServer, webdavConfig } from '../../../servers/server-process.ts';
import { openDiskFolder } from './disk-folder.ts';
import { openDeps } from './open-deps.ts';
import { type MemoryArea, openMemoryArea } from './sync-area.ts';
import { targetSuite } from './target-suite.ts';

/** As large as a vault of a thousand accounts. */
const LARGE = 400_000;

describe.each(Object.keys(DAV_SERVERS) as DavServerName[])('a folder of %s', (name) => {
  let server: DavServer | undefined;
  let folders = 0;
  beforeAll(async () => {
    server = await DAV_SERVERS[name]();
    if (server === undefined) console.log(`No test of sync with ${name}: it is not installed.`);
  });
  beforeEach((context) => {
    if (server === undefined) context.skip();
  });
  afterAll(async () => {
    await server?.stop();
  });
  const config = (): TargetConfig => {
    if (server === undefined) throw new Error(`got no ${name}, want it`);
    return webdavConfig(server);
  };

  targetSuite(async () => {
    // A folder of its own for each, created as set-up offers it.
    folders += 1;
    const own = { ...config(), url: `${server?.url}own ${folders}/` } as TargetConfig;
    expect(await probe(own, openDeps())).toMatchObject({ ok: false, fault: 'sync-folder-missing' });
    expect(await probe(own, openDeps(), { create: true })).toMatchObject({ ok: true, vaults: [] });
    return {
      target: createTarget(own, openDeps()),
      largest: LARGE,
      ...(name === 'webdav-server' && { loses: /[#?]/ }),
    };
  });

  it('passes the probe, and nothing of it stays', async () => {
    const view = await probe(config(), openDeps());
    expect(view).toMatchObject({ ok: true, vaults: [] });
    expect(view.fault).toBeUndefined();
    expect(Math.abs(view.clockMs ?? 0)).toBeLessThan(60_000);
    expect(await createTarget(config(), openDeps()).list()).toEqual([]);
  });

  it('names a wrong password, and a wrong user', async () => {
    const wrong = { ...config(), password: 'wrong' } as TargetConfig;
    expect(await probe(wrong, openDeps())).toMatchObject({ ok: false, fault: 'sync-password' });
    await expect(createTarget(wrong, openDeps()).list()).rejects.toMatchObject({ code: 'sync-password' });
    await expect(createTarget(wrong, openDeps()).put('a.1.lk', new Uint8Array(9))).rejects.toMatchObject({
      code: 'sync-password',
    });
    const stranger = { ...config(), user: 'nobody' } as TargetConfig;
    expect(await probe(stranger, openDeps())).toMatchObject({ ok: false, fault: 'sync-password' });
  });

  it('takes an address without a slash at its end', async () => {
    const bare = { ...config(), url: server?.url.replace(/\/$/, '') } as TargetConfig;
    expect(await probe(bare, openDeps())).toMatchObject({ ok: true });
  });
});

describe('a folder of a server that writes other listings', () => {
  let server: BrokenDav;
  beforeEach(async () => {
    server = await startBrokenDav();
    return () => server.stop();
  });
  describe.each([
    ['whole addresses', (path: string, host: string) => `http://${host}${path}`],
    ['addresses of another host', (path: string) => `https://inside.example:8080${path}`],
    [
      'addresses without escapes',
      (path: string) => decodeURIComponent(path).replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('?', '%3F'),
    ],
    ['another folder, behind a proxy', (path: string) => path.replace('/dav/', '/data/users/7/')],
  ])('with %s', (_, href) => {
    targetSuite(async () => {
      server.behave.href = href;
      return { target: createTarget(webdavConfig(server), openDeps()), largest: LARGE };
    });
  });
});

describe.each(['path', 'virtual'] as const)('an S3-compatible store, bucket in the %s', (style) => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3Server();
    // The beginning of this computer's address serves as a bucket in the host name.
    if (style === 'virtual') server.behave.bucket = '127';
  });
  beforeEach(() => server.objects.clear());
  afterAll(() => server.stop());
  const config = (): TargetConfig => ({
    kind: 's3',
    endpoint: `http://127.0.0.1:${server.port}`,
    region: server.behave.region,
    bucket: server.behave.bucket,
    prefix: 'my vault/süd+1',
    accessKey: ACCESS_KEY,
    secretKey: SECRET_KEY,
    style,
  });
  targetSuite(async () => ({ target: createTarget(config(), openDeps()), largest: LARGE }));

  it('leaves alone what is beside its prefix and below it', async () => {
    server.objects.set('elsewhere.1.lk', Buffer.from('x'));
    server.objects.set('my vault/süd+1/deeper/a.1.lk', Buffer.from('x'));
    server.objects.set('my vault/süd+1/b.1.lk', Buffer.from('x'));
    expect((await createTarget(config(), openDeps()).list()).map(({ name }) => name)).toEqual(['b.1.lk']);
  });

  it('passes the probe, and nothing of it stays', async () => {
    expect(await probe(config(), openDeps())).toMatchObject({ ok: true, vaults: [] });
    expect(server.objects.size).toBe(0);
  });
});

describe('the sync of a browser', () => {
  let area: MemoryArea;
  targetSuite(async () => {
    area = openMemoryArea();
    return { target: createTarget({ kind: 'browser' }, openDeps({ findArea: () => area })), largest: 70_000 };
  });
});

describe('a folder of this computer', () => {
  const home = mkdtempSync(join(tmpdir(), 'latchkey-folder-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  let count = 0;
  targetSuite(async () => {
    count += 1;
    const path = join(home, String(count));
    mkdirSync(join(path, '.stfolder'), { recursive: true });
    const readFolder = async () => openDiskFolder(path);
    return { target: createTarget({ kind: 'folder' }, openDeps({ readFolder })), largest: LARGE };
  });
});
