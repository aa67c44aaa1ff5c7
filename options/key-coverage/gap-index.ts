import type { Gap } from '../../src/readiness/key-coverage.ts';

const NONE: readonly Gap[] = [];
const indexes = new WeakMap<readonly Gap[], ReadonlyMap<string, readonly Gap[]>>();

/** What one key leaves open: a list of thousands is gone through once, however many cards ask. */
export function gapsOfKey(gaps: readonly Gap[], key: string): readonly Gap[] {
  let index = indexes.get(gaps);
  if (index === undefined) {
    index = indexByKey(gaps);
    indexes.set(gaps, index);
  }
  return index.get(key) ?? NONE;
}

function indexByKey(gaps: readonly Gap[]): ReadonlyMap<string, readonly Gap[]> {
  const index = new Map<string, Gap[]>();
  for (const gap of gaps)
    for (const key of keysOf(gap)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [gap]);
      else known.push(gap);
    }
  return index;
}

function keysOf(gap: Gap): readonly string[] {
  if (gap.kind === 'no-key') return [];
  return gap.kind === 'same-place' ? gap.keys : [gap.key];
}
