import { keyInventoryText } from '../../../src/ui/strings/key-inventory.ts';
import { keyTroubleText } from '../../../src/ui/strings/key-trouble.ts';
import { securityKeysText } from '../../../src/ui/strings/security-keys.ts';
import { plugIn } from '../authenticator.ts';
import type { Stage } from '../browser-harness.ts';
import { expectEqual } from '../expect.ts';
import * as harbourline from '../steps/harbourline.ts';
import { identify, listRing, plugInRing, RING, touchOnly } from '../steps/keys.ts';
import { openKeys } from '../steps/options.ts';
import { firstRun } from '../steps/vault.ts';

/** Key trouble: touch a key to see which one it is, check what it can do, and read what to try with one that doesn't answer. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('b');
  await harbourline.logIn(stage, user);
  await firstRun(stage);
  await stage.closePopup();
  const options = await openKeys(stage);
  const ring = await plugInRing(options);
  await listRing(options, ring);

  for (const name of ['red', 'builtIn', 'blue'] as const) await identify(options, ring, name);
  await stage.picture(options, 'recognised');

  const { touch } = keyInventoryText;
  await touchOnly(ring, 'blue');
  await check(RING.blue);
  await options.reads(touch.verifies);
  await options.reads(touch.prf);
  await stage.picture(options, 'can do everything');
  await options.click('button', touch.close);
  await touchOnly(ring, 'red');
  await check(RING.red);
  await options.reads(touch.verifiesNot);
  await options.reads(touch.prfNot);
  await stage.picture(options, 'touch only');
  await options.click('button', touch.close);

  // The blue key is in a drawer, and another one is plugged in instead.
  await ring.blue.unplug();
  await ring.red.touch(false);
  const green = await plugIn(options.page, 'usb');
  await check(RING.blue);
  await options.reads(keyTroubleText.tips.inserted);
  await options.page.click('.key-trouble details:last-child summary');
  await options.reads(/NotAllowedError: /);
  await stage.picture(options, 'what to try');
  await options.click('button', touch.close);

  await options.click('button', securityKeysText.identify);
  await options.reads(touch.unknown);
  await stage.picture(options, 'a new key');
  await options.click('button', touch.addIt);
  const dialog = await options.find('dialog', securityKeysText.add);
  await options.type('textbox', 'Name', 'Green key', dialog);
  await options.click('button', securityKeysText.form.register, dialog);
  await options.find('listitem', 'Green key');
  await options.isGone('dialog', securityKeysText.add);
  expectEqual('the credentials of the new key', (await green.credentials()).length, 1);

  async function check(label: string): Promise<void> {
    await options.click('button', securityKeysText.card.check, await options.find('listitem', label));
    await options.find('dialog', touch.check(label));
  }
}
