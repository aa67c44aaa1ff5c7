import { afterEach, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import * as northwind from './steps/northwind.ts';
import { chooseForSite } from './steps/popup.ts';
import { prepareVault } from './steps/vault.ts';
import type { Surface } from './surface.ts';

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

const typedIn = async (popup: Surface, name: string) =>
  (await popup.find('textbox', name)).evaluate((field) => (field as HTMLInputElement).value);

/** Waits until the worker has kept what was typed last: every letter is written, and nothing is any more. */
async function untilKept(): Promise<void> {
  let before: unknown;
  let looks = 0;
  await eventually('the edit to be kept', async () => {
    const now = await stage.inWorker("chrome.storage.session.get('edit').then(({ edit }) => JSON.stringify(edit))");
    looks = now !== undefined && now === before ? looks + 1 : 0;
    before = now;
    return looks === 10;
  });
}

it('returns to an edited account and to a key being added after the popup closed, until they are discarded', {
  timeout: 120_000,
}, async () => {
  stage = await Stage.open({ name: 'unfinished-edits' });
  await northwind.openSignIn(stage);
  await prepareVault(stage, 'otpauth://totp/Acme:ann?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme');

  const popup = await stage.popup();
  await popup.click('button', commonText.more, await popup.item('This site', 'Acme ann'));
  await popup.click('menuitem', commonText.edit);
  await popup.type('textbox', accountFormText.note, 'call the desk first');
  await untilKept();
  await stage.closePopup();

  await stage.stopWorker();
  const again = await stage.popup();
  expect(await typedIn(again, accountFormText.note)).toBe('call the desk first');
  await stage.picture(again, 'the edit after the popup closed');
  await again.click('button', accountFormText.kept.discard);
  await eventually('an empty note', async () => (await typedIn(again, accountFormText.note)) === '');
  await again.click('button', 'Back');
  await again.find('searchbox', 'Search');
  await stage.closePopup();

  const third = await stage.popup();
  await third.find('searchbox', 'Search');
  await chooseForSite(third, homeText.site.recordKey);
  await third.type('textbox', securityKeysText.form.name, 'Blue key');
  await third.type('textbox', securityKeysText.registration.name, 'work key');
  await stage.closePopup();

  const fourth = await stage.popup();
  expect(await typedIn(fourth, securityKeysText.form.name)).toBe('Blue key');
  expect(await typedIn(fourth, securityKeysText.registration.name)).toBe('work key');
  await fourth.click('button', 'Save');
  await fourth.find('searchbox', 'Search');
  await stage.closePopup();
  await (await stage.popup()).find('searchbox', 'Search');
});
