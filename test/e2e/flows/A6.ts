import { homeText } from '../../../src/ui/strings/home.ts';
import { keyWatchText } from '../../../src/ui/strings/key-watch.ts';
import { plugIn } from '../authenticator.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import { watchSite } from '../steps/key-watch.ts';
import * as northwind from '../steps/northwind.ts';
import { openKeys, registerKey } from '../steps/options.ts';
import { prepareVault } from '../steps/vault.ts';

/** Sign in with a key first: its last use is noted, and the code is one click away where the user opts out. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a', { withTotp: true });
  await northwind.openSignIn(stage);
  await prepareVault(stage, user.otpauthUri ?? '');
  const options = await openKeys(stage);
  await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Blue key', place: 'Key ring' });
  await stage.tab.bringToFront();

  // The user lets Latchkey watch the site, then adds the key there; the popup asks which one it was.
  await watchSite(stage, northwind.HOST);
  await northwind.signIn(stage, user);
  await fillCode(stage, user.email);
  await plugIn(stage.tab, 'usb');
  await northwind.addKey(stage, user, 'external', 'Blue on my ring');
  await eventually('the key at the service', async () => stage.site.state('a', user.email).keys.length === 1);
  const popup = await stage.popup();
  await popup.reads(keyWatchText.question.added(new URL(stage.tab.url()).host));
  await stage.picture(popup, 'a key was added');
  await popup.click('button', keyWatchText.question.choose);
  await popup.reads(keyWatchText.question.likely);
  await stage.picture(popup, 'which one');
  await popup.click('button', 'Save');
  await popup.reads(keyWatchText.question.assigned('Blue key', new URL(stage.tab.url()).host));
  await stage.closePopup();
  await showsUse(stage, keyWatchText.registration.notUsed);

  // The key first: nothing is asked, and its last use is there.
  await northwind.signOut(stage);
  await northwind.signIn(stage, user);
  await stage.web.click('button', 'Use security key');
  await northwind.isIn(stage);
  expectEqual('the way in', stage.site.state('a', user.email).signIns.at(-1)?.method, 'key');
  await showsUse(stage, 'used just now');
  const quiet = await stage.popup();
  await quiet.find('list', homeText.site.accounts);
  expectEqual('a question', await quiet.has('button', keyWatchText.question.choose), false);
  await stage.closePopup();

  // Opting out, the code is one click away.
  await northwind.signOut(stage);
  await northwind.signIn(stage, user);
  await stage.web.click('link', 'Use my authenticator app instead');
  stage.site.forgetUsedCodes('a', user.email);
  await fillCode(stage, user.email);
  expectEqual('the way in', stage.site.state('a', user.email).signIns.at(-1)?.method, 'code');
}

async function fillCode(stage: Stage, email: string): Promise<void> {
  await stage.web.find('button', 'Verify');
  const popup = await stage.popup();
  await popup.click('button', 'Fill', await popup.item('This site', `Northwind ${email}`));
  await northwind.submitCode(stage);
}

/** Waits until the list of keys says so of the site. */
async function showsUse(stage: Stage, words: string): Promise<void> {
  const options = await openKeys(stage);
  await options.reads(words);
  await options.reads(keyWatchText.registration.sources.seen);
  await stage.picture(options, words);
  await options.page.close();
  await stage.tab.bringToFront();
}
