import type { Formula, Leaf } from './formula.ts';

/** A set of reasons, in the order in which they were met. */
export interface TokenSet<T> {
  readonly tokens: readonly T[];
  /** A key for each token, sorted. */
  readonly keys: readonly string[];
}

/** What opens an account: each part with the reasons that it stands for itself. */
export interface Part<T> {
  readonly formula: Formula;
  readonly tokens: readonly T[];
}

/** How to read formulas as sets of reasons. */
export interface Reading<T> {
  /** The sets that make a leaf true: none if nothing does, the empty set if it is true anyway. */
  leafSets(leaf: Leaf): readonly (readonly T[])[];
  partsOf(account: number): readonly Part<T>[];
  keyOf(token: T): string;
  /** Which of two sets to keep and to name first. */
  compare(a: TokenSet<T>, b: TokenSet<T>): number;
}

/** How many sets are kept at each step, the first by `compare`: enough for people, and a bound on the work. */
const KEPT_SETS = 64;

/**
 * Finds the smallest sets of reasons that make a formula true; no set holds another. What rests on itself alone is never true. Takes
 * as many rounds as the longest chain of accounts.
 */
export function solveSets<T>(formula: Formula, reading: Reading<T>): readonly TokenSet<T>[] {
  const reached = reachedAccounts(formula, reading);
  let known = new Map<number, readonly TokenSet<T>[]>();
  for (let round = 0; round <= reached.length; round++) {
    const next = new Map<number, readonly TokenSet<T>[]>();
    for (const account of reached) next.set(account, solveAccount(account, known));
    const isSettled = reached.every((account) => sameSets(known.get(account) ?? [], next.get(account) ?? []));
    known = next;
    if (isSettled) break;
  }
  return solve(formula, known);

  function solveAccount(account: number, before: ReadonlyMap<number, readonly TokenSet<T>[]>) {
    const sets = reading
      .partsOf(account)
      .flatMap((part) => product([setOf(part.tokens, reading)], solve(part.formula, before), reading));
    return smallest(sets, reading);
  }
  function solve(each: Formula, before: ReadonlyMap<number, readonly TokenSet<T>[]>): readonly TokenSet<T>[] {
    switch (each.op) {
      case 'leaf':
        return smallest(
          reading.leafSets(each.leaf).map((tokens) => setOf(tokens, reading)),
          reading,
        );
      case 'account':
        return before.get(each.account) ?? [];
      case 'any':
        return smallest(
          each.of.flatMap((part) => solve(part, before)),
          reading,
        );
      case 'all':
        return each.of.reduce(
          (sets: readonly TokenSet<T>[], part) =>
            sets.length === 0 ? sets : product(sets, solve(part, before), reading),
          [setOf([], reading)],
        );
      case 'at-least': {
        // Entry n: the sets that make n of the parts so far true.
        let counted: readonly (readonly TokenSet<T>[])[] = [[setOf([], reading)]];
        for (const part of each.of) {
          const own = solve(part, before);
          counted = Array.from({ length: Math.min(each.count, counted.length) + 1 }, (_, n) =>
            smallest([...(counted[n] ?? []), ...product(counted[n - 1] ?? [], own, reading)], reading),
          );
        }
        return counted[each.count] ?? [];
      }
    }
  }
}

function reachedAccounts<T>(formula: Formula, { partsOf }: Reading<T>): readonly number[] {
  const reached = new Set<number>();
  const visited = new Set<Formula>();
  const queue = [formula];
  for (let each = queue.pop(); each !== undefined; each = queue.pop()) {
    if (visited.has(each)) continue;
    visited.add(each);
    if (each.op === 'account') {
      if (reached.has(each.account)) continue;
      reached.add(each.account);
      queue.push(...partsOf(each.account).map((part) => part.formula));
    } else if (each.op !== 'leaf') {
      queue.push(...each.of);
    }
  }
  return [...reached].sort((a, b) => a - b);
}

function setOf<T>(tokens: readonly T[], { keyOf }: Reading<T>): TokenSet<T> {
  const byKey = new Map(tokens.map((token) => [keyOf(token), token]));
  return { tokens: [...byKey.values()], keys: [...byKey.keys()].sort() };
}

function product<T>(a: readonly TokenSet<T>[], b: readonly TokenSet<T>[], reading: Reading<T>): readonly TokenSet<T>[] {
  if (a.length === 0 || b.length === 0) return [];
  const joined = a.flatMap((one) => b.map((other) => setOf([...one.tokens, ...other.tokens], reading)));
  return smallest(joined, reading);
}

/** Drops every set that holds another, and those past the limit. */
function smallest<T>(sets: readonly TokenSet<T>[], { compare }: Reading<T>): readonly TokenSet<T>[] {
  if (sets.length <= 1) return sets;
  const kept: TokenSet<T>[] = [];
  const bySize = [...sets].sort((a, b) => a.keys.length - b.keys.length || compare(a, b));
  for (const set of bySize)
    if (!kept.some((other) => other.keys.every((key) => set.keys.includes(key)))) kept.push(set);
  return kept.sort(compare).slice(0, KEPT_SETS);
}

function sameSets<T>(a: readonly TokenSet<T>[], b: readonly TokenSet<T>[]): boolean {
  const text = (sets: readonly TokenSet<T>[]) =>
    sets
      .map(({ keys }) => keys.join('\n'))
      .sort()
      .join('\n\n');
  return a.length === b.length && text(a) === text(b);
}

/** Fewer reasons first, then by their keys. */
export function compareSizes<T>(a: TokenSet<T>, b: TokenSet<T>): number {
  return a.keys.length - b.keys.length || compareTexts(a.keys.join(), b.keys.join());
}

/** By code units, the same in every language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
