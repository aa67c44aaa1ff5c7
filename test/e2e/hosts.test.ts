import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AskBackground } from '../../src/messages/client.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { sitesText } from '../../src/ui/strings/sites.ts';
import { suggestionText } from '../../src/ui/strings/suggestions.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { type FormSite, serveForms } from './form-site.ts';
import { clientOf, prepareVault } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const OTHER = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PX';
const uri = (secret: string) =>
  `otpauth://totp/Northwind:ada%40example.com?secret=${secret}&issuer=Northwind&period=86400`;
const ASK = '<h1>Two-step verification</h1><p>Enter the code from your authenticator app.</p>';
const FORM = `${ASK}<form method="post"><label>Code <input id="code" autocomplete="one-time-code" inputmode="numeric"></label></form>`;
const RECOVERY =
  '<h1>Use a recovery code</h1><p>Enter one of your recovery codes.</p><form><label>Recovery code <input id="code" name="recovery_code"></label></form>';
const lure = (secret: string) =>
  `${FORM}<p>Your second factor must be renewed.</p><a href="${uri(secret).replaceAll('&', '&amp;')}">Open in app</a>`;
const LABEL = 'Northwind ada@example.com';
const HARBOURLINE = 'Harbourline ada@example.com';
const CODES = ['7f3a-09c2-kq', '9b1d-44e7-wz', 'c05e-8821-mn'];

let stage: Stage;
let site: FormSite;
let ask: AskBackground;
let account: AccountRow;
let lures = 0;
beforeAll(async () => {
  site = await serveForms();
  stage = await Stage.open({ name: 'hosts' });
  await stage.tab.goto(site.show(FORM, 'bank.localhost'));
  await prepareVault(stage, uri(KEY));
  ask = clientOf(await stage.options('about'));
  const [row] = (await ask('home.page', { text: 'northwind', offset: 0, limit: 1 })).rows;
  if (row === undefined) throw new Error('got no account, want one');
  account = row;
});
afterAll(async () => {
  await stage?.close();
  await site?.close();
});
beforeEach(async () => {
  await stage.closePopup();
  const { pendingCode } = await ask('account.view', { id: account.id });
  if (pendingCode !== undefined) await ask('account.resolveReplacement', { id: account.id, keep: false });
});

const filled = () => stage.tab.$eval('#code', (field) => (field as HTMLInputElement).value);
const goEvil = (body: string) => stage.tab.goto(site.show(body, 'evil.localhost'));
const isTicked = async (options: Surface, account: string) =>
  (await options.find('checkbox', sitesText.select(account))).evaluate((box) => (box as HTMLInputElement).checked);
const settle = () => new Promise((then) => setTimeout(then, 1_500));

/** Reads a key in on the hostile page, another one each time; ends at the preview. */
async function scanLure(): Promise<Surface> {
  await goEvil(lure(`${OTHER}${'ABCDEFGH'[lures++]}`));
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await popup.click('button', 'Scan this page');
  await popup.find('heading', addText.preview.title);
  return popup;
}

/** Saves such a key as pending, and links it to the hostile page. */
async function linkLure(): Promise<Surface> {
  const popup = await scanLure();
  await popup.click('button', 'Save');
  await popup.find('heading', fillText.question.newSite);
  await popup.reads(fillText.question.pendingOnly);
  await stage.picture(popup, 'the question for a pending key');
  await popup.click('button', fillText.question.link);
  await popup.item('This site', LABEL);
  return popup;
}

/** Presses Enter as soon as each screen is there, as a lure tells people to. */
async function pressEnter({ page }: Surface, times: number): Promise<void> {
  for (let presses = 0; presses < times; presses++) {
    await page.keyboard.press('Enter');
    await settle();
  }
}

