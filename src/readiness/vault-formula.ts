import type { Facts, ThingId, VaultCopy } from './facts.ts';
import { allOf, anyOf, FALSE, type Formula, leafOf } from './formula.ts';

/** What it takes to open a copy of the vault that holds what it must. */
export interface VaultFormulas {
  /** Any copy with what the vault held at `sinceMs`; copies from before `freshMs` are outdated. */
  openSince(sinceMs: number, freshMs: number): Formula;
  /** This browser's copy, which is always up to date. */
  readonly here: Formula;
  /** Any copy that isn't always up to date, had it been made again today. */
  readonly madeAgain: Formula;
}

/** Writes down what opens the vault. Formulas that several accounts share are one object. */
export function formVault(facts: Facts, thingFormula: (thing: ThingId) => Formula): VaultFormulas {
  const computers = new Set(facts.things.filter(({ kind }) => kind === 'computer').map(({ id }) => id));
  const timeOf = (copy: VaultCopy) => copy.atMs ?? Number.POSITIVE_INFINITY;
  const copies = [...facts.copies].sort((a, b) => timeOf(b) - timeOf(a));
  const openersAt = (ms: number) =>
    anyOf(...facts.openers.filter((opener) => opener.sinceMs <= ms).map((opener) => thingFormula(opener.thing)));
  const openerMemo = new Map<number, Formula>();
  const openers = (ms: number) => remember(openerMemo, ms, () => openersAt(ms));
  const opened = copies.map((copy) => allOf(thingFormula(copy.thing), openers(timeOf(copy))));

  /** How many copies, newest first, are from then or later. */
  const countSince = (ms: number) => {
    const first = copies.findIndex((copy) => timeOf(copy) < ms);
    return first < 0 ? copies.length : first;
  };
  /** Any of the newest copies, each list sharing the shorter one. */
  const newest: Formula[] = [FALSE];
  for (const [at, formula] of opened.entries()) newest.push(anyOf(newest[at] ?? FALSE, formula));

  const mixed = new Map<string, Formula>();
  function openSince(sinceMs: number, freshMs: number): Formula {
    const all = countSince(sinceMs);
    const fresh = Math.min(all, countSince(freshMs));
    if (fresh === all) return newest[all] ?? FALSE;
    return remember(mixed, `${fresh}/${all}/${freshMs}`, () => {
      const old = copies.slice(fresh, all).map(({ thing, atMs = 0 }, at) => {
        const stale = leafOf({ kind: 'stale', stale: { kind: 'backup-outdated', thing, sinceMs: atMs } });
        return allOf(opened[fresh + at] ?? FALSE, stale);
      });
      return anyOf(newest[fresh] ?? FALSE, ...old);
    });
  }

  return {
    openSince,
    here: anyOf(...opened.filter((_, at) => computers.has(copies[at]?.thing as ThingId))),
    madeAgain: anyOf(
      ...copies
        .filter((copy) => copy.atMs !== undefined)
        .map(({ thing }) => {
          const missing = leafOf({ kind: 'missing', help: { kind: 'backed-up', thing } });
          return allOf(thingFormula(thing), missing, openers(Number.POSITIVE_INFINITY));
        }),
    ),
  };
}

function remember<K, V>(memo: Map<K, V>, key: K, make: () => V): V {
  const known = memo.get(key);
  if (known !== undefined) return known;
  const made = make();
  memo.set(key, made);
  return made;
}
