import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { restoreText } from '../../src/ui/strings/restore.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { complaintsInBothSchemes } from './axe.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { clientOf, haveVault, unlock } from './steps/vault.ts';
import { Surface } from './surface.ts';

const NEXT = 'nine loud herons row downstream';

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

/** A picture in both colour schemes, and no word of axe. */
async function look(surface: Surface, title: string): Promise<void> {
  const picture = (scheme: string) => stage.picture(surface, `${title} ${scheme}`);
  expect(await complaintsInBothSchemes(surface.page, picture), title).toEqual([]);
}

async function begin(name: string): Promise<Surface> {
  stage = await Stage.open({ name });
  const options = await haveVault(stage, 'backups');
  await options.find('heading', 'Backups');
  return options;
}

/** Downloads a backup and answers with its path. */
async function backUp(options: Surface): Promise<string> {
  await options.click('button', backupsText.backUpNow);
  await options.reads(backupsText.last.upToDate);
  const name = await eventually('the backup file', async () =>
    readdirSync(stage.downloads).find((file) => file.endsWith('.latchkey')),
  );
  return join(stage.downloads, name);
}

async function openBackup(options: Surface, path: string): Promise<void> {
  const input = (await options.page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await options.type('textbox', restoreText.passphrase, PASSPHRASE);
  await options.click('button', restoreText.open);
}

it('makes a backup that the standalone decryptor opens, and restores it after everything was wiped', {
  timeout: 240_000,
}, async () => {
  const options = await begin('backups');
  await look(options, 'backups none yet');
  const path = await backUp(options);
  await look(options, 'backups made');
  const tool = fileURLToPath(new URL('../../tools/decrypt-vault.mjs', import.meta.url));
  const run = spawnSync(process.execPath, [tool, path], {
    env: { PATH: process.env.PATH, LATCHKEY_PASSPHRASE: PASSPHRASE },
  });
  expect(run.status, String(run.stderr)).toBe(0);
  expect(JSON.parse(String(run.stdout))).toHaveProperty('accounts');

  // A look inside, then merging into the open vault.
  await options.click('button', restoreText.title);
  await openBackup(options, path);
  await options.find('button', restoreText.merge);
  await look(options, 'what differs');
  await options.click('button', restoreText.merge);
  await options.reads(restoreText.done.merged);

  // Everything but the marker is wiped: a dated loss, never the first-run screen.
  await options.page.close();
  await stage.inWorker(`(async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.remove('mirror');
    const open = indexedDB.open('latchkey');
    const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
    const transaction = database.transaction('values', 'readwrite');
    transaction.objectStore('values').clear();
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
    database.close();
  })()`);
  await stage.stopWorker();
  const lost = await stage.options('accounts');
  await lost.find('heading', unlockText.lost.title);
  await lost.find('list', unlockText.damage.label);
  await look(lost, 'lost with a marker');
  await lost.click('button', unlockText.restoreBackup);
  await openBackup(lost, path);
  await lost.find('button', restoreText.restore);
  await look(lost, 'restore where nothing is');
  await lost.click('button', restoreText.restore);
  await lost.find('heading', 'Accounts');
});

it('restores at first run, from the first-run screen', { timeout: 240_000 }, async () => {
  const options = await begin('backups-first-run');
  const path = await backUp(options);
  await options.page.close();
  await stage.inWorker(`(async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
    const open = indexedDB.open('latchkey');
    const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
    const transaction = database.transaction('values', 'readwrite');
    transaction.objectStore('values').clear();
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
    database.close();
  })()`);
  await stage.stopWorker();
  // Both storages are empty, and yet it is no first run: a trace outside both says so.
  const lost = await stage.options('accounts');
  await lost.find('heading', unlockText.lost.title);
  await lost.find('list', unlockText.damage.label);
  await lost.page.close();
  await stage.inWorker('caches.delete("latchkey")');
  const first = await stage.options('accounts');
  await first.find('button', 'Create vault');
  await first.click('button', unlockText.restoreBackup);
  await openBackup(first, path);
  await first.click('button', restoreText.restore);
  await first.find('heading', 'Accounts');
  await first.click('button', 'Lock');
  await unlock(first);
  await first.find('heading', 'Accounts');
});

it('gives a locked vault up for a backup from the popup on, and brings it back from the copies kept', {
  timeout: 240_000,
}, async () => {
  const options = await begin('backups-locked');
  const path = await backUp(options);
  await options.page.evaluate(() => {
    location.hash = '#/settings';
  });
  await options.click('button', unlockMethodsText.passphrase.change);
  await options.type('textbox', passphraseText.current, PASSPHRASE);
  await options.type('textbox', passphraseText.next, NEXT);
  await options.type('textbox', passphraseText.repeatNext, NEXT);
  await options.click('button', unlockMethodsText.passphrase.change);
  await options.reads(unlockMethodsText.passphrase.changed);
  await options.click('button', 'Lock');
  await options.page.close();

  const popup = await stage.popup();
  await look(popup, 'popup locked');
  await popup.click('button', unlockText.restoreBackup);
  const target = await stage.browser.waitForTarget((found) => found.url().endsWith('options/index.html#/restore'));
  const page = await target.page();
  if (page === null) throw new Error('the tab did not open');
  const locked = new Surface(page);
  await look(locked, 'restore while locked');
  await openBackup(locked, path);
  await locked.find('button', restoreText.replaceLocked);
  await look(locked, 'what takes the place of the locked vault');
  await locked.click('button', restoreText.replaceLocked);
  await locked.reads(restoreText.done.replaced);
  await locked.find('heading', 'Accounts');

  // What gave way opens with its own passphrase, and can take the place back.
  await locked.click('button', 'Lock');
  await unlock(locked, NEXT);
  expect(await locked.alert()).toContain(faultText['passphrase-wrong'].what);
  await locked.click('button', unlockText.restoreBackup);
  await locked.choose(restoreText.source, backupsText.snapshots.replaced(''));
  await locked.type('textbox', restoreText.passphrase, NEXT);
  await locked.click('button', restoreText.open);
  await locked.click('button', restoreText.replaceLocked);
  await locked.find('heading', 'Accounts');
  await locked.click('button', 'Lock');
  await unlock(locked, NEXT);
  await locked.find('heading', 'Accounts');
});

it('names the mirror when the first storage was emptied, and unlocking restores from it', async () => {
  const options = await begin('backups-mirror');
  await options.page.close();
  await stage.inWorker(`(async () => {
    await chrome.storage.session.clear();
    const open = indexedDB.open('latchkey');
    const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
    const transaction = database.transaction('values', 'readwrite');
    transaction.objectStore('values').clear();
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
    database.close();
  })()`);
  await stage.stopWorker();
  const popup = await stage.popup();
  await popup.find('list', unlockText.damage.label);
  await popup.find('button', 'Unlock');
  await look(popup, 'popup locked with a mirror left');
  await stage.closePopup();
  const locked = await stage.options('accounts');
  await locked.find('list', unlockText.damage.label);
  await look(locked, 'locked with a mirror left');
  await unlock(locked);
  await locked.find('heading', 'Accounts');
});

it('writes into a folder after each change, and keeps so many', { timeout: 240_000 }, async () => {
  const options = await begin('backups-folder');
  // The picker needs a person; the browser's private file system stands in for the folder that one would pick.
  await options.page.evaluate(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }),
    });
  });
  await options.choose(backupsText.automatic.destination, 'folder');
  await options.click('button', backupsText.automatic.chooseFolder);
  await options.reads(backupsText.automatic.folder('picked'));
  await look(options, 'backups into a folder');
  const filesIn = (page: Page) =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
      const names: string[] = [];
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names;
    });
  const files = () => filesIn(options.page);
  expect(await files()).toEqual([expect.stringMatching(/^latchkey-\d{4}-\d\d-\d\d-\d{6}\.latchkey$/)]);
  // The page lists what is in the folder and tells a whole file from a damaged one.
  const [name = ''] = await files();
  const list = () => options.find('list', backupsText.folder.list);
  await options.click('button', 'Check', await options.find('listitem', name, await list()));
  await options.reads(backupsText.folder.valid(0));
  await options.page.evaluate(async (found) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
    const whole = await (await (await folder.getFileHandle(found)).getFile()).arrayBuffer();
    const stream = await (await folder.getFileHandle('half.latchkey', { create: true })).createWritable();
    await stream.write(whole.slice(0, 3000));
    await stream.close();
  }, name);
  await options.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await options.click('button', 'Check', await options.find('listitem', 'half.latchkey', await list()));
  await options.reads(faultText['vault-truncated'].what);
  await look(options, 'backups in the folder checked');

  // A copy that was still to be sent when the browser ended is sent after the next start, though nobody unlocks.
  const ours = async (page: Page) => (await filesIn(page)).filter((each) => /^latchkey-/.test(each)).length;
  expect(await ours(options.page)).toBe(1);
  await clientOf(options)('preferences.set', { hideCodes: true });
  await stage.inWorker(`chrome.alarms.clearAll()`);
  await stage.restart();
  const locked = await stage.options('backups');
  await locked.find('heading', unlockText.locked.title);
  const alarm = await eventually('the alarm', () => stage.inWorker(`chrome.alarms.get('backup')`));
  await stage.inWorker(`chrome.alarms.onAlarm.dispatch(${JSON.stringify(alarm)})`);
  await eventually('one backup more', async () => (await ours(locked.page)) === 2);
});
