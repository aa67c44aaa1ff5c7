import { afterEach, expect, it } from 'vitest';
import { connectText } from '../../src/ui/strings/connect.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { type BrokenDav, startBrokenDav } from '../servers/broken-dav.ts';
import { Stage } from './browser-harness.ts';
import { enterServer, ON_THIS_COMPUTER } from './steps/devices.ts';
import type { Surface } from './surface.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function begin(name: string) {
  const server = await startBrokenDav();
  closing.push(server.stop);
  const stage = await Stage.open({ name });
  closing.push(() => stage.close());
  await stage.allowHost(ON_THIS_COMPUTER);
  return { server, stage };
}

const enter = (surface: Surface, server: BrokenDav, other: { url?: string; password?: string } = {}) =>
  enterServer(surface, { url: server.url, user: server.user, password: server.password, ...other } as never);

it('reads an address as it was pasted, and says at first run what is true there', { timeout: 90_000 }, async () => {
  const { server, stage } = await begin('devices-first-words');
  const theirs = await stage.options('accounts');
  await theirs.click('button', unlockText.connect);
  await enter(theirs, server, { url: `\u200B${server.url.replace('://', ':/')}\u2060`, password: 'another' });
  const refused = await theirs.alert();
  expect(refused).toContain(faultText['sync-password'].what);
  expect(refused).toContain(connectText.notStarted);
  expect(refused).not.toContain('sent later');

  await theirs.click('button', connectText.ways.invitation);
  await theirs.click('button', connectText.ways.typed);
  const value = (name: string) =>
    theirs.find('textbox', name).then((field) => field.evaluate((input) => (input as HTMLInputElement).value));
  expect(await value(syncSetupText.fields.user)).toBe(server.user);
  expect(await value(syncSetupText.fields.password)).toBe('another');
});
