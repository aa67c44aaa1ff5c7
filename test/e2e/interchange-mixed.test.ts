import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { complaintsInBothSchemes, complaintsOf } from './axe.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import {
  exportFile,
  giveFiles,
  openExport,
  openFile,
  openImport,
  previewRows,
  saveImport,
} from './steps/interchange.ts';
import type { Surface } from './surface.ts';

const corpus = fileURLToPath(new URL('../../../shared/fixtures/imports', import.meta.url));
const FILE_PASSPHRASE = 'a long file phrase 77';

const stages: Stage[] = [];
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') for (const stage of stages) await stage.pictureAll('failed');
  for (const stage of stages.splice(0)) await stage.close();
});

async function open(name: string): Promise<Stage> {
  const stage = await Stage.open({ name });
  stages.push(stage);
  return stage;
}

interface Sample {
  readonly path: string;
  readonly name: string;
  readonly password: string | null;
}

/**
 * A hundred exports of the corpus that can be read, at least one of each format, and none that takes a gigabyte. Beyond the first of
 * each format those without a passphrase come first, for they are read at once.
 */
function samples(): readonly Sample[] {
  const found = readdirSync(corpus)
    .filter((file) => file.endsWith('.expected.json') && !/^ente-encrypted__ente\.encrypted/.test(file))
    .flatMap((file) => {
      const expected = JSON.parse(readFileSync(join(corpus, file), 'utf8')) as {
        error?: unknown;
        password: string | null;
      };
      const name = file.replace('.expected.json', '');
      return expected.error === undefined ? [{ name, path: join(corpus, name), password: expected.password }] : [];
    });
  const formats = new Map(found.toReversed().map((sample) => [sample.name.split('__')[0], sample]));
  const rest = found.filter((sample) => ![...formats.values()].includes(sample));
  const plain = rest.filter(({ password }) => password === null);
  return [...new Set([...formats.values(), ...plain, ...rest])].slice(0, 100);
}

/** Gives every file that asks for a passphrase its own, by the keyboard. */
async function typePassphrases(page: Surface, all: readonly Sample[]): Promise<number> {
  let typed = 0;
  for (const item of await page.page.$$('.import-file')) {
    const field = await item.$('input');
    const name = await item.$eval('.import-file-name', (text) => text.textContent);
    if (field === null) continue;
    await field.type(all.find((sample) => sample.name === name)?.password ?? '');
    typed++;
  }
  return typed;
}

/** Reads all files at once, and opens those that are locked. */
async function readAll(page: Surface, all: readonly Sample[]): Promise<void> {
  await giveFiles(
    page,
    all.map(({ path }) => path),
  );
  await page.reads(/files still locked|Type the passphrases/);
  expect(await typePassphrases(page, all)).toBeGreaterThan(10);
  await page.reads(/files to open/);
  await page.page.keyboard.press('Enter');
  await page.reads(/accounts selected|Nothing is selected/, 120_000);
}

const stateCounts = (page: Surface) =>
  page.page.$$eval('.import-states button', (all) => all.map((one) => (one as HTMLElement).innerText.trim()));

