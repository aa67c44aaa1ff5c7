import { mkdirSync, writeFileSync } from 'node:fs';
import { BenchBrowser, firstCodeOf, pause } from './bench-browser.ts';
import { makeBenchExtension } from './extension.ts';
import { benchFill } from './fill.ts';
import { benchImport } from './import.ts';
import { benchKeys } from './keys.ts';
import { benchPolicy } from './policy.ts';
import { benchQr } from './qr.ts';
import { benchReadiness } from './readiness.ts';
import { type Figure, figure, formatFigure, median } from './statistics.ts';
import { benchSync } from './sync.ts';

const SIZES = (process.env.BENCH_SIZES ?? '20,1000,10000').split(',').map(Number);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);

const figures: Figure[] = [];
function note(each: Figure): void {
  figures.push(each);
  console.log(formatFigure(each));
}

/** First code painted, against a blank Preact page that the same button opens; rounds alternate so that both see the same machine. */
async function benchPopup(bench: BenchBrowser): Promise<void> {
  const awakeBySize = new Map<number, number>();
  const deadBySize = new Map<number, number>();
  for (const size of SIZES) {
    await bench.seed(size);
    await bench.unlock();
    await bench.ask('home.open', { limit: 20 });
    await pause(2500);
    const times = { blank: [], awake: [], dead: [], blankButton: [], awakeButton: [], deadButton: [] } as Record<
      'blank' | 'awake' | 'dead' | 'blankButton' | 'awakeButton' | 'deadButton',
      number[]
    >;
    for (let round = 0; round <= ROUNDS; round++) {
      await bench.setPopup('bench/blank.html');
      const blank = await bench.press('/bench/blank.html', firstCodeOf);
      await bench.setPopup('popup/index.html');
      await bench.ask('vault.state');
      const awake = await bench.press('/popup/index.html', firstCodeOf);
      await bench.stopWorker();
      const dead = await bench.press('/popup/index.html', firstCodeOf);
      if (round === 0) continue;
      times.blank.push(blank.seen);
      times.awake.push(awake.seen);
      times.dead.push(dead.seen);
      times.blankButton.push(blank.sinceButton);
      times.awakeButton.push(awake.sinceButton);
      times.deadButton.push(dead.sinceButton);
    }
    const blank = median(times.blank);
    const name = `${size} accounts`;
    awakeBySize.set(size, median(times.awake));
    deadBySize.set(size, median(times.dead));
    note(figure(`first code, ${name}, worker awake`, median(times.awake), 'blank page', blank, '≤ 1.5'));
    note(figure(`first code, ${name}, worker dead`, median(times.dead), 'blank page', blank, '≤ 2.2'));
    const button = median(times.blankButton);
    note(
      figure(`  since the button, ${name}, worker awake`, median(times.awakeButton), 'blank page', button, '≤ 1.06'),
    );
    note(figure(`  since the button, ${name}, worker dead`, median(times.deadButton), 'blank page', button, '≤ 1.15'));
  }
  const largest = SIZES.at(-1) ?? 0;
  const smallest = SIZES[0] ?? 0;
  for (const [state, bySize] of [
    ['awake', awakeBySize],
    ['dead', deadBySize],
  ] as const) {
    const few = bySize.get(smallest) ?? 0;
    note(
      figure(
        `first code, ${largest} accounts, worker ${state}`,
        bySize.get(largest) ?? 0,
        `with ${smallest}`,
        few,
        '≤ 1.25',
      ),
    );
  }
}

/** One keystroke in the search of a vault with 10,000 accounts: work in the background, and from input to painted rows. */
async function benchSearch(bench: BenchBrowser): Promise<void> {
  const measured = new Map<number, { work: number; painted: number }>();
  for (const size of [20, 10_000]) {
    await bench.seed(size);
    await bench.unlock();
    await bench.ask('home.open', { limit: 20 });
    const work: number[] = [];
    for (let round = 0; round < 5; round++)
      for (const text of ['p', 'pe', 'per', 'pers', 'perso', 'person', 'person1', 'lantern', 'service 9'])
        work.push((await bench.ask('home.page', { text, offset: 0, limit: 30 })).ms);
    const painted = await bench.press('/popup/index.html', async (popup) => {
      await firstCodeOf(popup);
      const box = await popup.waitForSelector('::-p-aria([name="Search"][role="searchbox"])');
      for (const letter of ['1', '2', '3', 'x', 'Backspace', 'Backspace', '4']) {
        await box?.press(letter as '1');
        await pause(250);
      }
      return popup.evaluate(
        () => (globalThis as unknown as { benchClock: { keystrokes: number[] } }).benchClock.keystrokes,
      );
    });
    measured.set(size, { work: median(work), painted: median(painted.seen) });
  }
  const few = measured.get(20);
  const many = measured.get(10_000);
  if (!few || !many) throw new Error('got no search times');
  note(figure('search, answer to one keystroke, 10000 accounts', many.work, 'with 20', few.work, '≤ 16 ms'));
  note(figure('search, keystroke to painted rows, 10000 accounts', many.painted, 'with 20', few.painted));
}

