import type { Page } from 'puppeteer-core';
import { homeText } from '../../../src/ui/strings/home.ts';
import type { BackgroundStart, SurfaceBackground } from '../../background/surface-background.ts';

/** A screen of the popup: the background that it opens over, and what a user does to get there. */
export interface ScreenFixture {
  readonly name: string;
  readonly start?: () => BackgroundStart | Promise<BackgroundStart>;
  /** What went on before the popup was opened. */
  readonly prepare?: (background: SurfaceBackground) => Promise<void>;
  readonly reach?: (page: Page) => Promise<void>;
}

export const click = (selector: string) => async (page: Page) => {
  const element = await page.waitForSelector(selector);
  await element?.click();
};

/** Presses a button by its accessible name. */
export const press = (name: string) => click(`aria/${name}[role="button"]`);

/** Chooses what can be taken from the page in front. */
export const chooseForSite = (name: string) => async (page: Page) => {
  await press(homeText.site.more)(page);
  await click(`aria/${name}[role="menuitem"]`)(page);
};

/** Puts a text into the screen's text area as a paste does. */
export async function paste(page: Page, text: string): Promise<void> {
  const area = await page.waitForSelector('textarea');
  await area?.focus();
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}
