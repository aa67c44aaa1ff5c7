import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allOf, ENGINES, type Engine, HARMS, type Harm, harm } from './damage.ts';
import { differences, type State } from './model.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import { screenOf, type Victim } from './victim.ts';
import { isWhole, reopen, unlockOn } from './visit.ts';

/** Keeps the stored files of a closed profile, and puts them back. */
export class StoredCopy {
  readonly #folders: readonly (readonly [kept: string, place: string])[];

  constructor(victim: Victim, name: string) {
    this.#folders = ENGINES.map((engine) => [
      join(victim.folder, `${name}-${engine}`),
      allOf(victim.profile, victim.id, engine),
    ]);
    for (const [kept, place] of this.#folders) cpSync(place, kept, { recursive: true });
  }

  /** Puts one engine's files back, or those of both. */
  restore(only?: Engine): void {
    for (const [at, engine] of ENGINES.entries()) {
      const folder = this.#folders[at];
      if (folder === undefined || (only !== undefined && engine !== only)) continue;
      rmSync(folder[1], { recursive: true, force: true });
      cpSync(folder[0], folder[1], { recursive: true });
    }
  }
}

/**
 * Harms each engine alone in every way, on a vault that is in `state`: it must be locked, open with the passphrase, and hold everything.
 * Answers with the number of cases. The browser does not run before and after.
 */
export async function harmEachEngine(
  victim: Victim,
  tally: Tally,
  random: Random,
  state: State,
  say: (line: string) => void,
  harms: readonly Harm[] = HARMS,
): Promise<number> {
  const whole = new StoredCopy(victim, 'whole');
  let cases = 0;
  for (const engine of ENGINES) {
    for (const how of harms) {
      // Values of the other engine lie in its log.
      if (engine === 'storage.local' && how === 'values deleted') continue;
      const what = `${engine} ${how} (${harm(victim.profile, victim.id, engine, how, random)})`;
      const visit = await reopen(victim, tally, what);
      if (visit !== undefined) isWhole(tally, what, state, visit.seen);
      say(
        `${what}: ${visit === undefined ? `FAILED, ${tally.failures.at(-1)}` : `whole, notice ${visit.notice ?? 'none'}`}`,
      );
      await victim.kill();
      whole.restore();
      cases += 1;
    }
  }
  return cases;
}

/**
 * Harms the files of both engines at once. It is not said which screen comes then, since nothing may be left; but what opens is whole,
 * or the user is told that changes may be missing.
 */
export async function harmBoth(
  victim: Victim,
  tally: Tally,
  random: Random,
  state: State,
  say: (line: string) => void,
): Promise<number> {
  const whole = new StoredCopy(victim, 'both');
  const harms = ['values damaged', 'log cut', 'log damaged'] as const;
  for (const how of harms) {
    for (const engine of ENGINES) harm(victim.profile, victim.id, engine, how, random);
    const what = `both engines ${how}`;
    await victim.start();
    tally.figures.restarts += 1;
    const sender = await victim.page('options/index.html#/accounts');
    const screen = await screenOf(sender);
    const unlocked = screen === 'locked' ? await unlockOn(sender) : undefined;
    if (unlocked === undefined) say(`${what}: ${screen}`);
    else if ('refusal' in unlocked) say(`${what}: locked, and opens no more`);
    else {
      const missing = differences(state, unlocked.seen).length;
      say(`${what}: opens, ${missing} changes missing, notice ${unlocked.notice ?? 'none'}`);
      if (missing > 0 && unlocked.notice === undefined)
        tally.fail('lost', `${what}: ${missing} missing, and no notice`);
    }
    await victim.kill();
    whole.restore();
  }
  return harms.length;
}

/** Takes every copy away but leaves the marks of one engine: that is a lost vault, never a first run. */
export async function leaveOnlyTraces(victim: Victim, tally: Tally, say: (line: string) => void): Promise<number> {
  const whole = new StoredCopy(victim, 'traces');
  const scripts = {
    'the mark of storage.local is left': "chrome.storage.local.remove('mirror')",
    'a damaged mirror is left': "chrome.storage.local.set({ mirror: 'AAAA' })",
  };
  for (const [what, script] of Object.entries(scripts)) {
    await victim.start();
    const { surface } = await victim.page('options/index.html#/accounts');
    await surface.page.evaluate(script);
    await victim.quit();
    rmSync(allOf(victim.profile, victim.id, 'IndexedDB'), { recursive: true });
    await victim.start();
    tally.figures.restarts += 1;
    const screen = await screenOf(await victim.page('options/index.html#/accounts'));
    if (screen !== 'lost') tally.fail('wrongScreens', `${what}: got the screen ${screen}, want lost`);
    say(`${what}: ${screen}`);
    await victim.kill();
    whole.restore();
  }
  return Object.keys(scripts).length;
}
