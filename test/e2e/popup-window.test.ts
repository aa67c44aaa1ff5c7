import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { Stage } from './browser-harness.ts';
import { eventually, until } from './eventually.ts';
import * as northwind from './steps/northwind.ts';
import { clientOf, firstRun } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const HIGHEST_PX = 600;
const KEYS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'].map((letter) => `JBSWY3DPEHPK3PX${letter}`);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ name: 'popup-window' });
  await northwind.openSignIn(stage);
  await addAccounts(await firstRun(stage), KEYS);
  await stage.closePopup();
}, 120_000);
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
});
afterAll(() => stage?.close());

async function addAccounts(popup: Surface, keys: readonly string[], url?: string): Promise<void> {
  const ask = clientOf(popup);
  for (const [at, key] of keys.entries()) {
    const text = `otpauth://totp/Service${at}:ada${at}@example.com?secret=${key}&issuer=Service${at}&digits=${at === 0 ? 10 : 6}`;
    const { id, issuer, name } = await ask('draft.read', { text, source: 'paste', ...(url && { url }) });
    await ask('draft.save', { id, issuer, name, mode: 'new', bindHost: url !== undefined });
  }
}

/** The popup over the tab, once every row is drawn and the window has its size. */
async function openHome(): Promise<Surface> {
  const popup = await stage.popup();
  await popup.find('list', 'Accounts');
  await until(popup.page, 'rows with their buttons', () => document.querySelectorAll('.row-actions').length > 4);
  let before = '';
  await eventually('a window that has its size', async () => {
    const now = await popup.page.evaluate(() => `${innerWidth}x${innerHeight} ${document.body.offsetHeight}`);
    const isSame = now === before;
    before = now;
    return isSame;
  });
  return popup;
}

const heightOf = ({ page }: Surface) => page.evaluate(() => innerHeight);
/** How many rows can be seen whole and pressed. */
const rowsInSight = ({ page }: Surface) =>
  page.$$eval('[aria-label="Accounts"] > .row', (rows) => {
    const isInSight = (row: Element) => {
      const { left, top, bottom, width } = row.getBoundingClientRect();
      return [top + 1, bottom - 1].every((y) => row.contains(document.elementFromPoint(left + width / 3, y)));
    };
    return rows.filter(isInSight).length;
  });
/** Whether the last button at the foot is in the window and nothing lies over it. */
const isFootInSight = ({ page }: Surface) =>
  page.$eval('.foot button:last-child', (button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const isInside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    return isInside && button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });

describe('the popup’s window', () => {
  it('is as high as a browser lets it be for many accounts, and shows eight of them on a page without one', async () => {
    const popup = await openHome();
    expect(await heightOf(popup)).toBe(HIGHEST_PX);
    expect(await rowsInSight(popup)).toBeGreaterThanOrEqual(8);
    // What is found is less, and the window stays.
    await popup.type('searchbox', 'Search', 'service3');
    await until(popup.page, 'one row', () => document.querySelectorAll('.row').length === 1);
    expect(await popup.page.$eval('mark', (mark) => mark.textContent)).toBe('Service3');
    expect(await heightOf(popup)).toBe(HIGHEST_PX);
  });

  it.each([
    { zoom: 1.25, letterPx: 16 },
    { zoom: 1.5, letterPx: 16 },
    { zoom: 2, letterPx: 16 },
    { zoom: 1, letterPx: 24 },
  ])('keeps search and actions in sight at a zoom of $zoom and letters of $letterPx px', async (appearance) => {
    await stage.setAppearance(appearance);
    const popup = await openHome();
    await stage.picture(popup, `home ${appearance.zoom} ${appearance.letterPx}`);
    expect(await heightOf(popup)).toBe(HIGHEST_PX / appearance.zoom);
    const search = await popup.page.$eval('input[type=search]', (input) => input.getBoundingClientRect().bottom);
    expect(search).toBeLessThan(60 * (appearance.letterPx / 16));
    expect(await rowsInSight(popup)).toBeGreaterThanOrEqual(1);
    await popup.click('button', 'Add account');
    await popup.find('heading');
    await eventually('the action in sight', () => isFootInSight(popup));
    // So does the last field above it, once it is scrolled to.
    await popup.page.$eval('.body > :last-child', (last) => last.scrollIntoView({ block: 'end' }));
    expect(await isFootInSight(popup)).toBe(true);
    await stage.picture(popup, `add ${appearance.zoom} ${appearance.letterPx}`);
  });
});

describe('the home', () => {
  beforeAll(() => stage.setAppearance({}));

  it('shows six accounts below the card of the site, whose code a click copies', async () => {
    const first = await openHome();
    await addAccounts(first, ['KRSXG5CTMVRXEZLU'], stage.tab.url());
    const popup = await openHome();
    expect(await rowsInSight(popup)).toBeGreaterThanOrEqual(6);
    await (await popup.page.$('.site .now'))?.click();
    await popup.find('button', 'Dismiss');
  });

  it('shows a row’s buttons beside a code of ten digits, and over nothing', async () => {
    const popup = await openHome();
    const row = await popup.item('Accounts', 'Service0 ada0@example.com');
    await row.scrollIntoView();
    await row.hover();
    const places = await row.evaluate((item) => {
      const box = (selector: string) => (item.querySelector(selector) as Element).getBoundingClientRect();
      const buttons = box('.row-actions');
      return { names: box('.names').right, from: buttons.left, to: buttons.right, code: box('output').left };
    });
    expect(places.names).toBeLessThanOrEqual(places.from);
    expect(places.to).toBeLessThanOrEqual(places.code);
    await stage.picture(popup, 'row');
  });

  it('backs up at once, and then says no more about it', async () => {
    const popup = await openHome();
    await popup.click('button', homeText.backup.backUp);
    const name = await eventually('the backup', async () =>
      readdirSync(stage.downloads).find((file) => file.endsWith('.latchkey')),
    );
    await popup.reads(backupsText.saved(name));
    await popup.isGone('button', homeText.backup.backUp);
  });

  it('offers to save recovery codes where the page shows some', async () => {
    await stage.tab.evaluate(() => {
      document.body.innerText = 'Your recovery codes\n8f3k-29dm\nq7xw-11pz\nm4tt-8h2c\nv9rb-6s0n\nc2lp-5k7e\nx1dd-3f9q';
    });
    const popup = await openHome();
    await popup.click('button', homeText.site.saveRecoveryCodes);
    await popup.page.waitForSelector('.found-codes');
    await popup.click('button', 'Back');
    await popup.find('searchbox', 'Search');
    expect(await popup.has('button', homeText.site.saveRecoveryCodes)).toBe(false);
  });
});
