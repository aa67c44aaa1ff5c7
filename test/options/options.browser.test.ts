import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { type Authenticator, plugIn } from '../e2e/authenticator.ts';
import { complaintsOf } from '../e2e/axe.ts';
import { PASSPHRASE, Stage } from '../e2e/browser-harness.ts';
import { eventually } from '../e2e/eventually.ts';
import { createVault, unlock } from '../e2e/steps/vault.ts';
import type { Surface } from '../e2e/surface.ts';

const codes = ['3f9c-81d2', '77a0-4be1', '90bb-c3d4', 'a1b2-c3e4', 'b2c3-d4f5', 'c3d4-e5a6'];
const newer = ['1111-aaaa', '2222-bbbb', '3333-cccc', '4444-dddd', '5555-eeee', '6666-ffff'];

/** The options page as built, used the way a person does, from the first run on; each step builds on those before. */
describe('the options page in a real browser', () => {
  let stage: Stage;
  let options: Surface;
  const errors: string[] = [];

  beforeAll(async () => {
    stage = await Stage.open({ name: 'options' });
    options = await stage.options('keys');
    options.page.on('pageerror', (error) => errors.push(String(error)));
    options.page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  });
  afterAll(() => stage?.close());

  const go = async (section: string) => {
    await options.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${section}`);
  };

  it('makes the vault and lands where the link pointed', async () => {
    await options.find('button', 'Create vault');
    expect(await complaintsOf(options.page)).toEqual([]);
    await createVault(options);
    await options.find('heading', 'Security keys');
    await options.reads(securityKeysText.empty.title);
  });

  it('adds an account by its typed key, after saying what is wrong with a bad one', async () => {
    await go('accounts');
    await options.click('button', 'Add account');
    await options.type('textbox', accountFormText.service, 'Northwind');
    await options.type('textbox', accountFormText.accountName, 'ada@example.com');
    await options.type('textbox', accountFormText.setupKey.label, 'not a key 0189');
    await options.click('button', addText.proceed);
    expect(await options.alert()).not.toBe('');
    await options.type('textbox', accountFormText.setupKey.label, 'jbsw y3dp ehpk 3pxp jbsw y3dp ehpk 3pxp');
    await options.click('button', addText.proceed);
    await options.click('button', 'Save');
    await options.find('heading', 'Northwind');
    await eventually('a code', async () =>
      /^\d{6}$/.test(await options.page.$eval('.code-card output', (code) => code.textContent ?? '')),
    );
  });

  it('binds the account to a pasted address and tags it', async () => {
    await options.type('textbox', accountFormText.sites.add, 'nonsense');
    await options.click('button', accountFormText.sites.addButton);
    await options.alert();
    await options.type('textbox', accountFormText.sites.add, 'https://Dash.Northwind.example/login?x=1');
    await options.click('button', accountFormText.sites.addButton);
    await options.choose(accountFormText.sites.scopeOf('dash.northwind.example'), 'site');
    await options.type('textbox', accountFormText.tags.add, 'work');
    await options.page.keyboard.press('Enter');
    await options.click('button', 'Save');
    await options.reads('Saved.');
    await options.page.reload();
    expect(
      await (await options.find('combobox', accountFormText.sites.scopeOf('dash.northwind.example'))).evaluate(
        (e) => (e as HTMLSelectElement).value,
      ),
    ).toBe('site');
    await options.find('button', accountFormText.tags.remove('work'));
  });

  it('shows the QR code and the key only after the passphrase was given again', async () => {
    await options.click('button', accountsText.panel.showKey);
    const dialog = await options.find('dialog', accountsText.panel.showKey);
    await options.type('textbox', 'Passphrase', 'wrong', dialog);
    await options.click('button', 'Show', dialog);
    await options.alert();
    await options.type('textbox', 'Passphrase', PASSPHRASE, dialog);
    await options.click('button', 'Show', dialog);
    await options.reads('JBSW Y3DP EHPK 3PXP');
    await options.find('image', 'QR code for Northwind ada@example.com');
    expect(await complaintsOf(options.page)).toEqual([]);
    await options.click('button', 'Done');
  });

  it('deletes the account and takes that back', async () => {
    await options.click('button', 'Delete account');
    await options.click('button', accountsText.deleting.act(1));
    await options.reads(accountsText.empty.title);
    await options.click('button', 'Undo');
    await options.find('link', 'Northwind ada@example.com');
  });

  it('previews pasted recovery codes, stores them, marks one used and takes that back', async () => {
    await go('recovery');
    await paste(options, codes, 'Northwind');
    await options.click('button', recoveryText.set.showCodes);
    await options.click('button', recoveryText.codes.markUsed(2));
    await options.reads(recoveryText.set.left(5, 6));
    await options.click('button', 'Undo');
    await options.reads(recoveryText.set.left(6, 6));
    expect(await complaintsOf(options.page)).toEqual([]);
  });

  it('shows the next code alone, and keeps what a code was used for', async () => {
    await options.click('button', recoveryText.set.hideCodes);
    await options.click('button', recoveryText.set.showNext);
    await options.reads(codes[0] ?? '');
    expect(await options.page.evaluate(() => document.body.textContent)).not.toContain(codes[1]);
    await options.click('button', recoveryText.codes.markUsed(1));
    await options.click('button', recoveryText.codes.sayUse(1));
    const dialog = await options.find('dialog', recoveryText.use.title(codes[0] ?? ''));
    await options.type('textbox', recoveryText.use.field, 'my new phone', dialog);
    await options.click('button', 'Save', dialog);
    await options.reads('my new phone');
    await options.click('button', recoveryText.codes.markUnused(1));
    await options.reads(recoveryText.set.left(6, 6));
  });

  it('says of a list that is saved already that it is, and changes nothing', async () => {
    await options.click('button', recoveryText.set.replace);
    const dialog = await options.find('dialog', recoveryText.reading.titleNew('Northwind ada@example.com'));
    await fill(options, dialog, codes);
    await options.reads(recoveryText.known.all);
    await options.click('button', 'Save', dialog);
    await options.reads(faultText['recovery-known'].what);
    await options.page.keyboard.press('Escape');
    await options.click('button', accountFormText.unsaved.discard);
    await options.isGone('dialog', recoveryText.reading.titleNew('Northwind ada@example.com'));
    await options.reads(recoveryText.set.left(6, 6));
  });

  it('keeps a former set as history when new codes replace it, and hands the new ones out as text', async () => {
    await options.click('button', recoveryText.set.replace);
    const dialog = await options.find('dialog', recoveryText.reading.titleNew('Northwind ada@example.com'));
    await fill(options, dialog, newer);
    await options.choose(recoveryText.reading.why, recoveryText.reading.whyChoices.seen, dialog);
    await options.click('button', 'Save', dialog);
    await options.reads(recoveryText.replaced.sets(1));
    await options.page.click('.history summary');
    await options.reads(recoveryText.replaced.why.seen);
    await options.choose(recoveryText.history.keep, recoveryText.history.days(90));
    const browser = await stage.browser.target().createCDPSession();
    await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: stage.downloads });
    await options.click('button', recoveryText.set.download);
    const text = await eventually('the download', async () => {
      const [name] = safeList(stage.downloads).filter((file) => file.endsWith('.txt'));
      return name === undefined ? undefined : readFileSync(join(stage.downloads, name), 'utf8');
    });
    await browser.detach();
    for (const code of newer) expect(text).toContain(code);
    for (const code of codes) expect(text).not.toContain(code);
  });

  it('registers a security key, refuses it a second time, and tells it apart when touched', async () => {
    await go('keys');
    const usb: Authenticator = await plugIn(options.page, 'usb');
    await register(options, 'Blue key');
    await options.find('listitem', 'Blue key');
    await register(options, 'Blue again');
    await options.alert();
    await options.click('button', 'Cancel');
    await options.click('button', accountFormText.unsaved.discard);
    await options.click('button', securityKeysText.card.check);
    await options.reads(securityKeysText.card.touched);
    expect((await usb.credentials()).length).toBe(1);
    expect(await complaintsOf(options.page)).toEqual([]);
    await options.click('button', keyInventoryText.touch.close);
    await usb.remove();
  });

  it('records where the key is registered, warns of a single key, and forgets neither when it is marked lost', async () => {
    await options.click('button', securityKeysText.card.addSite);
    const dialog = await options.find('dialog', securityKeysText.registration.recordSite('Blue key'));
    await options.type('textbox', 'Site', 'https://dash.northwind.example/keys', dialog);
    await options.type('textbox', securityKeysText.registration.name, 'blue', dialog);
    await options.click('button', 'Save', dialog);
    await options.reads(keyCoverageText.onSite);
    await options.click('button', securityKeysText.card.moreFor('Blue key'));
    await options.click('menuitem', lostKeyText.actions.lose);
    await options.find('heading', lostKeyText.title.lost('Blue key'));
    await options.reads(/Lost /);
    await options.reads('dash.northwind.example');
  });

  it('changes the passphrase: the old one no longer opens the vault', async () => {
    await go('settings');
    await options.click('button', unlockMethodsText.passphrase.change);
    await options.type('textbox', passphraseText.current, 'not it');
    await options.type('textbox', passphraseText.next, 'nine loud herons row downstream');
    await options.type('textbox', passphraseText.repeatNext, 'nine loud herons row downstream');
    await options.click('button', unlockMethodsText.passphrase.change);
    await options.alert();
    await options.type('textbox', passphraseText.current, PASSPHRASE);
    await options.click('button', unlockMethodsText.passphrase.change);
    await options.reads(unlockMethodsText.passphrase.changed);
    await options.click('button', 'Lock');
    await options.find('button', 'Unlock');
    await unlock(options, PASSPHRASE);
    await options.alert();
    await unlock(options, 'nine loud herons row downstream');
    await options.find('heading', 'Settings');
  });

  it('drops everything when another page locks the vault', async () => {
    await go('accounts');
    await options.find('link', 'Northwind ada@example.com');
    const other = await stage.options('about');
    await other.click('button', 'Lock');
    await other.find('button', 'Unlock');
    // The page is behind the other one and stays there: what it shows changes without anyone looking at it.
    const shown = await eventually('the page behind to lock', async () => {
      const text = (await options.page.evaluate(() => document.body.textContent)) ?? '';
      return text.includes(unlockText.locked.title) ? text : undefined;
    });
    expect(shown).not.toContain('Northwind');
  });

  it('met no error on the way', () => {
    expect(errors).toEqual([]);
  });
});

async function paste(options: Surface, text: readonly string[], account: string): Promise<void> {
  await options.click('button', recoveryText.add);
  const dialog = await options.find('dialog', recoveryText.add);
  await fill(options, dialog, text);
  await options.type('combobox', 'Account', account, dialog);
  await options.page.waitForSelector('[role="option"]', { visible: true });
  await options.page.keyboard.press('Enter');
  await options.click('button', 'Save', dialog);
  await options.isGone('dialog', recoveryText.add);
}

async function fill(options: Surface, dialog: Awaited<ReturnType<Surface['find']>>, text: readonly string[]) {
  await options.type('textbox', 'Recovery codes', text.join('\n'), dialog);
  await options.click('button', recoveryText.reading.preview, dialog);
  await options.find('list', 'Codes found', dialog);
}

async function register(options: Surface, label: string): Promise<void> {
  await options.click('button', securityKeysText.add);
  const dialog = await options.find('dialog', securityKeysText.add);
  await options.type('textbox', 'Name', label, dialog);
  await options.click('button', securityKeysText.form.register, dialog);
}

function safeList(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
