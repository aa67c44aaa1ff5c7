import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { addText } from '../../src/ui/strings/add.ts';
import { appText } from '../../src/ui/strings/app.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { noticesText } from '../../src/ui/strings/notices.ts';
import { Stage } from './browser-harness.ts';
import { until } from './eventually.ts';
import { pasteUri } from './steps/popup.ts';
import { prepareVault } from './steps/vault.ts';

const uri = (name: string, secret: string) => `otpauth://totp/Acme:${name}?secret=${secret}&issuer=Acme`;
const ANN = uri('ann', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
const BOB = uri('bob', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
const CID = uri('cid', 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK');

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

/** Waits until something that a user can work with has the focus, here within an element. */
function holdsFocus(page: Page, selector: string): Promise<void> {
  return until(page, `the focus in ${selector}`, (one) => document.activeElement?.closest(one) !== null, selector);
}

it('brings back in the popup what was discarded or deleted, and keeps the focus', { timeout: 180_000 }, async () => {
  stage = await Stage.open({ name: 'undo-popup' });
  await stage.tab.goto('about:blank');
  await prepareVault(stage, ANN, BOB);
  const popup = await stage.popup();
  await popup.item('Accounts', 'Acme ann');
  await popup.page.hover('li[aria-label="Acme ann"]');
  await popup.click('button', commonText.more, await popup.item('Accounts', 'Acme ann'));
  await popup.click('menuitem', commonText.delete);
  await popup.reads(appText.deleted('Acme'));
  await popup.click('button', commonText.undo);
  await popup.item('Accounts', 'Acme ann');
  await holdsFocus(popup.page, 'li[aria-label="Acme ann"]');

  await pasteUri(popup, CID);
  await popup.click('button', addText.discard);
  await popup.reads(addText.discarded('Acme cid'));
  expect(await popup.has('button', noticesText.drafts.show)).toBe(false);
  await popup.click('button', commonText.undo);
  await popup.find('button', addText.discard);
  await holdsFocus(popup.page, 'body *');
  await popup.click('button', 'Save');
  await popup.item('Accounts', 'Acme cid');
});

it('brings back in the options what was discarded or deleted, and keeps the focus', { timeout: 180_000 }, async () => {
  stage = await Stage.open({ name: 'undo-options' });
  await stage.tab.goto('about:blank');
  await prepareVault(stage, ANN, BOB);
  const popup = await stage.popup();
  await popup.item('Accounts', 'Acme ann');
  await pasteUri(popup, CID);
  await popup.click('button', 'Back');
  await popup.reads(noticesText.drafts.notSaved('Acme cid'));
  await stage.closePopup();

  const options = await stage.options('accounts');
  await options.click('button', noticesText.drafts.show);
  await options.click('button', addText.discard);
  await options.reads(addText.discarded('Acme cid'));
  await options.click('button', commonText.undo);
  await options.find('button', addText.discard);
  await holdsFocus(options.page, 'dialog');
  await options.click('button', 'Save', await options.find('dialog', addText.title));
  await options.find('heading', 'Acme');

  await options.click('button', 'Delete account');
  await options.click('button', 'Delete 1 account', await options.find('dialog'));
  await holdsFocus(options.page, 'body *');
  await options.click('button', commonText.undo);
  await options.find('link', 'Acme cid');
  await holdsFocus(options.page, 'body *');
});
