import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { keptItemsText } from '../../src/ui/strings/kept-items.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { PASSPHRASE } from '../background/in-memory-background.ts';
import { eventually } from '../e2e/eventually.ts';
import { askedBy, openScreenBrowser, type ScreenBrowser } from '../e2e/screen-browser.ts';
import { type ScreenServer, serveScreens } from '../e2e/screen-server.ts';
import { makePdf } from '../pdf/make-pdf.ts';
import { accountId } from '../vault/records.ts';

let server: ScreenServer;
let browser: ScreenBrowser;

beforeAll(async () => {
  server = await serveScreens('options');
  browser = await openScreenBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = async (at: string, width = 1200): Promise<Page> =>
  (await browser.open(`${server.address}${at}`, { width, height: 860 }, 'h1')).page;
const press = async (page: Page, name: string) =>
  (await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`))?.click();
const asked = async (page: Page, verb: string) =>
  (await askedBy(page)).filter((one) => one.verb === verb).map(({ ask }) => ask);
const area = async (page: Page, text: string) => {
  const found = await page.waitForSelector('dialog textarea');
  await found?.focus();
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
};

describe('the table of accounts', () => {
  it.each([1200, 1600])('shows each site and date whole at %i px where there are no tags', async (width) => {
    const page = await open('?tags=none#/accounts', width);
    await page.waitForSelector('tbody tr');
    const heads = await page.$$eval('thead th', (all) => all.map((one) => one.textContent ?? ''));
    expect(heads).toEqual(['', 'Account', 'Code', 'Sites', 'Protection', 'Last used']);
    const cut = await page.$$eval('td.sites, td.used', (all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
  });

  it('keeps the column of tags where an account has one', async () => {
    const page = await open('#/accounts');
    await page.waitForSelector('td.tags .chip');
    const cut = await page.$$eval('td.used', (all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(cut).toBe(0);
  });
});

describe('recovery codes by paste', () => {
  it('come in with their marks, what was left out said, and Enter stores them', async () => {
    const page = await open(`#/recovery/${accountId('northwind')}`);
    await press(page, recoveryText.set.replace);
    await area(page, 'From Monday\n1. 1234 5678\n2. 2345 6789 (used)\n3. 9876 5432\n42');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector('.skipped-lines');
    expect(await page.$$eval('.skipped-lines q', (all) => all.map((one) => one.textContent))).toEqual([
      'From Monday',
      '42',
    ]);
    expect(await page.$$eval('dialog li[data-used] code', (all) => all.map((one) => one.textContent))).toEqual([
      '2345 6789',
    ]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect(await asked(page, 'recovery.add')).toEqual([
      expect.objectContaining({ codes: ['1234 5678', '2345 6789', '9876 5432'], used: [1] }),
    ]);
  });

  it('come with the marks of what their page strikes through', async () => {
    const page = await open(`#/recovery/${accountId('northwind')}`);
    await press(page, recoveryText.set.replace);
    await (await page.waitForSelector('dialog textarea'))?.focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Backup codes\n1234 5678\n2345 6789\n9876 5432\n5678 2345');
      data.setData(
        'text/html',
        '<h1>Backup codes</h1><ul><li>1234 5678<li><s>2345 6789</s><li>9876 5432<li><span style="text-decoration: line-through">5678 2345</span></ul>',
      );
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('dialog textarea')?.dispatchEvent(paste);
    });
    await press(page, recoveryText.reading.preview);
    await page.waitForSelector('dialog .code-grid');
    const marks = await page.$$eval('dialog .code-grid li', (all) =>
      all.map((item) => [item.querySelector('code')?.textContent, item.hasAttribute('data-used')]),
    );
    expect(marks).toEqual([
      ['1234 5678', false],
      ['2345 6789', true],
      ['9876 5432', false],
      ['5678 2345', true],
    ]);
  });

  it('are corrected in their place, added and removed before they are saved', async () => {
    const page = await open(`#/recovery/${accountId('northwind')}`);
    const { reading } = recoveryText;
    await press(page, recoveryText.set.replace);
    await area(page, '1. 1234 5678\n2. 2345 6789\n3. 9876 5432');
    await press(page, reading.preview);
    await press(page, reading.correct('2345 6789'));
    const box = await page.waitForSelector('dialog .code-input input');
    await box?.click({ count: 3 });
    await page.keyboard.type('1234 5678');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog .code-input [role=alert]');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (label) => document.activeElement?.getAttribute('aria-label') === label,
      {},
      reading.correct('1234 5679'),
    );
    await press(page, reading.correct('9876 5432'));
    await page.waitForSelector('dialog .code-input input:focus');
    await page.keyboard.type('no');
    await page.keyboard.press('Escape');
    await press(page, reading.remove('1234 5678'));
    await press(page, reading.addCode);
    await page.waitForSelector('dialog .code-input input:focus');
    await page.keyboard.type('5555 4444');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('dialog .code-grid code').length === 3);
    await press(page, commonText.save);
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect(await asked(page, 'recovery.add')).toEqual([
      expect.objectContaining({ codes: ['1234 5679', '9876 5432', '5555 4444'] }),
    ]);
  });

  it('that nothing recognises are taken line by line when the user says so', async () => {
    const page = await open(`#/recovery/${accountId('northwind')}`);
    await press(page, recoveryText.set.replace);
    await area(page, 'the blue one\nthe red one');
    await press(page, recoveryText.reading.preview);
    await page.waitForSelector('dialog [role=alert]');
    expect(await page.$eval('dialog [role=alert]', (one) => one.textContent)).not.toContain('Options');
    await press(page, recoveryText.reading.eachLine);
    await page.waitForSelector('dialog .code-grid');
    expect(await page.$$eval('dialog .code-grid code', (all) => all.map((one) => one.textContent))).toEqual([
      'the blue one',
      'the red one',
    ]);
  });
});

