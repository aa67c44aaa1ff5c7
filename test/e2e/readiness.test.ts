import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { lostAccessText } from '../../src/ui/strings/lost-access.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import * as northwind from './steps/northwind.ts';
import { openLostAccess } from './steps/popup.ts';
import { clientOf, prepareVault, saveByMessage } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const URI = 'otpauth://totp/Northwind:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Northwind';
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open({ name: 'readiness' });
  await northwind.openSignIn(stage);
  await prepareVault(stage, URI);
});
afterAll(async () => stage?.close());

/** The first cell of the account's row: what is left without this computer. */
const verdict = (options: Surface) =>
  options.page.$eval('.readiness-map tbody td', (cell) => (cell as HTMLElement).innerText.trim().charAt(0));
const verdictIs = (options: Surface, letter: string) =>
  eventually(`the verdict ${letter}`, async () => (await verdict(options).catch(() => '')) === letter);

describe('readiness in a browser', () => {
  it('is lifted by a backup, once it is said where that is', async () => {
    const options = await stage.options('readiness');
    await verdictIs(options, 'D');
    expect(await options.page.$eval('table', (map) => map.ariaLabel)).toBe(readinessText.map.table);

    await options.page.evaluate(() => {
      location.hash = '#/backups';
    });
    await options.click('button', backupsText.backUpNow);
    await options.reads('Last backup');
    await options.page.evaluate(() => {
      location.hash = '#/readiness';
    });
    // Nobody said yet where the file went.
    await verdictIs(options, '?');
    await options.page.click('.readiness-map tbody td .verdict');
    const field = await options.page.waitForSelector('.place-form input');
    await field?.type('Online');
    await field?.press('Enter');
    // The backup opens in any browser.
    await verdictIs(options, 'B');
    await options.click('button', commonText.done);
    await options.page.close();
  });

  it('lists what is left to try on the site, and keeps what was tried', async () => {
    const popup = await stage.popup();
    await openLostAccess(popup, 'Northwind ada');
    await popup.click('button', lostAccessText.failed);
    await popup.type('textbox', lostAccessText.note, 'refused twice');
    await popup.click('button', 'Save');
    await popup.reads('refused twice');
  });

  it('offers the account of the vault in place of a provider that is named', async () => {
    const options = await stage.options('accounts');
    const ask = clientOf(options);
    await saveByMessage(stage, ask, 'otpauth://totp/Google:ada?secret=KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU&issuer=Google');
    const { accounts } = await ask('readiness.facts', {});
    const id = accounts.find(({ issuer }) => issuer === 'Northwind')?.id;
    await options.page.evaluate((route) => {
      location.hash = route;
    }, `#/accounts/${id}`);
    const { signIn } = readinessText;
    await options.page.waitForSelector('.service-recovery summary');
    await options.page.click('.service-recovery summary');
    await options.choose(signIn.question, signIn.provider);
    await options.type('combobox', signIn.name, 'google');
    await options.click('button', signIn.inVault.use('Google ada'));
    const form = await options.page.waitForSelector('.service-recovery form');
    if (form === null) throw new Error('got no form, want one');
    await options.click('button', commonText.save, form);
    await eventually('the account it signs in with', async () => {
      const { accounts: now } = await ask('readiness.facts', {});
      return now.find((one) => one.id === id)?.signsInWith?.kind === 'account';
    });
  });
});
