import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { fillingRulesText } from '../../src/ui/strings/filling-rules.ts';
import { restoreText } from '../../src/ui/strings/restore.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { PASSPHRASE } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { giveInPage, openFirefox } from './firefox-harness.ts';
import { MARK, serveForms } from './form-site.ts';
import { noteButton, pressAfter } from './steps/early-presses.ts';
import { tick } from './steps/filling.ts';
import { savePreview, typeKey } from './steps/popup.ts';
import { clientOf, createVault, unlock } from './steps/vault.ts';
import { Surface } from './surface.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

it('runs in Firefox: first run, an account by its typed key, its code, lock and unlock', {
  timeout: 240_000,
}, async () => {
  const stage = await openFirefox();
  close = stage.close;
  await stage.visit('popup/index.html');
  const popup = new Surface(stage.tab);
  await createVault(popup);
  await typeKey(popup, { key: 'JBSW Y3DP EHPK 3PXP', issuer: 'Acme', name: 'ada@example.com' });
  await savePreview(popup);
  const code = await popup.code('Accounts', 'Acme ada@example.com');
  expect(code).toMatch(/^\d{6}$/);
  await popup.click('button', 'Lock');
  await popup.find('button', 'Unlock');
  await unlock(popup);
  const again = await eventually('the code again', () => popup.code('Accounts', 'Acme ada@example.com'));
  expect(again).toMatch(/^\d{6}$/);

  // Security keys are kept from extension pages here: what cannot be used is not offered, and the reason is said.
  await stage.visit('options/index.html#/settings');
  const options = new Surface(stage.tab);
  await options.reads(unlockMethodsText.keys.unavailable);
  expect(await options.has('button', unlockMethodsText.keys.setUp)).toBe(false);
  await options.find('button', unlockMethodsText.emergencyCode.create);
});

it('takes no early press on what deletes for good in Firefox, and takes a later one', {
  timeout: 240_000,
}, async () => {
  const stage = await openFirefox();
  close = stage.close;
  await stage.visit('popup/index.html');
  const popup = new Surface(stage.tab);
  await createVault(popup);
  await typeKey(popup, { key: 'JBSW Y3DP EHPK 3PXP', issuer: 'Acme', name: 'ada@example.com' });
  await savePreview(popup);
  const ask = clientOf(popup);
  const { rows } = await ask('home.page', { text: '', offset: 0, limit: 1 });
  await ask('account.delete', { ids: rows.map(({ id }) => id) });
  await stage.visit('options/index.html#/accounts');
  const options = new Surface(stage.tab);
  await options.click('button', accountsText.recentlyDeleted(1));
  const text = accountsText.trash;
  const label = 'Acme ada@example.com';
  for (const afterMs of [150, 250, 400, 599]) {
    await noteButton(stage.tab, text.deletePermanently, 'dialog');
    await options.click('button', text.deletePermanently, await options.find('listitem', label));
    const elapsedMs = await pressAfter(stage.tab, text.deletePermanently, afterMs, 'dialog');
    // On a busy machine the press comes later than it was meant to, and counts.
    if (elapsedMs >= 600) return;
    await options.click('button', 'Cancel', await options.find('dialog', text.purge.title(label)));
    await options.isGone('dialog');
  }
  await options.click('button', text.deletePermanently, await options.find('listitem', label));
  await options.click('button', text.deletePermanently, await options.find('dialog', text.purge.title(label)));
  await options.reads(text.emptyTitle);
});

