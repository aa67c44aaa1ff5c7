import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TargetConfig } from '../../src/messages/sync.ts';
import { targetSuite } from '../background/sync/targets/target-suite.ts';
import { type Behaviour, type BrokenDav, startBrokenDav } from '../servers/broken-dav.ts';
import { DAV_SERVERS } from '../servers/dav-servers.ts';
import { ACCESS_KEY, type S3Server, SECRET_KEY, startS3Server } from '../servers/s3-server.ts';
import { type DavServer, webdavConfig } from '../servers/server-process.ts';
import { type BrowserTargets, openBrowserTargets } from './sync-extension/open.ts';

const LARGE = 400_000;
describe.each(['chrome', 'firefox'] as const)('targets in the background of %s', (kind) => {
  let targets: BrowserTargets;
  beforeAll(async () => {
    targets = await openBrowserTargets(kind);
  });
  afterAll(() => targets?.close());

  describe('a folder of apache2', () => {
    let server: DavServer | undefined;
    let folders = 0;
    beforeAll(async () => {
      server = await DAV_SERVERS.apache2();
    });
    beforeEach((context) => {
      if (server === undefined) context.skip();
    });
    afterAll(() => server?.stop());

    targetSuite(async () => {
      folders += 1;
      const config = {
        kind: 'webdav',
        url: `${server?.url}own ${folders}/`,
        user: server?.user,
        password: server?.password,
      } as TargetConfig;
      expect(await targets.probe(config)).toMatchObject({ ok: false, fault: 'sync-folder-missing' });
      const view = await targets.probe(config, true);
      expect(view).toMatchObject({ ok: true, vaults: [] });
      expect(Math.abs(view.clockMs ?? Number.NaN)).toBeLessThan(60_000);
      return { target: targets.target(config), largest: LARGE };
    });
  });

  describe('an S3-compatible store', () => {
    let server: S3Server;
    beforeAll(async () => {
      server = await startS3Server();
    });
    beforeEach(() => server.objects.clear());
    afterAll(() => server.stop());

    targetSuite(async () => ({
      target: targets.target({
        kind: 's3',
        endpoint: `http://127.0.0.1:${server.port}`,
        region: server.behave.region,
        bucket: server.behave.bucket,
        prefix: 'my vault/süd+1',
        accessKey: ACCESS_KEY,
        secretKey: SECRET_KEY,
        style: 'path',
      }),
      largest: LARGE,
    }));
  });

  describe('its own sync', () => {
    targetSuite(async () => {
      const target = targets.target({ kind: 'browser' });
      for (const { name } of await target.list()) await target.delete(name);
      return { target, largest: 70_000 };
    });

    it('says that a vault does not fit, and keeps what is there', async () => {
      const target = targets.target({ kind: 'browser' });
      for (const { name } of await target.list()) await target.delete(name);
      await target.put('mine.1.lk', new Uint8Array(40_000));
      await expect(target.put('mine.2.lk', new Uint8Array(40_000))).rejects.toMatchObject({
        code: 'sync-browser-full',
      });
      expect(await targets.probe({ kind: 'browser' })).toMatchObject({ ok: true });
      expect((await target.list()).map(({ name, size }) => [name, size])).toEqual([['mine.1.lk', 40_000]]);
      await target.delete('mine.1.lk');
    });
  });

  describe('servers that are no storage', () => {
    let server: BrokenDav;
    beforeEach(async () => {
      server = await startBrokenDav();
      return () => server.stop();
    });

    it.each<[string, Partial<Behaviour>, string]>([
      ['a page to sign in', { showsLogin: true }, 'sync-not-webdav'],
      ['a redirect, which is not followed', { status: 302, location: '/elsewhere' }, 'sync-redirect'],
      ['a refused password, without a dialog', { status: 401 }, 'sync-password'],
      ['connections that are cut', { isGone: true }, 'sync-unreachable'],
      ['a full disk', { quota: 5_000 }, 'sync-no-space'],
      ['uploads that are cut short', { keepsBytes: 9_000 }, 'sync-read-back'],
      ['answers that are cut short', { cutsAnswers: true }, 'sync-unreachable'],
    ])('finds %s', async (_, behaviour, fault) => {
      Object.assign(server.behave, behaviour);
      expect(await targets.probe(webdavConfig(server))).toMatchObject({ ok: false, fault });
      expect(server.asked.filter(({ path }) => path === '/elsewhere')).toEqual([]);
      for (const { headers } of server.asked) {
        expect(headers).not.toHaveProperty('cookie');
        expect(headers).not.toHaveProperty('referer');
      }
    });

    it('asks no host that the user has not allowed', async () => {
      const url = server.url.replace('127.0.0.1', 'localhost');
      expect(await targets.probe({ ...webdavConfig(server), url } as TargetConfig)).toMatchObject({
        fault: 'sync-permission',
      });
      expect(server.asked).toEqual([]);
    });
  });

  // Firefox has no folders that an extension may keep.
  describe.runIf(kind === 'chrome')('a folder of this computer', () => {
    targetSuite(async () => {
      await targets.page.evaluate(async () => {
        const home = await navigator.storage.getDirectory();
        for await (const name of home.keys()) await home.removeEntry(name, { recursive: true });
        const folder = await home.getDirectoryHandle('vault', { create: true });
        await folder.getDirectoryHandle('.stfolder', { create: true });
        await new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('latchkey-folder', 1);
          open.onupgradeneeded = () => open.result.createObjectStore('values');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const write = open.result.transaction('values', 'readwrite');
            write.objectStore('values').put(folder, 'sync-folder');
            write.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        });
      });
      return { target: targets.target({ kind: 'folder' }), largest: LARGE };
    });
  });
});
