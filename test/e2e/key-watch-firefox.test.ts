import { afterEach, expect, it } from 'vitest';
import { plugInFirefox } from './authenticator.ts';
import { PASSPHRASE } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { openFirefox } from './firefox-harness.ts';
import { type FormSite, serveForms } from './form-site.ts';
import { clientOf } from './steps/vault.ts';
import { besidesSource, probeIn, wrapAsAnother } from './steps/webauthn-probe.ts';
import { trapsIn } from './steps/webauthn-traps.ts';
import { Surface } from './surface.ts';

const PAGE = '<h1>Account</h1><p>Security</p>';
const WATCHED = 'shop.localhost';
const OTHER = 'other.localhost';

let close: (() => Promise<void>) | undefined;
let site: FormSite | undefined;
afterEach(async () => {
  await close?.();
  await site?.close();
});

it('finds in Firefox what it finds elsewhere, alone and with another wrapper before or after', {
  timeout: 240_000,
}, async () => {
  site = await serveForms();
  // A software key answers by itself, and the browser's question for a site is answered with yes.
  const stage = await openFirefox(undefined, {
    'extensions.webextOptionalPermissionPrompts': false,
    'security.webauth.webauthn_enable_softtoken': true,
    'security.webauth.webauthn_enable_usbtoken': false,
  });
  close = stage.close;
  await stage.visit('options/index.html#/accounts');
  const ask = clientOf(new Surface(stage.tab));
  await ask('vault.create', { passphrase: PASSPHRASE });
  const { origins } = await ask('keyWatch.site', { url: site.show(PAGE, WATCHED) });
  await ask('keyWatch.start', { host: WATCHED });
  // As the popup does, at a press of a button.
  await stage.tab.evaluate((wanted) => {
    const button = document.createElement('button');
    button.id = 'allow';
    button.textContent = 'Allow';
    const { browser } = globalThis as unknown as Extension;
    button.onclick = () => void browser.permissions.request({ origins: wanted });
    document.body.prepend(button);
  }, origins);
  await stage.tab.click('#allow');
  await eventually('the site to be watched', async () => (await ask('keyWatch.list')).length === 1);

  await plugInFirefox(stage.browser);
  const tab = await stage.browser.newPage();
  for (const wrapper of ['none', 'after', 'before'] as const) {
    if (wrapper === 'before') await tab.evaluateOnNewDocument(wrapAsAnother, 'prototype');
    const probeAt = async (host: string) => {
      await tab.goto(site?.show(PAGE, host) ?? '');
      if (wrapper === 'after') await tab.addScriptTag({ content: `(${String(wrapAsAnother)})('instance')` });
      const report = await probeIn(tab, { succeeds: true });
      return wrapper === 'before' ? besidesSource(report) : report;
    };
    const plain = await probeAt(OTHER);
    expect(await probeAt(WATCHED), wrapper).toEqual(plain);
  }
  // Nor does code of the page's own run, wherever it put some.
  const bare = await stage.browser.newPage();
  const trapsAt = async (host: string) => {
    await bare.goto(site?.show(PAGE, host) ?? '');
    return trapsIn(bare);
  };
  const ran = await trapsAt(OTHER);
  expect(ran).toContain('public-key');
  expect(await trapsAt(WATCHED)).toEqual(ran);
  const url = site.show(PAGE, WATCHED);
  // The page is not kept waiting while a note is saved.
  await eventually('a question for each page', async () => {
    const { questions } = await ask('keyWatch.site', { url });
    return questions.length === 4 && questions.every(({ isNew }) => isNew);
  });
});

interface Extension {
  readonly browser: { readonly permissions: { request(wanted: { origins: readonly string[] }): Promise<boolean> } };
}