describe('a hostile page that shows a key named like an account', () => {
  it('gets no code by Enter, pressed four times after the scan', async () => {
    const popup = await scanLure();
    await pressEnter(popup, 4);
    expect(await filled()).not.toBe(account.code);
    await stage.closePopup();
    await goEvil(FORM);
    const again = await stage.popup();
    await again.find('searchbox', 'Search');
    await pressEnter(again, 2);
    expect(await filled()).not.toBe(account.code);
    await stage.closePopup();
  });

  it('gets only codes of the new key while that is pending, even where the user links it', async () => {
    const popup = await linkLure();
    const item = await popup.item('This site', LABEL);
    await stage.picture(popup, 'a pending key alone on its site');
    expect(await popup.has('button', 'Fill', item)).toBe(false);
    await popup.click('button', homeText.account.fillNewCode, item);
    await eventually('the new code in the page', async () => /^\d{6}$/.test(await filled()));
    expect(await filled()).not.toBe(account.code);
    await stage.closePopup();
  });

  it('gets nothing more once the user keeps the old key', async () => {
    const popup = await linkLure();
    await popup.click('button', commonText.pendingKey.keepOld, await popup.item('This site', LABEL));
    await popup.reads(homeText.site.none);
    await pressEnter(popup, 2);
    expect(await filled()).toBe('');
    // Enter has scanned the page again.
    await popup.click('button', addText.discard);
    await popup.find('searchbox', 'Search');
    await stage.closePopup();
  });

  it('is asked about when the user takes the new key, and gets no recovery code before', async () => {
    await ask('recovery.add', { account: account.id, codes: CODES, source: 'paste' });
    const popup = await linkLure();
    await popup.click('button', commonText.pendingKey.useNew, await popup.item('This site', LABEL));
    await popup.find('heading', fillText.question.newSite);
    await popup.click('button', commonText.cancel);
    await popup.reads(homeText.site.none);
    await stage.closePopup();
    await goEvil(RECOVERY);
    const later = await stage.popup();
    await later.find('searchbox', 'Search');
    expect(await later.has('button', homeText.account.fillNext)).toBe(false);
    await stage.closePopup();
  });

  it('is named when a code is copied over it', async () => {
    await stage.tab.goto(site.show(FORM, 'bank.localhost.evil.localhost'));
    const popup = await stage.popup();
    await popup.click('button', 'Copy', await popup.item('Accounts', LABEL));
    await popup.reads('This page isn’t where this account is used');
    await stage.picture(popup, 'copied elsewhere');
    await stage.closePopup();
  });
});

describe('an imported file with a host for a known account', () => {
  it('links nothing before the question about that host', async () => {
    const named = { issuer: 'Harbourline', name: 'ada@example.com' };
    const host = new URL(site.origin('evil.localhost')).host;
    const own = new URL(site.origin('harbour.localhost')).host;
    await ask('recovery.add', { account: { ...named, host: own }, codes: CODES, source: 'page' });
    const options = await stage.options('interchange');
    await options.click('button', importText.source.paste);
    const head = 'issuer,name,type,secret,algorithm,digits,period,counter,tags,favorite,note,hosts,recovery codes,icon';
    const text = `${head}\nHarbourline,ada@example.com,totp,${OTHER}A,SHA1,6,86400,,,,,${host},,\n`;
    await options.type('textbox', importText.source.text, text);
    await options.click('button', importText.source.read);
    await options.page.waitForSelector('tbody input[type=checkbox]');
    await options.click('button', 'Import');
    await options.find('checkbox', sitesText.select(HARBOURLINE));
    expect(await isTicked(options, HARBOURLINE)).toBe(false);
    await stage.picture(options, 'hosts in the file');
    await goEvil(RECOVERY);
    const popup = await stage.popup();
    await popup.reads(homeText.site.none);
    await stage.closePopup();
    await options.page.bringToFront();
    await options.click('checkbox', sitesText.select(HARBOURLINE));
    await options.click('button', sitesText.link(1));
    await options.reads(sitesText.linked(1));
    await stage.picture(options, 'linked to a site of the file');
    await options.page.close();
    await goEvil(RECOVERY);
    const linked = await stage.popup();
    await linked.item('This site', HARBOURLINE);
    await stage.closePopup();
  });
});

/** Imports accounts that no site is known for, as text, and ends at the proposals. */
async function importAccounts(...services: readonly string[]): Promise<Surface> {
  const options = await stage.options('interchange');
  await options.click('button', importText.source.paste);
  const uris = services.map((service, at) => {
    const secret = `${OTHER}${'STUVWXYZ'[at]}`;
    return `otpauth://totp/${service}:ada%40example.com?secret=${secret}&issuer=${service}&period=86400`;
  });
  await options.type('textbox', importText.source.text, uris.join('\n'));
  await options.click('button', importText.source.read);
  await options.page.waitForSelector('tbody input[type=checkbox]');
  await options.click('button', 'Import');
  await options.find('heading', sitesText.title);
  return options;
}

