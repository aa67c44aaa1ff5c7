import { setTimeout as sleep } from 'node:timers/promises';
import { toFault } from '../../src/fault.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { differences, NOTHING, type Seen, type State } from './model.ts';
import { between, type Random } from './random.ts';
import type { Tally } from './tally.ts';
import { chooseSave, type Save } from './vault.ts';
import type { Sender, Victim } from './victim.ts';
import { found, isWhole, reopen } from './visit.ts';

/** How many saves one life of the browser gets at most, and the longest time from a save's beginning to the kill. */
const LIFE_SAVES = 30;
const KILL_WITHIN_MS = 90;

/**
 * Saves until `saves` were acknowledged, the whole browser being killed at random moments. Every acknowledged change must be there
 * afterwards, and of the unacknowledged one either all or nothing. Answers with the state that the vault is in, and the page that is open.
 */
export async function killThroughSaves(
  victim: Victim,
  tally: Tally,
  random: Random,
  saves: number,
  say: (line: string) => void,
): Promise<{ readonly state: State; readonly sender: Sender }> {
  const first = await found(victim);
  let sender: Sender = first.sender;
  const ids = idsOf(first.seen);
  let state = NOTHING;
  let serial = 0;
  while (tally.figures.saves < saves) {
    const last = await live(sender, between(random, 0, LIFE_SAVES));
    await victim.kill();
    tally.figures.kills += 1;
    if (last.isDone()) acknowledge(last.save);
    const pending = last.isDone() ? undefined : last.save;
    const when = `after kill ${tally.figures.kills} during ${pending?.what ?? 'no save'}`;
    const visit = await reopen(victim, tally, when);
    if (visit === undefined) throw new Error('the vault did not open');
    if (pending !== undefined && differences(pending.after, visit.seen).length === 0) state = pending.after;
    else isWhole(tally, when, state, visit.seen);
    ids.clear();
    for (const [issuer, id] of idsOf(visit.seen)) ids.set(issuer, id);
    sender = visit.sender;
    if (tally.figures.kills % 10 === 0) say(`${tally.figures.saves} saves, ${tally.figures.kills} kills`);
  }
  return { state, sender };

  /** Saves `most` times, then once more without waiting for longer than the kill is away. */
  async function live(to: Sender, most: number): Promise<{ readonly save: Save; readonly isDone: () => boolean }> {
    for (let count = 0; count < most && tally.figures.saves < saves; count++) {
      const save = chooseSave(random, state, ids, serial++);
      await save.run(to.ask);
      acknowledge(save);
    }
    const save = chooseSave(random, state, ids, serial++);
    let isDone = false;
    const running = save.run(to.ask).then(
      () => {
        isDone = true;
      },
      (thrown: unknown) => {
        // A page that is killed cannot answer; a refusal of ours is a defect.
        const { code } = toFault(thrown);
        if (code !== 'unexpected') tally.fail('other', `${save.what}: ${code}`);
      },
    );
    await Promise.race([running, sleep(random() * KILL_WITHIN_MS)]);
    return { save, isDone: () => isDone };
  }

  function acknowledge(save: Save): void {
    state = save.after;
    tally.figures.saves += 1;
  }
}

/** The accounts' ids by issuer. */
function idsOf({ rows }: Seen): Map<string, AccountRow['id']> {
  return new Map(rows.map((row) => [row.issuer, row.id]));
}
