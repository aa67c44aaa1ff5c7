import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { eventually } from '../e2e/eventually.ts';
import { askedBy, openScreenBrowser, type ScreenBrowser } from '../e2e/screen-browser.ts';
import { type ScreenServer, serveScreens } from '../e2e/screen-server.ts';
import { screenFixtures } from './screen-fixtures.ts';

let server: ScreenServer;
let browser: ScreenBrowser;

beforeAll(async () => {
  server = await serveScreens('popup');
  browser = await openScreenBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The screen as a user has reached it. */
async function reach(name: string): Promise<Page> {
  const { page } = await browser.open(`${server.address}#${name}`, { width: 360, height: 600 }, 'main');
  await screenFixtures.find((fixture) => fixture.name === name)?.reach?.(page);
  return page;
}

const field = async (page: Page, name: string) => {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`);
  if (found === null) throw new Error(`no field ${name}`);
  return found;
};
const press = async (page: Page, name: string) =>
  (await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`))?.click();
const verbs = async (page: Page) => (await askedBy(page)).map(({ verb }) => verb);
const alerts = (page: Page) => page.$$eval('[role=alert]', (all) => all.map((one) => one.textContent ?? ''));
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);

describe('choosing a passphrase at the first run', () => {
  it('refuses one letter, says why, and takes a good one', async () => {
    const page = await reach('first-run');
    for (const name of ['Passphrase', 'Repeat passphrase']) await (await field(page, name)).type('a');
    await press(page, 'Create vault');
    await page.waitForSelector('.problem');
    expect(await alerts(page)).toEqual([expect.stringContaining('at least 8 characters')]);
    for (const name of ['Passphrase', 'Repeat passphrase']) await (await field(page, name)).type('1234567');
    await press(page, 'Create vault');
    await page.waitForFunction(
      (words) => document.querySelector('.problem')?.textContent?.includes(words),
      {},
      faultText['passphrase-weak'].what,
    );
    expect(await verbs(page)).not.toContain('vault.create');
    for (const name of ['Passphrase', 'Repeat passphrase']) await (await field(page, name)).type(' tulip gravel oboe');
    await press(page, 'Create vault');
    await page.waitForSelector('input[type=search]');
    expect(await verbs(page)).toContain('vault.create');
  });

  it('says that ten thousand characters are too many, and keeps them', async () => {
    const page = await reach('first-run');
    const input = await field(page, 'Passphrase');
    await input.focus();
    await paste(page, 'correct horse '.repeat(1_000));
    await page.waitForSelector('.problem');
    expect(await alerts(page)).toEqual([expect.stringContaining('12,976')]);
    expect(await input.evaluate((one) => (one as HTMLInputElement).value.length)).toBe(14_000);
    await press(page, 'Create vault');
    expect(await verbs(page)).not.toContain('vault.create');
  });
});

describe('typing a key', () => {
  it('leaves Advanced open and the focus where it is, whatever is typed or chosen there', async () => {
    const page = await reach('add');
    // Icons come with the second frame, and the first focus before it.
    await page.waitForSelector('.icon > *');
    // What the look at the page came to moves everything below it.
    await page.waitForSelector('.scan [role=alert]', { timeout: 20_000 });
    await page.click('.advanced summary');
    const digits = await field(page, accountFormText.digits);
    await digits.focus();
    await page.keyboard.press('End');
    for (const key of ['Backspace', '8', 'Backspace', '6']) {
      await page.keyboard.press(key as 'Backspace');
      expect(await page.$eval('.advanced', (one) => (one as HTMLDetailsElement).open)).toBe(true);
      expect(await digits.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    for (const kind of ['steam', 'totp', 'hotp', 'totp']) {
      await page.select('.advanced select', kind);
      expect(await page.$eval('.advanced', (one) => (one as HTMLDetailsElement).open)).toBe(true);
    }
  });

  it('asks once about a length that no key has, and goes on when told to', async () => {
    const page = await reach('add-odd-key');
    expect(await alerts(page)).toEqual([accountFormText.setupKey.oddLength(17)]);
    expect(await verbs(page)).not.toContain('draft.type');
    await (await field(page, accountFormText.setupKey.label)).press('Enter');
    await page.waitForFunction(
      (title) => document.querySelector('h1')?.textContent === title,
      {},
      addText.preview.title,
    );
  });

  it('keeps a hundred thousand characters, says they are too many and asks nothing', async () => {
    const page = await reach('add');
    const input = await field(page, accountFormText.setupKey.label);
    await input.focus();
    await paste(page, 'A'.repeat(100_000));
    await page.waitForFunction(() => document.querySelector('.problem')?.textContent?.includes('95,904'));
    await press(page, addText.proceed);
    expect(await verbs(page)).not.toContain('draft.type');
    expect(await input.evaluate((one) => (one as HTMLInputElement).value.length)).toBe(100_000);
  });

  it('takes away what the last look said', async () => {
    const page = await reach('add');
    await page.waitForSelector('.scan [role=alert]', { timeout: 20_000 });
    await (await field(page, accountFormText.setupKey.label)).type('J');
    await page.waitForFunction(() => document.querySelector('[role=alert]') === null);
  });
});

describe('a wrong passphrase', () => {
  it('is no longer called wrong once it is edited', async () => {
    const page = await reach('locked-wrong');
    await page.waitForSelector('[role=alert]');
    await (await field(page, 'Passphrase')).type('x');
    await page.waitForFunction(() => document.querySelector('[role=alert]') === null);
  });
});

describe('by keyboard', () => {
  it('Enter saves what was shown to be checked, without a way to the button first', async () => {
    const page = await reach('preview');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (title) => document.querySelector('h1')?.textContent !== title,
      {},
      addText.preview.title,
    );
    expect(await verbs(page)).toContain('draft.save');
  });

  it('Enter saves recovery codes that were found on the page', async () => {
    const page = await reach('recovery');
    await page.waitForSelector('.found-codes');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.found-codes') === null);
    expect(await verbs(page)).toContain('recovery.add');
  });
});

describe('recovery codes that were read', () => {
  it('are corrected, marked and removed in their place', async () => {
    const page = await reach('recovery-pasted');
    const { reading } = recoveryText;
    await press(page, reading.correct('4821 9937'));
    await (await page.waitForSelector('.code-input input'))?.click({ count: 3 });
    await page.keyboard.type('4821 9938');
    await page.keyboard.press('Enter');
    await press(page, reading.markUnused('2345 6789'));
    await press(page, reading.remove('9876 5432'));
    await page.waitForFunction(() => document.querySelectorAll('.found-codes li').length === 2);
    expect(await page.$$eval('.found-codes li', (items) => items.map((item) => item.textContent))).toEqual([
      '4821 9938',
      '2345 6789',
    ]);
    expect(await page.$('.found-codes s')).toBeNull();
    // A click outside closes the popup: the corrected list is kept as a text.
    await eventually('the kept list', async () =>
      (await askedBy(page)).some(
        ({ verb, ask }) => verb === 'form.saveEdit' && JSON.stringify(ask).includes('4821 9938\\n2345 6789"'),
      ),
    );
  });
});

describe('the vault', () => {
  it.each(['home', 'add', 'preview', 'found', 'edit', 'host', 'link', 'recovery', 'recovery-none'])(
    'can be locked from the screen %s',
    async (name) => {
      const page = await reach(name);
      // The question about a suggested account stands on home.
      await page.waitForSelector(name === 'home' ? '.top' : '.bar, .inline-question');
      await press(page, 'Lock');
      await page.waitForSelector('.start-page');
      expect(await verbs(page)).toContain('vault.lock');
    },
  );
});
