import { afterEach, expect, it } from 'vitest';
import type { AskBackground } from '../../src/messages/client.ts';
import type { TargetConfig } from '../../src/messages/sync.ts';
import { startBrokenDav } from '../servers/broken-dav.ts';
import { DAV_SERVERS } from '../servers/dav-servers.ts';
import { ACCESS_KEY, SECRET_KEY, startS3Server } from '../servers/s3-server.ts';
import { webdavConfig } from '../servers/server-process.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { openFirefox } from './firefox-harness.ts';
import { allowServers, arrives, joinByInvitation, names, SERVERS, save, usedBy } from './steps/sync.ts';
import { carrying, readOwnFolder, useOwnFolder } from './steps/synced-folder.ts';
import { Surface } from './surface.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server that people use, or the one that comes with the packages where none is installed. */
async function openServer() {
  const server = (await DAV_SERVERS.apache2()) ?? (await DAV_SERVERS['webdav-server']());
  closing.push(server.stop);
  return server;
}

async function openChromium(name: string) {
  const stage = await Stage.open({ name, manifest: allowServers });
  closing.push(() => stage.close());
  const surface = await stage.options('accounts');
  return { stage, surface, ask: usedBy(surface) };
}

it('shows a change of Chromium in Firefox and one of Firefox in Chromium within 15 seconds, over a WebDAV server', {
  timeout: 240_000,
}, async () => {
  const server = await openServer();
  const chromium = await openChromium('sync-chromium');
  await chromium.ask('vault.create', { passphrase: PASSPHRASE });
  await save(chromium.ask, 'first');
  await chromium.ask('sync.start', { target: webdavConfig(server), device: 'Chromium' });
  const invitation = await chromium.ask('sync.invite');

  const firefox = await openFirefox(undefined, { 'extensions.webextOptionalPermissionPrompts': false });
  closing.push(firefox.close);
  await firefox.visit('options/index.html#/accounts');
  const tab = new Surface(firefox.tab);
  await allowInFirefox(tab);
  const ask = usedBy(tab);
  expect(await ask('vault.state')).toBe('none');
  await joinByInvitation(ask, invitation, 'Firefox');
  expect(await names(ask)).toEqual(['first']);

  const times: number[] = [];
  for (const [from, to, name] of [
    [chromium.ask, ask, 'from Chromium'],
    [ask, chromium.ask, 'from Firefox'],
  ] as const) {
    await save(from, name);
    times.push(await arrives(to, name, performance.now()));
  }
  console.log(`arrived after ${times.map((ms) => `${Math.round(ms / 100) / 10} s`).join(' and ')}`);
  // On a machine five times slower, too.
  for (const ms of times) expect(ms).toBeLessThan(15_000);
  const { devices } = await eventually('both devices to be in step', async () => {
    const status = await chromium.ask('sync.now');
    return status.waiting === 0 && status;
  });
  expect(devices.map(({ name }) => name).sort()).toEqual(['Chromium', 'Firefox']);
});

