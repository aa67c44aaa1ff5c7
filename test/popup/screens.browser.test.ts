import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenes } from './scenes.ts';
import { startStage } from './stage.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

let stage: Awaited<ReturnType<typeof startStage>>;
let browser: Browser;

beforeAll(async () => {
  stage = await startStage();
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    headless: true,
    args: ['--no-sandbox'],
  });
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

/** Opens a scene as the popup shows it, and gathers what went wrong on the way. */
async function open(name: string, features: Record<string, string> = {}): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width: 360, height: 560 });
  await page.emulateMediaFeatures(Object.entries(features).map(([feature, value]) => ({ name: feature, value })));
  await page.goto(`${stage.address}#${name}`);
  await page.waitForSelector('main');
  return { page, errors };
}

async function audit(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Finding[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  return found;
}

describe.each(['light', 'dark'])('every screen of the popup, %s', (scheme) => {
  it.each(scenes.map(({ name }) => name))('%s has nothing that axe objects to, and fits its width', async (name) => {
    const { page, errors } = await open(name, { 'prefers-color-scheme': scheme });
    await scenes.find((scene) => scene.name === name)?.reach?.(page);
    await page.waitForSelector('main');
    await page.waitForSelector('h1');
    expect(await audit(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the home screen by keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');
  const asked = (page: Page) =>
    page.evaluate(() => {
      const { fake } = globalThis as unknown as { fake: { asked: readonly { verb: string; ask: unknown }[] } };
      return fake.asked.map(({ verb, ask }) => `${verb} ${JSON.stringify(ask ?? '')}`);
    });

  it('starts in the search box, moves through the rows and back', async () => {
    const { page } = await open('home');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    const seen = [await focused(page)];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'] as const) {
      await page.keyboard.press(key);
      seen.push(await focused(page));
    }
    const northwind = 'Northwind ada@example.com';
    expect(seen).toEqual([
      'Search',
      northwind,
      'GitHub ada-l',
      'Cloud 66 ops@example.com',
      'GitHub ada-l',
      northwind,
      'Search',
    ]);
    await page.close();
  });

  it('fills what Enter is pressed on', async () => {
    const { page } = await open('home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.body.hasAttribute('data-closed'));
    expect(await asked(page)).toContain('fill.account {"id":"GitHub/ada-l","tabId":1}');
    await page.close();
  });

  it('copies with Ctrl+C and closes with Escape, which empties the search first', async () => {
    const { page } = await open('home');
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    await page.waitForSelector('.toast');
    expect(await asked(page)).toContain('account.use {"id":"Northwind/ada@example.com"}');
    await page.keyboard.type('hub');
    await page.waitForFunction(() => document.querySelectorAll('[aria-label="Accounts"] > li').length === 1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelectorAll('[aria-label="Accounts"] > li').length > 5);
    expect(await page.evaluate(() => document.body.hasAttribute('data-closed'))).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.body.hasAttribute('data-closed'))).toBe(true);
    await page.close();
  });

  it('works a menu by arrows, and Escape gives the focus back without closing the popup', async () => {
    const { page } = await open('home');
    await page.focus('.site .menu-anchor button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=menu]');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Delete');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[role=menu]') === null);
    expect(await focused(page)).toBe('More');
    expect(await page.evaluate(() => document.body.hasAttribute('data-closed'))).toBe(false);
    await page.close();
  });
});

describe('what the popup promises to automation', () => {
  it('names its lists and items, and an item says its code without spaces', async () => {
    const { page } = await open('home');
    const site = await page.waitForSelector('::-p-aria([name="This site"][role="list"])');
    const item = await site?.waitForSelector('::-p-aria([name="Northwind ada@example.com"][role="listitem"])');
    const code = await item?.$eval('output', (output) => (output.textContent ?? '').replace(/\s/g, ''));
    expect(code).toMatch(/^\d{6}$/);
    for (const name of ['Fill', 'Copy'])
      expect(await item?.$(`::-p-aria([name="${name}"][role="button"])`)).not.toBeNull();
    const row = await page.waitForSelector('::-p-aria([name="GitHub ada-l"][role="listitem"])');
    for (const name of ['Fill', 'Copy'])
      expect(await row?.$(`::-p-aria([name="${name}"][role="button"])`)).not.toBeNull();
    for (const name of ['Add account', 'Lock'])
      expect(await page.$(`::-p-aria([name="${name}"][role="button"])`)).not.toBeNull();
    expect(await page.$('::-p-aria([name="Search"][role="searchbox"])')).not.toBeNull();
    await page.close();
  });

  it('asks for less motion of its rings when the user does', async () => {
    const { page } = await open('home', { 'prefers-reduced-motion': 'reduce' });
    await page.waitForSelector('.ring');
    const timing = await page.$eval('.ring', (ring) => getComputedStyle(ring).animationTimingFunction);
    expect(timing).toBe('steps(6)');
    await page.close();
  });

  it('redraws nothing of a row while its ring runs', async () => {
    const { page } = await open('home');
    await page.waitForSelector('.ring');
    const changes = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const until = Date.now() + 1_500;
          const watch = new MutationObserver((records) => {
            count += records.length;
          });
          // A roll-over in between is not what is looked for.
          if (30_000 - (Date.now() % 30_000) < 2_000) return resolve(0);
          watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
          const wait = () => (Date.now() < until ? setTimeout(wait, 50) : resolve(count));
          wait();
        }),
    );
    expect(changes).toBe(0);
    await page.close();
  });
});
