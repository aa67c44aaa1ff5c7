import type { Engine } from './damage.ts';
import { StoredCopy } from './engines.ts';
import type { State } from './model.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import { addAccount, randomSecret } from './vault.ts';
import type { Victim } from './victim.ts';
import { isWhole, reopen } from './visit.ts';

/**
 * Keeps yesterday's files, saves some more, and puts yesterday's back: in one engine the newer copy of the other stays in force and the
 * user is told; in both engines nothing on this disk knows better, and the older vault opens whole.
 */
export async function putYesterdayBack(
  victim: Victim,
  tally: Tally,
  random: Random,
  state: State,
  say: (line: string) => void,
): Promise<number> {
  const yesterday = new StoredCopy(victim, 'yesterday');
  const visit = await reopen(victim, tally, 'yesterday');
  if (visit === undefined) return 0;
  const accounts = new Map(state.accounts);
  for (let at = 0; at < 4; at++) {
    const known = { name: `today-${at}`, secret: randomSecret(random) };
    await addAccount(visit.sender.ask, `today-${at}`, known);
    accounts.set(`today-${at}`, known);
    tally.figures.saves += 1;
  }
  const now = { ...state, accounts };
  await victim.kill();
  const today = new StoredCopy(victim, 'today');

  for (const engine of ['IndexedDB', 'storage.local'] satisfies Engine[]) {
    yesterday.restore(engine);
    await check(`yesterday's ${engine} under today's other engine`, now, 'older-copy-refused');
    today.restore();
  }
  yesterday.restore();
  await check("yesterday's files of both engines", state);
  today.restore();
  return 3;

  async function check(what: string, wanted: State, notice?: string): Promise<void> {
    const back = await reopen(victim, tally, what);
    await victim.kill();
    if (back === undefined) return;
    const isAll = isWhole(tally, what, wanted, back.seen);
    if (notice !== undefined && back.notice !== notice)
      tally.fail('other', `${what}: got the notice ${back.notice ?? 'none'}, want ${notice}`);
    say(`${what}: ${isAll ? 'whole' : 'FAILED'}, notice ${back.notice ?? 'none'}`);
  }
}
