import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExportAccount } from '../../src/interchange/exports/accounts.ts';
import { writeExport } from '../../src/interchange/exports/write-export.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { frameText } from '../../src/ui/strings/frame.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { ownCorpus } from '../own-corpus.ts';
import { complaintsInBothSchemes, complaintsOf } from './axe.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import {
  exportFile,
  giveFiles,
  openExport,
  openFile,
  openImport,
  previewRows,
  saveImport,
  writeSample,
} from './steps/interchange.ts';
import { createVault } from './steps/vault.ts';
import { anyCount, either } from './steps/words.ts';
import { Surface } from './surface.ts';

const corpus = ownCorpus('imports');

let stage: Stage | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

const totp = (secret: string, part: Partial<Extract<OtpParameters, { kind: 'totp' }>> = {}): OtpParameters => ({
  ...{ kind: 'totp', secret, algorithm: 'SHA-1', digits: 6, periodSeconds: 30 },
  ...part,
});
const ACCOUNTS: readonly ExportAccount[] = [
  {
    ...{ issuer: 'Acme', name: 'ann@example.com', otp: totp('JBSWY3DPEHPK3PXP'), note: 'a note', tags: ['work'] },
    ...{ favourite: true, hosts: [{ host: 'acme.example', scope: 'host' }], recoveryCodes: ['aaaa-1111', 'bbbb-2222'] },
  },
  {
    ...{ issuer: 'Bolt', name: 'bob', otp: totp('GEZDGNBVGY3TQOJQ', { digits: 8, periodSeconds: 60 }), note: '' },
    ...{ tags: [], favourite: false, hosts: [], recoveryCodes: [] },
  },
  {
    ...{ issuer: 'Crate', name: 'cy', note: '', tags: [], favourite: false, hosts: [], recoveryCodes: [] },
    otp: { kind: 'hotp', secret: 'GEZDGNBVGY3TQOJQGEZDGNBV', algorithm: 'SHA-1', digits: 6, counter: 7 },
  },
  {
    ...{ issuer: 'Steam', name: 'dee', otp: { kind: 'steam', secret: 'MFRGGZDFMZTWQ2LK' } as const, note: '' },
    ...{ tags: [], favourite: false, hosts: [], recoveryCodes: [] },
  },
];

async function sample(format: 'csv' | 'aegis-encrypted' | 'otpauth-list', passphrase?: string): Promise<Uint8Array> {
  const made = await writeExport(ACCOUNTS, { format, ...(passphrase !== undefined && { passphrase }) });
  if (made.kind !== 'file') throw new Error('got codes, want a file');
  return made.bytes;
}

