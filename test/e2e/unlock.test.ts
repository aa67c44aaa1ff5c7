import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { askPrfHex, plugIn } from './authenticator.ts';
import { complaintsInBothSchemes } from './axe.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { clientOf, haveVault, unlock } from './steps/vault.ts';
import { Surface } from './surface.ts';

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

/** A picture in both colour schemes, and no word of axe. */
async function look(surface: Surface, title: string): Promise<void> {
  const picture = (scheme: string) => stage.picture(surface, `${title} ${scheme}`);
  expect(await complaintsInBothSchemes(surface.page, picture), title).toEqual([]);
}

async function begin(name: string): Promise<Surface> {
  stage = await Stage.open({ name });
  const options = await haveVault(stage, 'settings');
  await options.find('heading', 'Settings');
  return options;
}

async function setUpKey(options: Surface, label: string, builtIn = false): Promise<Surface> {
  await options.click('button', unlockMethodsText.keys.setUp);
  const dialog = await options.find('dialog', unlockMethodsText.addKey.title);
  if (await options.has('combobox', unlockMethodsText.addKey.which, dialog))
    await options.choose(unlockMethodsText.addKey.which, 'new', dialog);
  if (builtIn) await options.click('button', unlockMethodsText.addKey.builtIn, dialog);
  await options.type('textbox', 'Name', label, dialog);
  await options.type('textbox', passphraseText.your, PASSPHRASE, dialog);
  await options.click('button', unlockMethodsText.addKey.setUp, dialog);
  return options;
}

/** Downloads a backup and opens it with the standalone decryptor by each of the three kinds of slots. */
async function opensWithoutUs(options: Surface, code: string): Promise<void> {
  await options.page.evaluate(() => {
    location.hash = '#/backups';
  });
  await options.click('button', backupsText.backUpNow);
  await options.reads(backupsText.last.upToDate);
  const name = await eventually('the backup file', async () =>
    readdirSync(stage.downloads).find((file) => file.endsWith('.latchkey')),
  );
  const path = join(stage.downloads, name);
  const file = readFileSync(path);
  const header = JSON.parse(file.subarray(12, 12 + file.readUInt32BE(8)).toString()) as {
    slots: readonly { t: string; salt: string; p: { cid: string } }[];
  };
  expect(header.slots.map(({ t }) => t).sort()).toEqual(['prf', 'pw', 'rec']);
  const key = header.slots.find(({ t }) => t === 'prf');
  const outputs = await askPrfHex(options.page, key?.p.cid ?? '', key?.salt ?? '');
  const tool = fileURLToPath(new URL('../../tools/decrypt-vault.mjs', import.meta.url));
  const open = (...args: readonly string[]) =>
    spawnSync(process.execPath, [tool, path, ...args], {
      env: { PATH: process.env.PATH, LATCHKEY_PASSPHRASE: PASSPHRASE },
      encoding: 'utf8',
    });
  const byPassphrase = open();
  expect(byPassphrase.status, byPassphrase.stderr).toBe(0);
  expect(JSON.parse(byPassphrase.stdout)).toMatchObject({ securityKeys: [{ label: 'Blue key' }] });
  for (const way of [
    ['--recovery-code', code],
    ['--prf-hex', outputs],
  ])
    expect(open(...way).stdout, way[0]).toBe(byPassphrase.stdout);
  expect(
    open(
      '--prf-hex',
      outputs.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ).status,
  ).toBe(1);
  await options.page.evaluate(() => {
    location.hash = '#/settings';
  });
}

/** What stands in a field. */
async function fieldValue(surface: Surface, name: string): Promise<string> {
  const field = await surface.find('textbox', name);
  return field.evaluate((input) => (input as HTMLInputElement).value);
}

async function lock(options: Surface): Promise<void> {
  await options.click('button', 'Lock');
  await options.find('heading', unlockText.locked.title);
}

