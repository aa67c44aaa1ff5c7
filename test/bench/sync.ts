import type { BenchBrowser } from './bench-browser.ts';
import type { MergeTimes } from './pages/merge.ts';
import { type Figure, figure, median } from './statistics.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);

interface PageCalls {
  timeMerge(count: number): MergeTimes;
}

/** The merge of what two devices have, against a copy of the same contents through JSON. */
export async function benchSync(bench: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  const rounds: MergeTimes[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    rounds.push(await bench.raw.evaluate(() => (globalThis as unknown as PageCalls).timeMerge(10_000)));
  const [first, ...later] = rounds;
  if (first === undefined) throw new Error('got no times, want some');
  const of = (name: keyof MergeTimes) => median(later.map((times) => times[name]));
  note(figure('sync, merge of 10000 accounts', of('merge'), 'JSON and back', of('copy'), '≤ 500 ms'));
  note(figure('  the first time in a page', first.merge, 'JSON and back', first.copy));
}
