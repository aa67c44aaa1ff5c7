import { moveClock } from './clock.ts';
import { HARMS, type Harm } from './damage.ts';
import { fillDisk } from './disk.ts';
import { harmBoth, harmEachEngine, leaveOnlyTraces } from './engines.ts';
import { killThroughSaves } from './kills.ts';
import { putYesterdayBack } from './older.ts';
import { changePassphrases } from './passphrases.ts';
import { createRandom } from './random.ts';
import { restoreUnderStops } from './restores.ts';
import { killThroughSyncs } from './syncs.ts';
import { createTally, type Tally } from './tally.ts';
import { Victim } from './victim.ts';
import { isWhole, reopen } from './visit.ts';
import { writeAtOnce } from './writers.ts';

/** How much torture. */
export interface Measure {
  readonly seed: number;
  /** Acknowledged saves through which the browser is killed. */
  readonly saves: number;
  /** Saves of three pages at once, and how often the worker is stopped meanwhile. */
  readonly sideBySide: { readonly saves: number; readonly workerStops: number };
  /** Changes of the passphrase with the worker stopped in the middle. */
  readonly passphrases: number;
  /** Backups brought back with the worker stopped in the middle. */
  readonly restores: number;
  /** How often one of two browsers with one vault is killed while it syncs. */
  readonly syncs: number;
  readonly harms: readonly Harm[];
  /** Times that each harm is done anew, at other places. */
  readonly rounds: number;
  /** Both engines at once, only traces, yesterday's copy, the full disk. */
  readonly whole: boolean;
}

export const LONG: Omit<Measure, 'seed'> = {
  saves: 500,
  sideBySide: { saves: 150, workerStops: 25 },
  passphrases: 10,
  restores: 18,
  syncs: 40,
  harms: HARMS,
  rounds: 1,
  whole: true,
};

/** Each kind of fault once or twice, for `npm test`; restores in each of the three ways. */
export const SHORT: Omit<Measure, 'seed'> = {
  saves: 12,
  sideBySide: { saves: 6, workerStops: 1 },
  passphrases: 1,
  restores: 3,
  syncs: 2,
  harms: ['deleted', 'log damaged'],
  rounds: 1,
  whole: false,
};

/** What a run came to. */
export interface Outcome {
  readonly tally: Tally;
  readonly engineCases: number;
  /** Saves that a full disk refused; `undefined` where no small disk can be made. */
  readonly refusedOnFullDisk: number | undefined;
  readonly seconds: number;
}

/** Tortures one profile, part after part; a part begins with what the one before it left. */
export async function torture(measure: Measure, say: (line: string) => void): Promise<Outcome> {
  const startedMs = performance.now();
  const tally = createTally();
  const random = createRandom(measure.seed);
  const victim = new Victim();
  let engineCases = 0;
  let refusedOnFullDisk: number | undefined;
  try {
    const killed = await killThroughSaves(victim, tally, random, measure.saves, say);
    let { state } = killed;
    say(`killed ${tally.figures.kills} times through ${tally.figures.saves} saves`);
    state = await writeAtOnce(victim, killed.sender, state, tally, random, measure.sideBySide);
    await victim.kill();
    const again = await reopen(victim, tally, 'after writing at once');
    if (again === undefined) throw new Error('the vault did not open after writing at once');
    isWhole(tally, 'after writing at once and a kill', state, again.seen);
    await changePassphrases(victim, again.sender, state, tally, random, measure.passphrases);
    state = await restoreUnderStops(victim, again.sender, state, tally, random, measure.restores);
    say(`${measure.restores} restores with the worker stopped`);
    state = await moveClock(victim, again.sender, state, tally, random);
    await victim.kill();
    await killThroughSyncs(tally, random, measure.syncs, say);
    for (let round = 0; round < measure.rounds; round++)
      engineCases += await harmEachEngine(victim, tally, random, state, say, measure.harms);
    if (measure.whole) {
      engineCases += await harmBoth(victim, tally, random, state, say);
      engineCases += await leaveOnlyTraces(victim, tally, say);
      engineCases += await putYesterdayBack(victim, tally, random, state, say);
      refusedOnFullDisk = (await fillDisk(tally, random, say))?.refused;
    }
  } catch (thrown) {
    tally.fail('other', `stopped early: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  } finally {
    await victim.close().catch(() => undefined);
  }
  return { tally, engineCases, refusedOnFullDisk, seconds: Math.round((performance.now() - startedMs) / 1000) };
}
