import { setTimeout as sleep } from 'node:timers/promises';
import { type Stop, stoppingProfile } from './crash-points.ts';
import { PASSPHRASE, standingClock, startWorker } from './in-memory-background.ts';
import { cloneProfile, createProfile, type Profile } from './in-memory-storage.ts';

/** What the passphrase may have become. */
export const NEXT = 'another passphrase entirely';
export type Worker = ReturnType<typeof startWorker>;

/** The names of the accounts in the vault. */
export async function namesIn({ ask }: Worker): Promise<readonly string[]> {
  const page = await ask('home.page', { text: '', sort: 'name', offset: 0, limit: 200 });
  return page.rows.map((row) => row.name);
}

/** A worker started again, the browser too unless the session is `kept`; unlocked by whichever passphrase opens. */
async function comeBack(profile: Profile, kept: boolean) {
  if (!kept) profile.sessionValues.clear();
  const worker = startWorker(profile, standingClock());
  // A session whose key was changed meanwhile finds that out by the first question.
  await namesIn(worker).catch(() => undefined);
  const state = await worker.ask('vault.state');
  let passphrase: string | undefined;
  for (const each of [PASSPHRASE, NEXT]) {
    if (state === 'none' || state === 'lost' || (state === 'unlocked' && kept)) break;
    const isIt = await worker.ask('vault.unlock', { passphrase: each }).then(
      () => true,
      () => false,
    );
    if (isIt) passphrase = each;
    if (isIt) break;
  }
  return { worker, state, passphrase };
}

/** What is the same for every step. */
interface Steps {
  /** Fills the profile through a worker, once for all steps. */
  readonly prepare?: (worker: Worker) => Promise<unknown>;
  /** Changes each step's copy of the profile. */
  readonly damage?: (profile: Profile) => Promise<void>;
  readonly work: (worker: Worker) => Promise<unknown>;
  readonly check: (
    back: Awaited<ReturnType<typeof comeBack>>,
    outcome: 'done' | 'refused' | 'stopped',
    step: string,
  ) => Promise<void>;
  /** The work begins after a restart of the browser, with the vault locked. */
  readonly restartsFirst?: boolean;
  /** Unlocking raises the cost of the passphrase. */
  readonly raises?: boolean;
}

/** How long the work's own background writes may take that nobody waits for. */
const BESIDE_MS = 5;

async function prepareProfile(prepare: Steps['prepare']): Promise<Profile> {
  const profile = await cloneProfile(createProfile());
  await prepare?.(startWorker(profile, standingClock()));
  await sleep(BESIDE_MS);
  return profile;
}

/** Runs a work with the storage stopping at each of its requests in turn, then checks what a new worker finds. */
export async function atEveryStep(stop: Stop, steps: Steps): Promise<number> {
  const prepared = await prepareProfile(steps.prepare);
  for (let step = 0; ; step++) {
    const profile = await cloneProfile(prepared);
    await steps.damage?.(profile);
    const stopping = stoppingProfile(profile, stop);
    if (steps.restartsFirst) profile.sessionValues.clear();
    const worker = startWorker(stopping.profile, standingClock(), { raises: steps.raises === true });
    // A vault that is open is in memory before the first stop, as in a worker that just answered something.
    if (!steps.restartsFirst && steps.prepare !== undefined) await namesIn(worker);
    stopping.arm(step);
    let outcome: 'done' | 'refused' | 'stopped' = 'stopped';
    const running = steps.work(worker).then(
      () => {
        outcome = 'done';
      },
      () => {
        outcome = 'refused';
      },
    );
    // What fails ends; what never answers is given a moment for what runs beside it.
    const isStill = () => stopping.isReached() && !stop.startsWith('fails');
    for (let waited = 0; outcome === 'stopped' && waited < (isStill() ? 4 : 10_000); waited++)
      await Promise.race([running, sleep(2)]);
    const kept = step % 2 === 0;
    await steps.check(await comeBack(profile, kept), outcome, `step ${step}, ${kept ? 'worker' : 'browser'} restarted`);
    if (!stopping.isReached()) return step;
  }
}
