import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';
import { endBrowser } from './processes.ts';

/** Firefox with the built extension in it, and the tab that the extension opened at its first start. */
export interface FirefoxStage {
  readonly browser: Browser;
  readonly tab: Page;
  /** Goes to another page of the extension; only its own pages may. */
  visit(path: string): Promise<void>;
  close(): Promise<void>;
}

/** `downloads` is where files go without a question; a permission that is asked for is then given without one, too. */
export async function openFirefox(downloads?: string): Promise<FirefoxStage> {
  const extension = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error('dist/firefox is missing: run `npm run build` first');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    args: ['--remote-allow-system-access'],
    ...(downloads !== undefined && {
      extraPrefsFirefox: {
        'extensions.webextOptionalPermissionPrompts': false,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      },
    }),
  });
  try {
    await browser.installExtension(extension);
    const tab = await eventually('the first-run tab', () => findOurTab(browser), 15_000);
    return {
      browser,
      tab,
      async visit(path) {
        // The driver cannot navigate to an extension's address, and does not learn of it either: the page itself is asked.
        await tab.evaluate((to) => location.assign(to), `/${path}`);
        await eventually(path, async () => (await tab.evaluate(() => location.href)).endsWith(path));
      },
      close: () => endBrowser(browser),
    };
  } catch (thrown) {
    await endBrowser(browser);
    throw thrown;
  }
}

async function findOurTab(browser: Browser): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    if ((await page.evaluate(() => location.protocol)) === 'moz-extension:') return page;
  }
  return undefined;
}
