import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../e2e/eventually.ts';
import { openScreenBrowser, type ScreenBrowser } from '../../e2e/screen-browser.ts';

let browser: ScreenBrowser;
let script = '';

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../../src/ui/focus/keep-focus.ts', import.meta.url)),
        formats: ['iife'],
        name: 'kept',
      },
    },
  })) as readonly Rollup.RollupOutput[];
  script = built[0]?.output[0].code ?? '';
  browser = await openScreenBrowser();
});
afterAll(() => browser?.close());

const HTML = 'data:text/html,<main><h1>List</h1><button>Open</button></main>';

/** A page with a heading and a button that has the focus, whose focus is kept. */
async function openList(): Promise<Page> {
  const { page } = await browser.open(HTML, { width: 400, height: 400 }, 'main h1');
  // A page in the background gets no focus events.
  await page.bringToFront();
  await page.addScriptTag({ content: `${script}; kept.keepFocus(document)` });
  await page.click('button');
  await until(
    page,
    'the button to have the focus',
    () => document.hasFocus() && document.activeElement?.tagName === 'BUTTON',
  );
  return page;
}

it('gives the heading of a screen the focus however long the screen takes to load', async () => {
  const page = await openList();
  await page.evaluate(() => document.querySelector('main')?.replaceChildren());
  // Long after the time that a screen has to take the focus itself.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.evaluate(() => {
    const heading = document.createElement('h1');
    heading.textContent = 'Item';
    document.querySelector('main')?.append(heading);
  });
  await until(page, 'the heading to have the focus', () => document.activeElement?.textContent === 'Item');
});

it('gives the focus back to what had it when a pressed button is gone at once, as that of a message', async () => {
  const page = await openList();
  await page.evaluate(() => {
    const message = document.createElement('button');
    message.textContent = 'Undo';
    message.addEventListener('click', () => message.remove());
    document.body.append(message);
  });
  await page.evaluate(() => {
    const undo = [...document.querySelectorAll('button')].at(-1);
    // All of a quick press comes before any timer.
    for (const type of ['mousedown', 'mouseup', 'click']) {
      if (type === 'mousedown') undo?.focus();
      undo?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    }
  });
  await until(page, 'the focus to be back', () => document.activeElement?.textContent === 'Open');
});

it('leaves the focus where the user put it: nowhere', async () => {
  const page = await openList();
  await page.mouse.click(300, 300);
  await page.evaluate(() => document.querySelector('h1')?.after(document.createElement('p')));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});
