import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { addressesIn } from '../../src/otp/pieces.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import { complaintsInBothSchemes, complaintsOf } from './axe.ts';
import type { Stage } from './browser-harness.ts';
import { exportFile, giveFiles, openFile, openImport, previewRows, waitsForPassphrases } from './steps/interchange.ts';
import { anyCount, either } from './steps/words.ts';
import type { Surface } from './surface.ts';

const FILE_PASSPHRASE = 'a long file phrase 77';

/** What a corpus has to hold and give at least. */
export interface MixedFloors {
  /** Files that are read at once. */
  readonly files: number;
  /** Files among them that ask for a passphrase. */
  readonly locked: number;
  /** Accounts that are added once repeats are left out. */
  readonly added: number;
}

interface Sample {
  readonly path: string;
  readonly name: string;
  readonly password: string | null;
}

/**
 * Up to a hundred exports of a corpus that can be read, at least one of each format, and none that takes a gigabyte. Beyond the first of
 * each format those without a passphrase come first, for they are read at once.
 */
function samplesOf(corpus: string): readonly Sample[] {
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
async function readAll(page: Surface, all: readonly Sample[], locked: number): Promise<void> {
  await giveFiles(
    page,
    all.map(({ path }) => path),
  );
  await page.reads(waitsForPassphrases());
  expect(await typePassphrases(page, all)).toBeGreaterThanOrEqual(locked);
  await page.reads(anyCount(importText.bar.toOpen(2)));
  await page.page.keyboard.press('Enter');
  await page.reads(either(anyCount(importText.bar.selected(2)), importText.bar.nothing), 120_000);
}

const stateCounts = (page: Surface) =>
  page.page.$$eval('.import-states button', (all) => all.map((one) => (one as HTMLElement).innerText.trim()));

/**
 * Reads the files of a corpus at once, takes them back, reads them again, and moves everything to a new profile by every format.
 * `open` starts a browser and ends it after the test.
 */
export async function moveBetweenPrograms(
  corpus: string,
  floors: MixedFloors,
  open: (name: string) => Promise<Stage>,
): Promise<void> {
  const stage = await open('interchange-mixed');
  const page = await openImport(stage);
  const all = samplesOf(corpus);
  expect(all.length).toBeGreaterThanOrEqual(floors.files);
  await readAll(page, all, floors.locked);
  const picture = (scheme: string) => stage.picture(page, `mixed ${scheme}`);
  expect(await complaintsInBothSchemes(page.page, picture)).toEqual([]);
  const first = await stateCounts(page);
  const summary = await saveSelected(page);
  const added = Number(/\d+/.exec(summary)?.[0]);
  expect(added).toBeGreaterThanOrEqual(floors.added);
  expect(summary).toMatch(anyCount(importReviewText.summary.duplicates(2)));
  await stage.picture(page, 'mixed done');
  expect(await complaintsOf(page.page)).toEqual([]);
  await page.click('button', 'Undo');
  await page.reads(importText.done.undone);
  await page.find('link', 'Accounts 0');
  await page.click('button', importText.done.more);
  await page.reads(importText.source.title);
  await readAll(page, all, floors.locked);
  expect(await stateCounts(page)).toEqual(first);
  expect(await saveSelected(page)).toBe(summary);
  await page.click('button', importText.done.more);
  await readAll(page, all, floors.locked);
  // Nothing is new: what is here is left out unless it is ticked.
  expect((await stateCounts(page)).join()).not.toContain(importReviewText.states.new);
  await page.reads(importText.bar.nothing);
  await page.click('button', 'Cancel');

  const formats = [
    ...[
      [exportText.formats['aegis-encrypted'].label, FILE_PASSPHRASE] as const,
      [exportText.formats.age.label, FILE_PASSPHRASE] as const,
    ],
    ...[
      'Aegis',
      '2FAS',
      'Bitwarden',
      exportText.formats['otpauth-list'].label,
      exportText.formats['html-sheet'].label,
      exportText.formats.csv.label,
    ].map((name) => [name] as const),
  ];
  const files: (readonly [string, string, string | undefined])[] = [];
  for (const [format, passphrase] of formats) {
    files.push([format, await exportFile(stage, page, format, passphrase), passphrase]);
  }
  const [, aegis = ''] = files.find(([format]) => format === 'Aegis') ?? [];
  const { db } = JSON.parse(readFileSync(aegis, 'utf8')) as { db: { entries: readonly { note: string }[] } };
  const inNotes = db.entries.flatMap(({ note }) => addressesIn(note)).length;
  const other = await open('interchange-fresh');
  const fresh = await openImport(other);
  for (const [format, file, passphrase] of files) {
    await giveFiles(fresh, [file]);
    if (passphrase !== undefined) await openFile(fresh, passphrase);
    await previewRows(fresh);
    // All is new but for the address of one of the accounts that a note holds.
    const { all: every, counted } = importReviewText.filter;
    const { new: unknown, twice } = importReviewText.states;
    const counts = await stateCounts(fresh);
    const [, , repeats] = counts;
    const repeated = Number(/\d+$/.exec(repeats ?? '')?.[0] ?? 0);
    expect(repeated, format).toBeLessThanOrEqual(inNotes);
    expect(counts, format).toEqual([
      counted(every, added + repeated),
      counted(unknown, added),
      ...(repeated === 0 ? [] : [counted(twice, repeated)]),
    ]);
    if (format !== exportText.formats.csv.label) await fresh.click('button', 'Cancel');
    else expect(await saveSelected(fresh)).toContain(importReviewText.summary.added(added));
  }
  const [, table = ''] = files.at(-1) ?? [];
  const again = await exportFile(other, fresh, exportText.formats.csv.label);
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(table, 'utf8'));
}

/** Saves what is selected, and answers with the line that says what came of it: names in the table may hold any word. */
async function saveSelected(page: Surface): Promise<string> {
  await page.click('button', 'Import');
  const { added } = importReviewText.summary;
  const line = new RegExp(`^(?:${either(anyCount(added(1)), anyCount(added(2))).source}).*$`, 'm');
  return line.exec(await page.reads(line))?.[0] ?? '';
}
