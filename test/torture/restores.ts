import { setTimeout as sleep } from 'node:timers/promises';
import { toFault } from '../../src/fault.ts';
import type { RestoreMode } from '../../src/messages/backups.ts';
import { applyCopy } from '../background/restore-copy.ts';
import { differences, type State } from './model.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import { addAccount, look, randomSecret } from './vault.ts';
import { PASSPHRASE, type Sender, type Victim } from './victim.ts';
import { isWhole } from './visit.ts';

/** The longest time from a question's beginning to the stop of the worker: a run of the KDF, a merge and a save. */
const STOP_WITHIN_MS = 900;
const MODES: readonly RestoreMode[] = ['merge', 'replace', 'take-over'];

/**
 * Brings a backup back in each of the three ways, the worker being stopped somewhere in the middle: the vault is the one before or the
 * one that it must become, and that one once it was said. Answers with the state then.
 */
export async function restoreUnderStops(
  victim: Victim,
  { ask }: Sender,
  state: State,
  tally: Tally,
  random: Random,
  rounds: number,
): Promise<State> {
  let now = state;
  for (let round = 0; round < rounds; round++) {
    const mode = MODES[round % MODES.length] ?? 'merge';
    const backedUp = now;
    const { file } = await ask('backup.make');
    const known = { name: `since-${round}`, secret: randomSecret(random) };
    await addAccount(ask, `since-${round}`, known);
    tally.figures.saves += 1;
    now = { ...now, accounts: new Map(now.accounts).set(`since-${round}`, known) };
    const wanted = mode === 'merge' ? now : backedUp;

    if (mode === 'take-over') await ask('vault.lock');
    const restored = await underStop(() => applyCopy({ ask }, { file, passphrase: PASSPHRASE, mode }));
    const what = `after a restore (${mode}) that was ${restored ? '' : 'not '}acknowledged`;
    const opened = await open();
    if (!opened) {
      tally.fail('undecryptable', `${what}: the passphrase does not open the vault`);
      throw new Error('the vault does not open any more');
    }
    const seen = await look(ask);
    if (!restored && differences(wanted, seen).length > 0) isWhole(tally, what, now, seen);
    else {
      isWhole(tally, what, wanted, seen);
      now = wanted;
    }
  }
  return now;

  /** Whether a question was answered although the worker was stopped some time after it was asked. */
  async function underStop(question: () => Promise<unknown>): Promise<boolean> {
    const answered = question().then(
      () => true,
      (thrown: unknown) => {
        const { code } = toFault(thrown);
        if (code !== 'unexpected') tally.fail('other', `a restore with the worker stopped: ${code}`);
        return false;
      },
    );
    await sleep(random() * STOP_WITHIN_MS);
    await victim.stopWorker();
    return answered;
  }

  async function open(): Promise<boolean> {
    if ((await ask('vault.state')) === 'unlocked') return true;
    return ask('vault.unlock', { passphrase: PASSPHRASE }).then(
      () => true,
      () => false,
    );
  }
}
