import type { AccountId, Facts, PlaceId, Stamp, Thing, ThingId, Way } from '../../../src/readiness/facts.ts';
import { headlineOf } from '../../../src/readiness/headline.ts';
import { lossesOf } from '../../../src/readiness/loss.ts';
import { judge } from '../../../src/readiness/map.ts';
import { groupRows } from '../../../src/readiness/rows.ts';
import { nextSteps } from '../../../src/readiness/steps.ts';

const DAY_MS = 24 * 3_600_000;
const NOW_MS = Date.UTC(2026, 10, 29);

/** Times of one round, in milliseconds. */
export interface ReadinessTimes {
  /** The facts to JSON and back. */
  readonly copy: number;
  /** From the facts to grouped rows and the headline. */
  readonly map: number;
  readonly steps: number;
  readonly losses: number;
}

/** Judges facts of this size once. */
export function timeReadiness(accounts: number, keys: number, places: number): ReadinessTimes {
  const facts = makeFacts(accounts, keys, places);
  const start = performance.now();
  JSON.parse(JSON.stringify(facts));
  const copied = performance.now();
  const losses = lossesOf(facts);
  const map = judge(facts, losses, NOW_MS);
  if (groupRows(map).length === 0 || headlineOf(map).kind !== 'worst') throw new Error('got no rows, want some');
  const judged = performance.now();
  if (nextSteps(facts, NOW_MS).length === 0) throw new Error('got no steps, want three');
  const stepped = performance.now();
  return { copy: copied - start, map: judged - copied, steps: stepped - judged, losses: losses.length };
}

/** Accounts with two keys here, a phone there, old and new codes, and some that open each other. */
function makeFacts(count: number, keys: number, places: number): Facts {
  const seen = (daysAgo: number): Stamp => ({ atMs: NOW_MS - daysAgo * DAY_MS, source: 'seen' });
  const place = (at: number) => ({ kind: 'place', place: `place ${at % places}` as PlaceId }) as const;
  const thing = (kind: 'computer' | 'phone' | 'key' | 'backup' | 'sheet', at: number, daysAgo: number): Thing => ({
    id: `${kind} ${at}` as ThingId,
    kind,
    from: seen(daysAgo),
    ...(at % 5 === 4 ? {} : { where: place(at) }),
  });
  const accounts = Array.from({ length: count }, (_, at) => {
    const key = (step: number): Way => ({ kind: 'key', key: `key ${(at * step) % keys}` as ThingId, from: seen(1) });
    const ways: Way[] = [{ kind: 'code', sinceMs: seen(at % 900).atMs, from: seen(at % 900), usual: true }];
    if (at % 3 === 0) ways.push(key(7), key(11));
    if (at % 4 === 0) ways.push({ kind: 'recovery', sinceMs: seen(at % 500).atMs, left: 5, from: seen(1) });
    if (at % 7 === 0) ways.push({ kind: 'code-copy', on: 'sheet 0' as ThingId, from: seen(400) });
    if (at % 11 === 0) ways.push({ kind: 'code-copy', on: 'phone 0' as ThingId, from: seen(at % 900) });
    if (at % 13 === 1)
      ways.push({ kind: 'sign-on', account: `account ${(at * 31) % count}` as AccountId, from: seen(1) });
    if (at % 2 === 1) ways.push({ kind: 'service', listed: true, from: seen(1) });
    const id = `account ${at}` as AccountId;
    return { id, ways, uses: at % 90, takesKeys: at % 2 === 0, secretMs: seen(at % 900).atMs };
  });
  return {
    places: Array.from({ length: places }, (_, at) => ({
      id: `place ${at}` as PlaceId,
      ...(at === places - 1 ? { online: true as const } : {}),
    })),
    things: [
      thing('computer', 0, 900),
      { id: 'passphrase' as ThingId, kind: 'passphrase', from: seen(900) },
      thing('phone', 0, 500),
      ...Array.from({ length: keys }, (_, at) => thing('key', at, 300 + at * 10)),
      thing('backup', 3, 200),
      thing('sheet', 0, 400),
    ],
    copies: [{ thing: 'computer 0' as ThingId }, { thing: 'backup 3' as ThingId, atMs: seen(200).atMs }],
    openers: ['passphrase', 'key 1'].map((id) => ({ thing: id as ThingId, sinceMs: 0 })),
    accounts,
  };
}
