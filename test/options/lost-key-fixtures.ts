import type { Page } from 'puppeteer-core';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { securityKeyId } from '../vault/records.ts';
import type { ScreenFixture } from './screen-fixtures.ts';

const LIST = `#/keys/lost-${securityKeyId('blue')}`;
const sees = (selector: string) => async (page: Page) => void (await page.waitForSelector(selector));
const press = async (page: Page, name: string) => {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"])`);
  await button?.evaluate((control) => (control as HTMLElement).click());
};

/** The list of a key that was lost, retired or replaced, and what leads to it. */
export const lostKeyFixtures: readonly ScreenFixture[] = [
  { name: 'lost-key', at: `?gone=lost${LIST}`, reach: sees('.removals > li') },
  { name: 'lost-key-unlocks', at: `?gone=lost&unlocks${LIST}`, reach: sees('.removal-vault') },
  { name: 'lost-key-retired', at: `?gone=retired${LIST}`, reach: sees('.removals > li') },
  { name: 'lost-key-replaced', at: `?gone=replaced${LIST}`, reach: sees('.removal-added') },
  {
    name: 'lost-key-done',
    at: `?gone=lost${LIST}`,
    reach: async (page) => {
      await page.waitForSelector('.removals > li');
      await page.$$eval('.removals input:not(:checked)', (boxes) => {
        for (const box of boxes) (box as HTMLElement).click();
      });
      await page.waitForSelector('.reassure');
    },
  },
  {
    name: 'lost-key-find',
    at: `?gone=lost${LIST}`,
    reach: async (page) => {
      await press(page, lostKeyText.actions.found);
      await page.waitForSelector('dialog');
    },
  },
  {
    name: 'lost-key-found',
    at: `?gone=lost&engine=firefox${LIST}`,
    reach: async (page) => {
      await press(page, lostKeyText.actions.found);
      await page.waitForSelector('dialog');
      await press(page, lostKeyText.found.skip);
      await page.waitForFunction(
        (title) => document.querySelector('h1')?.textContent === title,
        {},
        lostKeyText.title.here('Blue key'),
      );
    },
  },
  { name: 'lost-key-missing', at: '#/keys/lost-nothing', reach: sees('.heading') },
  { name: 'lost-key-line', at: '?gone=lost#/accounts', reach: sees('.lost-key-lines li') },
  {
    name: 'lost-key-card',
    at: '?gone=replaced#/keys',
    reach: async (page) => {
      await page.waitForSelector('.key .warning');
      await press(page, securityKeysText.card.moreFor('Blue key'));
      await page.waitForSelector('[role=menu]');
    },
  },
];
