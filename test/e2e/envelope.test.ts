import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { EnvelopeContents } from '../../src/envelope/contents.ts';
import { generateCode } from '../../src/otp/code.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { groupCode } from '../../src/ui/group.ts';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import { openerText } from '../../src/ui/strings/envelope-opener.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import { frameText } from '../../src/ui/strings/frame.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { welcomeText } from '../../src/ui/strings/welcome.ts';
import { openIndependently } from '../envelope/independent-opener.ts';
import { complaintsInBothSchemes } from './axe.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { giveInPage, openFirefox } from './firefox-harness.ts';
import { endBrowser } from './processes.ts';
import { saveImport } from './steps/interchange.ts';
import { clientOf, createVault, haveVault } from './steps/vault.ts';
import { Surface } from './surface.ts';

const OTP = { kind: 'totp', secret: 'GEZDGNBVGY3TQOJQ', algorithm: 'SHA-1', digits: 6, periodSeconds: 30 } as const;
const DERIVING_MS = 60_000;

let stage: Stage | undefined;
let folder: string | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
  stage = undefined;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  folder = undefined;
});

/** The section in a vault with two accounts, recovery codes and a security key with a place. */
async function openSection(name: string): Promise<{ readonly stage: Stage; readonly page: Surface }> {
  const opened = await Stage.open({ name });
  stage = opened;
  const page = await haveVault(opened, 'interchange');
  const ask = clientOf(page);
  const rest = { name: 'ada', note: '', tags: [], favourite: false, hosts: [], otp: OTP };
  await ask('import.save', {
    batch: 'one',
    total: 2,
    items: [
      { as: 'new', entry: { ...rest, issuer: 'Acme', recoveryCodes: ['left-1111', 'left-2222'] } },
      { as: 'new', entry: { ...rest, issuer: 'Bolt', recoveryCodes: [] } },
    ],
  });
  const { rows } = await ask('home.page', { text: 'Acme', offset: 0, limit: 5, sort: 'name' });
  await ask('registration.add', {
    key: { label: 'Blue key', place: 'Desk at home', attachment: 'cross-platform' },
    host: 'acme.example',
    ...(rows[0] && { account: rows[0].id }),
    name: '',
  });
  await page.page.reload();
  await page.click('button', frameText.importExport.envelope);
  await page.find('checkbox', exportText.which.select('Acme ada'));
  return { stage: opened, page };
}

/** Makes the envelope and answers with its file and what would be printed. */
async function make(
  opened: Stage,
  page: Surface,
): Promise<{ readonly path: string; readonly printed: readonly string[] }> {
  mkdirSync(opened.downloads, { recursive: true });
  await page.type('textbox', 'Passphrase', PASSPHRASE);
  await page.click('button', envelopeText.seal.act);
  const name = await eventually(
    'the file',
    async () => readdirSync(opened.downloads).find((file) => /^latchkey-envelope-\w{4}\.html$/.test(file)),
    DERIVING_MS,
  );
  await page.reads(envelopeText.made.once);
  const printed = await page.page.$$eval('.envelope-codes code', (all) => all.map((code) => code.textContent ?? ''));
  return { path: join(opened.downloads, name), printed };
}

/** Opens the file from its folder as a double click does, types what is printed, and looks at what it shows. */
async function openFile(tab: Page, path: string, texts: readonly string[]): Promise<Surface> {
  await tab.goto(pathToFileURL(path).href);
  const file = new Surface(tab);
  for (const [at, text] of texts.entries()) {
    const name = texts.length === 1 ? openerText.locked.code : openerText.locked.part(at + 1, texts.length);
    await file.type('textbox', name, text.toLowerCase().replaceAll('-', ' '));
  }
  await file.click('button', openerText.locked.open);
  await file.reads(openerText.opened.accounts(2), DERIVING_MS);
  return file;
}

/** The code of an account is the one of this moment, and the next one when its time is up. */
async function showsCode(tab: Page, otp: OtpParameters): Promise<void> {
  await eventually('the code of this moment', async () => {
    const shown = await tab.$eval('output', (output) => output.textContent);
    return shown === groupCode(generateCode(otp, Date.now())).join(' ');
  });
}