/** Unlocking, and unlocking until the first view is there, against Argon2id alone. */
async function benchUnlock(bench: BenchBrowser): Promise<void> {
  for (const size of [1_000, 10_000]) {
    await bench.seed(size);
    const unlock: number[] = [];
    const view: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      alone.push(await bench.raw.evaluate(() => (globalThis as unknown as RawCalls).rawArgon2id(65_536, 3)));
      const { ms } = await bench.unlock();
      unlock.push(ms);
      view.push(ms + (await bench.ask('home.open', { limit: 12, url: bench.page.url() })).ms);
      // What is written behind the answers, as the second replica is, belongs to no later round.
      await pause(2500);
      await bench.ask('vault.lock');
    }
    for (const times of [alone, unlock, view]) times.shift();
    const name = `${size} accounts`;
    note(figure(`unlock, ${name}`, median(unlock), 'Argon2id alone', median(alone), '≤ 1.3'));
    note(figure(`  unlock to the first view, ${name}`, median(view), 'Argon2id alone', median(alone)));
  }
}

const IN_A_ROW = 20;

/** One change saved, against one raw encryption and strict write of as many bytes; then twenty in a row, against one. */
async function benchSave(bench: BenchBrowser): Promise<void> {
  for (const size of [20, 10_000]) {
    const bytes = await bench.seed(size);
    await bench.unlock();
    const home = (await bench.ask('home.page', { text: '', offset: 0, limit: 20 })).ok as { rows: { id: string }[] };
    const ids = home.rows.map((row) => row.id);
    const save = async (round: number) =>
      (await bench.ask('account.edit', { id: ids[round % ids.length], edit: { pinned: round % 40 < 20 } })).ms;
    const once: number[] = [];
    const inARow: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      // One that stands alone, with nothing of a former one still to be written.
      await pause(2500);
      alone.push(await bench.raw.evaluate((n) => (globalThis as unknown as RawCalls).rawSealAndPut(n), bytes));
      once.push(await save(round));
    }
    for (let run = 0; run < 3; run++) {
      await pause(2500);
      for (let round = 0; round < IN_A_ROW; round++) inARow.push(await save(run * IN_A_ROW + round));
    }
    for (const times of [alone, once]) times.shift();
    const name = `${size} accounts`;
    const goal = size === 10_000 ? '≤ 1.6' : undefined;
    note(figure(`save of one change, ${name}`, median(once), 'raw seal and strict write', median(alone), goal));
    const each = inARow.reduce((sum, ms) => sum + ms, 0) / inARow.length;
    note(figure(`  ${IN_A_ROW} changes in a row, each, ${name}`, each, 'one change', median(once), '≤ 1'));
  }
}

interface RawCalls {
  rawArgon2id(memoryKib: number, passes: number): Promise<number>;
  rawSealAndPut(size: number): Promise<number>;
}

const SECTIONS = {
  popup: benchPopup,
  search: benchSearch,
  unlock: benchUnlock,
  save: benchSave,
  qr: () => benchQr(note),
  import: (bench: BenchBrowser) => benchImport(bench, note),
  fill: (bench: BenchBrowser) => benchFill(bench, note),
  readiness: (bench: BenchBrowser) => benchReadiness(bench, note),
  keys: (bench: BenchBrowser) => benchKeys(bench, note),
  sync: (bench: BenchBrowser) => benchSync(bench, note),
  policy: () => benchPolicy(extension.folder, ROUNDS, note),
};

const wanted = process.argv.slice(2);
const extension = await makeBenchExtension();
try {
  for (const [name, run] of Object.entries(SECTIONS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const bench = await BenchBrowser.open(extension.folder);
    try {
      await run(bench);
    } finally {
      await bench.close();
    }
  }
} finally {
  await extension.remove();
}
if (wanted.length === 0) {
  mkdirSync('bench', { recursive: true });
  writeFileSync('bench/results.json', `${JSON.stringify({ rounds: ROUNDS, figures }, null, 2)}\n`);
}
