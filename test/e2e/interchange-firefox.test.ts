import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { PASSPHRASE } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { openFirefox } from './firefox-harness.ts';
import { previewRows } from './steps/interchange.ts';
import { createVault } from './steps/vault.ts';
import { Surface } from './surface.ts';

const corpus = fileURLToPath(new URL('../../../shared/fixtures/imports', import.meta.url));
/** One of each container and cipher: archives, OpenPGP, KeePass, secretstream, scrypt, a picture, a table, Java, XML. */
const FILES = [
  ...['1password-1pux__1PasswordExport.1pux', 'aegis-encrypted__aegis_encrypted.json', 'raivo-zip__raivo.zip'],
  ...[
    'ente-encrypted__encrypted.lowcomplexity.txt',
    'keepass-kdbx3__NewDatabase.kdbx',
    'keepass-xml__keepass2_attributes.xml',
  ],
  ...[
    'dashlane-csv__dashlane-credentials.csv',
    'freeotp-v2__freeotp_v2_api34.xml',
    'stratum-encrypted__stratum_encrypted.bin',
  ],
  ...['authenticator-extension-encrypted-v2__authenticator_encrypted_v2.json', 'winauth-zip__winauth.zip'],
].filter((name) => existsSync(join(corpus, name)));
const PICTURES = existsSync(corpus)
  ? readdirSync(corpus).filter(
      (name) => /^(?:otpauth-migration-image|proton-pass-pgp)__/.test(name) && !name.endsWith('.expected.json'),
    )
  : [];

let firefox: Awaited<ReturnType<typeof openFirefox>> | undefined;
let downloads = '';
afterEach(async () => {
  await firefox?.close();
  if (downloads !== '') rmSync(downloads, { recursive: true, force: true });
});

/** Puts files where the picker would: the driver has no way to choose any. */
async function give(page: Surface, names: readonly string[]): Promise<void> {
  const files = names.map((name) => ({ name, base64: readFileSync(join(corpus, name)).toString('base64') }));
  await page.find('button', 'Import');
  await page.page.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    }
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) return;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
}

it.runIf(existsSync(corpus) || process.env.CI !== undefined)(
  'Firefox opens files of every kind and writes every format',
  { timeout: 400_000 },
  async () => {
    downloads = mkdtempSync(join(tmpdir(), 'latchkey-firefox-'));
    firefox = await openFirefox(downloads);
    const page = new Surface(firefox.tab);
    await createVault(page);
    await firefox.visit('options/index.html#/interchange');
    const names = [...FILES, ...PICTURES];
    expect(FILES.length).toBeGreaterThan(8);
    await give(page, names);
    await page.reads(/files still locked|Type the passphrases/);
    for (const item of await page.page.$$('.import-file')) {
      const field = await item.$('input');
      const name = await item.$eval('.import-file-name', (text) => text.textContent);
      if (field === null) continue;
      const expected = readFileSync(join(corpus, `${name}.expected.json`), 'utf8');
      await field.type((JSON.parse(expected) as { password: string }).password);
    }
    await page.reads(/files to open/);
    await page.click('button', 'Import');
    await page.reads(/\d+ accounts selected$/m, 180_000);
    expect(await page.page.$$eval('[role=alert]', (all) => all.map((one) => one.textContent))).toEqual([]);
    expect((await previewRows(page)).length).toBeGreaterThan(20);
    await page.click('button', 'Import');
    const added = Number(/^(\d+) accounts added/m.exec(await page.reads(/^\d+ accounts added/m))?.[1]);

    await page.click('button', 'Take accounts out');
    for (const [format, passphrase] of [
      ...[
        ['Aegis, encrypted', 'a long file phrase 77'] as const,
        ['age file, encrypted', 'a long file phrase 77'] as const,
      ],
      ...['Aegis', '2FAS', 'Bitwarden', 'List of addresses', 'Table (CSV)', 'Sheet with QR codes'].map(
        (one) => [one] as const,
      ),
    ]) {
      await page.click('radio', format);
      if (passphrase !== undefined) {
        await page.type('textbox', 'Passphrase for the new file', passphrase);
        await page.type('textbox', 'Repeat passphrase for the new file', passphrase);
      }
      await page.type('textbox', 'Passphrase', PASSPHRASE);
      const before = readdirSync(downloads).length;
      await page.click('button', passphrase === undefined ? 'Export without encryption' : 'Export');
      await eventually(
        `a file of ${format}`,
        async () => readdirSync(downloads).filter((name) => !name.endsWith('.part')).length > before,
        60_000,
      );
    }
    const table = readdirSync(downloads).find((name) => name.endsWith('.csv')) ?? '';
    expect(readFileSync(join(downloads, table), 'utf8').match(/^/gm)?.length).toBeGreaterThan(added);
  },
);
