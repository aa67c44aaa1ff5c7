import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { exportText } from '../../src/ui/strings/export.ts';
import { frameText } from '../../src/ui/strings/frame.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import { welcomeText } from '../../src/ui/strings/welcome.ts';
import { ownCorpus } from '../own-corpus.ts';
import { PASSPHRASE } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { giveInPage, openFirefox } from './firefox-harness.ts';
import { previewRows, waitsForPassphrases } from './steps/interchange.ts';
import { createVault } from './steps/vault.ts';
import { anyCount } from './steps/words.ts';
import { Surface } from './surface.ts';

const corpus = ownCorpus('imports');
/** One of each container and cipher: archives, OpenPGP, KeePass, secretstream, scrypt, Argon2id, a table, Java, XML. */
const FILES = [
  'aegis-encrypted__aegis.json',
  'authenticator-extension-encrypted-v2__authenticator_encrypted_v2.json',
  'authenticator-extension-encrypted-v3__authenticator_encrypted_v3.json',
  'ente-encrypted__ente_encrypted_64mib.json',
  'freeotp-v2__freeotp.xml',
  'keepass-kdbx3__keepass3.kdbx',
  'keepass-kdbx4__keepass4.kdbx',
  'keepass-xml__keepass2_attributes.xml',
  'keepassxc-csv__keepassxc_export.csv',
  'otpauth-uri-list__uri_edge_cases.txt',
  'proton-pass-pgp__protonpass_export_pgp.zip',
  'raivo-zip__raivo-otp-export.zip',
  'stratum-encrypted__stratum.authpro',
  'winauth-zip__winauth.zip',
];
/** A screenshot with a transfer code of another program. */
const PICTURE = join(ownCorpus('qr'), 'migration/migration-001.png');

let firefox: Awaited<ReturnType<typeof openFirefox>> | undefined;
let downloads = '';
afterEach(async () => {
  await firefox?.close();
  if (downloads !== '') rmSync(downloads, { recursive: true, force: true });
});

it('Firefox opens files of every kind and writes every format', { timeout: 400_000 }, async () => {
  downloads = mkdtempSync(join(tmpdir(), 'latchkey-firefox-'));
  firefox = await openFirefox(downloads);
  const page = new Surface(firefox.tab);
  await page.click('button', welcomeText.choices.moving.title);
  await createVault(page);
  await page.find('button', importText.source.choose);
  await giveInPage(page, [...FILES.map((name) => join(corpus, name)), PICTURE]);
  await page.reads(waitsForPassphrases());
  for (const item of await page.page.$$('.import-file')) {
    const field = await item.$('input');
    const name = await item.$eval('.import-file-name', (text) => text.textContent);
    if (field === null) continue;
    const expected = readFileSync(join(corpus, `${name}.expected.json`), 'utf8');
    await field.type((JSON.parse(expected) as { password: string }).password);
  }
  await page.reads(anyCount(importText.bar.toOpen(2)));
  await page.click('button', 'Import');
  await page.reads(anyCount(importText.bar.selected(2)), 180_000);
  expect(await page.page.$$eval('[role=alert]', (all) => all.map((one) => one.textContent))).toEqual([]);
  expect((await previewRows(page)).length).toBeGreaterThan(20);
  await page.click('button', 'Import');
  const sentence = anyCount(importReviewText.summary.added(2));
  const added = Number(/\d+/.exec(sentence.exec(await page.reads(sentence))?.[0] ?? '')?.[0]);

  await page.click('button', frameText.importExport.export);
  for (const [format, passphrase] of [
    ...[
      [exportText.formats['aegis-encrypted'].label, 'a long file phrase 77'] as const,
      [exportText.formats.age.label, 'a long file phrase 77'] as const,
    ],
    ...[
      'Aegis',
      '2FAS',
      'Bitwarden',
      exportText.formats['otpauth-list'].label,
      exportText.formats.csv.label,
      exportText.formats['html-sheet'].label,
    ].map((one) => [one] as const),
  ]) {
    await page.click('radio', format);
    if (passphrase !== undefined) {
      await page.type('textbox', exportText.form.filePassphrase, passphrase);
      await page.type('textbox', exportText.form.repeatFilePassphrase, passphrase);
    }
    await page.type('textbox', 'Passphrase', PASSPHRASE);
    const before = readdirSync(downloads).length;
    await page.click('button', passphrase === undefined ? exportText.form.exportPlain : exportText.form.export);
    await eventually(
      `a file of ${format}`,
      async () => readdirSync(downloads).filter((name) => !name.endsWith('.part')).length > before,
      60_000,
    );
  }
  const table = readdirSync(downloads).find((name) => name.endsWith('.csv')) ?? '';
  expect(readFileSync(join(downloads, table), 'utf8').match(/^/gm)?.length).toBeGreaterThan(added);
});
