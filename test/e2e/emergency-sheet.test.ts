import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskBackground } from '../../src/messages/client.ts';
import { startReader } from '../../src/qr/reader.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import type { AccountId, RecoverySetId } from '../../src/vault/records.ts';
import { readPicture } from '../qr/picture.ts';
import { complaintsInBothSchemes } from './axe.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { clientOf, haveVault, unlock } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const PDFTOTEXT = process.env.PDFTOTEXT ?? 'pdftotext';
const PDFTOPPM = process.env.PDFTOPPM ?? 'pdftoppm';
/** Enough for four pages, with sets of recovery codes so long that a break has to be chosen. */
const COUNT = 14;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const secretOf = (n: number) => Array.from({ length: 32 }, (_, at) => BASE32[(n * 7 + at * 11) % 32]).join('');
const uriOf = (n: number) =>
  `otpauth://totp/Service%20${n}:ada%40example.com?secret=${secretOf(n)}&issuer=Service%20${n}`;
const codesOf = (n: number) => Array.from({ length: 10 }, (_, at) => `${1000 + n}-${at}f${at}a-x${n}z${at}`);

interface Saved {
  readonly account: AccountId;
  readonly set: RecoverySetId;
}

let stage: Stage;
let options: Surface;
let ask: AskBackground;
const saved: Saved[] = [];

beforeAll(async () => {
  stage = await Stage.open({ name: 'emergency-sheet' });
  options = await haveVault(stage, 'readiness');
  ask = clientOf(options);
  for (let n = 0; n < COUNT; n++) {
    const draft = await ask('draft.read', { text: uriOf(n), source: 'paste' });
    const { id, issuer, name } = draft;
    const account = await ask('draft.save', { id, issuer, name, mode: 'new', bindHost: false });
    const set = await ask('recovery.add', { account: account.id, codes: codesOf(n), source: 'paste' });
    saved.push({ account: account.id, set: set.id });
  }
  await ask('keptItem.add', { kind: 'backup', name: 'USB stick', place: 'Bank safe', from: 'said' });
  await options.page.reload();
});
afterAll(async () => stage?.close());

/** Goes to the sheet’s form and prepares it: the browser’s print dialog is replaced, since no test can answer it. */
async function prepare(more: (dialog: Awaited<ReturnType<Surface['find']>>) => Promise<void>): Promise<void> {
  await options.page.evaluate(() => {
    globalThis.print = () => undefined;
    location.hash = '#/readiness';
  });
  await options.click('button', emergencySheetText.open);
  const dialog = await options.find('dialog', emergencySheetText.title);
  await more(dialog);
  await options.type('textbox', commonText.passphrase, PASSPHRASE, dialog);
  await options.click('button', emergencySheetText.print, dialog);
  await options.find('dialog', emergencySheetText.check.title);
}

async function tickEmergencyCode(): Promise<void> {
  await options.page.click('.sheet-part:last-of-type label:last-of-type input');
}

