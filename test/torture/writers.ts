import { setTimeout as sleep } from 'node:timers/promises';
import { toFault } from '../../src/fault.ts';
import type { Known, Seen, State } from './model.ts';
import { between, type Random } from './random.ts';
import type { Tally } from './tally.ts';
import { addAccount, look, randomSecret } from './vault.ts';
import type { Sender, Victim } from './victim.ts';
import { isWhole } from './visit.ts';

/** What writers that worked side by side came to. */
interface Written {
  readonly acknowledged: ReadonlyMap<string, Known>;
  /** Asked for, and never answered. */
  readonly unanswered: ReadonlyMap<string, Known>;
}

/**
 * Two popups and an options page add accounts at the same time, the background worker being stopped now and then. Every acknowledged
 * account must be there, once. Answers with the state then.
 */
export async function writeAtOnce(
  victim: Victim,
  first: Sender,
  state: State,
  tally: Tally,
  random: Random,
  ask: { readonly saves: number; readonly workerStops: number },
): Promise<State> {
  const popups = [await victim.page('popup/index.html'), await victim.page('popup/index.html')];
  const senders = [first, ...popups];
  let isOver = false;
  const written = senders.map((sender, at) =>
    write(sender, `writer-${at}`, Math.ceil(ask.saves / senders.length), random),
  );
  const all = Promise.all(written).finally(() => {
    isOver = true;
  });
  for (let stop = 0; stop < ask.workerStops && !isOver; stop++) {
    await sleep(between(random, 20, 400));
    await victim.stopWorker();
  }
  const results = await all;
  for (const { surface } of popups) await surface.page.close();
  const when = `${senders.length} pages at once`;
  const seen = await look(first.ask);
  const after = settle(state, results, seen);
  tally.figures.saves += results.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
  isWhole(tally, when, after, seen);
  return after;
}

async function write({ ask }: Sender, prefix: string, saves: number, random: Random): Promise<Written> {
  const acknowledged = new Map<string, Known>();
  const unanswered = new Map<string, Known>();
  for (let at = 0; acknowledged.size < saves && at < saves * 20; at++) {
    const issuer = `${prefix}-${at}`;
    const known = { name: `user-${at}`, secret: randomSecret(random) };
    try {
      await addAccount(ask, issuer, known);
      acknowledged.set(issuer, known);
    } catch (thrown) {
      // A worker that dies leaves its question without an answer; a refusal of ours means that nothing was saved.
      if (toFault(thrown).code === 'unexpected') unanswered.set(issuer, known);
    }
  }
  return { acknowledged, unanswered };
}

/** The state with what was acknowledged, and with what arrived although nobody heard of it. */
function settle(state: State, results: readonly Written[], seen: Seen): State {
  const accounts = new Map(state.accounts);
  const there = new Set(seen.rows.map((row) => row.issuer));
  for (const { acknowledged, unanswered } of results) {
    for (const [issuer, known] of acknowledged) accounts.set(issuer, known);
    for (const [issuer, known] of unanswered) if (there.has(issuer)) accounts.set(issuer, known);
  }
  return { ...state, accounts };
}
