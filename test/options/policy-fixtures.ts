import type { Page } from 'puppeteer-core';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { accountId } from '../vault/records.ts';
import type { ScreenFixture } from './screen-fixtures.ts';

const sees = (selector: string) => async (page: Page) => void (await page.waitForSelector(selector));

/** What an organization set, and what it changes on other screens. */
export const policyFixtures: readonly ScreenFixture[] = [
  { name: 'organization', at: '?managed=asks#/organization', reach: sees('.organization-sites li') },
  { name: 'organization-met', at: '?managed=met#/organization', reach: sees('.organization-done') },
  { name: 'organization-none', at: '#/organization', reach: sees('.empty') },
  { name: 'organization-wide', at: '?managed=wide#/organization', reach: sees('.organization-sites li') },
  {
    name: 'recovery-organization',
    at: `?managed=asks#/recovery/${accountId('northwind')}`,
    reach: sees('.recovery-actions .policy-hint'),
  },
  {
    name: 'set-up-organization',
    at: '?managed=asks&sync=off#/devices',
    reach: async (page) => {
      const setUp = `::-p-aria([name="${devicesText.off.setUp}"][role="button"])`;
      await (await page.waitForSelector(setUp))?.click();
      await page.waitForSelector('.connect-form');
    },
  },
  { name: 'accounts-organization', at: '?managed=asks#/accounts', reach: sees('.organization-line') },
  { name: 'settings-organization', at: '?managed=asks#/settings', reach: sees('.key-list kbd') },
  { name: 'export-organization', at: '?managed=asks#/interchange/export', reach: sees('.note') },
  { name: 'envelope-organization', at: '?managed=strict#/interchange/envelope', reach: sees('.note') },
];
