import { afterEach, beforeEach, expect, it } from 'vitest';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import { plugIn } from './authenticator.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { type FormSite, serveForms } from './form-site.ts';
import * as harbourline from './steps/harbourline.ts';
import { allowWatching, watchedPatterns, watchSite } from './steps/key-watch.ts';
import { clientOf, prepareVault, unlock } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const PAGE = '<h1>Account</h1><p>Security</p>';
const SHOP = 'shop.localhost';
const OTHER = 'other.localhost';

let stage: Stage;
let site: FormSite;
beforeEach(async () => {
  site = await serveForms();
  stage = await Stage.open({ name: 'key-watch-sites' });
});
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage.pictureAll('failed');
  await stage.close();
  await site.close();
});

/** Makes a credential in the page, or uses any that the key has; answers with what came of it. */
const ceremony = (how: 'create' | 'get') =>
  stage.tab.evaluate(async (wanted) => {
    const challenge = new Uint8Array(32);
    const creation = {
      challenge,
      rp: { name: 'Shop' },
      user: { id: new Uint8Array(16), name: 'ada', displayName: 'Ada' },
      pubKeyCredParams: [{ type: 'public-key' as const, alg: -7 }],
      authenticatorSelection: { residentKey: 'required' as const },
    };
    try {
      const made = await (wanted === 'create'
        ? navigator.credentials.create({ publicKey: creation })
        : navigator.credentials.get({ publicKey: { challenge } }));
      return made === null ? 'nothing' : made.type;
    } catch (thrown) {
      return (thrown as Error).name;
    }
  }, how);

/** What the popup is told of the site in front. */
async function siteInFront(popup: Surface) {
  return clientOf(popup)('keyWatch.site', { url: stage.tab.url() });
}

it('is offered once a key was recorded, in two clicks, and ends with the permission', {
  timeout: 240_000,
}, async () => {
  await stage.tab.goto(site.show(PAGE, SHOP));
  await prepareVault(stage);
  const first = await stage.popup();
  const named = { label: 'Blue key', place: 'Desk', attachment: 'cross-platform' } as const;
  await clientOf(first)('registration.add', { key: named, host: OTHER, name: '' });

  // The likeliest key, at the second click from the open popup.
  const popup = await stage.popup();
  await eventually('the menu to know the key', async () => {
    if (await popup.has('menuitem', keyWatchText.menu.addedHere('Blue key'))) return true;
    await popup.press('button', homeText.site.more);
    return false;
  });
  await popup.press('menuitem', keyWatchText.menu.addedHere('Blue key'));
  await popup.reads(keyWatchText.offer.line);
  await stage.picture(popup, 'offered');
  await allowWatching(stage, SHOP);
  await stage.tab.bringToFront();
  const again = await stage.popup();
  expect(await again.has('button', keyWatchText.offer.watch)).toBe(false);
  await stage.closePopup();
  await watchSite(stage, SHOP);
  expect((await watchedPatterns(stage)).length).toBe(2);

  const settings = await stage.options('settings');
  await settings.find('button', keyWatchText.sites.stopOf(SHOP));
  await settings.page.close();

  // The user takes the permission back on the browser's own page: gone at the next load.
  await stage.tab.bringToFront();
  await stage.tab.goto(site.show(PAGE, SHOP));
  const listens = () => stage.tab.evaluate(() => navigator.credentials.create.toString === Function.prototype.toString);
  expect(await listens()).toBe(false);
  await allowWatching(stage, SHOP, false);
  await eventually('nothing to be watched', async () => (await watchedPatterns(stage)).length === 0);
  await stage.tab.bringToFront();
  await stage.tab.reload();
  expect(await listens()).toBe(true);
  const after = await stage.options('settings');
  await after.reads(keyWatchText.sites.empty);
});

it('keeps what it saw while the vault was locked, and stops when it is told to', { timeout: 240_000 }, async () => {
  await stage.tab.goto(site.show(PAGE, SHOP));
  await prepareVault(stage);
  await watchSite(stage, SHOP);
  const popup = await stage.popup();
  await popup.click('button', commonText.lock);
  await stage.closePopup();
  await stage.tab.goto(site.show(PAGE, SHOP));
  await plugIn(stage.tab, 'usb');
  expect(await ceremony('create')).toBe('public-key');
  expect(await ceremony('get')).toBe('public-key');
  await stage.stopWorker();
  const locked = await stage.popup();
  await unlock(locked);
  await locked.reads(keyWatchText.question.added(new URL(stage.tab.url()).host));
  await locked.click('button', keyWatchText.question.choose);
  await locked.click('button', keyWatchText.question.notMine);
  await locked.reads(keyWatchText.question.declined);
  await stage.closePopup();

  // Never asked again, however often it is used.
  expect(await ceremony('get')).toBe('public-key');
  const asked = await stage.popup();
  expect((await siteInFront(asked)).questions).toEqual([]);
  await stage.closePopup();

  const settings = await stage.options('settings');
  await settings.click('button', keyWatchText.sites.stopOf(SHOP));
  await settings.reads(keyWatchText.sites.empty);
  expect(await watchedPatterns(stage)).toEqual([]);
  expect(await stage.inWorker('chrome.permissions.getAll().then((all) => all.origins.length)')).toBe(0);
});

