import { findKeys, indexKeys, sortSites } from '../../../options/security-keys/key-search.ts';
import { makeManyKeys } from '../../options/security-keys/many-keys.ts';

/** What is typed one letter after the other; the last finds few keys, the first nearly all. */
const TYPED = ['p', 'pe', 'person4', 'person41', 'drawer 7', 'site-4999.example', 'number 12 drawer', 'violin'];
/** Cards on one page of the list. */
const PAGE = 20;

/** Times of one round, in milliseconds. */
export interface KeySearchTimes {
  /** The keys and their registrations to JSON and back. */
  readonly copy: number;
  /** Preparing the search, once for each list. */
  readonly index: number;
  /** The mean of a keystroke: finding the keys, and putting the sites of those on the first page in order. */
  readonly keystroke: number;
}

/** Searches as many keys once. */
export function timeKeySearch(keys: number, registrations: number): KeySearchTimes {
  const list = makeManyKeys(keys, registrations);
  const start = performance.now();
  JSON.parse(JSON.stringify(list));
  const copied = performance.now();
  const indexed = indexKeys(list);
  const prepared = performance.now();
  let found = 0;
  for (const text of TYPED) {
    const shown = findKeys(indexed, { text });
    for (const key of shown.slice(0, PAGE)) found += sortSites(key.registrations, text).length;
  }
  if (found === 0) throw new Error('got no keys, want some');
  const searched = performance.now();
  return { copy: copied - start, index: prepared - copied, keystroke: (searched - prepared) / TYPED.length };
}
