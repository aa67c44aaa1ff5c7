import type { AccountId, ThingId, Way } from './facts.ts';
import type { Formula, Leaf, Stale } from './formula.ts';
import type { Fate } from './loss.ts';
import type { ReadinessMap } from './map.ts';
import { staleKey } from './staleness.ts';
import { compareTexts, type Reading, solveSets, type TokenSet } from './token-sets.ts';

/** What a verdict rests on, from the account outward: another account and the way into it, then things, the copy before its opener. */
export type Ground =
  | { readonly kind: 'thing'; readonly thing: ThingId }
  | { readonly kind: 'account'; readonly account: AccountId; readonly way: Way }
  | { readonly kind: 'service'; readonly account: AccountId };

/** One account under one loss, and what the loss does to things. */
export interface Cell {
  readonly map: ReadinessMap;
  readonly account: number;
  readonly fateOf: (thing: ThingId) => Fate;
}

/** The best way in, and what it rests on. */
export interface Grounds {
  readonly way: Way;
  readonly rests: readonly Ground[];
  readonly stale: readonly Stale[];
}

type Token = Ground | { readonly kind: 'stale'; readonly stale: Stale };

const KEY = (value: unknown) => JSON.stringify(value);

/** How near at hand a thing is: of proofs as long as each other, the nearest is named. */
const FAR: Readonly<Record<string, number>> = { computer: 0, passphrase: 0, phone: 1, key: 1, provider: 2, device: 2 };

function groundReading({ map, fateOf }: Cell, isLater: boolean): Reading<Token> {
  const things = new Map(map.facts.things.map((thing) => [thing.id, thing]));
  const cost = ({ tokens }: TokenSet<Token>) => {
    const stale = tokens.filter((token) => token.kind === 'stale').length;
    const far = tokens.map((token) => (token.kind === 'thing' ? (FAR[things.get(token.thing)?.kind ?? ''] ?? 3) : 0));
    return [stale, tokens.length - stale, far.reduce((sum, each) => sum + each, 0)] as const;
  };
  return {
    leafSets(leaf: Leaf) {
      if (leaf.kind === 'stale') return [[{ kind: 'stale', stale: leaf.stale }]];
      if (leaf.kind === 'later') return isLater ? [[{ kind: 'service', account: leaf.account }]] : [];
      if (leaf.kind !== 'thing' || fateOf(leaf.thing) !== 'kept') return [];
      const thing = things.get(leaf.thing);
      const stale = thing && staleKey(thing, map.nowMs);
      return [[{ kind: 'thing', thing: leaf.thing }, ...(stale ? [{ kind: 'stale', stale } as const] : [])]];
    },
    partsOf: (account) =>
      (map.accounts[account]?.ways ?? []).map(({ way, formula }) => {
        const id = map.facts.accounts[account]?.id;
        return { formula, tokens: id === undefined ? [] : [{ kind: 'account', account: id, way }] };
      }),
    keyOf: KEY,
    compare(a, b) {
      const [x, y] = [cost(a), cost(b)];
      return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || compareTexts(a.keys.join(), b.keys.join());
    },
  };
}

/** Finds the best of some ways that open an account; with `isLater`, those by a service's own recovery count. */
export function findBest(
  cell: Cell,
  options: readonly { readonly way: Way; readonly formula: Formula }[],
  isLater: boolean,
): Grounds | undefined {
  const reading = groundReading(cell, isLater);
  const found = options.flatMap(({ way, formula }) => {
    const [set] = solveSets(formula, reading);
    return set === undefined ? [] : [{ way, set }];
  });
  const [best] = found.sort((a, b) => reading.compare(a.set, b.set) || compareTexts(KEY(a.way), KEY(b.way)));
  if (best === undefined) return undefined;
  const rests = best.set.tokens.filter((token) => token.kind !== 'stale');
  const stale = best.set.tokens.flatMap((token) => (token.kind === 'stale' ? [token.stale] : []));
  return { way: best.way, rests, stale };
}
