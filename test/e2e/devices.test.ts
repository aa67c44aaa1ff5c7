import { afterEach, expect, it } from 'vitest';
import { connectText } from '../../src/ui/strings/connect.ts';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { syncLineText } from '../../src/ui/strings/sync-line.ts';
import { syncQuestionsText } from '../../src/ui/strings/sync-questions.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { DAV_SERVERS } from '../servers/dav-servers.ts';
import type { DavServer } from '../servers/server-process.ts';
import { complaintsInBothSchemes } from './axe.ts';
import { Stage } from './browser-harness.ts';
import { acceptInvitation, awaitInSync, enterServer, invite, ON_THIS_COMPUTER, setUpSync } from './steps/devices.ts';
import { clientOf, haveVault, saveByMessage, unlock } from './steps/vault.ts';

const ADDRESS = (issuer: string) =>
  `otpauth://totp/${issuer}:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=${issuer}`;

let server: DavServer | undefined;
const stages: Stage[] = [];
afterEach(async (context) => {
  for (const stage of stages) if (context.task.result?.state === 'fail') await stage.pictureAll('failed');
  for (const stage of stages.splice(0)) await stage.close();
  await server?.stop();
});

async function open(name: string): Promise<Stage> {
  const stage = await Stage.open({ name });
  stages.push(stage);
  return stage;
}

it('sets up sync, invites another browser, and both have what either adds', { timeout: 240_000 }, async () => {
  const storage = await DAV_SERVERS['webdav-server']();
  server = storage;
  const first = await open('devices-first');
  const mine = await haveVault(first, 'devices');
  await saveByMessage(first, clientOf(mine), ADDRESS('Northwind'));

  await first.allowHost(ON_THIS_COMPUTER);
  await mine.page.bringToFront();
  await mine.click('button', devicesText.off.setUp);
  await enterServer(mine, { ...storage, password: 'another' });
  expect(await mine.alert()).toContain(faultText['sync-password'].what);
  await enterServer(mine, storage);
  await awaitInSync(mine);
  await first.picture(mine, 'set up');
  expect(await complaintsInBothSchemes(mine.page)).toEqual([]);
  const invitation = await invite(first, mine);
  await first.picture(mine, 'invitation');

  const second = await open('devices-second');
  const theirs = await acceptInvitation(second, invitation, 'Second browser');
  await theirs.find('link', 'Northwind ada');
  await saveByMessage(second, clientOf(theirs), ADDRESS('Harbour'));
  await theirs.page.goto(theirs.page.url().replace(/#.*/, '#/devices'));
  await theirs.click('button', devicesText.status.now);
  await awaitInSync(theirs);
  await second.picture(theirs, 'joined');

  await mine.page.bringToFront();
  await mine.page.reload();
  await mine.click('button', devicesText.status.now);
  await mine.find('heading', syncQuestionsText.newcomer.title('Second browser'));
  await first.picture(mine, 'newcomer');
  expect(await complaintsInBothSchemes(mine.page)).toEqual([]);
  const popup = await first.popup();
  await popup.reads(syncLineText.newcomer('Second browser'));
  await first.picture(popup, 'popup');
  await popup.item('Accounts', 'Harbour ada');
  await first.closePopup();
  await mine.page.bringToFront();
  await mine.click('button', syncQuestionsText.newcomer.yes);
  await mine.isGone('heading', syncQuestionsText.newcomer.title('Second browser'));
  await mine.find('listitem', 'Second browser');
});

it('connects a browser without a vault to what is typed, and says where there is none', {
  timeout: 240_000,
}, async () => {
  const storage = await DAV_SERVERS['webdav-server']();
  server = storage;
  const second = await open('devices-typed');
  await second.allowHost(ON_THIS_COMPUTER);
  const theirs = await second.options('accounts');
  await theirs.click('button', unlockText.connect);
  await enterServer(theirs, storage);
  expect(await theirs.alert()).toContain(connectText.noVault.title);

  const first = await open('devices-owner');
  const mine = await haveVault(first, 'devices');
  await saveByMessage(first, clientOf(mine), ADDRESS('Northwind'));
  await setUpSync(first, mine, storage);

  await theirs.page.bringToFront();
  await enterServer(theirs, storage);
  await theirs.find('heading', connectText.unlock.title);
  expect(await theirs.page.evaluate(() => document.body.innerText)).not.toContain('Northwind');
  await unlock(theirs, 'not the passphrase');
  expect(await theirs.alert()).toContain(faultText['passphrase-wrong'].what);
  await unlock(theirs);
  await theirs.find('link', 'Northwind ada');
});