describe.runIf(existsSync(corpus) || process.env.CI !== undefined)('a life between programs', () => {
  it('reads a hundred files at once, takes them back, reads them again, and moves everything to a new profile', {
    timeout: 900_000,
  }, async () => {
    const stage = await open('interchange-mixed');
    const page = await openImport(stage);
    const all = samples();
    expect(all).toHaveLength(100);
    await readAll(page, all);
    const picture = (scheme: string) => stage.picture(page, `mixed ${scheme}`);
    expect(await complaintsInBothSchemes(page.page, picture)).toEqual([]);
    const first = await stateCounts(page);
    const summary = await save(page);
    const added = Number(/(\d+) accounts added/.exec(summary)?.[1]);
    expect(added).toBeGreaterThan(60);
    expect(summary).toContain('repeats left out');
    await stage.picture(page, 'mixed done');
    expect(await complaintsOf(page.page)).toEqual([]);
    await page.click('button', 'Undo');
    await page.reads('The import was undone');
    await page.find('link', 'Accounts 0');
    await page.click('button', 'Read more files');
    await page.reads('Bring your accounts along');
    await readAll(page, all);
    expect(await stateCounts(page)).toEqual(first);
    expect(await save(page)).toBe(summary);
    await page.click('button', 'Read more files');
    await readAll(page, all);
    // Nothing is new: what is here is left out unless it is ticked.
    expect((await stateCounts(page)).join()).not.toContain('New');
    await page.reads('Nothing is selected');
    await page.click('button', 'Cancel');

    const formats = [
      ...[['Aegis, encrypted', FILE_PASSPHRASE] as const, ['age file, encrypted', FILE_PASSPHRASE] as const],
      ...['Aegis', '2FAS', 'Bitwarden', 'List of addresses', 'Sheet with QR codes', 'Table (CSV)'].map(
        (name) => [name] as const,
      ),
    ];
    const files: (readonly [string, string, string | undefined])[] = [];
    for (const [format, passphrase] of formats) {
      files.push([format, await exportFile(stage, page, format, passphrase), passphrase]);
    }
    const other = await open('interchange-fresh');
    const fresh = await openImport(other);
    for (const [format, file, passphrase] of files) {
      await giveFiles(fresh, [file]);
      if (passphrase !== undefined) await openFile(fresh, passphrase);
      await previewRows(fresh);
      expect(await stateCounts(fresh), format).toEqual([`All ${added}`, `New ${added}`]);
      if (format !== 'Table (CSV)') await fresh.click('button', 'Cancel');
      else expect(await save(fresh)).toBe(`${added} accounts added.`);
    }
    const [, table = ''] = files.at(-1) ?? [];
    const again = await exportFile(other, fresh, 'Table (CSV)');
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(table, 'utf8'));
  });

  it('shows transfer codes one at a time, which scan back from pictures of the screen', {
    timeout: 240_000,
  }, async () => {
    const stage = await open('interchange-transfer');
    const page = await openImport(stage);
    await giveFiles(page, [
      join(corpus, 'ente-plain__plain_20_entries.txt'),
      join(corpus, 'aegis-plain__aegis_plain.json'),
    ]);
    await previewRows(page);
    await saveImport(page);
    await openExport(page);
    await page.click('radio', 'Codes for a phone');
    await page.type('textbox', 'Passphrase', PASSPHRASE);
    await page.click('button', 'Show codes');
    const shots: string[] = [];
    mkdirSync(stage.downloads, { recursive: true });
    for (let turn = 1; ; turn++) {
      await page.find('image', `Transfer code ${turn} of ${(await turns(page)).of}`);
      const path = join(stage.downloads, `shot-${turn}.png`);
      await page.page.screenshot({ path: path as `${string}.png` });
      shots.push(path);
      if (turn === 1) await stage.picture(page, 'transfer');
      if (turn === (await turns(page)).of) break;
      await page.click('button', 'Next');
      await page.reads(`${turn + 1} of`);
    }
    expect(shots.length).toBeGreaterThan(2);
    await page.click('button', 'Done');
    await page.click('button', 'Bring accounts in');
    await page.click('button', 'Read more files');
    await giveFiles(page, shots.toReversed());
    const rows = await previewRows(page);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toContain('The same as');
    await page.click('button', 'Cancel');
    await giveFiles(page, shots.slice(1));
    await previewRows(page);
    await page.reads(`Part 1 of ${shots.length} of this transfer is missing`);
    await stage.picture(page, 'part missing');
  });

  it('exports a tag, and a selection, and nothing else', { timeout: 240_000 }, async () => {
    const stage = await open('interchange-chosen');
    const page = await openImport(stage);
    await giveFiles(page, [join(corpus, 'aegis-plain__aegis_plain_groups_v3.json')]);
    await previewRows(page);
    await saveImport(page);
    await openExport(page);
    await page.click('button', 'By tag');
    const tag = await page.page.$eval('.export-which select', (select) => (select as HTMLSelectElement).value);
    await stage.picture(page, 'by tag');
    const byTag = readFileSync(await exportFile(stage, page, 'Table (CSV)'), 'utf8');
    const lines = byTag.trim().split('\r\n').slice(1);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain(tag);
    await page.click('button', 'A selection');
    await page.page.waitForSelector('.export-picks input');
    await page.page.click('.export-picks li:nth-child(2) input');
    await stage.picture(page, 'selection');
    expect(await complaintsOf(page.page)).toEqual([]);
    const one = readFileSync(await exportFile(stage, page, 'List of addresses'), 'utf8').trim();
    expect(one.split('\n')).toHaveLength(1);
  });
});

/** Saves what is selected, and answers with the line that says what came of it: names in the table may hold any word. */
async function save(page: Surface): Promise<string> {
  await page.click('button', 'Import');
  const line = /^\d+ accounts? added.*$/m;
  return line.exec(await page.reads(line))?.[0] ?? '';
}

async function turns(page: Surface): Promise<{ readonly of: number }> {
  await page.page.waitForSelector('.transfer-turns');
  const text = await page.page.$eval('.transfer-turns', (element) => element.textContent ?? '');
  return { of: Number(/of (\d+)/.exec(text)?.[1]) };
}
