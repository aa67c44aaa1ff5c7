import { type BenchBrowser, pause } from './bench-browser.ts';
import type { KeySearchTimes } from './pages/keys.ts';
import { type Figure, figure, median } from './statistics.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);

/** Letter by letter, with and without the words of a site. */
const TYPED_ON_PAGE = [
  'k',
  'ke',
  'key',
  'key 4',
  'key 41',
  'key 4',
  '',
  's',
  'se',
  'service',
  'service-41',
  'service-4',
  '',
];

interface PageCalls {
  timeKeySearch(keys: number, registrations: number): KeySearchTimes;
}

/** The search of the security keys, against a copy of the same list through JSON. */
export async function benchKeys(bench: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  const { raw } = bench;
  const rounds: KeySearchTimes[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    rounds.push(await raw.evaluate(() => (globalThis as unknown as PageCalls).timeKeySearch(500, 5_000)));
  const later = rounds.slice(1);
  const of = (name: keyof KeySearchTimes) => median(later.map((times) => times[name]));
  const baseline = 'JSON and back';
  note(figure('keys, 500 with 5000 registrations, one keystroke', of('keystroke'), baseline, of('copy'), '≤ 16 ms'));
  note(figure('  preparing the search, once', of('index'), baseline, of('copy')));
  const drawn = median(await timeTyping(bench));
  note(figure('  drawn and laid out on the page, one keystroke', drawn, baseline, of('copy'), '≤ 16 ms'));
}

/**
 * Types into the search of the real page with as many keys: the processor time of the page's thread for each letter, in milliseconds, with
 * drawing and layout.
 */
async function timeTyping(bench: BenchBrowser): Promise<readonly number[]> {
  await bench.seed(5_000, 500);
  await bench.unlock();
  const page = await bench.browser.newPage();
  await page.goto(new URL('/options/index.html#/keys', bench.raw.url()).href);
  await page.waitForSelector('.coverage', { timeout: 120_000 });
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const times: number[] = [];
  for (const text of TYPED_ON_PAGE) {
    await pause(200);
    const before = await worked();
    await page.evaluate(async (typed) => {
      const field = document.querySelector<HTMLInputElement>('main input[type=search]');
      if (field === null) throw new Error('got no search, want one');
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, text);
    times.push((await worked()) - before);
  }
  await page.close();
  return times;
}