it('asks for a passphrase that was changed on another device while this one was locked, and loses nothing of either', {
  timeout: 240_000,
}, async () => {
  const server = await openServer();
  const one = await openChromium('sync-one');
  await one.ask('vault.create', { passphrase: PASSPHRASE });
  await one.ask('sync.start', { target: webdavConfig(server), device: 'One' });
  const two = await openChromium('sync-two');
  await joinByInvitation(two.ask, await one.ask('sync.invite'), 'Two');
  await save(two.ask, 'unsent');
  await two.ask('vault.lock');

  const next = 'eleven loud herons nest downstream';
  await one.ask('vault.changePassphrase', { current: PASSPHRASE, next });
  await save(one.ask, 'under the new passphrase');
  await eventually('One to send it', async () => (await one.ask('sync.now')).waiting === 0);

  await two.ask('vault.unlock', { passphrase: PASSPHRASE });
  const question = await eventually('the question', async () =>
    (await two.ask('sync.now')).questions.find(({ kind }) => kind === 'passphrase'),
  );
  expect(question).toMatchObject({ kind: 'passphrase' });
  expect(await names(two.ask)).toEqual(['unsent']);
  await expect(
    two.ask('sync.answer', { question: 'passphrase', answer: 'yes', secret: { passphrase: 'not that one' } }),
  ).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await two.ask('sync.answer', { question: 'passphrase', answer: 'yes', secret: { passphrase: next } });
  await arrives(one.ask, 'unsent', performance.now());
  for (const { ask } of [one, two]) expect(await names(ask)).toEqual(['under the new passphrase', 'unsent']);

  await two.ask('vault.lock');
  await expect(two.ask('vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await two.ask('vault.unlock', { passphrase: next });
  expect(await names(two.ask)).toEqual(['under the new passphrase', 'unsent']);
});

it('keeps two browsers in step over an S3-compatible store', { timeout: 240_000 }, async () => {
  const server = await startS3Server();
  closing.push(server.stop);
  const target: TargetConfig = {
    ...{ kind: 's3', endpoint: `http://127.0.0.1:${server.port}`, prefix: 'my vault', style: 'path' },
    ...{ region: server.behave.region, bucket: server.behave.bucket, accessKey: ACCESS_KEY, secretKey: SECRET_KEY },
  };
  const one = await openChromium('sync-s3-one');
  await one.ask('vault.create', { passphrase: PASSPHRASE });
  await save(one.ask, 'first');
  await one.ask('sync.start', { target, device: 'One' });
  const two = await openChromium('sync-s3-two');
  await joinByInvitation(two.ask, await one.ask('sync.invite'), 'Two');
  await stayInStep(one.ask, two.ask);
  expect([...server.objects.keys()].every((key) => key.startsWith('my vault/'))).toBe(true);
});

it('keeps two browsers in step over a folder that another program carries from one to the other', {
  timeout: 240_000,
}, async () => {
  const one = await openChromium('sync-folder-one');
  const two = await openChromium('sync-folder-two');
  // A test can press no button of the system's dialog: a folder of the browser's own takes the place of the picked one.
  for (const { surface } of [one, two]) await useOwnFolder(surface);
  await one.ask('vault.create', { passphrase: PASSPHRASE });
  await save(one.ask, 'first');
  await one.ask('sync.start', { target: { kind: 'folder' }, device: 'One' });
  const carried = carrying(one.surface, two.surface);
  closing.push(carried.stop);
  await eventually('the files to be carried', async () => (await readOwnFolder(two.surface)).length > 0);
  await joinByInvitation(two.ask, await one.ask('sync.invite'), 'Two');
  await stayInStep(one.ask, two.ask);
});

it('uses the former storage on where another one fails, and the new one after that', { timeout: 240_000 }, async () => {
  const [server, other] = [await openServer(), await startBrokenDav()];
  closing.push(other.stop);
  const one = await openChromium('sync-move-one');
  await one.ask('vault.create', { passphrase: PASSPHRASE });
  await one.ask('sync.start', { target: webdavConfig(server), device: 'One' });
  const two = await openChromium('sync-move-two');
  await joinByInvitation(two.ask, await one.ask('sync.invite'), 'Two');
  other.behave.quota = 100;
  const move = () => one.ask('sync.start', { target: webdavConfig(other), device: 'One' });
  await expect(move()).rejects.toMatchObject({ code: 'sync-no-space' });
  expect((await one.ask('sync.status')).target?.place).toBe(server.url);
  await stayInStep(one.ask, two.ask);
  other.behave.quota = Number.POSITIVE_INFINITY;
  await move();
  await two.ask('sync.start', { target: webdavConfig(other), device: 'Two' });
  await save(one.ask, 'on the new one');
  await arrives(two.ask, 'on the new one', performance.now());
  expect(await names(two.ask)).toEqual(['from one', 'from two', 'on the new one']);
});

/** A change of each arrives at the other. */
async function stayInStep(one: AskBackground, two: AskBackground): Promise<void> {
  for (const [from, to, name] of [
    [one, two, 'from one'],
    [two, one, 'from two'],
  ] as const) {
    await save(from, name);
    await arrives(to, name, performance.now());
  }
}

/** The question of Firefox is answered without being shown; it is still asked at a press. */
async function allowInFirefox({ page }: Surface): Promise<void> {
  await page.evaluate((origin) => {
    const button = document.createElement('button');
    button.id = 'allow';
    button.textContent = 'Allow';
    const { browser } = globalThis as unknown as Extension;
    button.onclick = () => void browser.permissions.request({ origins: [origin] }).then(() => button.remove());
    document.body.prepend(button);
  }, SERVERS);
  await page.click('#allow');
  await eventually('the permission', async () => (await page.$('#allow')) === null);
}

interface Extension {
  readonly browser: { readonly permissions: { request(wanted: { origins: readonly string[] }): Promise<boolean> } };
}
