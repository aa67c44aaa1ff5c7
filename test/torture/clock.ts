import type { State } from './model.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import { addAccount, look, randomSecret } from './vault.ts';
import { PASSPHRASE, type Sender, type Victim } from './victim.ts';
import { isWhole } from './visit.ts';

const HOUR_MS = 3_600_000;
/** By how much the worker's clock is put on or back, and what must have become of the session. */
const MOVES: readonly (readonly [byMs: number, then: 'locked' | 'unlocked'])[] = [
  [-HOUR_MS, 'locked'],
  [30_000, 'unlocked'],
  [2 * HOUR_MS, 'locked'],
  [-60_000, 'unlocked'],
  [13 * HOUR_MS, 'locked'],
  [-365 * 24 * HOUR_MS, 'locked'],
  [3 * 365 * 24 * HOUR_MS, 'locked'],
];

/**
 * Moves the clock of the real worker, looks whether the vault is locked where it must be, and saves under the moved clock. Codes are
 * not compared meanwhile, since they follow the clock. Answers with the state then.
 */
export async function moveClock(
  victim: Victim,
  { ask }: Sender,
  state: State,
  tally: Tally,
  random: Random,
): Promise<State> {
  const accounts = new Map(state.accounts);
  for (const [at, [byMs, then]] of MOVES.entries()) {
    await victim.inWorker(`globalThis.trueNow ??= Date.now; Date.now = () => globalThis.trueNow() + ${byMs}; 'moved'`);
    const found = await ask('vault.state');
    if (found !== then) tally.fail('other', `clock moved by ${byMs} ms: got ${found}, want ${then}`);
    if (found === 'locked') await ask('vault.unlock', { passphrase: PASSPHRASE });
    const known = { name: `moved-${at}`, secret: randomSecret(random) };
    await addAccount(ask, `moved-${at}`, known);
    accounts.set(`moved-${at}`, known);
    tally.figures.saves += 1;
    await victim.inWorker("Date.now = globalThis.trueNow; 'back'");
    if ((await ask('vault.state')) === 'locked') await ask('vault.unlock', { passphrase: PASSPHRASE });
  }
  const after = { ...state, accounts };
  isWhole(tally, 'after the clock moved', after, await look(ask));
  return after;
}
