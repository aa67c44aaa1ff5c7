import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnvelopeContents } from '../../src/envelope/contents.ts';
import { advanceCounter, generateCode } from '../../src/otp/code.ts';
import type { HotpParameters } from '../../src/otp/parameters.ts';
import { groupCode } from '../../src/ui/group.ts';
import { openerText } from '../../src/ui/strings/envelope-opener.ts';
import { buildEnvelopePage } from '../../tools/build/opener.mjs';
import { complaintsInBothSchemes } from '../e2e/axe.ts';
import { until } from '../e2e/eventually.ts';
import { openScreenBrowser, type ScreenBrowser } from '../e2e/screen-browser.ts';
import { makeEnvelope } from '../envelope/made.ts';
import { QUICK, SAMPLE } from '../envelope/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-opener-'));
let template = '';
let browser: ScreenBrowser;

beforeAll(async () => {
  template = await buildEnvelopePage();
  browser = await openScreenBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page of an envelope with these contents, in the file of that name. */
async function open(contents: EnvelopeContents, kind: { readonly needed?: number; readonly parts?: number } = {}) {
  const made = await makeEnvelope(template, contents, { ...kind, workFactor: QUICK });
  const file = join(folder, `${contents.id}.html`);
  writeFileSync(file, made.html);
  const { page, errors } = await browser.open(pathToFileURL(file).href, { width: 900, height: 800 }, 'textarea');
  return { ...made, page, errors };
}

const type = (page: Page, at: number, text: string) => page.type(`#code-${at}`, text);
const stateOf = (page: Page, at: number) => page.$eval(`#state-${at}`, (state) => state.textContent);
async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button?.evaluate((one) => (one as HTMLElement).click());
}
async function unseal(page: Page, codes: readonly string[]): Promise<void> {
  for (const [at, code] of codes.entries()) await type(page, at, code);
  await page.keyboard.press('Enter');
  await page.waitForSelector('article');
}

describe('the closed envelope', () => {
  it('says of each text what is wrong with it, and opens only when nothing is', async () => {
    const { page, printed } = await open(SAMPLE, { needed: 2, parts: 3 });
    const { printed: others } = await makeEnvelope(
      template,
      { ...SAMPLE, id: '0000' },
      { needed: 2, parts: 3, workFactor: QUICK },
    );
    const [first = '', second = ''] = printed;
    const { faults, locked } = openerText;
    await type(page, 0, first);
    expect(await stateOf(page, 0)).toBe(locked.isPart(1, 3));
    const wrong: readonly (readonly [string, keyof typeof faults])[] = [
      [first, 'envelope-part-repeated'],
      [others[1] ?? '', 'envelope-code-other'],
      [second.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'envelope-code-mistyped'],
      [`${second}0`, 'envelope-code-length'],
    ];
    for (const [text, code] of wrong) {
      await page.$eval('#code-1', (field) => {
        (field as HTMLTextAreaElement).value = '';
      });
      await type(page, 1, text);
      expect(await stateOf(page, 1)).toContain(faults[code].what);
      expect(await page.$eval('#code-1', (field) => field.getAttribute('aria-invalid'))).toBe('true');
    }
    // Half a text is no mistake while it is typed, but one when it is to open something.
    await page.$eval('#code-1', (field) => {
      (field as HTMLTextAreaElement).value = '';
    });
    await type(page, 1, second.slice(0, 12));
    expect(await stateOf(page, 1)).toBe('');
    await page.keyboard.press('Enter');
    expect(await stateOf(page, 1)).toContain(faults['envelope-code-length'].what);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('code-1');
    expect(await page.$('article')).toBe(null);
    await type(page, 1, second.slice(12));
    expect(await stateOf(page, 1)).toBe(locked.isPart(2, 3));
    await page.keyboard.press('Enter');
    await page.waitForSelector('article');
  });

  it('opens a divided envelope by the code itself, in any of its fields', async () => {
    const { page, code } = await open(SAMPLE, { needed: 3, parts: 5 });
    await unseal(page, [code]);
  });

  it('says that the file was changed', async () => {
    const { page, printed } = await open(SAMPLE);
    await page.$eval('#sealed', (sealed) => {
      const lines = (sealed.textContent ?? '').split('\n');
      const line = lines[9] ?? '';
      lines[9] = (line.startsWith('A') ? 'B' : 'A') + line.slice(1);
      sealed.textContent = lines.join('\n');
    });
    // The file was read when the page opened: what happens to the page later changes nothing.
    await unseal(page, printed);
    const made = await makeEnvelope(template, { ...SAMPLE, id: 'ABCD' }, { workFactor: QUICK });
    const file = join(folder, 'changed.html');
    writeFileSync(
      file,
      made.html.replace(
        /(BEGIN AGE[^\n]*\n(?:[^\n]+\n){8})(.)/,
        (_all, before: string, one: string) => `${before}${one === 'A' ? 'B' : 'A'}`,
      ),
    );
    const { page: changed } = await browser.open(pathToFileURL(file).href, { width: 900, height: 800 }, 'textarea');
    await type(changed, 0, made.code);
    await changed.keyboard.press('Enter');
    await until(changed, 'the alert', () => document.querySelector('[role=alert]')?.textContent !== '');
    const said = await changed.$eval('[role=alert]', (alert) => alert.textContent);
    expect(said).toContain(openerText.faults['envelope-damaged'].what);
  });
});

describe('the opened envelope', () => {
  it('draws whatever is in it as text', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>1</script>';
    const reversed = '\u202Egnp.exe';
    const { page, printed, errors } = await open({
      ...{ ...SAMPLE, id: 'EV11', title: hostile, from: reversed, letter: hostile },
      accounts: [
        {
          ...{ issuer: hostile, name: reversed, recoveryCodes: [hostile, 'x'.repeat(300)], note: hostile },
          keys: [{ name: hostile, place: reversed }],
        },
      ],
      things: [{ name: hostile, place: 'y'.repeat(300) }],
    });
    expect(await page.evaluate(() => document.title)).toBe(hostile);
    await unseal(page, printed);
    expect(await page.evaluate(() => document.querySelectorAll('img, main script').length)).toBe(0);
    expect(await page.evaluate(() => document.title)).toBe(hostile);
    expect(await page.$eval('h3', (title) => title.textContent)).toBe(hostile);
    for (const width of [900, 360]) {
      await page.setViewport({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(errors).toEqual([]);
  });

  it('has nothing that axe objects to, light or dark, with its details open', async () => {
    const { page, printed } = await open(SAMPLE);
    expect(await complaintsInBothSchemes(page)).toEqual([]);
    await unseal(page, printed);
    await page.$$eval('details', (all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await complaintsInBothSchemes(page)).toEqual([]);
  });

  it('counts a counter on, and shows setup keys as an app takes them', async () => {
    const { page, printed } = await open(SAMPLE);
    await unseal(page, printed);
    const otp = SAMPLE.accounts[1]?.otp as HotpParameters;
    const shown = () => page.$$eval('output', (all) => all[1]?.textContent);
    expect(await shown()).toBe(groupCode(generateCode(otp, 0)).join(' '));
    await press(page, openerText.account.nextOf('Ledger ada'));
    expect(await shown()).toBe(groupCode(generateCode(advanceCounter(otp), 0)).join(' '));
    expect(
      await page.$$eval('details code', (all) => all.map(({ textContent }) => textContent?.replaceAll(' ', ''))),
    ).toEqual(SAMPLE.accounts.flatMap(({ otp: one }) => (one === undefined ? [] : [one.secret])));
  });

  it('finds one of many accounts', async () => {
    const [first] = SAMPLE.accounts;
    if (first === undefined) throw new Error('got no account');
    const accounts = Array.from({ length: 60 }, (_, at) => ({ ...first, issuer: `Service ${at}` }));
    const { page, printed } = await open({ ...SAMPLE, id: 'MANY', accounts });
    await unseal(page, printed);
    await page.type('#search', 'service 42');
    expect(await page.$$eval('article:not([hidden]) h3', (all) => all.map(({ textContent }) => textContent))).toEqual([
      'Service 42',
    ]);
    await page.type('#search', 'x');
    expect(await page.$eval('search [role=status]', (status) => status.textContent)).toBe(openerText.opened.noMatch);
  });

  it('is closed again after it was left, on the way back too', async () => {
    const { page, printed } = await open(SAMPLE);
    await unseal(page, printed);
    await page.goto('about:blank');
    await page.goBack();
    await page.waitForSelector('textarea');
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('3f9c-81d3');
  });
});