it('records nothing of a manager that answers itself, and nothing that a page makes up', {
  timeout: 240_000,
}, async () => {
  await stage.tab.goto(site.show(PAGE, SHOP));
  await prepareVault(stage);
  await watchSite(stage, SHOP);
  await stage.tab.goto(site.show(PAGE, SHOP));
  const type = await stage.tab.evaluate(async () => {
    const fake = Object.assign(Object.create(PublicKeyCredential.prototype), {});
    Object.defineProperty(fake, 'type', { value: 'public-key' });
    navigator.credentials.create = async () => fake;
    const made = await navigator.credentials.create({});
    // What the scripts say to each other at the start, said again by the page, and a note of its own.
    for (const name of ['k1-hello', 'k1-meet', 'k1-ready', 'k1-note'])
      for (const target of [document, globalThis, document.documentElement])
        target.dispatchEvent(new CustomEvent(name, { detail: '{"kind":"create"}' }));
    document.dispatchEvent(new FocusEvent('k1-meet', { relatedTarget: document.body }));
    document.body.dispatchEvent(new CustomEvent('k1-note', { detail: '{"kind":"create"}' }));
    window.postMessage({ event: 'key', note: '{"kind":"create"}' }, '*');
    return made?.type;
  });
  expect(type).toBe('public-key');
  // A real one after it arrives last, and alone.
  await stage.tab.reload();
  await plugIn(stage.tab, 'usb');
  expect(await ceremony('create')).toBe('public-key');
  const popup = await stage.popup();
  await popup.find('button', keyWatchText.question.choose);
  expect((await siteInFront(popup)).questions).toHaveLength(1);
});

it('changes nothing for a frame of another site', { timeout: 240_000 }, async () => {
  const cases = [
    ['third.localhost', SHOP, ''],
    ['third.localhost', SHOP, 'publickey-credentials-get *; publickey-credentials-create *'],
    [SHOP, 'third.localhost', 'publickey-credentials-get *'],
  ] as const;
  const answers = `<script>
    addEventListener('message', async () => {
      const told = async (work) => { try { return (await work()).type } catch (e) { return e.name + ': ' + e.message } };
      const challenge = new Uint8Array(32);
      parent.postMessage([
        String(navigator.credentials.get),
        await told(() => navigator.credentials.get({ publicKey: { challenge } })),
        await told(() => navigator.credentials.create({ publicKey: { challenge, rp: { name: 'x' },
          user: { id: challenge, name: 'a', displayName: 'a' }, pubKeyCredParams: [{ type: 'public-key', alg: -7 }] } })),
      ], '*');
    });
  </script>`;
  const frameAt = async ([top, inner, allow]: (typeof cases)[number]) => {
    const frame = site.show(answers, inner);
    await stage.tab.goto(site.show(`${PAGE}<iframe src="${frame}" allow="${allow}"></iframe>`, top));
    return stage.tab.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', ({ data }) => resolve(data));
          frames[0]?.postMessage('go', '*');
        }),
    );
  };
  await stage.tab.goto(site.show(PAGE, SHOP));
  await plugIn(stage.tab, 'usb');
  await prepareVault(stage);
  const before = [];
  for (const one of cases) before.push(await frameAt(one));
  await stage.tab.goto(site.show(PAGE, SHOP));
  await watchSite(stage, SHOP);
  const after = [];
  for (const one of cases) after.push(await frameAt(one));
  expect(after).toEqual(before);
});

it('hears a site that leaves the page as soon as the key has answered', { timeout: 240_000 }, async () => {
  const user = await stage.site.createUser('b');
  await harbourline.logIn(stage, user);
  await prepareVault(stage);
  await watchSite(stage, harbourline.HOST);
  await plugIn(stage.tab, 'usb');
  await harbourline.addKey(stage, user, 'Desk key');
  await eventually('the key at the service', async () => stage.site.state('b', user.email).keys.length === 1);
  await harbourline.readRecoveryCodes(stage);
  const popup = await stage.popup();
  await eventually('the question', async () => (await siteInFront(popup)).questions.length === 1);
});
