import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, FileChooser } from 'puppeteer-core';
import { exportText } from '../../../src/ui/strings/export.ts';
import { frameText } from '../../../src/ui/strings/frame.ts';
import { importText } from '../../../src/ui/strings/import.ts';
import { importReviewText } from '../../../src/ui/strings/import-review.ts';
import { PASSPHRASE, type Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import type { Surface } from '../surface.ts';
import { haveVault } from './vault.ts';
import { anyCount, either } from './words.ts';

/** A slow derivation on a machine with other things to do. */
const DERIVING_MS = 120_000;

/** A fresh profile whose first page is the import, as the popup's first screen opens it. */
export async function openImport(stage: Stage): Promise<Surface> {
  const page = await haveVault(stage, 'interchange');
  await page.find('button', importText.source.choose);
  return page;
}

/** Puts files where the picker would. */
export async function giveFiles(page: Surface, paths: readonly string[]): Promise<void> {
  const input = await eventually('the picker', async () => (await page.page.$('input[type=file]')) ?? undefined);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
}

/** The picker that a key opens. The page is told first that a test answers it, which a key would overtake. */
export async function pickerAfterKey({ page }: Surface, press: () => Promise<void>): Promise<FileChooser> {
  const onceTold = async () => {
    await page.evaluate(() => undefined);
    await press();
  };
  const [chooser] = await Promise.all([page.waitForFileChooser(), onceTold()]);
  return chooser;
}

/** Types the passphrase of the file that waits for one, and goes on. */
export async function openFile(page: Surface, passphrase: string): Promise<void> {
  await page.type('textbox', 'File passphrase', passphrase);
  await page.click('button', 'Import');
}

/** Saves what is selected, and answers what came of it. */
export async function saveImport(page: Surface): Promise<string> {
  await page.click('button', 'Import');
  const { added } = importReviewText.summary;
  return page.reads(either(anyCount(added(1)), anyCount(added(2))));
}

/** What the preview says while it waits for passphrases. */
export function waitsForPassphrases(): RegExp {
  const { locked, enterPassphrases } = importText.bar;
  return either(anyCount(locked(1)), anyCount(locked(2)), enterPassphrases(1), enterPassphrases(2));
}

/** The rows of the preview as they read. */
export function previewRows(page: Surface): Promise<readonly string[]> {
  return eventually(
    'rows of the preview',
    async () => {
      const rows = await page.page.$$eval('.import-table tbody tr', (all) =>
        all.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
      );
      return rows.length > 0 ? rows : undefined;
    },
    DERIVING_MS,
  );
}

/** Exports in one format and answers with the saved file's path. */
export async function exportFile(
  stage: Stage,
  page: Surface,
  format: string,
  filePassphrase?: string,
): Promise<string> {
  await openExport(page);
  await page.click('radio', format);
  if (filePassphrase !== undefined) {
    await page.type('textbox', exportText.form.filePassphrase, filePassphrase);
    await page.type('textbox', exportText.form.repeatFilePassphrase, filePassphrase);
  }
  await page.type('textbox', 'Passphrase', PASSPHRASE);
  mkdirSync(stage.downloads, { recursive: true });
  const before = new Set(readdirSync(stage.downloads));
  await page.click('button', filePassphrase === undefined ? exportText.form.exportPlain : exportText.form.export);
  const name = await eventually(
    'the exported file',
    async () => readdirSync(stage.downloads).find((file) => !before.has(file) && !file.endsWith('.crdownload')),
    DERIVING_MS,
  );
  // What says so lies over the buttons below it for a while.
  await page.click('button', 'Dismiss');
  await page.isGone('button', 'Dismiss');
  return join(stage.downloads, name);
}

export async function openExport(page: Surface): Promise<void> {
  await page.click('button', frameText.importExport.export);
  await page.find('radio', 'Aegis');
}

/** Writes a file for the tests beside the profile's downloads. */
export function writeSample(stage: Stage, name: string, content: string | Uint8Array): string {
  mkdirSync(stage.downloads, { recursive: true });
  const path = join(stage.downloads, name);
  writeFileSync(path, content);
  return path;
}
