import type { BenchBrowser } from './bench-browser.ts';
import type { ReadinessTimes } from './pages/readiness.ts';
import { type Figure, figure, median } from './statistics.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);

interface PageCalls {
  timeReadiness(accounts: number, keys: number, places: number): ReadinessTimes;
}

/** The whole readiness map with its rows and headline, and the next steps, against a copy of the same facts through JSON. */
export async function benchReadiness({ raw }: BenchBrowser, note: (figure: Figure) => void): Promise<void> {
  const rounds: ReadinessTimes[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const times = await raw.evaluate(() => (globalThis as unknown as PageCalls).timeReadiness(2_000, 40, 10));
    rounds.push(times);
  }
  const [first, ...later] = rounds;
  if (first === undefined) throw new Error('got no times, want some');
  const of = (name: keyof ReadinessTimes) => median(later.map((times) => times[name]));
  const baseline = 'JSON and back';
  const size = `2000 accounts, ${first.losses} losses`;
  note(figure(`readiness, ${size}, the map`, of('map'), baseline, of('copy'), '≤ 20 ms'));
  note(figure(`  the map, the first time in a page`, first.map, baseline, first.copy));
  note(figure(`readiness, ${size}, next steps`, of('steps'), baseline, of('copy'), '≤ 150 ms'));
}
