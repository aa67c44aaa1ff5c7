import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreenBrowser, type ScreenBrowser } from '../e2e/screen-browser.ts';
import { type ScreenServer, serveScreens } from '../e2e/screen-server.ts';
import { walkFocus } from '../e2e/steps/focus-walk.ts';
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

/** The controls that were pressed: a later screen walks only those that no earlier one had. */
const pressed = new Set<string>();

/** Leaves the section that is shown, with its dialogs, and goes to the one at that address. */
const goTo = (at: string) => async (page: Page) => {
  for (const hash of ['#/about', /#.*/.exec(at)?.[0] ?? ''])
    await page.evaluate(async (to) => {
      location.hash = to;
      await new Promise(requestAnimationFrame);
    }, hash);
};

describe('the focus', () => {
  it.each(screenFixtures)('is never lost by what can be done on $name', { timeout: 900_000 }, async ({ at, reach }) => {
    const afresh = async () => {
      const { page } = await browser.open(`${server.address}${at}`, { width: 1280, height: 860 }, 'main h1');
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await reach?.(page);
      return page;
    };
    expect(await walkFocus({ open: afresh, goBack: goTo(at) }, pressed)).toEqual([]);
  });
});
