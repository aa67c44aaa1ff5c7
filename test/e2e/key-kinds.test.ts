import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { type Authenticator, plugIn } from './authenticator.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { registerKey } from './steps/options.ts';
import { clientOf, haveVault, unlock } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const NONE = '00000000-0000-0000-0000-000000000000';
const { touch, card, form, merge, split } = keyInventoryText;

let stage: Stage;
let options: Surface;
let key: Authenticator;
beforeAll(async () => {
  stage = await Stage.open({ name: 'key-kinds' });
  options = await haveVault(stage, 'keys');
  await options.page.bringToFront();
});
afterAll(() => stage?.close());

/** Checks a listed key, and answers with the dialog's text. */
async function check(label: string): Promise<string> {
  await options.click('button', securityKeysText.card.check, await options.find('listitem', label));
  await options.reads(touch.found(label));
  const text = await (await options.find('dialog', touch.check(label))).evaluate((one) => one.textContent ?? '');
  await options.click('button', touch.close);
  await options.isGone('dialog', touch.check(label));
  return text;
}

async function openAdding(label: string) {
  await options.click('button', securityKeysText.add);
  const dialog = await options.find('dialog', securityKeysText.add);
  await options.type('textbox', 'Name', label, dialog);
  return dialog;
}

async function pressMenu(label: string, item: string): Promise<void> {
  await options.click('button', securityKeysText.card.moreFor(label));
  await options.click('menuitem', item);
}

it.each([
  ['without PRF', { prf: false }, [touch.verifies, touch.prfNot]],
  ['that keeps no passkeys', { keeps: false }, [touch.verifies, touch.prf]],
  ['of U2F alone', { u2f: true }, [touch.verifiesNot, touch.prfNot]],
] as const)('adds a key %s, and says what it can do', async (kind, abilities, facts) => {
  key = await plugIn(options.page, 'usb', abilities);
  await registerKey(options, { label: `Key ${kind}` });
  expect(await key.credentials()).toHaveLength(1);
  const text = await check(`Key ${kind}`);
  for (const fact of facts) expect(text).toContain(fact);
  await key.unplug();
});

it('says of a key that is added again which one it is, and adds nothing', async () => {
  key = await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Blue key' });
  const dialog = await openAdding('Blue key once more');
  await options.click('button', securityKeysText.form.register, dialog);
  expect(await options.alert()).toContain(faultText['webauthn-known'].what);
  await options.click('button', form.whichOne, dialog);
  await options.reads(touch.found('Blue key'));
  await options.click('button', touch.close);
  expect(await key.credentials()).toHaveLength(1);
  expect(await options.has('listitem', 'Blue key once more')).toBe(false);
});

it('reads the model on request, and adds the key where the browser keeps it back', async () => {
  const other = await plugIn(options.page, 'usb');
  await key.touch(false);
  await openAdding('Key with a model');
  await options.page.click('dialog .check input');
  await options.click('button', securityKeysText.form.register);
  await options.find('listitem', 'Key with a model');
  // The browser refuses to hand on the attestation, which is no failure.
  const refused = await plugIn(options.page, 'usb');
  await other.touch(false);
  await options.page.evaluate(() => {
    const { create } = navigator.credentials;
    navigator.credentials.create = function refuse(asked?: CredentialCreationOptions) {
      return create.call(this, {
        ...asked,
        publicKey: { ...asked?.publicKey, attestation: 'none' },
      } as CredentialCreationOptions);
    };
  });
  await openAdding('Key without one');
  await options.page.click('dialog .check input');
  await options.click('button', securityKeysText.form.register);
  await options.find('listitem', 'Key without one');
  await refused.unplug();
  await other.unplug();
});

it('adds nothing when the dialog is closed before the touch', async () => {
  const dialog = await openAdding('Cancelled key');
  await options.click('button', securityKeysText.form.register, dialog);
  await options.reads(securityKeysText.form.touch);
  await options.click('button', 'Cancel', dialog);
  await options.click('button', accountFormText.unsaved.discard);
  await options.isGone('dialog', securityKeysText.add);
  await key.touch(true);
  // The prompt has ended: another one can begin, and the key answers that one.
  expect(await check('Blue key')).toContain(touch.works);
  expect(await key.credentials()).toHaveLength(1);
  expect(await options.has('listitem', 'Cancelled key')).toBe(false);
});

