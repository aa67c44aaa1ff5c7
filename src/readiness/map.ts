import { type Formulas, formAccounts } from './account-formula.ts';
import type { AccountId, Facts, Thing, ThingId } from './facts.ts';
import { type AccountFormula, type Leaf, TRUE } from './formula.ts';
import { type Fate, fateFinder, type Loss, lossKey } from './loss.ts';
import { compileNetwork, type Network } from './network.ts';
import { staleKey } from './staleness.ts';

/**
 * What a loss would do to an account. A: opened as usual. B: in another way. C: by the service's own recovery, later. D: locked out.
 * `?`: it depends on what the user hasn't said.
 */
export type Letter = 'A' | 'B' | 'C' | 'D' | '?';

/** The letters from the worst to the best. */
export const LETTERS: readonly Letter[] = ['D', '?', 'C', 'B', 'A'];

/**
 * Five questions about each account under each loss, a bit each: does it open for certain, at best, and resting on nothing stale;
 * does it at least open later, for certain and at best.
 */
export const CHANNEL = { sure: 0, hope: 1, fresh: 2, later: 3, laterHope: 4 } as const;
const CHANNELS = 5;

/** The verdicts of all accounts under all losses, made by `judge` and read by the functions of this folder. */
export interface ReadinessMap {
  readonly facts: Facts;
  readonly losses: readonly Loss[];
  readonly nowMs: number;
  /** How many 32-bit words hold a bit for each loss. */
  readonly words: number;
  readonly formulas: Formulas;
  readonly accounts: readonly AccountFormula[];
  readonly network: Network;
  /** The node of what each account usually takes. */
  readonly usual: Int32Array;
  /** What each loss does to a thing, one of the facts or one that could be. */
  readonly fateOf: (loss: Loss, thing: Thing) => Fate;
  readonly indexes: ReadonlyMap<AccountId, number>;
  readonly lossIndexes: ReadonlyMap<string, number>;
}

/**
 * Judges every account under every loss. `nowMs` says what is stale. Takes time proportional to the ways into all accounts, times
 * the losses over 32.
 */
export function judge(facts: Facts, losses: readonly Loss[], nowMs: number): ReadinessMap {
  const formulas = formAccounts(facts);
  const accounts = facts.accounts.map((_, index) => formulas.of(index));
  const words = Math.ceil(losses.length / 32);
  const things = new Map(facts.things.map((thing) => [thing.id, thing]));
  const fateOf = fateFinder(facts);
  const network = compileNetwork(
    accounts.map(({ any }) => any),
    [
      ...accounts.flatMap(({ usual, gate }) => (gate === TRUE ? [usual] : [usual, gate])),
      ...facts.things.flatMap(({ id }) => [formulas.there(id), formulas.thing(id)]),
      formulas.vault.openSince(nowMs, nowMs),
    ],
    words * CHANNELS,
    (leaf) => leafBits(leaf, words, (id) => thingBits(things.get(id), losses, nowMs, fateOf)),
  );
  return {
    facts,
    losses,
    nowMs,
    words,
    formulas,
    accounts,
    network,
    usual: Int32Array.from(accounts, ({ usual }) => network.findNode(usual) ?? -1),
    fateOf,
    indexes: new Map(facts.accounts.map(({ id }, index) => [id, index])),
    lossIndexes: new Map(losses.map((loss, index) => [lossKey(loss), index])),
  };
}

/** The bits of a thing: under which losses it is kept, for certain and at best, and whether it is stale. */
export function thingBits(
  thing: Thing | undefined,
  losses: readonly Loss[],
  nowMs: number,
  fateOf: (loss: Loss, thing: Thing) => Fate,
): Int32Array {
  const words = Math.ceil(losses.length / 32);
  const bits = new Int32Array(words * CHANNELS);
  if (thing === undefined) return bits;
  const isStale = staleKey(thing, nowMs) !== undefined;
  const set = (channel: number, index: number) => {
    const word = channel * words + (index >>> 5);
    bits[word] = (bits[word] ?? 0) | (1 << (index & 31));
  };
  for (const [index, loss] of losses.entries()) {
    const fate = fateOf(loss, thing);
    if (fate === 'gone') continue;
    set(CHANNEL.hope, index);
    set(CHANNEL.laterHope, index);
    if (fate === 'unsure') continue;
    set(CHANNEL.sure, index);
    set(CHANNEL.later, index);
    if (!isStale) set(CHANNEL.fresh, index);
  }
  return bits;
}

const TRUE_IN: Record<Exclude<Leaf['kind'], 'thing'>, readonly number[]> = {
  stale: [CHANNEL.sure, CHANNEL.hope, CHANNEL.later, CHANNEL.laterHope],
  later: [CHANNEL.later, CHANNEL.laterHope],
  asked: [CHANNEL.hope, CHANNEL.laterHope],
  missing: [],
};

function leafBits(leaf: Leaf, words: number, ofThing: (thing: ThingId) => Int32Array): Int32Array {
  if (leaf.kind === 'thing') return ofThing(leaf.thing);
  const bits = new Int32Array(words * CHANNELS);
  for (const channel of TRUE_IN[leaf.kind]) bits.fill(-1, channel * words, (channel + 1) * words);
  return bits;
}

/** Reads one bit of a node: of a channel, under a loss. */
export function bitAt(map: ReadinessMap, node: number, channel: number, loss: number): boolean {
  const word = map.network.bits[node * map.network.words + channel * map.words + (loss >>> 5)] ?? 0;
  return ((word >>> (loss & 31)) & 1) === 1;
}

/** The verdict of one account under one loss, by their indexes. */
export function letterAt(map: ReadinessMap, account: number, loss: number): Letter {
  if (bitAt(map, account, CHANNEL.sure, loss))
    return bitAt(map, map.usual[account] ?? -1, CHANNEL.sure, loss) ? 'A' : 'B';
  if (bitAt(map, account, CHANNEL.later, loss)) return 'C';
  return bitAt(map, account, CHANNEL.laterHope, loss) ? '?' : 'D';
}

/** True if an account opens, and every way that opens it rests on something older than it should be. */
export function isStaleAt(map: ReadinessMap, account: number, loss: number): boolean {
  return bitAt(map, account, CHANNEL.sure, loss) && !bitAt(map, account, CHANNEL.fresh, loss);
}
