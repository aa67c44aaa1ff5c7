import { afterAll, beforeAll, expect, it } from 'vitest';
import { backgroundText } from '../../src/ui/strings/background.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { type FormSite, serveForms } from './form-site.ts';
import { badge, badgeReads } from './steps/filling.ts';
import { pasteUri, savePreview } from './steps/popup.ts';
import { prepareVault } from './steps/vault.ts';
import { anyCount } from './steps/words.ts';

const uri = (issuer: string, secret: string, period: number) =>
  `otpauth://totp/${issuer}:ada?secret=${secret}&issuer=${issuer}&period=${period}`;
const ASK = '<h1>Two-step verification</h1><p>Enter the code from your authenticator app.</p>';
const FORM = `${ASK}<form><label>Code <input name="code" id="code" autocomplete="one-time-code"></label></form>`;
const PERIOD_MS = 12_000;

let stage: Stage;
let site: FormSite;

beforeAll(async () => {
  site = await serveForms();
  stage = await Stage.open({ name: 'commands' });
  await stage.tab.goto(site.show(FORM));
  await prepareVault(stage, uri('Shop', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', PERIOD_MS / 1000));
});
afterAll(async () => {
  await stage?.close();
  await site?.close();
});

const read = () => stage.tab.$eval('#code', (field) => (field as HTMLInputElement).value);
/** The tab as the browser hands it over with a command: the toolbar button was pressed on it, which grants what a command does. */
async function open(html: string, host?: string): Promise<void> {
  await stage.tab.goto(site.show(html, host));
  await stage.popup();
  await stage.closePopup();
}
/** The keyboard command, as the browser reports it. */
const command = (name = 'fill') =>
  stage.inWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
    .then(([tab]) => { chrome.commands.onCommand.dispatch('${name}', tab); })`);
/** Waits until so much of the period is left. */
const untilLeft = (least: number, most: number) =>
  eventually(
    `${least} to ${most} ms to be left`,
    async () => {
      const leftMs = PERIOD_MS - (Date.now() % PERIOD_MS);
      return leftMs >= least && leftMs <= most;
    },
    30_000,
  );
/** Waits until the next code has been there for a moment, in which it would be filled. */
const untilNextCode = () => untilLeft(PERIOD_MS - 4_000, PERIOD_MS - 1_000);
const popupOpens = () =>
  eventually('the popup', async () => {
    const target = stage.browser.targets().find((one) => one.url().endsWith('/popup/index.html'));
    return target && stage.adopt(await target.asPage());
  });

it('the browser gives the suggested keys, which are no other extension’s by default', async () => {
  const commands = await stage.inWorker(`chrome.commands.getAll()`);
  expect(commands).toContainEqual(expect.objectContaining({ name: '_execute_action', shortcut: 'Alt+Shift+K' }));
  expect(commands).toContainEqual(expect.objectContaining({ name: 'fill', shortcut: 'Alt+Shift+L' }));
});

it('the keyboard command fills, and says so on the toolbar button', { timeout: 120_000 }, async () => {
  await open(FORM);
  await untilLeft(4_500, 11_000);
  await command();
  await badgeReads(stage, '✓');
  expect(await read()).toMatch(/^\d{6}$/);
  await badgeReads(stage, '');
});

it('the keyboard command fills a field that is there only while it has the focus', { timeout: 120_000 }, async () => {
  const script = `let code;document.querySelector('#place').addEventListener('click',()=>{if(code?.isConnected)return;
    code=document.createElement('input');code.id='code';code.autocomplete='one-time-code';document.querySelector('#place').append(code);
    code.addEventListener('input',()=>{held=code.value});code.addEventListener('blur',()=>setTimeout(()=>code.remove()));code.focus()})`;
  await open(`${ASK}<div id="place" tabindex="0" style="height:4rem"></div><script>held='';${script}</script>`);
  await untilNextCode();
  await stage.tab.click('#place');
  await command();
  await eventually('the code in the page', async () => /^\d{6}$/.test(String(await stage.tab.evaluate('held'))));
});

it('the keyboard command waits for the next code, counting down, and can be called off by pressing it again', {
  timeout: 120_000,
}, async () => {
  await open(FORM);
  await untilLeft(2_100, 2_900);
  await command();
  await eventually('a countdown', async () => /^[123] s$/.test((await badge(stage)).text));
  expect((await badge(stage)).title).toMatch(anyCount(backgroundText.button.nextCode.title(1)));
  expect(await read()).toBe('');
  await command();
  await badgeReads(stage, '');
  await untilNextCode();
  expect(await read()).toBe('');
  await untilLeft(1_500, 2_900);
  const before = Math.floor(Date.now() / PERIOD_MS);
  await command();
  await badgeReads(stage, '✓');
  expect(Math.floor(Date.now() / PERIOD_MS)).toBe(before + 1);
  expect(await read()).toMatch(/^\d{6}$/);
});

it('the button in the popup does the same, and so does Escape', { timeout: 120_000 }, async () => {
  await open(FORM);
  const popup = await stage.popup();
  const item = await popup.item('This site', 'Shop ada');
  await untilLeft(2_000, 2_900);
  await popup.click('button', 'Fill', item);
  await popup.reads(/Next code in [123] s/);
  await popup.reads(fillText.countdown.status);
  await stage.picture(popup, 'waiting');
  await popup.page.keyboard.press('Escape');
  await popup.find('button', 'Fill', item);
  await untilNextCode();
  expect(await read()).toBe('');
  await untilLeft(1_500, 2_900);
  const next = await popup.page.$eval('.next .code', (code) => code.textContent?.replace(/\s/g, ''));
  await popup.click('button', 'Fill', item);
  await eventually('the code in the page', async () => (await read()) !== '');
  expect(await read()).toBe(next);
  await stage.closePopup();
});

it('the context menu fills the page that it was opened on', async () => {
  await open(FORM);
  await untilLeft(4_500, 11_000);
  await stage.inWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'fill', editable: true, frameId: 0, pageUrl: tab.url }, tab);
  })`);
  await badgeReads(stage, '✓');
  expect(await read()).toMatch(/^\d{6}$/);
});

it('where nothing can be filled, the popup opens and says why', { timeout: 120_000 }, async () => {
  await open('<h1>News</h1><p>Nothing to sign in to.</p>');
  await command();
  const why = await popupOpens();
  expect(await why.alert()).toContain(faultText['fill-no-field'].what);
  await stage.closePopup();

  // A site that no account belongs to: the popup asks what it is.
  await open(FORM, 'other.localhost');
  await command();
  const unknown = await popupOpens();
  await unknown.reads(homeText.site.none);
  expect(await read()).toBe('');
  await stage.closePopup();
});

it('where several accounts belong to the page, or the vault is locked, the popup asks', {
  timeout: 120_000,
}, async () => {
  await open(FORM);
  const popup = await stage.popup();
  await pasteUri(popup, uri('Second', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 86_400));
  await savePreview(popup);
  await stage.closePopup();
  await command();
  const choice = await popupOpens();
  await choice.item('This site', 'Shop ada');
  await choice.item('This site', 'Second ada');
  expect(await read()).toBe('');
  await choice.click('button', 'Lock');
  await stage.closePopup();
  await command();
  const locked = await popupOpens();
  await locked.find('button', 'Unlock');
  expect(await read()).toBe('');
});