it('recognises a key that was added by name once it is touched', async () => {
  await key.touch(false);
  const found = await plugIn(options.page, 'usb');
  const dialog = await openAdding('Drawer key');
  await options.click('button', securityKeysText.form.addByName, dialog);
  await options.isGone('dialog', securityKeysText.add);
  await options.click('button', card.pair, await options.find('listitem', 'Drawer key'));
  await options.reads(form.paired('Drawer key'));
  await options.isGone('dialog', touch.pair('Drawer key'));
  expect(await check('Drawer key')).toContain(touch.works);
  await found.unplug();
});

/** Merges Blue key into Drawer key. */
async function mergeBlue(): Promise<void> {
  await pressMenu('Drawer key', card.merge);
  const dialog = await options.find('dialog', merge.title('Drawer key'));
  const id = await dialog.evaluate((one) => {
    const blue = [...one.querySelectorAll('option')].find((option) => option.text.startsWith('Blue key'));
    return blue?.value ?? '';
  });
  await options.page.select('dialog select', id);
  // Each answered by itself: that they are one key is hardly so, and said before it is done.
  await options.reads(merge.twoKeys);
  await options.click('button', merge.anyway, dialog);
  await options.reads(merge.done('Drawer key'));
  await options.isGone('listitem', 'Blue key');
}

it('merges two entries and takes that back, and knows the merged one by either touch', async () => {
  await key.touch(true);
  await mergeBlue();
  await options.click('button', 'Undo');
  await options.find('listitem', 'Blue key');
  await mergeBlue();
  await options.click('button', securityKeysText.identify);
  await options.reads(touch.found('Drawer key'));
  await options.click('button', touch.close);
  await options.isGone('dialog', touch.identify);
});

it('moves a touch to the entry that it belongs to, and takes that back', async () => {
  await key.touch(false);
  const mine = await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Wrong key', place: '' });
  const dialog = await openAdding('Right key');
  await options.click('button', securityKeysText.form.addByName, dialog);
  await options.isGone('dialog', securityKeysText.add);
  await options.click('button', card.pair, await options.find('listitem', 'Right key'));
  await options.reads(touch.elsewhere);
  await options.click('button', touch.findHolder);
  await options.reads(touch.holder('Right key', 'Wrong key'));
  await options.reads(touch.holderLoses('Wrong key'));
  await options.click('button', touch.move('Right key'));
  await options.isGone('dialog', touch.pair('Right key'));
  expect(await check('Right key')).toContain(touch.works);
  await options.find('button', card.pair, await options.find('listitem', 'Wrong key'));
  await options.click('button', 'Undo');
  await options.find('button', card.pair, await options.find('listitem', 'Right key'));
  expect(await check('Wrong key')).toContain(touch.works);
  await mine.unplug();
  await key.touch(true);
});

it('splits an entry by its sites', async () => {
  await options.click('button', securityKeysText.card.addSite, await options.find('listitem', 'Drawer key'));
  const site = await options.find('dialog', securityKeysText.registration.recordSite('Drawer key'));
  await options.type('textbox', 'Site', 'shop.example', site);
  await options.click('button', 'Save', site);
  await options.isGone('dialog', securityKeysText.registration.recordSite('Drawer key'));
  await pressMenu('Drawer key', card.split);
  const dialog = await options.find('dialog', split.title('Drawer key'));
  await options.type('textbox', split.name, 'Other drawer key', dialog);
  await options.page.click('dialog .split-sites input');
  await options.click('button', split.act, dialog);
  const made = await options.find('listitem', 'Other drawer key');
  expect(await made.evaluate((one) => one.textContent)).toContain('shop.example');
  await options.click('button', 'Undo');
  await options.isGone('listitem', 'Other drawer key');
});

