import { afterEach, expect, it } from 'vitest';
import { backgroundText } from '../../src/ui/strings/background.ts';
import { fillingRulesText } from '../../src/ui/strings/filling-rules.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { type FormSite, serveForms } from './form-site.ts';
import {
  answeredBadges,
  badge,
  badgeReads,
  choose,
  countExtensionWorlds,
  recordBadges,
  tick,
} from './steps/filling.ts';
import { prepareVault, unlock } from './steps/vault.ts';

const URI = 'otpauth://totp/Shop:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Shop&period=86400';
const ASK = '<h1>Two-step verification</h1><p>Enter the code from your authenticator app.</p>';
const FORM = `${ASK}<form><label>Code <input name="code" id="code" autocomplete="one-time-code"></label></form>`;
const LOGIN = '<h1>Sign in</h1><form><label>E-mail <input name="email" type="email"></label></form>';
const MAILED =
  '<h1>Check your inbox</h1><p>We sent a code to ada@example.com by e-mail.</p><form><label>Code <input name="code"></label></form>';
const PATTERNS = ['http://shop.localhost/*', 'https://shop.localhost/*'];

let stage: Stage | undefined;
let site: FormSite | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
  await site?.close();
});

const watched = async (on: Stage) =>
  (await on.inWorker(
    "chrome.scripting.getRegisteredContentScripts().then((all) => all.flatMap((one) => one.matches).sort().join(' '))",
  )) as string;
const held = async (on: Stage) =>
  (await on.inWorker("chrome.permissions.getAll().then((all) => all.origins.sort().join(' '))")) as string;

it('offers a code on arrival where the user allowed it, on the toolbar button alone, and stops when they take it back', {
  timeout: 240_000,
}, async () => {
  site = await serveForms();
  stage = await Stage.open({ name: 'arrival' });
  const on = stage;
  const { tab } = on;
  const form = site.show(FORM);
  await tab.goto(form);
  await prepareVault(on, URI);
  expect(await held(on)).toBe('');
  await tab.goto(form);
  expect((await badge(on)).text).toBe('');

  // The user ticks the rule; the browser allows exactly the account's host.
  for (const pattern of PATTERNS) await on.allowHost(pattern);
  await choose(on, 'Shop ada', async (options) => {
    await tick(options, fillingRulesText.offer);
    await on.picture(options, 'offer on arrival');
  });
  await eventually('the site to be watched', async () => (await watched(on)) === PATTERNS.join(' '));
  expect(await held(on)).toBe(PATTERNS.join(' '));

  await tab.goto(form);
  await badgeReads(on, 'Fill');
  expect((await badge(on)).title).toBe(backgroundText.button.offer.title);
  // The page sees nothing of it.
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/latchkey|extension/i);
  expect(await tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))).toEqual([]);
  expect(await tab.evaluate(() => Object.keys(globalThis).filter((name) => /latchkey/i.test(name)))).toEqual([]);

  expect(await countExtensionWorlds(tab)).toBe(1);

  // Where the page asks for no code of an app, the worker looks and offers nothing.
  for (const page of [site.show(LOGIN), site.show(MAILED)]) {
    await recordBadges(on);
    await tab.goto(page);
    expect(new Set(await answeredBadges(on))).toEqual(new Set(['']));
    expect((await badge(on)).text).toBe('');
  }
  // Elsewhere, no script is in the page.
  await tab.goto(site.show(FORM, 'other.localhost'));
  expect(await countExtensionWorlds(tab)).toBe(0);
  expect((await badge(on)).text).toBe('');

  // A field that appears later, and disappears again.
  await tab.goto(site.show(LOGIN));
  await tab.evaluate((html) => {
    document.body.innerHTML = html;
  }, FORM);
  await badgeReads(on, 'Fill');
  await tab.evaluate(() => document.querySelector('form')?.remove());
  await badgeReads(on, '');

  // While the vault is locked, in a new worker, and after an update, at which the browser forgets scripts but not permissions.
  const popup = await on.popup();
  await popup.click('button', 'Lock');
  await on.closePopup();
  await on.stopWorker();
  await tab.goto(form);
  await badgeReads(on, 'Fill');
  await on.inWorker('chrome.scripting.unregisterContentScripts()');
  await on.inWorker("chrome.runtime.onInstalled.dispatch({ reason: 'update', previousVersion: '0.0.9' })");
  await eventually('the site to be watched after the update', async () => (await watched(on)) === PATTERNS.join(' '));
  await tab.bringToFront();
  await tab.goto(form);
  await badgeReads(on, 'Fill');
  const locked = await on.popup();
  await unlock(locked);
  await locked.click('button', 'Fill', await locked.item('This site', 'Shop ada'));
  await eventually('the code in the page', async () =>
    /^\d{6}$/.test(await on.tab.$eval('#code', (field) => (field as HTMLInputElement).value)),
  );
  await badgeReads(on, '');
  await on.closePopup();

  // The user takes the permission back on the browser's page for extensions.
  for (const pattern of PATTERNS) await on.allowHost(pattern, false);
  await eventually('nothing to be watched', async () => (await watched(on)) === '');
  expect(await held(on)).toBe('');
  await on.tab.bringToFront();
  // A frame keeps its isolated worlds while it stays at one origin.
  await on.tab.goto('about:blank');
  await on.tab.goto(form);
  expect(await countExtensionWorlds(on.tab)).toBe(0);
  expect((await badge(on)).text).toBe('');

  // The account keeps the rule: its page says that this browser does not allow it, until it does.
  await choose(on, 'Shop ada', async (options) => {
    await options.reads(fillingRulesText.notAllowed('shop.localhost'));
    await options.find('button', fillingRulesText.allow);
    await on.picture(options, 'not allowed');
  });
  for (const pattern of PATTERNS) await on.allowHost(pattern);
  await eventually('the site to be watched again', async () => (await watched(on)) === PATTERNS.join(' '));
  await choose(on, 'Shop ada', (options) => tick(options, fillingRulesText.offer, false));
  await eventually('the permission to be given back', async () => (await held(on)) === '');
  expect(await watched(on)).toBe('');
});
