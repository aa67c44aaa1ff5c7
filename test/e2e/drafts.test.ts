import { afterEach, expect, it } from 'vitest';
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
  await popup.click('button', 'Fill confirmation code');
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
  await last.click('button', 'Discard');
  await last.find('searchbox', 'Search');
  expect(await last.has('button', noticesText.drafts.show)).toBe(false);
});