it('asks before changes of a key are discarded', async () => {
  await pressMenu('Drawer key', card.edit);
  const dialog = await options.find('dialog', form.title('Drawer key'));
  await options.type('textbox', form.note, 'Bought in Rome', dialog);
  await options.page.keyboard.press('Escape');
  await options.click('button', accountFormText.unsaved.keepEditing);
  await options.click('button', 'Cancel', dialog);
  await options.click('button', accountFormText.unsaved.discard);
  await options.isGone('dialog', form.title('Drawer key'));
  expect(await (await options.find('listitem', 'Drawer key')).evaluate((one) => one.textContent)).not.toContain('Rome');
});

it('keeps what was said of a key, and finds it by that', async () => {
  await pressMenu('Drawer key', card.edit);
  const dialog = await options.find('dialog', form.title('Drawer key'));
  await options.page.click('dialog [data-colour="green"] input');
  await options.type('combobox', form.model, 'Acme One', dialog);
  await options.type('textbox', form.note, 'Bought in Oslo', dialog);
  await options.choose(form.state, keyInventoryText.states.spare, dialog);
  await options.click('button', 'Save', dialog);
  await options.isGone('dialog', form.title('Drawer key'));
  await options.reads(`Acme One · ${keyInventoryText.colours.green}`);
  await options.type('searchbox', 'Search', 'oslo acme');
  await options.isGone('listitem', 'Key without one');
  await options.find('listitem', 'Drawer key');
});

it('fits names of one long word into its width, on cards, in dialogs and on paper', async () => {
  const { page } = options;
  const long = 'W'.repeat(200);
  const ask = clientOf(options);
  const key = await ask('securityKey.add', {
    ...{ label: long, place: long, model: long, attachment: 'cross-platform', transports: [], aaguid: NONE },
  });
  for (const host of ['a.example', 'b.example']) await ask('registration.add', { key: key.id, host, name: long });
  await page.setViewport({ width: 400, height: 820 });
  await page.reload();
  const excess = (selector: string) => page.$eval(selector, (one) => one.scrollWidth - one.clientWidth);
  await options.find('listitem', long);
  expect(await excess('html')).toBe(0);
  for (const what of [card.edit, card.split, card.merge]) {
    await pressMenu(long, what);
    await page.waitForSelector('dialog[open]');
    expect([what, await excess('dialog[open]')]).toEqual([what, 0]);
    await page.reload();
    await options.find('listitem', long);
  }
  await options.click('button', keyRegisterText.menu);
  await options.click('menuitem', keyRegisterText.actions.print);
  await page.waitForSelector('.register-sheet .register-sites');
  await page.emulateMediaType('print');
  expect(await page.$$eval('.register-sheet', ([sheet]) => (sheet?.scrollWidth ?? 1) - innerWidth)).toBeLessThanOrEqual(
    0,
  );
  await page.emulateMediaType();
  await page.setViewport({ width: 1200, height: 820 });
  await ask('securityKey.delete', { id: key.id });
  await page.reload();
});

it('says after a lock that a split was not saved, and asks before it is discarded', async () => {
  const ask = clientOf(options);
  const [key] = (await ask('securityKey.list')).filter(({ label }) => label === 'Drawer key');
  if (key === undefined) throw new Error('got no key, want one');
  for (const host of ['x.example', 'y.example']) await ask('registration.add', { key: key.id, host, name: '' });
  await options.page.reload();
  const before = await ask('securityKey.list');
  const type = async () => {
    await pressMenu('Drawer key', card.split);
    const dialog = await options.find('dialog', split.title('Drawer key'));
    await options.type('textbox', split.name, 'Other key', dialog);
  };
  await type();
  await options.page.keyboard.press('Escape');
  await options.click('button', accountFormText.unsaved.discard);
  await options.isGone('dialog', split.title('Drawer key'));
  await type();
  await ask('vault.lock');
  await options.reads(keyInventoryText.endedByLock);
  await unlock(options, PASSPHRASE);
  await options.find('listitem', 'Drawer key');
  expect(await ask('securityKey.list')).toEqual(before);
});