/** The sheet as the browser prints it: its pages as text and as pictures, by programs that share nothing with it. */
async function printed(format: 'A4' | 'Letter') {
  const pdf = join(stage.downloads, `${format}.pdf`);
  await options.page.pdf({ path: pdf, format, preferCSSPageSize: false, printBackground: false });
  const pages = execFileSync(PDFTOTEXT, ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  return { pdf, pages };
}

const withoutSpace = (text: string) => text.replace(/\s/g, '');

describe('the emergency sheet', () => {
  it.each(['A4', 'Letter'] as const)('holds all of every account on one page each, on %s', async (format) => {
    if (!(await options.has('dialog', emergencySheetText.check.title)))
      await prepare((dialog) => options.type('combobox', emergencySheetText.place, 'Bank safe', dialog));
    const { pages } = await printed(format);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) => {
      expect(page, 'the number of the page').toMatch(new RegExp(`\\b${at + 1} ?/ ?${pages.length}\\b`));
      expect(page, 'the head of the page').toContain(emergencySheetText.title);
    });
    for (let n = 0; n < COUNT; n++) {
      const own = pages.filter((page) => page.includes(`Service ${n} `));
      expect(own.length, `pages with account ${n}`).toBe(1);
      const text = withoutSpace(own[0] ?? '');
      expect(text).toContain(secretOf(n));
      for (const code of codesOf(n)) expect(text).toContain(code);
    }
    const all = pages.join(' ').replace(/\s+/g, ' ');
    expect(all).toContain('USB stick');
    for (const step of emergencySheetText.paper.restore.toolSteps)
      expect(withoutSpace(all)).toContain(withoutSpace(step));
  });

  it('is read back from its picture, every QR code', async () => {
    const { pdf } = await printed('A4');
    mkdirSync(stage.pictures, { recursive: true });
    execFileSync(PDFTOPPM, ['-r', '150', '-gray', '-png', pdf, join(stage.pictures, 'page')]);
    const reader = await startReader();
    const found = new Set<string>();
    for (const name of readdirSync(stage.pictures).filter((file) => /^page.*\.png$/.test(file))) {
      const picture = readPicture(join(stage.pictures, name));
      const { codes } = await reader.read(picture, 'thorough', { isOver: () => false, report: () => undefined });
      for (const { text } of codes) found.add(new URL(text).searchParams.get('secret') ?? '');
    }
    expect([...found].sort()).toEqual(Array.from({ length: COUNT }, (_, n) => secretOf(n)).sort());
  });

  it('is recorded with its place once it is printed, and says later what is out of date', async () => {
    await options.click('button', emergencySheetText.check.done);
    await options.reads(emergencySheetText.recorded);
    const sheet = async () => (await ask('keptItem.list')).items.find(({ kind }) => kind === 'sheet');
    expect(await sheet()).toMatchObject({ place: 'Bank safe', accounts: COUNT });
    expect(await sheet()).not.toHaveProperty('changes');
    const [first, second, third] = saved;
    if (first === undefined || second === undefined || third === undefined) throw new Error('accounts are missing');
    await ask('recovery.mark', { id: first.set, index: 0, used: true });
    await ask('recovery.add', { account: second.account, codes: ['aaaa-bbbb-1', 'cccc-dddd-2'], source: 'paste' });
    await ask('account.removeSetupKey', { id: third.account });
    await options.page.reload();
    const text = await options.reads(emergencySheetText.changes.title);
    for (const words of [
      emergencySheetText.changes.usedCodes(1),
      emergencySheetText.changes.newCodes(1),
      emergencySheetText.changes.keys(1),
    ])
      expect(text).toContain(words);
    await stage.picture(options, 'out of date');
  });

  it('takes the place of the sheet before, with an emergency code that unlocks the vault', async () => {
    await prepare(tickEmergencyCode);
    const { pages } = await printed('A4');
    expect(pages.join(' ')).toContain('replaces');
    const code = await options.page.$eval('.account-sheet .print-code code', (element) => element.textContent ?? '');
    await options.click('button', emergencySheetText.check.done);
    await eventually('the record', async () => (await ask('vault.unlockMethods')).code !== undefined);
    const { items } = await ask('keptItem.list');
    const sheets = items.filter(({ kind }) => kind === 'sheet');
    expect(sheets.map(({ gone }) => gone?.why)).toEqual([undefined, 'replaced']);
    expect(sheets[0]?.emergencySlot).toBe((await ask('vault.unlockMethods')).code);
    expect(code.length).toBeGreaterThan(20);
  });

  it('records nothing, and puts no code to use, where it was not printed', async () => {
    const before = await ask('keptItem.list');
    const { code } = await ask('vault.unlockMethods');
    await prepare(tickEmergencyCode);
    await options.click('button', emergencySheetText.check.no);
    expect(await ask('keptItem.list')).toEqual(before);
    expect((await ask('vault.unlockMethods')).code).toBe(code);
    await options.isGone('dialog', emergencySheetText.check.title);
    expect(await options.page.$('.account-sheet')).toBeNull();
  });
  it('says after a lock that the sheet which nobody confirmed counts for nothing', async () => {
    const before = await ask('keptItem.list');
    await prepare(tickEmergencyCode);
    await ask('vault.lock');
    await options.reads(emergencySheetText.check.endedWithCode);
    expect(await complaintsInBothSchemes(options.page)).toEqual([]);
    await stage.picture(options, 'ended by the lock');
    await unlock(options, PASSPHRASE);
    // Where the user was: at what is asked before a sheet is printed.
    await options.find('dialog', emergencySheetText.title);
    expect(await ask('keptItem.list')).toEqual(before);
    await ask('vault.lock');
    await options.find('button', 'Unlock');
    expect(await options.page.$eval('body', (body) => body.textContent)).not.toContain(
      emergencySheetText.check.endedWithCode,
    );
  });
});
