import { beforeEach, describe, expect, it } from 'vitest';
import { createNetwork } from '../../../../background/sync/network.ts';
import { createTarget, viewTarget } from '../../../../background/sync/targets/create-target.ts';
import { probe } from '../../../../background/sync/targets/probe.ts';
import type { TargetConfig } from '../../../../src/messages/sync.ts';
import { type Behaviour, type BrokenDav, startBrokenDav } from '../../../servers/broken-dav.ts';
import { ACCESS_KEY, type S3Server, SECRET_KEY, startS3Server } from '../../../servers/s3-server.ts';
import { openDiskFolder } from './disk-folder.ts';
import { openDeps } from './open-deps.ts';
import { openMemoryArea } from './sync-area.ts';

const VID = 'AAECAwQFBgcICQoLDA0ODw';
const OTHER = 'ISIjJCUmJygpKissLS4vMA';
const vaultFile = (vid: string) => Buffer.from(`\x89VLT\r\n\x1a\x01\0\0\0\x40{"v":1,"vid":"${vid}"}`, 'latin1');

describe('the probe of a WebDAV address', () => {
  let server: BrokenDav;
  beforeEach(async () => {
    server = await startBrokenDav();
    return () => server.stop();
  });
  const config = (over: Partial<Extract<TargetConfig, { kind: 'webdav' }>> = {}): TargetConfig => {
    const { url, user, password } = server;
    return { kind: 'webdav', url, user, password, ...over };
  };
  const at = (path: string) => new URL(path, server.url).href;

  it('says how much is left, how far the clock is off, and whose vaults are there', async () => {
    server.behave.quota = 5_000_000;
    server.behave.aheadMs = 3_600_000;
    server.files.set('one.1.lk', vaultFile(VID));
    server.files.set('one.12.lk', vaultFile(VID));
    server.files.set('two.3.lk', vaultFile(OTHER));
    server.files.set('three.1.lk', Buffer.from('no vault'));
    server.files.set('holiday.jpg', Buffer.from('picture'));
    const view = await probe(config(), openDeps(), { vid: VID });
    expect(view).toMatchObject({ ok: true, freeBytes: 5_000_000 });
    expect(Math.abs((view.clockMs ?? 0) - 3_600_000)).toBeLessThan(60_000);
    expect(view.vaults).toEqual([
      { vid: VID, files: 2, isOurs: true },
      { vid: OTHER, files: 1, isOurs: false },
    ]);
    expect([...server.files.keys()]).toHaveLength(5);
  });

  it.each<[string, Partial<Behaviour>, { readonly fault?: string; readonly ok?: boolean }]>([
    ['a page to sign in', { showsLogin: true }, { fault: 'sync-not-webdav' }],
    ['a method that is not known', { status: 501 }, { fault: 'sync-not-webdav' }],
    ['a redirect', { status: 302, location: '/login' }, { fault: 'sync-redirect' }],
    [
      'an account with two factors',
      { status: 401, refusal: '<s:exception>PasswordLoginForbidden</s:exception>' },
      { fault: 'sync-app-password' },
    ],
    ['a server that cuts every connection', { isGone: true }, { fault: 'sync-unreachable' }],
    ['a server that is busy', { status: 503 }, { fault: 'sync-busy' }],
    ['too many requests', { status: 429 }, { fault: 'sync-busy' }],
    ['a server that broke', { status: 500 }, { fault: 'sync-server' }],
    ['a folder that nobody may write to', { readOnly: true }, { fault: 'sync-forbidden' }],
    ['no space', { quota: 5_000 }, { fault: 'sync-no-space' }],
    ['a limit for uploads', { maxUpload: 5_000 }, { fault: 'sync-too-large' }],
    ['uploads that are cut short', { keepsBytes: 9_000 }, { fault: 'sync-read-back' }],
    ['bytes that are changed', { changesBytes: true }, { fault: 'sync-read-back' }],
    ['files that stay', { keepsDeleted: true }, { fault: 'sync-not-deleted' }],
    ['answers that are cut short', { cutsAnswers: true }, { fault: 'sync-unreachable' }],
    ['a listing that is no XML', { listing: 'all is well' }, { fault: 'sync-answer' }],
    [
      'a listing with a document type',
      { listing: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
      { fault: 'sync-answer' },
    ],
    ['another listing', { listing: '<?xml version="1.0"?><html/>' }, { fault: 'sync-answer' }],
    ['new files that are never listed', { listsLate: 1_000 }, { fault: 'sync-list-late' }],
    ['new files that are listed later', { listsLate: 2 }, { ok: true, fault: 'sync-list-late' }],
    ['conditions that are heeded', { honoursConditions: true }, { ok: true }],
  ])('finds %s', async (_, behaviour, found) => {
    Object.assign(server.behave, behaviour);
    const view = await probe(config(), openDeps());
    expect({ ok: view.ok, fault: view.fault }).toEqual({ ok: false, fault: undefined, ...found });
  });

  it('names a wrong password', async () => {
    expect(await probe(config({ password: 'wrong' }), openDeps())).toMatchObject({ ok: false, fault: 'sync-password' });
  });

  it('suggests the address of the WebDAV folder by the page that answers', async () => {
    server.behave.showsLogin = true;
    const view = await probe(config({ url: at('/cloud/index.php/apps/files/?dir=/'), user: 'ada l' }), openDeps());
    expect(view).toMatchObject({ fault: 'sync-not-webdav', hint: at('/cloud/remote.php/dav/files/ada%20l/Latchkey/') });
  });

  it('tells a missing folder from a server without WebDAV, and creates it with those above when asked', async () => {
    const url = at('/dav/a b/c/');
    expect(await probe(config({ url }), openDeps())).toMatchObject({ ok: false, fault: 'sync-folder-missing' });
    expect(server.asked.filter(({ method }) => method === 'MKCOL')).toEqual([]);
    expect(await probe(config({ url }), openDeps(), { create: true })).toMatchObject({ ok: true });
    expect([...server.behave.folders]).toContain('/dav/a b/c/');
    server.behave.folders = new Set();
    expect(await probe(config(), openDeps(), { create: true })).toMatchObject({ ok: false, fault: 'sync-not-webdav' });
  });

  it('says when a folder may not be created', async () => {
    server.behave.readOnly = true;
    const view = await probe(config({ url: at('/dav/new/') }), openDeps(), { create: true });
    expect(view).toMatchObject({ ok: false, fault: 'sync-forbidden' });
  });

  it('gives up on a server that answers after minutes, or a byte at a time', async () => {
    const network = createNetwork({ areOriginsAllowed: async () => true, silenceMs: 400, wholeMs: 3_000 });
    server.behave.delayMs = 60_000;
    expect(await probe(config(), openDeps({ network }))).toMatchObject({ ok: false, fault: 'sync-timeout' });
    server.behave.delayMs = 0;
    server.behave.dripMs = 100;
    expect(await probe(config(), openDeps({ network }))).toMatchObject({ ok: false, fault: 'sync-timeout' });
  });

  it('finds a permission that was taken back, and sends nothing without it', async () => {
    const network = createNetwork({ areOriginsAllowed: async () => false });
    expect(await probe(config(), openDeps({ network }))).toMatchObject({ ok: false, fault: 'sync-permission' });
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['', 'sync-address'],
    ['ftp://cloud.example.com/', 'sync-address'],
    ['https://ada:secret@cloud.example.com/', 'sync-address'],
    ['http://cloud.example.com/dav/', 'sync-insecure'],
    ['http://192.168.7.7/dav/', 'sync-private'],
  ])('refuses %j before anything is sent', async (url, fault) => {
    const network = createNetwork({
      areOriginsAllowed: async () => {
        throw new Error('got as far as the permission');
      },
    });
    const view = await probe(config({ url }), openDeps({ network }));
    expect(view).toMatchObject({ ok: false, fault });
    if (fault === 'sync-insecure') expect(view.hint).toBe('https://cloud.example.com/dav/');
  });

  it('keeps all credentials out of what it says and what is shown', async () => {
    server.behave.status = 401;
    const view = await probe(config({ password: 'very-secret' }), openDeps());
    expect(JSON.stringify([view, viewTarget(config({ password: 'very-secret' }))])).not.toMatch(/very-secret|otter/);
    await expect(createTarget(config({ password: 'very-secret' }), openDeps()).list()).rejects.toSatisfy(
      (thrown) => !/very-secret|otter/.test(`${String(thrown)}${(thrown as Error).stack}`),
    );
  });
});

describe('the probe of an S3-compatible store', () => {
  let server: S3Server;
  beforeEach(async () => {
    server = await startS3Server();
    return () => server.stop();
  });
  const config = (over: Partial<Extract<TargetConfig, { kind: 's3' }>> = {}): TargetConfig => ({
    kind: 's3',
    endpoint: `http://127.0.0.1:${server.port}`,
    region: server.behave.region,
    bucket: server.behave.bucket,
    prefix: 'latchkey',
    accessKey: ACCESS_KEY,
    secretKey: SECRET_KEY,
    style: 'path',
    ...over,
  });

  it.each<[string, Partial<Extract<TargetConfig, { kind: 's3' }>>, Partial<S3Server['behave']>, object]>([
    ['a wrong secret key', { secretKey: 'wrong' }, {}, { fault: 'sync-keys' }],
    ['an unknown access key', { accessKey: 'NOBODY' }, {}, { fault: 'sync-keys' }],
    ['another bucket', { bucket: 'badgers' }, {}, { fault: 'sync-bucket' }],
    ['a bucket that cannot be one', { bucket: 'a/b' }, {}, { fault: 'sync-bucket' }],
    ['another region, and which', { region: 'us-east-1' }, {}, { fault: 'sync-region', hint: 'eu-north-7' }],
    ['a clock that is wrong', {}, { aheadMs: 3_600_000 }, { fault: 'sync-clock' }],
    ['a key that may only read', {}, { readOnly: true }, { fault: 'sync-forbidden' }],
    ['no space', {}, { quota: 100 }, { fault: 'sync-no-space' }],
    ['a store that is busy', {}, { busy: true }, { fault: 'sync-busy' }],
  ])('finds %s', async (_, over, behaviour, found) => {
    Object.assign(server.behave, behaviour);
    expect(await probe(config(over), openDeps())).toMatchObject({ ok: false, ...found });
    expect(server.objects.size).toBe(0);
  });

  it('takes keys with blanks around them, as they are pasted', async () => {
    expect(
      await probe(config({ secretKey: ` ${SECRET_KEY}\n`, accessKey: `${ACCESS_KEY} ` }), openDeps()),
    ).toMatchObject({ ok: true });
  });

  it('finds a server that is no store', async () => {
    const dav = await startBrokenDav();
    dav.behave.showsLogin = true;
    expect(await probe(config({ endpoint: new URL(dav.url).origin }), openDeps())).toMatchObject({
      fault: 'sync-answer',
    });
    await dav.stop();
  });
});

describe('the probe of the other targets', () => {
  it('says what is left of the sync of a browser, or that there is none', async () => {
    const area = openMemoryArea();
    const view = await probe({ kind: 'browser' }, openDeps({ findArea: () => area }));
    expect(view).toMatchObject({ ok: true, freeBytes: 76_800 });
    expect(area.items.size).toBe(0);
    expect(await probe({ kind: 'browser' }, openDeps())).toMatchObject({ ok: false, fault: 'sync-browser-none' });
  });

  it('asks for a folder that was picked and is allowed', async () => {
    const kind = 'folder';
    expect(await probe({ kind }, openDeps())).toMatchObject({ ok: false, fault: 'sync-folder' });
    const readFolder = async () => openDiskFolder('/nowhere', () => 'prompt');
    expect(await probe({ kind }, openDeps({ readFolder }))).toMatchObject({ ok: false, fault: 'sync-folder' });
    const gone = async () => openDiskFolder('/nowhere');
    expect(await probe({ kind }, openDeps({ readFolder: gone }))).toMatchObject({ ok: false, fault: 'sync-folder' });
  });
});
