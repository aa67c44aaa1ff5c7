import { afterEach, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { noticesText } from '../../src/ui/strings/notices.ts';
import { Stage } from './browser-harness.ts';
import { haveVault } from './steps/vault.ts';

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

it('brings a deleted account back whole, and lets go of it for good', { timeout: 120_000 }, async () => {
  stage = await Stage.open({ name: 'deleted' });
  const options = await haveVault(stage, 'accounts');
  await options.click('button', 'Add your first account');
  await options.type('textbox', accountFormText.service, 'Acme');
  await options.type('textbox', accountFormText.accountName, 'ann');
  await options.type('textbox', accountFormText.setupKey.label, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  await options.click('button', addText.proceed);
  await options.reads(addText.preview.enterOnSite);

  // Closed without saving: it waits, and is saved from there.
  await options.page.keyboard.press('Escape');
  await options.reads(noticesText.drafts.notSaved('Acme ann'));
  await options.click('button', noticesText.drafts.show);
  await options.click('button', 'Save');
  await options.find('heading', 'Acme');

  const remove = async () => {
    await options.click('button', 'Delete account');
    await options.click(
      'button',
      accountsText.deleting.act(1),
      await options.find('dialog', accountsText.deleting.title(1)),
    );
    await options.click('button', accountsText.recentlyDeleted(1));
  };
  await remove();
  await options.find('heading', accountsText.trash.title);
  await options.click('button', accountsText.trash.restore, await options.find('listitem', 'Acme ann'));
  await options.reads(accountsText.trash.emptyTitle);
  await options.click('button', 'Accounts');
  await options.click('link', 'Acme ann');
  await options.click('button', accountsText.panel.showKey);
  await options.page.keyboard.press('Escape');
  await remove();
  await stage.stopWorker();
  await options.click('button', accountsText.trash.deletePermanently, await options.find('listitem', 'Acme ann'));
  const question = await options.find('dialog', accountsText.trash.purge.title('Acme ann'));
  await stage.picture(options, 'what will be lost');
  await options.click('button', accountsText.trash.deletePermanently, question);
  await options.reads(accountsText.trash.emptyTitle);
  await options.click('button', 'Accounts');
  await options.find('button', 'Add your first account');
  expect(await options.has('button', accountsText.recentlyDeleted(1))).toBe(false);
});
