import { setTimeout as sleep } from 'node:timers/promises';
import { type Stop, stoppingProfile } from './crash-points.ts';
import { PASSPHRASE, standingClock, startWorker } from './in-memory-background.ts';
import { createProfile, type Profile } from './in-memory-storage.ts';

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

/** Runs a work with the storage stopping at each of its requests in turn, then looks at what a new worker finds. */
export async function atEveryStep(
  stop: Stop,
  prepare: (worker: Worker, profile: Profile) => Promise<unknown>,
  work: (worker: Worker) => Promise<unknown>,
  check: (
    back: Awaited<ReturnType<typeof comeBack>>,
    outcome: 'done' | 'refused' | 'stopped',
    step: string,
  ) => Promise<void>,
  restartsFirst: boolean | { readonly raises: true } = false,
): Promise<number> {
  for (let step = 0; ; step++) {
    const profile = createProfile();
    const stopping = stoppingProfile(profile, stop);
    let worker = startWorker(stopping.profile, standingClock());
    await prepare(worker, profile);
    if (restartsFirst !== false) {
      profile.sessionValues.clear();
      worker = startWorker(stopping.profile, standingClock(), restartsFirst === true ? {} : restartsFirst);
    }
    stopping.arm(step);
    let outcome: 'done' | 'refused' | 'stopped' = 'stopped';
    const running = work(worker).then(
      () => {
        outcome = 'done';
      },
      () => {
        outcome = 'refused';
      },
    );
    // What fails ends; what never answers is given a moment for what runs beside it.
    const isStill = () => stopping.isReached() && !stop.startsWith('fails');
    for (let waited = 0; outcome === 'stopped' && waited < (isStill() ? 8 : 10_000); waited++)
      await Promise.race([running, sleep(2)]);
    const kept = step % 2 === 0;
    await check(await comeBack(profile, kept), outcome, `step ${step}, ${kept ? 'worker' : 'browser'} restarted`);
    if (!stopping.isReached()) return step;
  }
}
