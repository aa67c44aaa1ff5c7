import type { Page } from 'puppeteer-core';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { recordId } from '../vault/records.ts';
import type { ScreenFixture } from './screen-fixtures.ts';

const { card } = keyInventoryText;

const press = async (page: Page, name: string, role = 'button') => {
  const control = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  await control?.evaluate((one) => (one as HTMLElement).click());
};
const openMenu = async (page: Page, key: string, item: string) => {
  await press(page, securityKeysText.card.moreFor(key));
  await press(page, item, 'menuitem');
  await page.waitForSelector('dialog');
};

/** Dialogs about one security key or two. */
export const keyDialogFixtures: readonly ScreenFixture[] = [
  {
    name: 'keys-merge-two',
    at: '?gaps#/keys',
    reach: async (page) => {
      await openMenu(page, 'Blue key', card.merge);
      await page.select('dialog select', recordId('drawer'));
      await page.waitForSelector('dialog .note');
    },
  },
  {
    name: 'keys-delete',
    at: '?unlocks#/keys',
    reach: (page) => openMenu(page, 'Blue key', commonText.delete),
  },
  {
    name: 'keys-linked-already',
    at: '?gaps#/keys',
    reach: async (page) => {
      const key = await page.waitForSelector('.key[aria-label="Blue key"]');
      await (await key?.waitForSelector(`::-p-text(${securityKeysText.card.addSite})`))?.click();
      await (await page.waitForSelector('dialog input[inputmode=url]'))?.type('dropbox.com');
      await page.waitForSelector('dialog .note');
    },
  },
  {
    name: 'keys-add-unsaved',
    at: '#/keys',
    reach: async (page) => {
      await (await page.waitForSelector(`::-p-aria([name="${securityKeysText.add}"][role="button"])`))?.click();
      await (await page.waitForSelector('dialog input[type=text]'))?.type('Blue key');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog dialog');
    },
  },
  {
    name: 'keys-edit-unsaved',
    at: '#/keys',
    reach: async (page) => {
      await openMenu(page, 'Blue key', card.edit);
      await (await page.waitForSelector('dialog .key-form input'))?.type(' two');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog dialog');
    },
  },
];