describe('a PDF that takes long', () => {
  it('is read in a worker that Cancel ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-pdf-'));
    const path = join(folder, 'slow.pdf');
    const pieces = Array.from({ length: 5_000 }, (_, at) => ({
      x: 20 + (at % 5),
      y: 20 + (at % 800),
      text: `word ${at}`,
    }));
    writeFileSync(path, makePdf(Array.from({ length: 20 }, () => pieces)));
    try {
      const page = await open(`#/recovery/${accountId('northwind')}`);
      await press(page, recoveryText.set.replace);
      const input = (await page.waitForSelector('dialog input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(path);
      await eventually('the worker', async () => page.workers().length === 1);
      await press(page, commonText.cancel);
      await eventually('no worker', async () => page.workers().length === 0);
      expect(await page.$('[role=alert]')).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('changing the passphrase to itself', () => {
  it('is refused with the reason', async () => {
    const page = await open('#/settings');
    await press(page, unlockMethodsText.passphrase.change);
    for (const name of [passphraseText.current, passphraseText.next, passphraseText.repeatNext])
      await (await page.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`))?.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (words) => [...document.querySelectorAll('[role=alert]')].some((one) => one.textContent?.includes(words)),
      {},
      faultText['passphrase-same'].what,
    );
  });
});

describe('a dialog in which something was entered', () => {
  const pasted = [keyRegisterText.menu, keyRegisterText.actions.paste];
  const dialogs = [
    ['a new security key', '#/keys', [securityKeysText.add], 'dialog input[type=text]'],
    ['new recovery codes', '#/recovery/new', [], 'dialog textarea'],
    ['a pasted list of keys', '#/keys', pasted, 'dialog textarea'],
    ['the site of a pasted list', '#/keys', pasted, 'dialog input[type=text]'],
    ['something kept elsewhere', '#/readiness', [keptItemsText.add], 'dialog input[type=text]'],
  ] as const;
  const enter = async (at: string, buttons: readonly string[], field: string) => {
    const page = await open(at);
    for (const name of buttons) await (await page.waitForSelector(`::-p-aria([name="${name}"])`))?.click();
    await (await page.waitForSelector(field))?.type('Bought in Rome');
    return page;
  };

  it.each(dialogs)('says after a lock that it was not saved: %s', async (_what, at, buttons, field) => {
    const page = await enter(at, buttons, field);
    // As the idle lock does it, while the dialog is open.
    await page.$$eval(
      'button',
      (all, name) => all.find((button) => button.textContent?.trim() === name)?.click(),
      commonText.lock,
    );
    await page.waitForFunction((words) => document.body.textContent?.includes(words), {}, 'It wasn’t saved');
  });

  it.each(dialogs)('asks before it drops it: %s', async (_what, at, buttons, field) => {
    const page = await enter(at, buttons, field);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog dialog');
    await press(page, accountFormText.unsaved.keepEditing);
    await eventually('the question to close', async () => (await page.$('dialog dialog')) === null);
    expect(await page.$eval(field, (input) => (input as HTMLInputElement).value)).toBe('Bought in Rome');
    await press(page, commonText.cancel);
    await press(page, accountFormText.unsaved.discard);
    await eventually('the dialog to close', async () => (await page.$('dialog')) === null);
  });

  it('closes at once where nothing was', async () => {
    const page = await open('#/keys');
    await press(page, securityKeysText.add);
    await page.waitForSelector('dialog');
    await page.keyboard.press('Escape');
    await eventually('the dialog to close', async () => (await page.$('dialog')) === null);
  });
});
