import { basisFinder } from './basis.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { AccountId, Facts } from './facts.ts';
import { lossesOf } from './loss.ts';
import { CHANNEL, judge, type ReadinessMap } from './map.ts';
import { type Action, actionKey, MINUTES, type SettledStep, type Step, type StepEffect } from './step.ts';
import { accountWeights, lossWeights } from './weights.ts';

/** How many steps are shown. */
const SHOWN = 3;
/** What a verdict that rests on something stale counts when that is renewed, beside one that is lifted. */
const RENEWED = 0.25;
/** What an answer counts beside a deed: it may turn out otherwise. */
const HOPED = 0.5;

/** Finds the three steps worth most that the user hasn't settled. */
export function nextSteps(facts: Facts, nowMs: number, settled: readonly SettledStep[] = []): readonly Step[] {
  return stepsOf(judge(facts, lossesOf(facts), nowMs), settled).slice(0, SHOWN);
}

/**
 * Finds the steps for a map that exists, worth most first; only the first three and any more that `count` asks for have been worked
 * out. Each is tried in the map's network and undone. Takes time proportional to the accounts for each place, phone and sheet, and to
 * the keys for each account.
 */
export function stepsOf(map: ReadinessMap, settled: readonly SettledStep[] = [], count = SHOWN): readonly Step[] {
  const weights = { accounts: accountWeights(map), losses: lossWeights(map) };
  const best = new Map<string, Valued>();
  for (const candidate of candidatesOf(map)) {
    const worth = worthOf(map, candidate, weights);
    if (worth <= 0) continue;
    const valued = { candidate, worth, key: actionKey(candidate.action) };
    const other = best.get(valued.key);
    if (other === undefined || compare(valued, other) < 0) best.set(valued.key, valued);
  }
  const basisOf = basisFinder(map.facts);
  const isSettled = ({ key, candidate }: Valued) =>
    settled.some((step) => step.key === key && step.basis === basisOf(candidate.action));
  const steps: Step[] = [];
  for (const valued of [...best.values()].sort(compare)) {
    if (steps.length === count) break;
    if (isSettled(valued)) continue;
    const { key, worth, candidate } = valued;
    steps.push({
      action: candidate.action,
      key,
      worth,
      basis: basisOf(candidate.action),
      ...effectsOf(map, candidate),
    });
  }
  return steps;
}

interface Valued {
  readonly candidate: Candidate;
  readonly key: string;
  readonly worth: number;
}

function compare(a: Valued, b: Valued): number {
  const byWorth = Math.round((b.worth - a.worth) * 1e6);
  if (byWorth !== 0) return byWorth;
  const byTime = MINUTES[a.candidate.action.kind] - MINUTES[b.candidate.action.kind];
  if (byTime !== 0) return byTime;
  const [x, y] = [JSON.stringify(a.candidate.action), JSON.stringify(b.candidate.action)];
  return x < y ? -1 : x > y ? 1 : 0;
}

interface Weights {
  readonly accounts: readonly number[];
  readonly losses: readonly number[];
}

function worthOf(map: ReadinessMap, candidate: Candidate, weights: Weights): number {
  let lifted = 0;
  let renewed = 0;
  tryOut(map, candidate, (account, loss, isRenewed) => {
    const weight = (weights.accounts[account] ?? 0) * (weights.losses[loss] ?? 0);
    if (isRenewed) renewed += weight;
    else lifted += weight;
  });
  return (lifted + RENEWED * renewed) * (candidate.action.kind === 'say-where' ? HOPED : 1);
}

function effectsOf(map: ReadinessMap, candidate: Candidate): Pick<Step, 'effects' | 'renews'> {
  const lifted = map.losses.map((): number[] => []);
  const renewed = new Set<number>();
  tryOut(map, candidate, (account, loss, isRenewed) => {
    if (isRenewed) renewed.add(account);
    else lifted[loss]?.push(account);
  });
  const weights = lossWeights(map);
  const effects = map.losses
    .map((loss, index) => ({ loss, weight: weights[index] ?? 0, accounts: idsOf(map, lifted[index] ?? []) }))
    .filter(({ accounts }) => accounts.length > 0)
    .sort((a, b) => b.weight * b.accounts.length - a.weight * a.accounts.length)
    .map(({ loss, accounts }): StepEffect => ({ loss, accounts }));
  return { effects, renews: idsOf(map, [...renewed]) };
}

function idsOf({ facts }: ReadinessMap, accounts: readonly number[]): readonly AccountId[] {
  return [...accounts].sort((a, b) => a - b).flatMap((account) => facts.accounts[account]?.id ?? []);
}

/** Makes the change, reports each verdict that opens or is renewed by it, and takes it back. */
function tryOut(
  map: ReadinessMap,
  { raises }: Candidate,
  report: (account: number, loss: number, isRenewed: boolean) => void,
): void {
  const { network, words, facts } = map;
  network.attempt(raises, (changed, before) => {
    for (const [at, account] of changed.entries()) {
      if (account >= facts.accounts.length) continue;
      for (let word = 0; word < words; word++) {
        const was = at * network.words + word;
        const now = account * network.words + word;
        const sure = before[was + CHANNEL.sure * words] ?? 0;
        const fresh = before[was + CHANNEL.fresh * words] ?? 0;
        eachBit((network.bits[now + CHANNEL.sure * words] ?? 0) & ~sure, (bit) =>
          report(account, word * 32 + bit, false),
        );
        eachBit((network.bits[now + CHANNEL.fresh * words] ?? 0) & ~fresh & sure, (bit) =>
          report(account, word * 32 + bit, true),
        );
      }
    }
  });
}

function eachBit(word: number, report: (bit: number) => void): void {
  for (let left = word; left !== 0; left &= left - 1) report(31 - Math.clz32(left & -left));
}

/** The facts on which a step was settled, to be kept with its key. */
export function settledStep(facts: Facts, action: Action): SettledStep {
  return { key: actionKey(action), basis: basisFinder(facts)(action) };
}
