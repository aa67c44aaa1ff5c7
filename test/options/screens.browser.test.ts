import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { complaintsOf, turn } from '../e2e/axe.ts';
import { until } from '../e2e/eventually.ts';
import { openScreenBrowser, type ScreenBrowser } from '../e2e/screen-browser.ts';
import { type ScreenServer, serveScreens } from '../e2e/screen-server.ts';
import { overflowsOf } from '../ui/overflow.ts';
import { accountId } from '../vault/records.ts';
import { screenFixtures } from './screen-fixtures.ts';

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

function open(at: string, scheme: string, width: number) {
  const look = { width, height: 860, features: { 'prefers-color-scheme': scheme } };
  return browser.open(`${server.address}${at}`, look, 'main h1');
}

describe('every screen of the options page', () => {
  it.each(screenFixtures)(
    '$name has nothing that axe objects to, light or dark, and fits its width, in long and right-to-left languages too',
    async ({ name, at, reach }) => {
      const { page, errors } = await open(at, 'light', 1280);
      await reach?.(page);
      const picture = async (scheme: string, width: number) => {
        if (process.env.PICTURES === undefined) return;
        await page.screenshot({ path: `${process.env.PICTURES}/${name}-${scheme}-${width}.png` });
      };
      await picture('light', 1280);
      expect(await complaintsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
      await page.setViewport({ width: 360, height: 860 });
      await turn(page, 'dark');
      await picture('dark', 360);
      expect(await complaintsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await overflowsOf(page, 360, 1280)).toEqual([]);
      expect(errors).toEqual([]);
    },
  );
});

describe('printing recovery codes', () => {
  it('puts the unused codes of one set on the sheet, and nothing else of the page', async () => {
    const { page } = await open(`#/recovery/${accountId('northwind')}`, 'dark', 1280);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await (await page.waitForSelector(`::-p-aria([name="${recoveryText.set.print}"][role="button"])`))?.click();
    await page.waitForSelector('body[data-printed]');
    await page.emulateMediaType('print');
    // biome-ignore lint/performance/useDomNodeTextContent: only what is drawn counts
    const sheet = await page.evaluate(() => document.body.innerText);
    expect(sheet).toContain('Northwind ada@example.com');
    for (const left of [3, 4, 5, 6, 7, 8, 9]) expect(sheet).toContain(`3f9c-81d${left}`);
    for (const used of [0, 1, 2]) expect(sheet).not.toContain(`3f9c-81d${used}`);
    expect(sheet).not.toContain('Settings');
  });
});

describe('a button that an organization locked', () => {
  it('takes the focus, says who locked it, and does nothing', async () => {
    const { page } = await open(`?managed=asks#/recovery/${accountId('northwind')}`, 'light', 1280);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    for (const name of [recoveryText.set.print, recoveryText.set.download]) {
      const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
      await button?.focus();
      const described = await page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-describedby') ?? '';
        return [document.activeElement?.getAttribute('aria-disabled'), document.getElementById(id)?.textContent];
      });
      expect(described).toEqual(['true', expect.stringContaining('Your organization doesn’t allow')]);
      await page.keyboard.press('Enter');
    }
    expect(await page.$('.print-sheet, body[data-printed], .toast')).toBeNull();
    // The browser has a command of its own for printing.
    await page.emulateMediaType('print');
    expect(await page.evaluate(() => document.querySelector('.frame')?.checkVisibility())).toBe(false);
  });
});

describe('a setting that an organization locked', () => {
  it('takes the focus, says who locked it, and stays as it is', async () => {
    const { page } = await open('?managed=asks#/settings', 'light', 1280);
    const box = await page.waitForSelector('.check[data-locked] input');
    await box?.focus();
    await page.keyboard.press('Space');
    const seen = await box?.evaluate((input) => [
      document.activeElement === input,
      input.getAttribute('aria-disabled'),
      (input as HTMLInputElement).checked,
      input.closest('label')?.textContent?.includes('Set by your organization.'),
    ]);
    expect(seen).toEqual([true, 'true', true, true]);
  });
});

describe('a message', () => {
  it('appears in the dialog that is open, where it can be pressed, and stays when the dialog closes', async () => {
    const { page } = await open(`#/accounts/${accountId('northwind')}`, 'light', 1280);
    await screenFixtures.find(({ name }) => name === 'account-key')?.reach?.(page);
    await (await page.waitForSelector(`::-p-aria([name="${accountsText.reveal.copy}"][role="button"])`))?.click();
    await page.waitForSelector('dialog .toast');
    expect(await page.$$eval('.toast', (all) => all.length)).toBe(1);
    await (await page.waitForSelector('::-p-aria([name="Done"][role="button"])'))?.click();
    await until(page, 'the dialog to close', () => document.querySelector('dialog') === null);
    await page.click('.toast button[aria-label="Dismiss"]');
    await until(page, 'the message to go', () => document.querySelector('.toast') === null);
  });
});

describe('a message in a dialog', () => {
  it('covers none of its buttons in a narrow and low window', async () => {
    const { page } = await open(`#/accounts/${accountId('northwind')}`, 'light', 1280);
    await screenFixtures.find(({ name }) => name === 'account-key')?.reach?.(page);
    await page.setViewport({ width: 400, height: 480 });
    await (await page.waitForSelector(`::-p-aria([name="${accountsText.reveal.copy}"][role="button"])`))?.click();
    await page.waitForSelector('dialog .toast');
    const overlaps = await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      dialog?.scrollTo(0, dialog.scrollHeight);
      const [toast] = [...document.querySelectorAll('.toast')].map((one) => one.getBoundingClientRect());
      const buttons = [...document.querySelectorAll('.dialog-actions button')].map((one) =>
        one.getBoundingClientRect(),
      );
      if (toast === undefined || buttons.length === 0) throw new Error('got no message or no button');
      return buttons.some(({ top, bottom }) => top < toast.bottom && bottom > toast.top);
    });
    expect(overlaps).toBe(false);
  });
});

describe('a long list', () => {
  it('draws one page of ten thousand accounts', async () => {
    const { page } = await open('?vault=many#/accounts', 'light', 1280);
    await page.waitForSelector('.pager');
    expect(await page.$$eval('tbody tr', (rows) => rows.length)).toBe(50);
    await (await page.waitForSelector('::-p-aria([name="Next page"][role="button"])'))?.click();
    await until(page, 'the second page', () =>
      document.querySelector('.pager')?.textContent?.startsWith('51–100 of 10,000'),
    );
  });
});