describe('unlocking with a security key', () => {
  it('is set up with two touches, for a portable key and a built-in one, and opens the vault', {
    timeout: 240_000,
  }, async () => {
    const options = await begin('unlock-key');
    const usb = await plugIn(options.page, 'usb');
    await options.click('button', unlockMethodsText.keys.setUp);
    await options.find('dialog', unlockMethodsText.addKey.title);
    await look(options, 'set up a key');
    await options.click('button', 'Cancel');
    await setUpKey(options, 'Blue key');
    await options.find('listitem', 'Blue key', await options.find('list', unlockMethodsText.keys.list));
    await look(options, 'settings with a key');
    expect(await usb.credentials()).toHaveLength(1);

    await lock(options);
    await options.find('button', unlockText.locked.with('Blue key'));
    await look(options, 'locked with a key');
    await options.click('button', unlockText.locked.with('Blue key'));
    await options.find('heading', 'Settings');

    await usb.remove();
    const internal = await plugIn(options.page, 'internal');
    await setUpKey(options, 'This laptop', true);
    await options.find('listitem', 'This laptop', await options.find('list', unlockMethodsText.keys.list));
    await lock(options);
    await options.click('button', unlockText.locked.with('This laptop'));
    await options.find('heading', 'Settings');

    // A key that does not know its user gives nothing: the vault stays locked, and the passphrase opens it.
    await internal.verify(false);
    await lock(options);
    await options.click('button', unlockText.locked.with('This laptop'));
    expect(await options.alert()).toMatch(/key/i);
    await options.find('heading', unlockText.locked.title);
    await look(options, 'a key that does not know its user');
    await unlock(options);
    await options.find('heading', 'Settings');

    // A removed key opens nothing; the passphrase always does.
    await options.click('button', unlockMethodsText.keys.remove('This laptop'));
    const dialog = await options.find('dialog', unlockMethodsText.keys.removeTitle('This laptop'));
    await options.reads(unlockMethodsText.replace.lossTitle.removal);
    await look(options, 'take a key off');
    await options.type('textbox', passphraseText.your, 'wrong', dialog);
    await options.click('button', unlockMethodsText.keys.removeKey, dialog);
    expect(await options.alert()).toContain(faultText['passphrase-wrong'].what);
    await options.type('textbox', passphraseText.your, PASSPHRASE, dialog);
    await options.click('button', unlockMethodsText.keys.removeKey, dialog);
    await options.reads(unlockMethodsText.keys.removed('This laptop'));
    // The other key was not touched again, and the vault has a new key.
    expect(await options.has('list', unlockMethodsText.keys.list)).toBe(false);
    await lock(options);
    await unlock(options);
    await options.find('heading', 'Settings');
    await internal.remove();
  });

  it('is set up right after the passphrase was suggested, without typing it, and named on the locked screen', {
    timeout: 240_000,
  }, async () => {
    stage = await Stage.open({ name: 'unlock-platform' });
    const method = unlockText.methods.fingerprint;
    const popup = await stage.popup();
    await plugIn(popup.page, 'internal');
    await popup.click('button', passphraseText.suggestion.suggest);
    const suggested = await eventually(
      'a suggestion',
      async () => (await fieldValue(popup, 'Passphrase')) || undefined,
    );
    expect(suggested.split(' ')).toHaveLength(5);
    expect(await fieldValue(popup, 'Repeat passphrase')).toBe(suggested);
    await look(popup, 'a suggested passphrase');
    await popup.click('button', 'Create vault');
    await popup.reads(unlockMethodsText.platform.offerLine(method));
    await look(popup, 'the offer in the popup');
    await popup.click('button', unlockMethodsText.offer.setUp);
    const address = '#/settings/platform-unlock';
    const tab = await eventually('a tab for the set-up', async () =>
      (await stage.browser.pages()).find((page) => page.url().endsWith(address)),
    );
    const options = new Surface(tab);
    await plugIn(tab, 'internal');
    await tab.reload();
    await options.reads(unlockMethodsText.addKey.done(unlockText.methodNames.fingerprint));
    await options.find('listitem', unlockText.methodNames.fingerprint);
    expect(await options.has('dialog')).toBe(false);

    // The passphrase was used up: another one asks for it.
    const ask = clientOf(options);
    expect(await ask('vault.isPassphraseRecent')).toBe(false);
    expect(await ask('offer.list')).toEqual([]);

    await lock(options);
    await options.click('button', unlockText.locked.with(method));
    await options.find('heading', 'Settings');
    await lock(options);
    await unlock(options, suggested);
    await options.find('heading', 'Settings');

    // The passphrase changes, and drops it. It is listed still, so it is set up again as the one it is.
    await ask('vault.changePassphrase', { current: suggested, next: PASSPHRASE });
    await options.page.reload();
    await options.click('button', unlockMethodsText.platform.setUp(method));
    await options.reads(unlockMethodsText.addKey.done(unlockText.methodNames.fingerprint));
    expect(await ask('securityKey.list')).toHaveLength(1);
    await lock(options);
    await options.click('button', unlockText.locked.with(method));
    await options.find('heading', 'Settings');
  });

  it('is offered after creating the vault in the options page, asks for a passphrase of long ago, and can be declined', {
    timeout: 240_000,
  }, async () => {
    const options = await begin('unlock-offer');
    const method = unlockText.methods.fingerprint;
    const authenticator = await plugIn(options.page, 'internal', { prf: false });
    await options.page.evaluate(() => {
      location.hash = '#/accounts';
    });
    await options.page.reload();
    // What the authenticator can't do only its first use tells; then it isn't offered again, nor listed.
    await options.click('button', unlockMethodsText.platform.setUp(method));
    expect(await options.alert()).toContain(faultText['webauthn-no-prf-built-in'].what);
    await options.click('button', 'Cancel');
    await eventually('no offer', async () => !(await options.has('button', unlockMethodsText.platform.setUp(method))));
    const ask = clientOf(options);
    expect(await ask('securityKey.list')).toEqual([]);
    await authenticator.remove();

    await plugIn(options.page, 'internal');
    await stage.inWorker(`chrome.storage.session.set({ 'session/passphrase': Date.now() - 300000 })`);
    await options.page.evaluate(() => {
      location.hash = '#/settings';
    });
    await options.page.reload();
    await options.click('button', unlockMethodsText.platform.setUp(method));
    const dialog = await options.find('dialog', unlockMethodsText.platform.title(method));
    await options.type('textbox', passphraseText.your, PASSPHRASE, dialog);
    await look(options, 'set-up asks for the passphrase');
    await options.click('button', unlockMethodsText.offer.setUp, dialog);
    await options.reads(unlockMethodsText.addKey.done(unlockText.methodNames.fingerprint));

    // The first account brings the offer of an emergency sheet.
    const entry = {
      issuer: 'Harbour',
      name: 'ada',
      secret: 'JBSWY3DPEHPK3PXP',
      kind: 'totp',
      algorithm: 'SHA-1',
    } as const;
    const draft = await ask('draft.type', { form: { ...entry, digits: '6', periodSeconds: '30', counter: '0' } });
    await ask('draft.save', { id: draft.id, issuer: 'Harbour', name: 'ada', mode: 'new', bindHost: false });
    await options.page.evaluate(() => {
      location.hash = '#/accounts';
    });
    await options.page.reload();
    await options.find('button', unlockMethodsText.offer.createSheet);
    await look(options, 'an emergency sheet offered');
    await options.click('button', unlockMethodsText.offer.decline);
    await eventually('no offer', async () => !(await options.has('button', unlockMethodsText.offer.createSheet)));
    expect(await ask('offer.list')).toEqual([]);
  });

  it('tells a key without PRF apart, and keeps it in the list of keys alone', async () => {
    const options = await begin('unlock-no-prf');
    await plugIn(options.page, 'usb', { prf: false });
    await setUpKey(options, 'Old key');
    expect(await options.alert()).toContain(faultText['webauthn-no-prf'].what);
    await look(options, 'a key without prf');
    await options.click('button', 'Cancel');
    expect(await options.has('list', unlockMethodsText.keys.list)).toBe(false);
    await options.page.evaluate(() => {
      location.hash = '#/keys';
    });
    await options.find('listitem', 'Old key');
  });

  it('leaves nothing behind when the tab is closed in the middle', async () => {
    const options = await begin('unlock-closed');
    const key = await plugIn(options.page, 'usb', { verifies: false });
    await setUpKey(options, 'Half key');
    await options.reads(/touch the key|wasn’t used/i);
    await key.remove().catch(() => undefined);
    await options.page.close();
    const again = await stage.options('settings');
    await again.find('button', unlockMethodsText.keys.setUp);
    expect(await again.has('list', unlockMethodsText.keys.list)).toBe(false);
    await again.page.evaluate(() => {
      location.hash = '#/keys';
    });
    await again.find('heading', securityKeysText.empty.title);
  });

  it('leaves nothing behind when the tab is closed between the two touches', async () => {
    const options = await begin('unlock-between');
    const key = await plugIn(options.page, 'usb');
    // The second touch does not come: the browser waits for it.
    await options.page.evaluate(() => {
      navigator.credentials.get = () => new Promise(() => undefined);
    });
    await setUpKey(options, 'Half key');
    await options.reads(unlockMethodsText.addKey.secondTouch);
    expect(await key.credentials()).toHaveLength(1);
    await look(options, 'between the two touches');
    await options.page.close();
    const again = await stage.options('keys');
    await again.find('heading', securityKeysText.empty.title);
    await again.page.evaluate(() => {
      location.hash = '#/settings';
    });
    await again.find('button', unlockMethodsText.keys.setUp);
    expect(await again.has('list', unlockMethodsText.keys.list)).toBe(false);
    await lock(again);
    expect(await again.has('button', unlockText.locked.withSecurityKey)).toBe(false);
    await unlock(again);
    await again.find('heading', 'Settings');
  });

  it('says that a lost key still unlocks, where it is listed, deleted and taken off', async () => {
    const options = await begin('unlock-lost');
    await plugIn(options.page, 'usb');
    await setUpKey(options, 'Blue key');
    await options.find('list', unlockMethodsText.keys.list);
    await options.page.evaluate(() => {
      location.hash = '#/keys';
    });
    await options.click('button', securityKeysText.card.moreFor('Blue key'));
    await options.click('menuitem', lostKeyText.actions.lose);
    await options.find('heading', lostKeyText.title.lost('Blue key'));
    await options.reads(lostKeyText.vault.text);
    await look(options, 'a lost key that unlocks');
    await options.click('link', lostKeyText.actions.back);
    await options.reads(lostKeyText.vault.text);
    await options.click('button', securityKeysText.card.moreFor('Blue key'));
    await options.click('menuitem', 'Delete');
    await options.reads(securityKeysText.deleting.stillUnlocks);
    await options.click('button', 'Cancel');
    await options.page.evaluate(() => {
      location.hash = '#/settings';
    });
    await options.reads(unlockMethodsText.keys.lost);
  });

  it('is offered by the locked popup, which opens a tab for it', async () => {
    const options = await begin('unlock-popup');
    await plugIn(options.page, 'usb');
    await setUpKey(options, 'Blue key');
    await options.find('list', unlockMethodsText.keys.list);
    await lock(options);
    const popup = await stage.popup();
    await look(popup, 'popup locked with a key');
    await popup.click('button', unlockText.locked.with('Blue key'));
    const address = 'options/index.html#/unlock';
    const opened = await eventually('a tab for the touch', async () =>
      (await stage.browser.pages()).find((page) => page.url().endsWith(address)),
    );
    // Closed before the touch, it leaves the vault as it was.
    await opened.close();
    await options.page.bringToFront();
    await options.find('heading', unlockText.locked.title);
    // The key is plugged into this tab, which goes to the same address: it asks by itself, unlocks, and is closed.
    await options.page.evaluate(() => {
      location.hash = '#/unlock';
      location.reload();
    });
    await eventually('the tab to close', async () => options.page.isClosed());
    const again = await stage.popup();
    await again.find('button', 'Add account');
  });

  it('goes along with a new passphrase for the key that is touched again, and is dropped by name for the other', {
    timeout: 240_000,
  }, async () => {
    const options = await begin('unlock-repair');
    const usb = await plugIn(options.page, 'usb');
    await setUpKey(options, 'Blue key');
    await options.find('list', unlockMethodsText.keys.list);
    await plugIn(options.page, 'internal');
    await setUpKey(options, 'This laptop', true);
    await options.find('listitem', 'This laptop', await options.find('list', unlockMethodsText.keys.list));
    await options.click('button', unlockMethodsText.passphrase.change);
    await options.reads(unlockMethodsText.replace.lossTitle.passphrase);
    await options.click(
      'button',
      unlockMethodsText.replace.touch,
      await options.find('listitem', 'Blue key', await options.find('list', unlockMethodsText.replace.list)),
    );
    await options.reads(unlockMethodsText.replace.kept);
    await look(options, 'new passphrase with keys');
    await options.type('textbox', passphraseText.current, PASSPHRASE);
    await options.type('textbox', passphraseText.next, 'nine loud herons row downstream');
    await options.type('textbox', passphraseText.repeatNext, 'nine loud herons row downstream');
    await options.click('button', unlockMethodsText.passphrase.change);
    await options.reads(unlockMethodsText.passphrase.changed);
    const list = await options.find('list', unlockMethodsText.keys.list);
    await options.find('listitem', 'Blue key', list);
    expect(await options.has('listitem', 'This laptop', list)).toBe(false);
    await lock(options);
    await options.click('button', unlockText.locked.withSecurityKey);
    await options.find('heading', 'Settings');
    await usb.remove();
  });
});

