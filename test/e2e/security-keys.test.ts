import { afterAll, beforeAll, expect, it } from 'vitest';
import { homeText } from '../../src/ui/strings/home.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { plugIn } from './authenticator.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import * as northwind from './steps/northwind.ts';
import { registerKey } from './steps/options.ts';
import { clientOf, haveVault, unlock } from './steps/vault.ts';
import type { Role, Surface } from './surface.ts';

let stage: Stage;
let options: Surface;
beforeAll(async () => {
  stage = await Stage.open({ name: 'security-keys' });
  options = await haveVault(stage, 'keys');
});
afterAll(() => stage?.close());

it('adds a key that was just enrolled on a site, by name, in three clicks from the popup', async () => {
  const user = await stage.site.createUser('a');
  await stage.tab.bringToFront();
  await northwind.signIn(stage, user);
  await plugIn(stage.tab, 'usb');
  await northwind.addKey(stage, user, 'external', 'Blue on my ring');
  await northwind.readBackupCodes(stage);
  const popup = await stage.popup();
  let clicks = 0;
  const press = async (role: Role, name: string) => {
    clicks++;
    await popup.click(role, name);
  };
  // The page shows backup codes as well, which the window's foot offers; the key is in the menu.
  await popup.find('button', homeText.site.saveRecoveryCodes);
  await press('button', homeText.site.more);
  await press('menuitem', homeText.site.recordKey);
  await popup.type('textbox', securityKeysText.form.name, 'Blue key');
  await popup.type('textbox', securityKeysText.registration.name, 'Blue on my ring');
  await press('button', 'Save');
  await popup.reads(securityKeysText.registration.recorded('Blue key', new URL(stage.tab.url()).host));
  expect(clicks).toBeLessThanOrEqual(3);
  await stage.closePopup();
  await options.page.bringToFront();
  await options.page.reload();
  const item = await options.find('listitem', 'Blue key');
  expect(await item.evaluate((element) => (element as HTMLElement).innerText)).toContain(northwind.HOST);
});

it('records a security key that has no PIN, and knows it again by a touch', async () => {
  await options.page.bringToFront();
  const key = await plugIn(options.page, 'usb', { prf: false, hasPin: false });
  await registerKey(options, { label: 'Plain key' });
  expect(await key.credentials()).toHaveLength(1);
  const item = await options.find('listitem', 'Plain key');
  await options.click('button', securityKeysText.card.check, item);
  await options.reads(keyInventoryText.touch.found('Plain key'));
});

it('says after a lock that what was typed about a key was not saved', async () => {
  await options.page.bringToFront();
  await options.page.reload();
  const item = await options.find('listitem', 'Plain key');
  await options.click('button', securityKeysText.card.moreFor('Plain key'), item);
  await options.click('menuitem', keyInventoryText.card.edit);
  await options.type('textbox', keyInventoryText.form.note, 'In the blue drawer');
  const ask = clientOf(options);
  await ask('vault.lock');
  await options.reads(keyInventoryText.endedByLock);
  await unlock(options, PASSPHRASE);
  await options.find('listitem', 'Plain key');
  expect((await ask('securityKey.list')).find(({ label }) => label === 'Plain key')?.note).toBeUndefined();
});