describe('import and export in the built extension', () => {
  it('reads plain and encrypted files, shows codes, saves once, undoes and reports', { timeout: 240_000 }, async () => {
    stage = await Stage.open({ name: 'interchange' });
    const page = await openImport(stage);
    await stage.picture(page, 'choose');
    expect(await complaintsOf(page.page)).toEqual([]);
    const plain = writeSample(stage, 'renamed.bin', await sample('csv'));
    await giveFiles(page, [plain, writeSample(stage, 'locked.json', await sample('aegis-encrypted', 'file words'))]);
    await page.find('textbox', 'File passphrase');
    await page.reads(exportText.formats['aegis-encrypted'].label);
    await openFile(page, 'other words');
    await page.alert();
    await openFile(page, 'file words');
    const rows = await previewRows(page);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toContain('Acme');
    expect(rows[7]).toContain(faultText['import-duplicate'].what);
    await page.reads(/\d{3}\s?\d{3}/);
    const held = stage;
    const picture = (scheme: string) => held.picture(page, `preview ${scheme}`);
    expect(await complaintsInBothSchemes(page.page, picture)).toEqual([]);
    await page.page.setViewport({ width: 400, height: 820 });
    await stage.picture(page, 'preview narrow');
    await page.page.setViewport({ width: 1200, height: 820 });
    expect(await saveImport(page)).toContain(importReviewText.summary.added(4));
    await stage.picture(page, 'done');
    expect(await complaintsOf(page.page)).toEqual([]);
    await page.click('button', importText.done.saveReport);
    await page.click('button', 'Undo');
    await page.reads(importText.done.undone);
    await page.click('link', 'Accounts 0');
    await page.reads(accountsText.empty.title);
    const report = readdirSync(stage.downloads).find((file) => file.startsWith('latchkey-import'));
    const text = readFileSync(`${stage.downloads}/${report}`, 'utf8');
    expect(text).toContain('Acme ann@example.com');
    for (const { otp } of ACCOUNTS) expect(text).not.toContain(otp?.secret);
  });

  it('writes every format, and reads each back with nothing lost but what was said', { timeout: 600_000 }, async () => {
    stage = await Stage.open({ name: 'interchange-export' });
    const page = await openImport(stage);
    await giveFiles(page, [writeSample(stage, 'all.csv', await sample('csv'))]);
    await previewRows(page);
    await saveImport(page);
    await openExport(page);
    const held = stage;
    const picture = (scheme: string) => held.picture(page, `export ${scheme}`);
    expect(await complaintsInBothSchemes(page.page, picture)).toEqual([]);
    await page.page.setViewport({ width: 400, height: 820 });
    await stage.picture(page, 'export narrow');
    await page.page.setViewport({ width: 1200, height: 820 });
    const plain = [
      'Aegis',
      '2FAS',
      'Bitwarden',
      exportText.formats['otpauth-list'].label,
      exportText.formats.csv.label,
      exportText.formats['html-sheet'].label,
    ];
    const formats: readonly (readonly [string, string?])[] = [
      [exportText.formats['aegis-encrypted'].label, 'a long file phrase 77'],
      [exportText.formats.age.label, 'a long file phrase 77'],
      ...plain.map((name) => [name] as const),
    ];
    for (const [format, filePassphrase] of formats) {
      const file = await exportFile(stage, page, format, filePassphrase);
      await page.click('button', frameText.importExport.import);
      if (await page.has('button', importText.done.more)) await page.click('button', importText.done.more);
      await giveFiles(page, [file]);
      if (filePassphrase !== undefined) await openFile(page, filePassphrase);
      const rows = await previewRows(page);
      expect(
        rows.filter((row) => row.includes(importReviewText.known.same(''))),
        format,
      ).toHaveLength(4);
      await page.click('button', 'Cancel');
      await page.reads(importText.source.title);
    }
    await openExport(page);
    await page.click('radio', exportText.formats['google-transfer'].label);
    await page.reads(exportText.losses.someFit(2, 4));
    await page.type('textbox', 'Passphrase', 'not the passphrase');
    await page.click('button', exportText.form.showCodes);
    await page.alert();
    await page.type('textbox', 'Passphrase', 'seven quiet otters row upstream');
    await page.click('button', exportText.form.showCodes);
    await page.find('image', exportText.transfer.code(1, 1));
    await stage.picture(page, 'transfer code');
    expect(await complaintsOf(page.page)).toEqual([]);
  });

  it('is one press away on the first screen, and opens once there is a vault', { timeout: 120_000 }, async () => {
    stage = await Stage.open({ name: 'interchange-first' });
    const popup = await stage.popup();
    await popup.find('button', commonText.moveFromApp);
    await stage.picture(popup, 'first run');
    await popup.click('button', commonText.moveFromApp);
    const { browser } = stage;
    const target = await eventually('a tab for the import', async () =>
      browser.targets().find((each) => each.url().endsWith('/options/index.html#/interchange')),
    );
    const page = new Surface(await target.asPage());
    await page.reads(unlockText.create.importNext);
    await stage.picture(page, 'before the vault');
    await createVault(page);
    await page.find('button', importText.source.choose);
  });

  it('names what is wrong with a hostile file', { timeout: 120_000 }, async () => {
    stage = await Stage.open({ name: 'interchange-hostile' });
    const page = await openImport(stage);
    const bomb = JSON.stringify({
      version: 1,
      header: {
        slots: [
          { type: 1, uuid: 'x', key: 'ab', key_params: { nonce: 'ab', tag: 'ab' }, n: 2 ** 30, r: 8, p: 1, salt: 'ab' },
        ],
        params: { nonce: 'ab', tag: 'ab' },
      },
      db: 'AAAA',
    });
    await giveFiles(page, [
      writeSample(stage, 'empty.json', ''),
      writeSample(stage, 'deep.json', '['.repeat(100_000)),
      writeSample(stage, 'bomb.json', bomb),
      writeSample(stage, 'fine.txt', 'otpauth://totp/Acme:ann?secret=JBSWY3DPEHPK3PXP&issuer=Acme\nnonsense'),
    ]);
    await page.reads('This file is empty.');
    await stage.picture(page, 'hostile');
    expect(await page.page.$$eval('[role=alert]', (all) => all.length)).toBeGreaterThanOrEqual(2);
    expect(await previewRows(page)).toHaveLength(2);
    expect(await complaintsOf(page.page)).toEqual([]);
  });

  it('saves all or nothing when the worker is ended in the middle', { timeout: 180_000 }, async () => {
    stage = await Stage.open({ name: 'interchange-killed' });
    const page = await openImport(stage);
    const lines = Array.from(
      { length: 3000 },
      (_, at) => `otpauth://totp/S${at}:n${at}?secret=JBSWY3DPEHPK3PXP&issuer=S${at}`,
    );
    await giveFiles(page, [writeSample(stage, 'many.txt', lines.join('\n'))]);
    await previewRows(page);
    await page.click('button', 'Import');
    expect(await stage.stopWorker()).toBe(1);
    await page.reads(
      either(anyCount(importReviewText.summary.added(2)), faultText.unexpected.what, importText.bar.nothing),
    );
    await stage.picture(page, 'killed');
    if (await page.has('button', 'Import')) {
      // Whatever had become of it, a second try never saves anything twice.
      const bar = await page.page.$eval('.import-bar strong', (text) => text.textContent);
      if (bar !== importText.bar.nothing) await saveImport(page);
    }
    await page.find('link', 'Accounts 3,000');
  });

  it('opens encrypted files of other programs', { timeout: 240_000 }, async () => {
    stage = await Stage.open({ name: 'interchange-corpus' });
    const page = await openImport(stage);
    for (const file of [
      '2fas-encrypted__2fas.2fas',
      'aegis-encrypted__aegis.json',
      'authenticator-extension-encrypted-v3__authenticator_encrypted_v3.json',
      'ente-encrypted__ente_encrypted_64mib.json',
    ]) {
      const { password, entries } = JSON.parse(readFileSync(`${corpus}/${file}.expected.json`, 'utf8')) as {
        password: string;
        entries: unknown[];
      };
      await giveFiles(page, [`${corpus}/${file}`]);
      await openFile(page, password);
      expect(await previewRows(page), file).toHaveLength(entries.length);
      await page.click('button', 'Cancel');
      await page.reads(importText.source.title);
    }
  });
});
