import { afterEach, expect, it } from 'vitest';
import { addText } from '../../src/ui/strings/add.ts';
import { noticesText } from '../../src/ui/strings/notices.ts';
import { Stage } from './browser-harness.ts';
import { killGroup } from './processes.ts';
import * as northwind from './steps/northwind.ts';
import { pasteUri, savePreview, scanPage } from './steps/popup.ts';
import { firstRun, unlock } from './steps/vault.ts';

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

it('keeps a key that the site took, though the browser was killed before it was saved', {
  timeout: 180_000,
}, async () => {
  stage = await Stage.open({ name: 'drafts-kill' });
  const user = await stage.site.createUser('a', { name: 'Ada Lindqvist' });
  const label = `Northwind ${user.email}`;
  await northwind.signIn(stage, user);
  await northwind.beginApp(stage, 'Add');
  const popup = await firstRun(stage);
  await scanPage(popup);
  await popup.click('button', addText.preview.fill);
  await northwind.awaitConfirmationCode(stage);
  await stage.closePopup();
  await northwind.confirmApp(stage, user);
  await northwind.readBackupCodes(stage);

  // The service demands this key from now on, and nobody pressed Save.
  await killGroup(stage.browser.process()?.pid ?? 0);
  await stage.restart();
  await northwind.signIn(stage, user);
  const again = await stage.popup();
  await unlock(again);
  await again.reads(noticesText.drafts.notSaved(label));
  await stage.picture(again, 'what waits after the kill');
  await again.click('button', noticesText.drafts.show);
  await savePreview(again);
  await again.isGone('button', noticesText.drafts.show);
  await again.click('button', 'Fill', await again.item('This site', label));
  await northwind.submitCode(stage);
  expect(stage.site.state('a', user.email).signIns.at(-1)?.method).toBe('code');
});

it('says on the first screen what waits to be saved, after a lock and whenever the popup opens', {
  timeout: 120_000,
}, async () => {
  stage = await Stage.open({ name: 'drafts-lock' });
  await northwind.openSignIn(stage);
  const popup = await firstRun(stage);
  await pasteUri(popup, 'otpauth://totp/Acme:ann?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme');
  const waits = noticesText.drafts.notSaved('Acme ann');

  await popup.click('button', 'Back');
  await popup.reads(waits);
  // To another account to add, and home again.
  await popup.click('button', 'Add account');
  await popup.click('button', 'Back');
  await popup.reads(waits);
  const reopened = await stage.popup();
  await reopened.find('searchbox', 'Search');
  await reopened.reads(waits);
  await reopened.click('button', 'Lock');
  await unlock(reopened);
  await reopened.find('searchbox', 'Search');
  await reopened.reads(waits);
  await stage.stopWorker();
  const last = await stage.popup();
  await last.reads(waits);
  await last.click('button', noticesText.drafts.show);
  await last.click('button', addText.discard);
  await last.find('searchbox', 'Search');
  expect(await last.has('button', noticesText.drafts.show)).toBe(false);
});

it('finishes in the options what the popup began, with its site and as it was chosen there', {
  timeout: 120_000,
}, async () => {
  stage = await Stage.open({ name: 'drafts-options' });
  await northwind.openSignIn(stage);
  const uri = (secret: string) => `otpauth://totp/Northwind:ada?secret=${secret}&issuer=Northwind`;
  const finish = async () => {
    await stage.closePopup();
    const options = await stage.options('accounts');
    await options.click('button', noticesText.drafts.show);
    await options.click('button', 'Save', await options.find('dialog', 'Add account'));
    await options.isGone('dialog', 'Add account');
    await options.page.close();
  };
  const popup = await firstRun(stage);
  await pasteUri(popup, uri('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'));
  await popup.click('button', 'Back');
  await finish();
  const again = await stage.popup();
  await again.item('This site', 'Northwind ada');

  // The same account with another key: what was chosen in the popup is not what the options would have guessed.
  await pasteUri(again, uri('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'));
  await again.click('radio', `${addText.known.both} ${addText.known.hints.both}`);
  await again.click('button', 'Back');
  await finish();
  const last = await stage.popup();
  const list = await last.find('list', 'This site');
  expect(await list.$$eval('li[aria-label="Northwind ada"]', (items) => items.length)).toBe(2);
});

it('asks before it links an account that exists to the site that its new key was read on', {
  timeout: 120_000,
}, async () => {
  stage = await Stage.open({ name: 'drafts-link' });
  await stage.tab.goto('about:blank');
  const uri = (secret: string) => `otpauth://totp/Northwind:ada?secret=${secret}&issuer=Northwind`;
  const popup = await firstRun(stage);
  await pasteUri(popup, uri('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'));
  await savePreview(popup);
  await northwind.openSignIn(stage);
  const there = await stage.popup();
  await pasteUri(there, uri('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'));
  await there.click('button', 'Save');
  await there.reads(northwind.HOST);
  await there.find('button', 'Link');
  const home = await stage.popup();
  await home.find('list', 'Accounts');
  expect(await home.has('list', 'This site')).toBe(false);
});
