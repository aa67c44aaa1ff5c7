import { accountFormText } from '../../../src/ui/strings/account-form.ts';
import { addText } from '../../../src/ui/strings/add.ts';
import { commonText } from '../../../src/ui/strings/common.ts';
import { homeText } from '../../../src/ui/strings/home.ts';
import { readinessText } from '../../../src/ui/strings/readiness.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as harbourline from '../steps/harbourline.ts';
import * as northwind from '../steps/northwind.ts';
import { pickAccount } from '../steps/options.ts';
import { prepareVault } from '../steps/vault.ts';

/** Single sign-on: an account without codes of its own, opened by another one whose code is filled at the provider. */
export async function run(stage: Stage): Promise<void> {
  const provider = await stage.site.createUser('b', { withTotp: true });
  const user = await stage.site.createUser('a', { email: provider.email, sso: 'Harbourline' });
  const label = `Northwind ${user.email}`;
  await stage.tab.goto(`${stage.site.origins.b}/session/new`);
  await prepareVault(stage, provider.otpauthUri ?? '');

  // The account is recorded from its own site, without codes.
  await northwind.openSignIn(stage);
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await popup.click('button', addText.noCodes.fromPopup);
  const options = await stage.openedOptions('#/accounts?add=no-codes');
  const dialog = await options.find('dialog', addText.title);
  await options.type('textbox', accountFormText.service, 'Northwind', dialog);
  await options.type('textbox', accountFormText.accountName, user.email, dialog);
  expectEqual(
    'the site',
    await options.page.$eval('input[inputmode="url"]', (field) => field.value),
    new URL(stage.site.origins.a).host,
  );
  await pickAccount(options, 'Harbourline');
  await stage.picture(options, 'without codes');
  await options.click('button', commonText.save, dialog);
  await options.reads(readinessText.signIn.title);
  await stage.picture(options, 'saved');
  await options.page.close();

  // On its site the popup says what opens it, and offers no code.
  await stage.tab.bringToFront();
  await stage.web.click('link', 'Sign in with single sign-on');
  const told = await stage.popup();
  const item = await told.item('This site', label);
  await told.reads(homeText.account.signsInWith(`Harbourline ${provider.email}`));
  expectEqual('a code to fill', await told.has('button', commonText.fill, item), false);
  await stage.picture(told, 'signs in with');
  await stage.closePopup();

  // At the provider the other account’s code is filled; the way back is the service’s own.
  await stage.web.type('textbox', 'Work email', user.email);
  await stage.web.click('button', 'Continue with single sign-on');
  await stage.web.type('textbox', 'E-mail', provider.email);
  await stage.web.type('textbox', 'Password', provider.password);
  await stage.web.click('button', 'Log in');
  await stage.web.find('button', 'Verify');
  const filling = await stage.popup();
  const other = await filling.item('This site', `Harbourline ${provider.email}`);
  await filling.click('button', commonText.fill, other);
  await eventually('six digits in the boxes', async () => /^\d{6}$/.test(await harbourline.readBoxes(stage)));
  await stage.closePopup();
  await harbourline.verify(stage);
  await stage.web.click('link', 'Continue to Northwind');
  await northwind.isIn(stage);
  expectEqual('the way in', stage.site.state('a', user.email).signIns.at(-1)?.method, 'sso');
  await northwind.openAuthentication(stage);
  await stage.web.reads('cannot be configured here');
  await stage.picture(stage.tab, 'managed elsewhere');
}