describe('the emergency code', () => {
  it('is shown once, opens the locked vault, and asks for a new passphrase', { timeout: 240_000 }, async () => {
    const options = await begin('vault-code');
    const usb = await plugIn(options.page, 'usb');
    await setUpKey(options, 'Blue key');
    await options.find('list', unlockMethodsText.keys.list);
    await options.page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await options.click('button', unlockMethodsText.emergencyCode.create);
    const dialog = await options.find('dialog', unlockMethodsText.emergencyCode.title);
    await options.type('textbox', passphraseText.your, PASSPHRASE, dialog);
    await options.click('button', unlockMethodsText.emergencyCode.show, dialog);
    const code = await eventually('a code', async () =>
      dialog.$eval('code', (found) => found.textContent).catch(() => undefined),
    );
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    await look(options, 'the code shown once');
    await options.click('button', unlockMethodsText.emergencyCode.print, dialog);
    await options.page.waitForSelector('body[data-printed]');
    await options.page.emulateMediaType('print');
    const sheet = await options.page.evaluate(() => document.body.innerText);
    await stage.picture(options, 'emergency sheet');
    await options.page.emulateMediaType('screen');
    expect(sheet).toContain(code);
    expect(sheet).not.toContain(PASSPHRASE);
    await options.click('checkbox', unlockMethodsText.emergencyCode.kept, dialog);
    await options.click('button', unlockMethodsText.emergencyCode.use, dialog);
    await options.find('button', unlockMethodsText.emergencyCode.replace);
    await opensWithoutUs(options, code ?? '');
    await usb.remove();

    await lock(options);
    await options.click('button', unlockText.locked.useEmergencyCode);
    await look(options, 'use emergency code');
    await options.type('textbox', unlockText.emergencyCode.label, (code ?? '').toLowerCase().replaceAll('-', ' '));
    await options.click('button', unlockText.emergencyCode.next);
    await options.find('heading', unlockText.emergencyCode.choosePassphrase);
    await look(options, 'a new passphrase after the code');
    await options.type('textbox', 'Passphrase', 'nine loud herons row downstream');
    await options.type('textbox', 'Repeat passphrase', 'nine loud herons row downstream');
    await options.click('button', unlockText.emergencyCode.unlock);
    await options.find('heading', 'Settings');
    await lock(options);
    await unlock(options, PASSPHRASE);
    expect(await options.alert()).toContain('passphrase');
    await unlock(options, 'nine loud herons row downstream');
    await options.find('heading', 'Settings');
  });
});