it('puts backups among the downloads of Firefox by itself, once it may; the standalone decryptor and Firefox open them', {
  timeout: 240_000,
}, async () => {
  const downloads = mkdtempSync(join(tmpdir(), 'latchkey-downloads-'));
  try {
    const stage = await openFirefox(downloads);
    close = stage.close;
    await stage.visit('options/index.html#/backups');
    const options = new Surface(stage.tab);
    // The vault is asked for before the page; the address is kept meanwhile.
    await options.click('button', 'Cancel');
    await createVault(options);
    await stage.visit('options/index.html#/backups');
    await options.choose(backupsText.automatic.destination, 'downloads');
    await options.click('button', 'Save');
    await options.reads(backupsText.automatic.turnedOn);
    // The file is there before the page knows it: a choice made meanwhile would be lost to what it then reads.
    const isSaved = () =>
      eventually('the choice to be saved', () =>
        options.page.$eval('#b-auto ~ form button', (button) => button.ariaBusy !== 'true' && button.disabled),
      );
    await isSaved();
    const folder = join(downloads, 'Latchkey');
    const [first] = readdirSync(folder);
    // Each choice writes one more; of those of one day the newest stay.
    for (const [keep, count] of [
      ['5', 2],
      ['10', 3],
      ['5', 4],
      ['10', 5],
      ['5', 5],
      ['10', 6],
      ['5', 5],
    ] as const) {
      const before = readdirSync(folder);
      await options.choose('Keep', keep);
      await options.click('button', 'Save');
      await eventually(`${count} backups with one more`, async () => {
        const now = readdirSync(folder);
        return now.length === count && now.some((each) => !before.includes(each));
      });
      await isSaved();
    }
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(5);
    expect(names).not.toContain(first);
    const name = names.at(-1) ?? '';
    expect(name).toMatch(/^latchkey-\d{4}-\d\d-\d\d-\d{6}(\(\d\))?\.latchkey$/);
    const tool = fileURLToPath(new URL('../../tools/decrypt-vault.mjs', import.meta.url));
    const run = spawnSync(process.execPath, [tool, join(folder, name)], {
      env: { PATH: process.env.PATH, LATCHKEY_PASSPHRASE: PASSPHRASE },
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(0);
    expect(JSON.parse(run.stdout)).toHaveProperty('accounts', []);

    await clientOf(options)('preferences.set', { hideCodes: true });
    await options.click('button', restoreText.title);
    await giveInPage(options, [join(folder, name)]);
    await options.type('textbox', restoreText.passphrase, 'no such passphrase');
    await options.click('button', restoreText.open);
    expect(await options.alert()).toContain(faultText['passphrase-wrong'].what);
    await options.type('textbox', restoreText.passphrase, PASSPHRASE);
    await options.click('button', restoreText.open);
    await options.click('button', restoreText.replace);
    await options.reads(restoreText.done.replaced);
    await options.click('button', 'Lock');
    await unlock(options);
    await options.find('heading', 'Backups');
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
});

it('offers a code on arrival in Firefox, fills and sends it, and compares the clock, where the user allowed the site', {
  timeout: 240_000,
}, async () => {
  const downloads = mkdtempSync(join(tmpdir(), 'latchkey-downloads-'));
  const site = await serveForms();
  try {
    const stage = await openFirefox(downloads);
    close = stage.close;
    const { tab } = stage;
    await stage.visit('options/index.html#/accounts');
    const options = new Surface(tab);
    await createVault(options);
    await options.find('button', 'Add account');
    const host = new URL(site.origin('shop.localhost')).host;
    const send = (verb: string, ask: unknown) =>
      tab.evaluate((message) => (globalThis as unknown as FirefoxPage).browser.runtime.sendMessage(message), {
        verb,
        ask,
      }) as Promise<{ ok: Record<string, string> }>;
    const text = 'otpauth://totp/Shop:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Shop&period=86400';
    const draft = await send('draft.read', { text, source: 'paste', url: `http://${host}/` });
    const as = { id: draft.ok.id, issuer: 'Shop', name: 'ada', mode: 'new', bindHost: true };
    const { ok: account } = await send('draft.save', as);
    await tab.evaluate(() => location.reload());
    await options.click('link', 'Shop ada');
    await tick(options, fillingRulesText.submit);
    await tick(options, fillingRulesText.offer);
    const inBrowser = <T>(script: string) => tab.evaluate(script) as Promise<T>;
    await eventually('the site to be watched', () =>
      inBrowser<boolean>('browser.scripting.getRegisteredContentScripts().then((all) => all.length === 1)'),
    );

    const page = await stage.browser.newPage();
    await page.goto(
      site.show(`<link rel="icon" href="${MARK}"><h1>Two-step verification</h1><p>Enter the code from your authenticator app.</p><form method="post">
        <label>Code <input name="code" id="code" autocomplete="one-time-code"></label><button>Verify</button></form>`),
    );
    const ofTab = `browser.tabs.query({ url: 'http://shop.localhost/*' })`;
    await eventually('the offer', () =>
      inBrowser<boolean>(
        `${ofTab}.then(([tab]) => browser.action.getBadgeText({ tabId: tab.id })).then((text) => text === 'Fill')`,
      ),
    );
    const tabId = await inBrowser<number>(`${ofTab}.then(([tab]) => tab.id)`);
    expect((await send('clock.check', { tabId })).ok).toMatchObject({ verdict: 'right', host });
    await eventually('the icon that the browser has of the page', async () => {
      const { ok } = await send('icon.read', { tabId });
      return Boolean(ok.found);
    });
    const waiting = (await send('icon.waiting', undefined)).ok.picture;
    expect(waiting).toMatch(/^data:image\/svg\+xml;base64,/);
    expect((await send('fill.account', { id: account.id, tabId })).ok).toMatchObject({
      outcome: 'filled',
      sending: 'sent',
    });
    await eventually('the form to arrive', async () => site.sent.length > 0);
    expect(site.sent.map(({ body }) => body)).toEqual([expect.stringMatching(/^code=\d{6}$/)]);

    await tick(options, fillingRulesText.offer, false);
    await eventually('the permission to be given back', () =>
      inBrowser<boolean>('browser.permissions.getAll().then(({ origins }) => origins.length === 0)'),
    );
  } finally {
    await site.close();
    rmSync(downloads, { recursive: true, force: true });
  }
});

interface FirefoxPage {
  readonly browser: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}
