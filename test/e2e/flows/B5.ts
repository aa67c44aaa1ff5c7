import { keyInventoryText } from '../../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../../src/ui/strings/security-keys.ts';
import { plugIn } from '../authenticator.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as harbourline from '../steps/harbourline.ts';
import { openKeys, registerKey } from '../steps/options.ts';
import { recordKeyHere, takeRecoveryCodes } from '../steps/popup.ts';
import { firstRun } from '../steps/vault.ts';

/** Add a FIDO2 key: which physical key, under which name. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('b');
  await harbourline.logIn(stage, user);
  await firstRun(stage);
  await stage.closePopup();
  const options = await openKeys(stage);
  await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Desk key', place: 'Desk drawer' });

  await stage.tab.bringToFront();
  await plugIn(stage.tab, 'usb');
  await harbourline.addKey(stage, user, 'Key in the desk');
  await eventually('the key at the service', async () => stage.site.state('b', user.email).keys.length === 1);
  const codes = await harbourline.readRecoveryCodes(stage);
  const popup = await stage.popup();
  await takeRecoveryCodes(popup, codes.length);
  await recordKeyHere(popup, 'Desk key', 'Key in the desk');
  await stage.picture(popup, 'key recorded');
  await stage.closePopup();

  await options.page.bringToFront();
  await options.page.reload();
  await options.reads(harbourline.HOST);
  await options.reads('Named “Key in the desk” there');
  await options.click('button', securityKeysText.card.check);
  await options.reads(keyInventoryText.touch.found('Desk key'));
  await options.reads(keyInventoryText.touch.verifies);
  await options.reads(keyInventoryText.touch.prf);
  await options.click('button', keyInventoryText.touch.close);
  await options.reads(securityKeysText.card.touched);
  await stage.picture(options, 'checked');
  expectEqual('the name at the service', stage.site.state('b', user.email).keys[0]?.name, 'Key in the desk');
}
