import puppeteer, { type Page } from 'puppeteer-core';
import { CHROMIUM_SWITCHES } from './chromium.ts';
import { WITH_MOUSE } from './mouse.ts';
import { endBrowser } from './processes.ts';

/** How a screen is looked at. */
export interface Look {
  readonly width: number;
  readonly height: number;
  /** Media features by name. */
  readonly features?: Readonly<Record<string, string>>;
}

/** One page that shows screen after screen, each loaded anew: a page for each costs more than what is looked at. */
export interface ScreenBrowser {
  /** The screen at that address, as soon as the selector is there, and what goes wrong in it. */
  open(address: string, look: Look, selector: string): Promise<{ readonly page: Page; readonly errors: string[] }>;
  close(): Promise<void>;
}

export async function openScreenBrowser(): Promise<ScreenBrowser> {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    headless: true,
    args: [...CHROMIUM_SWITCHES, WITH_MOUSE],
  });
  const [page = await browser.newPage()] = await browser.pages();
  let errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  let opened = 0;
  return {
    async open(address, { width, height, features = {} }, selector) {
      await page.mouse.move(0, 0);
      await page.setViewport({ width, height });
      await page.emulateMediaType('screen');
      await page.emulateMediaFeatures(Object.entries(features).map(([name, value]) => ({ name, value })));
      // Where only the part after # differs, nothing would be loaded.
      const url = new URL(address);
      url.searchParams.set('opened', String(++opened));
      errors = [];
      await page.goto(url.href);
      await page.waitForSelector(selector).catch((cause: unknown) => {
        throw new Error(`got no ${selector} at ${address}, page errors: ${errors.join('; ')}`, { cause });
      });
      return { page, errors };
    },
    close: () => endBrowser(browser),
  };
}

/** Every message that the page at that screen sent to its background so far. */
export function askedBy(page: Page): Promise<readonly { readonly verb: string; readonly ask: unknown }[]> {
  return page.evaluate(() => {
    type Asked = readonly { readonly verb: string; readonly ask: unknown }[];
    return (globalThis as unknown as { background: { asked: Asked } }).background.asked;
  });
}
