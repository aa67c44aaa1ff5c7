import { setTimeout as sleep } from 'node:timers/promises';
import { toFault } from '../../src/fault.ts';
import type { State } from './model.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import { look } from './vault.ts';
import { PASSPHRASE, type Sender, type Victim } from './victim.ts';
import { isWhole } from './visit.ts';

/** The longest time from a question's beginning to the stop of the worker: it covers two runs of the KDF on a slow machine. */
const STOP_WITHIN_MS = 1_500;

/**
 * Changes the passphrase and unlocks, the worker being stopped somewhere in the middle of each. The new passphrase opens once it was
 * acknowledged, else the new or the old one; everything is there. Ends under the first passphrase again.
 */
export async function changePassphrases(
  victim: Victim,
  { ask }: Sender,
  state: State,
  tally: Tally,
  random: Random,
  rounds: number,
): Promise<void> {
  let current = PASSPHRASE;
  for (let round = 0; round < rounds; round++) {
    const next = `passphrase number ${round} of this run`;
    const changed = await underStop(() => ask('vault.changePassphrase', { current, next }));
    await ask('vault.lock');
    await underStop(() => ask('vault.unlock', { passphrase: changed ? next : current }));
    const opening = await firstThatOpens(changed ? [next] : [next, current]);
    if (opening === undefined) {
      tally.fail(
        'undecryptable',
        `no passphrase opens after change ${round}, which was ${changed ? '' : 'not '}acknowledged`,
      );
      throw new Error('the vault does not open any more');
    }
    current = opening;
    isWhole(tally, `after change ${round} of the passphrase`, state, await look(ask));
  }
  if (current !== PASSPHRASE) await ask('vault.changePassphrase', { current, next: PASSPHRASE });

  /** Whether a question was answered although the worker was stopped some time after it was asked. */
  async function underStop(question: () => Promise<void>): Promise<boolean> {
    const answered = question().then(
      () => true,
      (thrown: unknown) => {
        const { code } = toFault(thrown);
        if (code !== 'unexpected') tally.fail('other', `with the worker stopped: ${code}`);
        return false;
      },
    );
    await sleep(random() * STOP_WITHIN_MS);
    await victim.stopWorker();
    return answered;
  }

  async function firstThatOpens(passphrases: readonly string[]): Promise<string | undefined> {
    await ask('vault.lock');
    for (const passphrase of passphrases) {
      const opens = await ask('vault.unlock', { passphrase }).then(
        () => true,
        () => false,
      );
      if (opens) return passphrase;
    }
    return undefined;
  }
}
