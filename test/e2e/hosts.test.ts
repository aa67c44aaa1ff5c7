import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AskBackground } from '../../src/messages/client.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { type FormSite, serveForms } from './form-site.ts';
import { vaultWith } from './steps/popup.ts';
import { clientOf } from './steps/vault.ts';
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
  await vaultWith(stage, uri(KEY));
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
    await options.reads(importText.proposals.title);
    await stage.picture(options, 'hosts in the file');
    await goEvil(RECOVERY);
    const popup = await stage.popup();
    await popup.reads(homeText.site.none);
    await stage.closePopup();
    await options.page.bringToFront();
    await options.click('button', importText.proposals.linkNamed(host, 'Harbourline ada@example.com'));
    const dialog = await options.find('dialog', fillText.question.newSite);
    await stage.picture(options, 'the question in the options');
    await options.click('button', fillText.question.link, dialog);
    await eventually(
      'the proposal to go',
      async () => !(await options.has('button', importText.proposals.linkNamed(host, 'Harbourline ada@example.com'))),
    );
    await options.page.close();
    await goEvil(RECOVERY);
    const linked = await stage.popup();
    await linked.item('This site', 'Harbourline ada@example.com');
    await stage.closePopup();
  });
});
