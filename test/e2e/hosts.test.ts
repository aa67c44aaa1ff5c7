import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
const OTHER = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const uri = (secret: string) =>
  `otpauth://totp/Northwind:ada%40example.com?secret=${secret}&issuer=Northwind&period=86400`;
const ASK = '<h1>Two-step verification</h1><p>Enter the code from your authenticator app.</p>';
const FORM = `${ASK}<form method="post"><label>Code <input id="code" autocomplete="one-time-code" inputmode="numeric"></label></form>`;
const RECOVERY =
  '<h1>Use a recovery code</h1><p>Enter one of your recovery codes.</p><form><label>Recovery code <input id="code" name="recovery_code"></label></form>';
const LURE = `${FORM}<p>Your second factor must be renewed.</p><a href="${uri(OTHER).replaceAll('&', '&amp;')}">Open in app</a>`;
const LABEL = 'Northwind ada@example.com';
const CODES = ['7f3a-09c2-kq', '9b1d-44e7-wz', 'c05e-8821-mn'];

let stage: Stage;
let site: FormSite;
/** The code of the key in force, which the hostile page must not get. */
let code: string;
beforeAll(async () => {
  site = await serveForms();
  stage = await Stage.open({ name: 'hosts' });
  await stage.tab.goto(site.show(FORM, 'bank.localhost'));
  await vaultWith(stage, uri(KEY));
  const popup = await stage.popup();
  code = await popup.code('This site', LABEL);
  await stage.closePopup();
});
afterAll(async () => {
  await stage?.close();
  await site?.close();
});

const filled = () => stage.tab.$eval('#code', (field) => (field as HTMLInputElement).value);
const goEvil = (body = LURE) => stage.tab.goto(site.show(body, 'evil.localhost'));
const settle = () => new Promise((then) => setTimeout(then, 1_500));

/** Reads the key in on the hostile page; ends at the preview. */
async function scanLure(): Promise<Surface> {
  await goEvil();
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await popup.click('button', 'Scan this page');
  await popup.find('heading', addText.preview.title);
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
    expect(await filled()).not.toBe(code);
    await stage.closePopup();
    await goEvil();
    const again = await stage.popup();
    await again.find('searchbox', 'Search');
    await pressEnter(again, 2);
    expect(await filled()).not.toBe(code);
    await stage.closePopup();
  });

  it('gets only codes of the new key while that is pending, even where the user links it', async () => {
    const popup = await scanLure();
    await popup.click('button', 'Save');
    await popup.find('heading', fillText.question.newSite);
    await popup.reads(fillText.question.pendingOnly);
    await stage.picture(popup, 'the question for a pending key');
    await popup.click('button', fillText.question.link);
    const item = await popup.item('This site', LABEL);
    await stage.picture(popup, 'a pending key alone on its site');
    expect(await popup.has('button', 'Fill', item)).toBe(false);
    await popup.click('button', homeText.account.fillNewCode, item);
    await eventually('the new code in the page', async () => /^\d{6}$/.test(await filled()));
    expect(await filled()).not.toBe(code);
    await stage.closePopup();
  });

  it('gets nothing more once the user keeps the old key', async () => {
    await goEvil(FORM);
    const popup = await stage.popup();
    await popup.click('button', commonText.pendingKey.keepOld, await popup.item('This site', LABEL));
    await popup.reads(homeText.site.none);
    await pressEnter(popup, 2);
    expect(await filled()).toBe('');
    await stage.closePopup();
  });

  it('is asked about when the user takes the new key, and gets no recovery code before', async () => {
    const options = await stage.options('accounts');
    const ask = clientOf(options);
    const rows = await ask('home.page', { text: 'northwind', offset: 0, limit: 1 });
    const id = rows.rows[0]?.id;
    if (id === undefined) throw new Error('got no account, want one');
    await ask('recovery.add', { account: id, codes: CODES, source: 'paste' });
    await options.page.close();
    const popup = await scanLure();
    await popup.click('button', 'Save');
    await popup.click('button', fillText.question.link);
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
    const options = await stage.options('interchange');
    await options.click('button', importText.source.paste);
    const head = 'issuer,name,type,secret,algorithm,digits,period,counter,tags,favorite,note,hosts,recovery codes,icon';
    const host = new URL(site.origin('evil.localhost')).host;
    const text = `${head}\nNorthwind,ada@example.com,totp,${OTHER},SHA1,6,86400,,,,,${host},,\n`;
    await options.type('textbox', importText.source.text, text);
    await options.click('button', importText.source.read);
    await options.find('button', 'Import');
    await options.page.waitForSelector('tbody input[type=checkbox]');
    await options.page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('tbody input[type=checkbox]');
      if (box?.checked === false) box.click();
    });
    await options.click('button', 'Import');
    await options.reads(importText.proposals.title);
    await stage.picture(options, 'hosts in the file');
    await goEvil(RECOVERY);
    const popup = await stage.popup();
    await popup.reads(homeText.site.none);
    await stage.closePopup();
    await options.page.bringToFront();
    await options.click('button', importText.proposals.linkNamed(host, LABEL));
    const dialog = await options.find('dialog', fillText.question.newSite);
    await stage.picture(options, 'the question in the options');
    await options.click('button', fillText.question.link, dialog);
    await eventually(
      'the proposal to go',
      async () => !(await options.has('button', importText.proposals.linkNamed(host, LABEL))),
    );
    await options.page.close();
    await goEvil(RECOVERY);
    const linked = await stage.popup();
    await linked.item('This site', LABEL);
    await stage.closePopup();
  });
});
