import { accountsText } from '../../../src/ui/strings/accounts.ts';
import { commonText } from '../../../src/ui/strings/common.ts';
import { keyCoverageText } from '../../../src/ui/strings/key-coverage.ts';
import { plugIn } from '../authenticator.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { openKeys, recordSite, registerKey } from '../steps/options.ts';
import { prepareVault } from '../steps/vault.ts';

/** Several keys: wherever one key alone protects an account, that is said, until a second one is registered there. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a', { withTotp: true });
  const label = `Northwind ${user.email}`;
  await northwind.openSignIn(stage);
  await prepareVault(stage, user.otpauthUri ?? '');
  const options = await openKeys(stage);
  const blue = await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Blue key', place: 'Key ring' });

  await stage.tab.bringToFront();
  const blueThere = await plugIn(stage.tab, 'usb');
  await northwind.signIn(stage, user);
  const first = await stage.popup();
  await first.click('button', 'Fill', await first.item('This site', label));
  await northwind.submitCode(stage);
  await northwind.addKey(stage, user, 'external', 'Blue');
  await stage.web.find('button', 'Edit Blue');
  await options.page.bringToFront();
  await recordSite(options, 'Blue key', { host: northwind.HOST, name: 'Blue', account: user.email });
  await options.reads(keyCoverageText.onSite);
  await options.page.waitForSelector('details.coverage');
  await options.page.click('details.coverage summary');
  await options.reads(keyCoverageText.advice['one-key']);
  await stage.picture(options, 'one key only');

  const account = await stage.options('accounts');
  await account.click('link', label);
  await account.find('button', accountsText.panel.showKey);
  await account.reads(keyCoverageText.onAccount['one-key']);
  await stage.picture(account, 'one key only on the account');
  await account.page.close();
  await stage.tab.bringToFront();
  const popup = await stage.popup();
  await popup.reads(commonText.securityKeys(1));
  await stage.picture(popup, 'one key only in the popup');
  await stage.closePopup();

  await options.page.bringToFront();
  await blue.remove();
  await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Spare key', place: 'Bank safe' });
  await options.reads(keyCoverageText.groups.unregistered);
  await stage.tab.bringToFront();
  await blueThere.remove();
  await plugIn(stage.tab, 'usb');
  await northwind.addKey(stage, user, 'external', 'Spare');
  await stage.web.find('button', 'Edit Spare');
  await options.page.bringToFront();
  await recordSite(options, 'Spare key', { host: northwind.HOST, name: 'Spare', account: user.email });
  await eventually(
    'nothing to improve',
    async () => (await options.page.$('details.coverage')) === null && (await options.has('listitem', 'Spare key')),
  );
  await stage.picture(options, 'two keys');
  const { keys } = stage.site.state('a', user.email);
  expectEqual(
    'the keys at the service',
    keys.map(({ name }) => name),
    ['Blue', 'Spare'],
  );
}
