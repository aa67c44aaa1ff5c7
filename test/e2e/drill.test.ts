import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskBackground } from '../../src/messages/client.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { drillText } from '../../src/ui/strings/drill.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { restoreText } from '../../src/ui/strings/restore.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { clientOf, haveVault } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const URI = 'otpauth://totp/Northwind:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Northwind';
let stage: Stage;
let options: Surface;
let ask: AskBackground;
let backup: string;
let emergencyCode: string;

beforeAll(async () => {
  stage = await Stage.open({ name: 'drill' });
  options = await haveVault(stage, 'readiness');
  ask = clientOf(options);
  const draft = await ask('draft.read', { text: URI, source: 'paste' });
  const { id, issuer, name } = draft;
  const account = await ask('draft.save', { id, issuer, name, mode: 'new', bindHost: false });
  await ask('recovery.add', { account: account.id, codes: ['aaaa-1111', 'bbbb-2222'], source: 'paste' });
  emergencyCode = (await ask('vault.newEmergencyCode')).code;
  await ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code: emergencyCode });
  const slot = (await ask('vault.unlockMethods')).code;
  await ask('keptItem.add', {
    ...{ kind: 'sheet', place: 'Bank safe', from: 'said' },
    ...(slot !== undefined && { emergencySlot: slot }),
  });
  await ask('keptItem.add', { kind: 'backup', name: 'USB stick', place: 'Home', from: 'said' });
  const made = await ask('backup.make');
  backup = join(stage.downloads, made.name);
  writeFileSync(backup, Buffer.from(made.file, 'base64'));
});
afterAll(async () => stage?.close());

/** Opens the choice of drills and begins one. */
async function begin(way: string) {
  await options.page.evaluate(() => {
    location.hash = '#/readiness/other';
  });
  await options.page.reload();
  await options.click('button', drillText.open);
  const dialog = await options.find('dialog', drillText.title);
  await stage.picture(options, way);
  await options.click('button', `${drillText.start}: ${way}`, dialog);
  return dialog;
}

async function chooseFile(surface: Surface): Promise<void> {
  const input = (await surface.page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(backup);
}

const itemOf = async (kind: string) => (await ask('keptItem.list')).items.find((item) => item.kind === kind);

describe('a drill', () => {
  it('opens a backup, says what it holds, and records that it was found', async () => {
    const dialog = await begin(drillText.ways.backup);
    await chooseFile(options);
    await options.type('textbox', restoreText.passphrase, PASSPHRASE, dialog);
    await options.click('button', drillText.backup.open, dialog);
    await options.reads(drillText.backup.opens(commonText.accounts(1)));
    await options.reads(drillText.backup.whole);
    await stage.picture(options, 'a backup opens');
    expect(await itemOf('backup')).not.toHaveProperty('checkedMs');
    await options.click('button', drillText.backup.record, dialog);
    await options.reads(drillText.done);
    expect((await itemOf('backup'))?.checkedMs).toBeGreaterThan(0);
    expect((await ask('preferences.get')).drillMs).toBeGreaterThan(0);
  });

  it('tries the emergency code, and knows a wrong one', async () => {
    const dialog = await begin(drillText.ways.code);
    await options.type(
      'textbox',
      drillText.code.label,
      `${emergencyCode.slice(0, -1)}${emergencyCode.endsWith('2') ? '3' : '2'}`,
      dialog,
    );
    await options.click('button', drillText.code.try, dialog);
    await options.reads(faultText['recovery-code-invalid'].what);
    expect(await itemOf('sheet')).not.toHaveProperty('checkedMs');
    await options.type('textbox', drillText.code.label, emergencyCode, dialog);
    await options.click('button', drillText.code.try, dialog);
    await options.reads(drillText.code.works);
    expect((await itemOf('sheet'))?.checkedMs).toBeGreaterThan(0);
    await options.click('button', commonText.done, dialog);
    await options.reads(drillText.done);
  });

  it('restores everything in a fresh profile, and proves it by a code', { timeout: 240_000 }, async () => {
    const dialog = await begin(drillText.ways.profile);
    const field = drillText.profile.account('Northwind ada');
    await options.type('textbox', field, '000', dialog);
    await options.click('button', drillText.profile.check, dialog);
    await options.reads(drillText.profile.wrong);
    await stage.picture(options, 'another profile');

    const fresh = await Stage.open({ name: 'drill-fresh' });
    try {
      const there = await fresh.options('accounts');
      await there.click('button', unlockText.restoreBackup);
      await chooseFile(there);
      await there.type('textbox', restoreText.passphrase, PASSPHRASE);
      await there.click('button', restoreText.open);
      await there.click('button', restoreText.restore);
      await there.find('heading', 'Accounts');
      const code = await eventually('the code there', async () => {
        const text = await there.page.$eval('table', (table) => (table as HTMLElement).innerText);
        return /\b(\d{3}) ?(\d{3})\b/.exec(text)?.slice(1).join('');
      });
      await options.type('textbox', field, code, dialog);
      await options.click('button', drillText.profile.check, dialog);
      await options.reads(drillText.profile.works);
      await options.click('button', commonText.done, dialog);
      await options.reads(drillText.done);
    } finally {
      await fresh.close();
    }
  });

  it('sends the user into an account by another way, and keeps the date', async () => {
    const dialog = await begin(drillText.ways.account('Northwind ada'));
    await options.reads(drillText.account.recovery);
    await stage.picture(options, 'another way');
    await options.click('button', drillText.account.worked, dialog);
    await options.reads(drillText.done);
    const [account] = (await ask('home.page', { text: '', offset: 0, limit: 1, sort: 'use' })).rows;
    if (account === undefined) throw new Error('no account');
    const { accounts } = await ask('readiness.facts', { only: [account.id] });
    expect(accounts[0]?.proofs).toEqual([{ way: 'recovery-code', atMs: expect.any(Number) }]);
  });
});
