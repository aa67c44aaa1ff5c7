import { cpus } from 'node:os';
import { playHistory } from '../sync/simulation.ts';

/** Plays so many histories of several devices from a seed on, and says what went wrong. Answers the code to exit with. */
export async function tortureSync(histories: number, seed: number, say: (line: string) => void): Promise<number> {
  const counts: Record<string, number> = {};
  let failed = 0;
  for (let at = 0; at < histories; at++) {
    const history = await playHistory(seed + at);
    for (const [what, count] of Object.entries(history.counts)) counts[what] = (counts[what] ?? 0) + count;
    if (history.failures.length > 0) failed++;
    for (const failure of history.failures) say(`FAIL seed ${history.seed}: ${failure}`);
    if ((at + 1) % 500 === 0) say(`${at + 1} histories, ${failed} failed`);
  }
  say(
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(', '),
  );
  say(`${histories} histories on ${cpus().length} cores: ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