describe('an envelope made in the built extension', () => {
  it('opens from a folder without a network, by its code, and closes when it is left', {
    timeout: 300_000,
  }, async () => {
    const { stage: opened, page } = await openSection('envelope-code');
    await page.click('checkbox', exportText.which.select('Acme ada'));
    await page.click('checkbox', exportText.which.select('Bolt ada'));
    await page.type('textbox', envelopeText.words.name, 'For Charles');
    await page.type('textbox', envelopeText.words.letter, 'Start with Acme.');
    await page.type('combobox', envelopeText.seal.place, 'With Charles');
    await opened.picture(page, 'form');
    const { path, printed } = await make(opened, page);
    await opened.picture(page, 'made');
    expect(await complaintsInBothSchemes(page.page)).toEqual([]);

    const tab = await opened.newTab('about:blank');
    const requests: string[] = [];
    tab.on('request', (request) => requests.push(request.url()));
    await tab.setOfflineMode(true);
    await tab.goto(pathToFileURL(path).href);
    const locked = new Surface(tab);
    await locked.reads(openerText.plain.noWait);
    expect(await complaintsInBothSchemes(tab, (scheme) => opened.picture(tab, `locked ${scheme}`))).toEqual([]);
    await locked.type('textbox', openerText.locked.code, `${printed[0]?.slice(0, -1)}U`);
    await locked.click('button', openerText.locked.open);
    await locked.reads(openerText.faults['envelope-code-mistyped'].what);

    const file = await openFile(tab, path, printed);
    for (const shown of ['For Charles', 'Start with Acme.', 'Acme', 'left-1111', 'left-2222', 'Blue key: Desk at home'])
      await file.reads(shown);
    await showsCode(tab, OTP);
    expect(await tab.$$eval('output', (all) => new Set(all.map(({ textContent }) => textContent)).size)).toBe(1);
    expect(await complaintsInBothSchemes(tab, (scheme) => opened.picture(tab, `opened ${scheme}`))).toEqual([]);
    await tab.setViewport({ width: 360, height: 800 });
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await file.click('button', openerText.account.copyCode('Acme ada'));
    await file.reads(openerText.account.copied);
    await file.click('button', openerText.opened.close);
    await file.find('textbox', openerText.locked.code);
    expect(await tab.evaluate(() => document.body.innerText)).not.toContain('left-1111');
    expect(requests.every((url) => url === pathToFileURL(path).href)).toBe(true);

    await page.page.bringToFront();
    await page.type('combobox', envelopeText.made.codePlace, 'With Grace');
    await page.click('checkbox', envelopeText.made.confirm);
    await page.click('button', envelopeText.made.done);
    await page.reads(envelopeText.made.recorded);
    const { items } = await clientOf(page)('keptItem.list');
    const [envelope, sheet] = ['envelope', 'sheet'].map((kind) => items.find((item) => item.kind === kind));
    expect(envelope).toMatchObject({ name: 'For Charles', place: 'With Charles', accounts: 2 });
    expect(sheet).toMatchObject({ place: 'With Grace', opens: envelope?.id });
    expect(items).toHaveLength(2);
  });

  it('opens by any two of three parts in Chromium and Firefox, and each is printed on a page of its own', {
    timeout: 300_000,
  }, async () => {
    const { stage: opened, page } = await openSection('envelope-parts');
    await page.click('button', exportText.which.choices.all);
    await page.click('button', envelopeText.opening.choices.parts);
    const { path, printed } = await make(opened, page);
    expect(printed).toHaveLength(3);

    await page.page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.click('button', envelopeText.made.print(3));
    await page.page.waitForSelector('body[data-printed]');
    await page.page.emulateMediaType('print');
    await opened.picture(page, 'sheet');
    const drawn = await page.page.evaluate(() => document.body.innerText.replace(/\s+/g, ''));
    for (const code of printed) expect(drawn).toContain(code.replaceAll('-', ''));
    expect(drawn).not.toContain('GEZDGNBV');
    // Printing is over after that, and the sheets are gone.
    const sheets = await page.page.pdf({ format: 'a4' });
    expect(
      Buffer.from(sheets)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g),
    ).toHaveLength(3);
    await page.page.emulateMediaType('screen');
    expect(await page.page.$('.print-sheet')).toBe(null);

    const contents = openIndependently(readFileSync(path, 'utf8'), printed.slice(1)) as EnvelopeContents;
    expect(contents.accounts.map(({ issuer }) => issuer)).toEqual(['Acme', 'Bolt']);

    const tab = await opened.newTab(pathToFileURL(path).href);
    const file = new Surface(tab);
    await file.type('textbox', openerText.locked.part(1, 2), printed[1] ?? '');
    await file.type('textbox', openerText.locked.part(2, 2), printed[1] ?? '');
    await file.click('button', openerText.locked.open);
    await file.reads(openerText.faults['envelope-part-repeated'].what);
    await openFile(tab, path, [printed[2] ?? '', printed[0] ?? '']);
    await showsCode(tab, OTP);

    folder = mkdtempSync(join(tmpdir(), 'latchkey-envelope-'));
    const firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: true,
      userDataDir: folder,
    });
    try {
      const foreign = await firefox.newPage();
      await foreign.setViewport({ width: 800, height: 900 });
      const errors: string[] = [];
      foreign.on('pageerror', (error) => errors.push(String(error)));
      await openFile(foreign, path, [printed[0] ?? '', printed[1] ?? '']);
      await showsCode(foreign, OTP);
      await opened.picture(foreign, 'Firefox');
      expect(errors).toEqual([]);
    } finally {
      await endBrowser(firefox);
    }
  });

  it('is made in Firefox, too', { timeout: 300_000 }, async () => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-envelope-'));
    const downloads = folder;
    const firefox = await openFirefox(downloads);
    try {
      const page = new Surface(firefox.tab);
      await page.click('button', welcomeText.choices.moving.title);
      await createVault(page);
      await page.find('button', importText.source.choose);
      writeFileSync(join(downloads, 'one.txt'), `otpauth://totp/Acme:ada?secret=${OTP.secret}&issuer=Acme\n`);
      await giveInPage(page, [join(downloads, 'one.txt')]);
      await saveImport(page);
      await page.click('button', frameText.importExport.envelope);
      await page.click('button', exportText.which.choices.all);
      await page.type('textbox', 'Passphrase', PASSPHRASE);
      await page.click('button', envelopeText.seal.act);
      await page.reads(envelopeText.made.once, DERIVING_MS);
      const code = await firefox.tab.$eval('.envelope-codes code', (one) => one.textContent ?? '');
      const name = `latchkey-envelope-${code.slice(0, 4)}.html`;
      const html = await eventually('the file', async () => {
        const text = readdirSync(downloads).includes(name) ? readFileSync(join(downloads, name), 'utf8') : '';
        return text.includes('</html>') ? text : undefined;
      });
      const contents = openIndependently(html, [code]) as EnvelopeContents;
      expect(contents.accounts).toMatchObject([{ issuer: 'Acme', name: 'ada', otp: OTP }]);
    } finally {
      await firefox.close();
    }
  });
});
