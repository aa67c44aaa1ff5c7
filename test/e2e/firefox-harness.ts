import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';
import { endBrowser } from './processes.ts';
import type { Surface } from './surface.ts';

/** The Firefox of the tests. */
export const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** Firefox with the built extension in it, and the tab that the extension opened at its first start. */
export interface FirefoxStage {
  readonly browser: Browser;
  readonly tab: Page;
  /** Goes to another page of the extension; only its own pages may. */
  visit(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * `downloads` is where files go without a question; a permission that is asked for is then given without one, too. `preferences` are those of
 * `about:config`. `program` is another Firefox than that of the tests.
 */
export async function openFirefox(
  downloads?: string,
  preferences: Record<string, unknown> = {},
  program = FIREFOX,
): Promise<FirefoxStage> {
  const extension = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error('dist/firefox is missing: run `npm run build` first');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...preferences,
      ...(downloads !== undefined && {
        'extensions.webextOptionalPermissionPrompts': false,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      }),
    },
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

/** Puts files where the picker would: the driver has no way to choose any. */
export async function giveInPage(surface: Surface, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
  await surface.page.waitForSelector('input[type=file]');
  await surface.page.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    }
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) return;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
}

async function findOurTab(browser: Browser): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    if ((await page.evaluate(() => location.protocol)) === 'moz-extension:') return page;
  }
  return undefined;
}