describe('an imported account', () => {
  const codeOf = async (service: string) =>
    (await ask('home.page', { text: service, offset: 0, limit: 1 })).rows[0]?.code;

  beforeAll(async () => {
    const options = await importAccounts('Seafarer', 'Lighthouse', 'Discord');
    await stage.picture(options, 'proposed sites');
    await options.page.close();
  });

  it('fills its first code after two presses in Latchkey', async () => {
    await stage.tab.goto(site.show(FORM, 'login.seafarer.localhost'));
    const popup = await stage.popup();
    await popup.page.evaluate(() => {
      const counting = globalThis as { presses?: number };
      const count = ({ isTrusted }: Event) => {
        if (isTrusted) counting.presses = (counting.presses ?? 0) + 1;
      };
      addEventListener('click', count, { capture: true });
    });
    const presses = () => popup.page.evaluate(() => (globalThis as { presses?: number }).presses);
    await popup.click('button', suggestionText.fillHere, await popup.find('list', suggestionText.label));
    await popup.find('heading', fillText.question.newSite);
    await stage.picture(popup, 'the question in place of the suggestion');
    await popup.click('button', fillText.question.linkAndFill);
    expect(await presses()).toBe(2);
    await eventually('the code in the page', async () => (await filled()) === (await codeOf('seafarer')));
    await stage.closePopup();
  });

  it('fills by Enter, once, without being linked', async () => {
    await stage.tab.goto(site.show(FORM, 'lighthouse.localhost'));
    const popup = await stage.popup();
    await popup.find('list', suggestionText.label);
    await popup.page.keyboard.press('Enter');
    await popup.click('button', fillText.question.fillOnce);
    await eventually('the code in the page', async () => (await filled()) === (await codeOf('lighthouse')));
    await stage.closePopup();
    await stage.tab.goto(site.show(FORM, 'lighthouse.localhost'));
    const again = await stage.popup();
    await again.find('list', suggestionText.label);
    expect(await again.has('list', 'This site')).toBe(false);
    await stage.closePopup();
  });

  it('gets the focus on Cancel on a site that has no more than a similar name', async () => {
    await stage.tab.goto(site.show(FORM, 'lighthousebank.localhost'));
    const popup = await stage.popup();
    await popup.click('button', suggestionText.fillHere, await popup.find('list', suggestionText.label));
    await popup.find('button', fillText.question.linkAndFill);
    await settle();
    expect(await popup.page.evaluate(() => document.activeElement?.textContent)).toBe(commonText.cancel);
    await pressEnter(popup, 1);
    expect(await filled()).toBe('');
    expect(await popup.has('button', fillText.question.linkAndFill)).toBe(false);
    await stage.closePopup();
  });

  it.each(['seafarer-login.localhost', 'seafarer.localhost.bad.localhost', 'lighth0use.localhost'])(
    'is no suggestion on %s, which is named before anything is pressed',
    async (host) => {
      await stage.tab.goto(site.show(FORM, host));
      const popup = await stage.popup();
      await popup.reads(fillText.lookalike.title);
      await stage.picture(popup, 'an imitation');
      expect(await popup.has('list', suggestionText.label)).toBe(false);
      await pressEnter(popup, 2);
      expect(await filled()).toBe('');
      await stage.closePopup();
    },
  );

  it('is linked with all others in one press, and back by undo', async () => {
    const options = await stage.options('accounts');
    await options.page.evaluate(() => {
      location.hash = '#/accounts/sites';
    });
    await options.find('checkbox', sitesText.select('Discord ada@example.com'));
    expect(await isTicked(options, 'Discord ada@example.com')).toBe(true);
    await options.type('textbox', sitesText.siteOf('Lighthouse ada@example.com'), 'lighthouse.localhost');
    await options.click('button', sitesText.link(2));
    await options.reads(sitesText.linked(2));
    const hosts = async (text: string) => (await ask('home.page', { text, offset: 0, limit: 1 })).rows[0]?.hosts;
    expect(await hosts('discord')).toEqual([{ host: 'discord.com', scope: 'site' }]);
    expect(await hosts('lighthouse')).toEqual([{ host: 'lighthouse.localhost', scope: 'host' }]);
    await options.click('button', commonText.undo);
    await options.find('checkbox', sitesText.select('Discord ada@example.com'));
    await eventually('no site', async () => (await hosts('discord'))?.length === 0);
    expect(await hosts('lighthouse')).toEqual([]);
    await options.page.close();
  });
});
