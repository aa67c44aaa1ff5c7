import type { AccountId, Facts, Thing, ThingId, Way } from './facts.ts';
import type { Formula } from './formula.ts';
import { bitAt, CHANNEL, judge, letterAt, type ReadinessMap } from './map.ts';
import { compareTexts } from './token-sets.ts';
import { accountWeights } from './weights.ts';

/** A site at which a key was registered. */
export interface KeySite {
  readonly key: ThingId;
  readonly host: string;
  readonly account?: AccountId;
  readonly removedMs?: number;
}

/**
 * How a site is off without the key: nothing else opens it; nothing else is known; only the service lets its owner in, later; it opens, but
 * no recovery code is left; it opens.
 */
export type Exposure = 'locked-out' | 'unknown' | 'later' | 'no-codes' | 'covered';

/** The exposures, the worst first. */
export const EXPOSURES: readonly Exposure[] = ['locked-out', 'unknown', 'later', 'no-codes', 'covered'];

/** Another way in: for certain, perhaps, or later by the service itself. */
export interface OtherWay {
  readonly way: Way;
  readonly opens: 'now' | 'maybe' | 'later';
}

/** A site from which a key is to be removed, and what opens it without the key. */
export interface Removal<S extends KeySite> {
  readonly site: S;
  readonly exposure: Exposure;
  /** What is certain comes first. */
  readonly others: readonly OtherWay[];
}

/**
 * Lists the sites of a key as they are without it, the worst first, those of accounts that matter more before others alike. Where the key was
 * removed already doesn't change the order: a list that is ticked off stays as it is. `sites` has those of every key.
 */
export function removalsOf<S extends KeySite>(
  facts: Facts,
  key: ThingId,
  sites: readonly S[],
  nowMs: number,
): readonly Removal<S>[] {
  const map = judge(facts, [{ kind: 'thing', thing: key }], nowMs);
  const weights = accountWeights(map);
  const weightOf = ({ account }: S) => (account === undefined ? 0 : (weights[map.indexes.get(account) ?? -1] ?? 0));
  return sites
    .filter((site) => site.key === key)
    .map((site) => removalOf(map, site, sites))
    .sort(
      (a, b) =>
        EXPOSURES.indexOf(a.exposure) - EXPOSURES.indexOf(b.exposure) ||
        weightOf(b.site) - weightOf(a.site) ||
        compareTexts(a.site.host, b.site.host),
    );
}

function removalOf<S extends KeySite>(map: ReadinessMap, site: S, sites: readonly S[]): Removal<S> {
  const account = site.account === undefined ? undefined : map.indexes.get(site.account);
  if (account === undefined) {
    const others = keysBeside(map, site, sites);
    return { site, others, exposure: others.some(({ opens }) => opens === 'now') ? 'no-codes' : 'unknown' };
  }
  const others = (map.accounts[account]?.ways ?? [])
    .filter(({ way }) => keyOf(way) !== site.key)
    .flatMap(({ way, formula }): readonly OtherWay[] => {
      const opens = opensBy(map, formula);
      return opens === undefined ? [] : [{ way, opens }];
    })
    .sort((a, b) => OPENS.indexOf(a.opens) - OPENS.indexOf(b.opens));
  return { site, others, exposure: exposureOf(map, account, others) };
}

const OPENS: readonly OtherWay['opens'][] = ['now', 'maybe', 'later'];

function exposureOf(map: ReadinessMap, account: number, others: readonly OtherWay[]): Exposure {
  const hasCodes = others.some(
    ({ way, opens }) => opens === 'now' && (way.kind === 'recovery' || way.kind === 'recovery-copy'),
  );
  switch (letterAt(map, account, 0)) {
    case 'A':
    case 'B':
      return hasCodes ? 'covered' : 'no-codes';
    case 'C':
      return 'later';
    case 'D':
      return 'locked-out';
    case '?':
      return 'unknown';
  }
}

function opensBy(map: ReadinessMap, formula: Formula): OtherWay['opens'] | undefined {
  if (holds(map, formula, CHANNEL.sure)) return 'now';
  if (holds(map, formula, CHANNEL.hope)) return 'maybe';
  return holds(map, formula, CHANNEL.laterHope) ? 'later' : undefined;
}

/** The only way into an account may have no node of its own: then its parts have. */
function holds(map: ReadinessMap, formula: Formula, channel: number): boolean {
  const node = map.network.findNode(formula);
  if (node !== undefined) return bitAt(map, node, channel, 0);
  if (formula.op === 'any') return formula.of.some((part) => holds(map, part, channel));
  return formula.op === 'all' && formula.of.every((part) => holds(map, part, channel));
}

/** Of a site without an account, all that is known: the other keys registered there, none of them with an account either. */
function keysBeside<S extends KeySite>(map: ReadinessMap, site: S, sites: readonly S[]): readonly OtherWay[] {
  const things = new Map(map.facts.things.map((thing) => [thing.id, thing]));
  const ids = new Set(
    sites
      .filter((one) => one.host === site.host && one.account === undefined && one.removedMs === undefined)
      .map(({ key }) => key),
  );
  ids.delete(site.key);
  return [...ids].flatMap((id): readonly OtherWay[] => {
    const thing = things.get(id);
    if (thing === undefined || thing.goneMs !== undefined) return [];
    return [{ way: wayBy(thing), opens: thing.kind === 'provider' ? 'maybe' : 'now' }];
  });
}

/** The key, or the provider in its place, that a way is. */
function keyOf(way: Way): ThingId | undefined {
  if (way.kind === 'key') return way.key;
  return way.kind === 'passkey' ? way.provider : undefined;
}

/** The way in by a key; one that a provider keeps is a passkey. */
function wayBy({ id, kind, from }: Thing): Way {
  return kind === 'provider' ? { kind: 'passkey', provider: id, from } : { kind: 'key', key: id, from };
}
