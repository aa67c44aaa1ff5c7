import { accountsText } from '../../../src/ui/strings/accounts.ts';
import { lostKeyText } from '../../../src/ui/strings/lost-key.ts';
import { securityKeysText } from '../../../src/ui/strings/security-keys.ts';
import type { CreatedUser } from '../../site/seed.ts';
import { plugIn } from '../authenticator.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { openKeys, recordSite, registerKey } from '../steps/options.ts';
import { prepareVault } from '../steps/vault.ts';
import type { Surface } from '../surface.ts';

/** Remove a method: by the checklist, the key and then the codes are marked removed here; the rest is kept. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a', { withTotp: true });
  const label = `Northwind ${user.email}`;
  await northwind.openSignIn(stage);
  await prepareVault(stage, user.otpauthUri ?? '');
  const options = await openKeys(stage);
  const blue = await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Blue key' });

  await stage.tab.bringToFront();
  await plugIn(stage.tab, 'usb');
  await northwind.signIn(stage, user);
  const first = await stage.popup();
  await first.click('button', 'Fill', await first.item('This site', label));
  await northwind.submitCode(stage);
  await northwind.addKey(stage, user, 'external', 'Blue');
  await stage.web.find('button', 'Edit Blue');
  await options.page.bringToFront();
  await recordSite(options, 'Blue key', { host: northwind.HOST, name: 'Blue', account: user.email });

  await stage.tab.bringToFront();
  await northwind.removeKey(stage, user, 'Blue');
  await northwind.removeApp(stage, user);
  expectEqual('the methods at the service', stage.site.state('a', user.email).methods, []);

  const accounts = await stage.options('accounts');
  await accounts.click('link', label);
  await accounts.page.waitForSelector('details.checklist');
  await accounts.page.click('details.checklist summary');
  await stage.picture(accounts, 'checklist');
  await accounts.click('button', securityKeysText.checklist.markRemoved);
  await accounts.reads(securityKeysText.checklist.markedRemoved);
  await accounts.click('button', securityKeysText.checklist.stop);
  await accounts.click(
    'button',
    securityKeysText.checklist.stop,
    await accounts.find('dialog', securityKeysText.checklist.stopTitle),
  );
  await accounts.reads(accountsText.signIn.noSetupKey);
  await stage.picture(accounts, 'both removed');

  await options.page.bringToFront();
  await options.page.reload();
  await options.find('listitem', 'Blue key');
  await options.page.waitForSelector('.key-sites [data-removed]', { visible: true });
  await stage.picture(options, 'the key itself is kept');

  await blue.remove();
  await loseKey(stage, options, user);
}

/** A key is lost: its list names the site from both first screens until it was removed there, and was ticked off. */
async function loseKey(stage: Stage, options: Surface, user: CreatedUser): Promise<void> {
  await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Green key' });
  await stage.tab.bringToFront();
  await northwind.addKey(stage, user, 'external', 'Green');
  await northwind.readBackupCodes(stage);
  await options.page.bringToFront();
  await recordSite(options, 'Green key', { host: northwind.HOST, name: 'Green', account: user.email });
  await options.click('button', securityKeysText.card.moreFor('Green key'));
  await options.click('menuitem', lostKeyText.actions.lose);
  await options.find('heading', lostKeyText.title.lost('Green key'));
  await options.find('checkbox', lostKeyText.tick.removed(northwind.HOST));
  await stage.picture(options, 'the list of a lost key');

  await stage.tab.bringToFront();
  await northwind.removeKey(stage, user, 'Green');
  await eventually('the key to go at the service', async () => stage.site.state('a', user.email).keys.length === 0);
  const popup = await stage.popup();
  await popup.click('button', lostKeyText.line.showFor('Green key'));
  await popup.click('checkbox', lostKeyText.tick.removed(northwind.HOST));
  await popup.reads(lostKeyText.progress(1, 1));
  await stage.picture(popup, 'ticked off in the popup');
  await stage.closePopup();
  await options.page.bringToFront();
  await options.page.reload();
  await options.reads(lostKeyText.done.title);
}
