import { afterEach, expect, it } from 'vitest';
import { backgroundText } from '../../src/ui/strings/background.ts';
import { PASSPHRASE } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { openFirefox } from './firefox-harness.ts';
import { inWindow } from './firefox-window.ts';
import { type FormSite, serveForms } from './form-site.ts';
import { clientOf } from './steps/vault.ts';
import { Surface } from './surface.ts';

const CODES = ['7f3a-09c2', '9b1d-44e7', 'c05e-8821', 'd17b-5c03'];
const PAGE = `<h1>Recovery codes</h1><p>Keep these recovery codes safe.</p><ul>${CODES.map((code) => `<li>${code}</li>`).join('')}</ul>`;

/** Chooses our item where the menu has it; a person would press it. */
const CHOOSE = `(() => {
  const menu = document.getElementById('contentAreaContextMenu');
  const item = [...menu.querySelectorAll('menuitem')].find(({ label, hidden }) => label === ${JSON.stringify(backgroundText.menu.saveCodes)} && !hidden);
  if (menu.state !== 'open' || item === undefined) return 'not there';
  menu.activateItem(item);
  return 'chosen';
})()`;
const OPEN_POPUP = `(() => {
  const pages = [...document.querySelectorAll('panel browser')].map(({ currentURI }) => currentURI?.spec ?? '');
  return pages.some((page) => page.endsWith('/popup/index.html')) ? 'open' : 'closed';
})()`;

let close: (() => Promise<void>) | undefined;
let site: FormSite | undefined;
afterEach(async () => {
  await close?.();
  await site?.close();
});

it('takes selected recovery codes by the context menu in Firefox, and opens the popup with them', {
  timeout: 240_000,
}, async () => {
  site = await serveForms();
  const stage = await openFirefox();
  close = stage.close;
  await stage.visit('options/index.html#/accounts');
  const ask = clientOf(new Surface(stage.tab));
  await ask('vault.create', { passphrase: PASSPHRASE });
  const tab = await stage.browser.newPage();
  await tab.goto(site.show(PAGE, 'shop.localhost'));
  await tab.bringToFront();
  await tab.evaluate(() => {
    const list = document.querySelector('ul');
    if (list !== null) getSelection()?.selectAllChildren(list);
  });
  await tab.click('li', { button: 'right' });
  // The menu is the browser's own, and so is the panel that the popup opens in.
  await eventually('our item in the menu', async () => (await inWindow(stage.browser, CHOOSE)) === 'chosen');
  await eventually('the popup to open', async () => (await inWindow(stage.browser, OPEN_POPUP)) === 'open');
  await eventually('the popup to have read every code', async () => {
    const home = await ask('home.open', { limit: 1 });
    return home.state === 'unlocked' && home.edit?.kind === 'recovery' && home.edit.text === CODES.join('\n');
  });
  const { edit } = await ask('home.open', { limit: 1 }).then((home) => ({ edit: undefined, ...home }));
  expect(edit).toMatchObject({ kind: 'recovery', host: new URL(tab.url()).host });
});
