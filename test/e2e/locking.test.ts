import { afterEach, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { backgroundText } from '../../src/ui/strings/background.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { pasteCodes, readCodes } from './steps/options.ts';
import { firstRun, haveVault, prepareVault, unlock } from './steps/vault.ts';
import type { Surface } from './surface.ts';

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

const badge = () => stage.inWorker('Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})])');

it('locks every open page of ours by the command, and the button says so', async () => {
  stage = await Stage.open({ name: 'locking' });
  await prepareVault(stage);
  const options = await stage.options('accounts');
  await options.find('heading', 'Accounts');
  const popup = await stage.popup();
  await popup.find('button', 'Add account');
  expect(await badge()).toEqual(['', backgroundText.button.name]);
  await stage.inWorker(`chrome.commands.onCommand.dispatch('lock')`);
  await popup.find('button', 'Unlock');
  await stage.closePopup();
  // A page behind another draws nothing that could be found.
  await options.page.bringToFront();
  await options.find('heading', unlockText.locked.title);
  await eventually(
    'the badge',
    async () => JSON.stringify(await badge()) === JSON.stringify(['•', backgroundText.button.locked]),
  );
});

it('is locked when the browser was closed, as Settings says it always is', { timeout: 240_000 }, async () => {
  stage = await Stage.open({ name: 'locking-exit' });
  const options = await haveVault(stage, 'settings');
  await options.reads('Closing the browser locks');
  await stage.restart();
  const again = await stage.options('settings');
  await again.find('heading', unlockText.locked.title);
  await unlock(again);
  await again.find('heading', 'Settings');
});

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Saves an account in the options page and shows its QR code and key. */
async function showSecret(options: Surface): Promise<void> {
  await options.click('button', 'Add your first account');
  await options.type('textbox', accountFormText.service, 'Acme');
  await options.type('textbox', accountFormText.accountName, 'ann');
  await options.type('textbox', accountFormText.setupKey.label, SECRET);
  await options.click('button', addText.proceed);
  await options.click('button', 'Save');
  await options.find('heading', 'Acme');
  await options.click('button', accountsText.panel.showKey);
  await options.type('textbox', 'Passphrase', PASSPHRASE, await options.find('dialog', accountsText.panel.showKey));
  await options.page.keyboard.press('Enter');
  await options.find('image', 'QR code for Acme ann');
  await options.reads(/JBSW/);
}

/** That nothing of the vault is left in a page: no name, no key, no picture, and no address of a file. */
async function isBlank(options: Surface): Promise<void> {
  await options.find('heading', unlockText.locked.title);
  const left = await options.page.evaluate(() => ({
    text: document.documentElement.outerHTML,
    pictures: document.querySelectorAll('dialog, .qr-picture, canvas, img, a[href^="blob:"]').length,
    typed: [...document.querySelectorAll('input')].map((input) => input.value).join(''),
  }));
  expect(left.text).not.toMatch(/Acme|JBSW/);
  expect([left.pictures, left.typed]).toEqual([0, '']);
}

it('takes a secret that is shown off every page when the user idles or the screen is locked', {
  timeout: 240_000,
}, async () => {
  stage = await Stage.open({ name: 'locking-idle' });
  const options = await haveVault(stage, 'accounts');
  for (const state of ['idle', 'locked']) {
    if (state === 'idle') await showSecret(options);
    else {
      await options.click('button', accountsText.panel.showKey);
      await options.type('textbox', 'Passphrase', PASSPHRASE, await options.find('dialog', accountsText.panel.showKey));
      await options.page.keyboard.press('Enter');
      await options.find('image', 'QR code for Acme ann');
    }
    await stage.inWorker(`chrome.idle.onStateChanged.dispatch('${state}')`);
    await isBlank(options);
    await stage.picture(options, `after ${state}`);
    await unlock(options);
    await options.find('heading', 'Acme');
  }
});

it('takes recovery codes that are shown away once their time is over, with no alarm and nobody there', {
  timeout: 240_000,
}, async () => {
  stage = await Stage.open({ name: 'locking-alarm' });
  const options = await haveVault(stage, 'accounts');
  await showSecret(options);
  await options.page.keyboard.press('Escape');
  await options.page.goto(options.page.url().replace(/#.*/, '#/recovery'));
  await pasteCodes(options, 'JBSW-1111 JBSW-2222 JBSW-3333', 'Acme');
  await readCodes(options, 'Acme ann');
  await options.reads('JBSW-1111');
  await stage.inWorker(`chrome.alarms.clearAll()`);
  await stage.inWorker(`globalThis.trueNow = Date.now; Date.now = () => globalThis.trueNow() + 3700000; 'moved'`);
  await options.find('heading', unlockText.locked.title, undefined, 40_000);
  await isBlank(options);
});

it('says on the button that it is locked after an update too, and nothing where there is no vault', async () => {
  stage = await Stage.open({ name: 'locking-badge' });
  await eventually('a worker', () => stage.inWorker('chrome.runtime.id'));
  await stage.inWorker(`chrome.commands.onCommand.dispatch('lock')`);
  expect(await badge()).toEqual(['', backgroundText.button.name]);
  await firstRun(stage);
  await stage.closePopup();
  await stage.inWorker(`chrome.commands.onCommand.dispatch('lock')`);
  const isLocked = async () => JSON.stringify(await badge()) === JSON.stringify(['•', backgroundText.button.locked]);
  await eventually('the badge', isLocked);
  const popup = await stage.popup();
  await unlock(popup);
  await popup.find('button', 'Add account');
  await eventually(
    'no badge',
    async () => JSON.stringify(await badge()) === JSON.stringify(['', backgroundText.button.name]),
  );
  await stage.inWorker(`chrome.contextMenus.onClicked.dispatch({ menuItemId: 'lock' })`);
  await popup.find('button', 'Unlock');
  await eventually('the badge after the menu', isLocked);
  // The browser forgets what stands on the button when the extension is renewed, and the worker that starts says it again.
  await stage.inWorker(
    `Promise.all([chrome.action.setBadgeText({ text: '' }), chrome.action.setTitle({ title: '' })])`,
  );
  await stage.inWorker(`chrome.runtime.onInstalled.dispatch({ reason: 'update' })`);
  await eventually('the badge after an update', isLocked);
});
