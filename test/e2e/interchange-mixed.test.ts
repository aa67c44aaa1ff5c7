import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { exportText } from '../../src/ui/strings/export.ts';
import { frameText } from '../../src/ui/strings/frame.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import { ownCorpus } from '../own-corpus.ts';
import { complaintsOf } from './axe.ts';
import { PASSPHRASE, Stage } from './browser-harness.ts';
import { moveBetweenPrograms } from './mixed-files.ts';
import { exportFile, giveFiles, openExport, openImport, previewRows, saveImport } from './steps/interchange.ts';
import type { Surface } from './surface.ts';

const corpus = ownCorpus('imports');

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

describe('a life between programs', () => {
  it(
    'reads every file at once, takes all back, reads it again, and moves it to a new profile',
    { timeout: 600_000 },
    () => moveBetweenPrograms(corpus, { files: 35, locked: 20, added: 30 }, open),
  );

  it('shows transfer codes one at a time, which scan back from pictures of the screen', {
    timeout: 240_000,
  }, async () => {
    const stage = await open('interchange-transfer');
    const page = await openImport(stage);
    await giveFiles(page, [
      join(corpus, 'aegis-plain__aegis_plain_groups_v3.json'),
      join(corpus, 'keepass-xml__keepass2_attributes.xml'),
      join(corpus, 'otpauth-migration__googleauth_two_batches.txt'),
      join(corpus, 'otpauth-uri-list__uri_edge_cases.txt'),
      join(corpus, 'winauth-text__winauth_text.txt'),
    ]);
    await previewRows(page);
    await saveImport(page);
    await openExport(page);
    await page.click('radio', exportText.formats['google-transfer'].label);
    await page.type('textbox', 'Passphrase', PASSPHRASE);
    await page.click('button', exportText.form.showCodes);
    const shots: string[] = [];
    mkdirSync(stage.downloads, { recursive: true });
    for (let turn = 1; ; turn++) {
      await page.find('image', exportText.transfer.code(turn, (await turns(page)).of));
      const path = join(stage.downloads, `shot-${turn}.png`);
      await page.page.screenshot({ path: path as `${string}.png` });
      shots.push(path);
      if (turn === 1) await stage.picture(page, 'transfer');
      if (turn === (await turns(page)).of) break;
      await page.click('button', exportText.transfer.next);
      await page.reads(`${turn + 1} of`);
    }
    expect(shots.length).toBeGreaterThan(2);
    await page.click('button', 'Done');
    await page.click('button', frameText.importExport.import);
    await page.click('button', importText.done.more);
    await giveFiles(page, shots.toReversed());
    const rows = await previewRows(page);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toContain(importReviewText.known.same(''));
    await page.click('button', 'Cancel');
    await giveFiles(page, shots.slice(1));
    await previewRows(page);
    await page.reads(importText.missing.parts([1], shots.length));
    await stage.picture(page, 'part missing');
  });

  it('exports a tag, and a selection, and nothing else', { timeout: 240_000 }, async () => {
    const stage = await open('interchange-chosen');
    const page = await openImport(stage);
    await giveFiles(page, [join(corpus, 'aegis-plain__aegis_plain_groups_v3.json')]);
    await previewRows(page);
    await saveImport(page);
    await openExport(page);
    await page.click('button', exportText.which.choices.tag);
    const tag = await page.page.$eval('.export-which select', (select) => (select as HTMLSelectElement).value);
    await stage.picture(page, 'by tag');
    const byTag = readFileSync(await exportFile(stage, page, exportText.formats.csv.label), 'utf8');
    const lines = byTag.trim().split('\r\n').slice(1);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain(tag);
    await page.click('button', exportText.which.choices.ticked);
    await page.page.waitForSelector('.export-picks input');
    await page.page.click('.export-picks li:nth-child(2) input');
    await stage.picture(page, 'selection');
    expect(await complaintsOf(page.page)).toEqual([]);
    const one = readFileSync(await exportFile(stage, page, exportText.formats['otpauth-list'].label), 'utf8').trim();
    expect(one.split('\n')).toHaveLength(1);
  });
});

async function turns(page: Surface): Promise<{ readonly of: number }> {
  await page.page.waitForSelector('.transfer-turns');
  const text = await page.page.$eval('.transfer-turns', (element) => element.textContent ?? '');
  return { of: Number(/of (\d+)/.exec(text)?.[1]) };
}
