import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Not loaded here, where nothing runs it, and in its small form: pages read it anew. */
export const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where the server of the screens has axe for them, so that the browser compiles it once for all. */
export const AXE_PATH = '/axe.min.js';
export const SCREEN_PAGE = '/screen-page/index.html';

/** What axe finds wrong on the page as it is now, a line each; empty when nothing is. `rules` leaves out the others. */
export async function complaintsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await addAxe(page);
  return page.evaluate(
    async (only) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: { type: 'rule', values: [...only] } }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    },
    rules && [...rules],
  );
}

/** Adds axe to the page: from its server if that is the one of the screens, else as a text. */
async function addAxe(page: Page): Promise<void> {
  if (new URL(page.url()).pathname.endsWith(SCREEN_PAGE)) await page.addScriptTag({ url: AXE_PATH });
  else await page.evaluate(AXE_SOURCE);
}

/** The rules whose answer depends on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on the page, light and then dark: every rule first, and then those that colours can change. */
export async function complaintsInBothSchemes(
  page: Page,
  onScheme: (scheme: 'light' | 'dark') => Promise<unknown> = async () => undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [scheme, rules] of [['light', undefined] as const, ['dark', COLOURS] as const]) {
    await turn(page, scheme);
    await onScheme(scheme);
    found.push(...(await complaintsOf(page, rules)).map((complaint) => `${scheme}: ${complaint}`));
  }
  await turn(page, 'light');
  return found;
}

/** Makes the page light or dark and waits until colours that fade have arrived. */
export async function turn(page: Page, value: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
