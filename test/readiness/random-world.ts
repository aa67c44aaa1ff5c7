import fc from 'fast-check';
import type { AccountFacts, Facts, PhysicalThing, Place, Thing, Way, Whereabouts } from '../../src/readiness/facts.ts';
import type { Loss } from '../../src/readiness/loss.ts';
import { accountId, DAY_MS, NOW_MS, placeId, seen, thingId } from './world.ts';

const PLACES: readonly Place[] = [
  { id: placeId('home') },
  { id: placeId('office') },
  { id: placeId('online'), online: true },
];
const ACCOUNTS = ['a', 'b', 'c', 'd'];
const KINDS = ['phone', 'key', 'key', 'sheet', 'envelope', 'backup', 'backup', 'device', 'paper'] as const;
/** Few dates, so that many are equal. */
const daysAgo = fc.constantFrom(0, 10, 20, 30);
const time = daysAgo.map((days) => NOW_MS - days * DAY_MS);
const stamp = daysAgo.map(seen);

function often<T>(value: fc.Arbitrary<T>, percent: number): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: percent, arbitrary: value }, { weight: 100 - percent, arbitrary: fc.constant(undefined) });
}

/** Leaves out what is undefined, as the facts do. */
function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

const physicalIds = ['t0', 't1', 't2', 't3', 't4'].map(thingId);
/** References mostly meet something, and now and then nothing. */
const anyThing = fc.constantFrom(...physicalIds, thingId('computer'), thingId('nothing'));
const anyAccount = fc.constantFrom(...ACCOUNTS.map(accountId));
const place = fc.constantFrom(...PLACES.map(({ id }) => id));

const where: fc.Arbitrary<Whereabouts | undefined> = fc.oneof(
  { weight: 6, arbitrary: place.map((id): Whereabouts => ({ kind: 'place', place: id })) },
  { weight: 2, arbitrary: fc.constant<Whereabouts>({ kind: 'inside', thing: thingId('computer') }) },
  { weight: 1, arbitrary: anyThing.map((thing): Whereabouts => ({ kind: 'inside', thing })) },
  { weight: 2, arbitrary: fc.constant(undefined) },
);

function physical(id: PhysicalThing['id'], kind: fc.Arbitrary<PhysicalThing['kind']>): fc.Arbitrary<PhysicalThing> {
  const openedBy = fc.record({ count: fc.integer({ min: 1, max: 2 }), of: fc.array(anyThing, { maxLength: 3 }) });
  return fc
    .record({
      id: fc.constant(id),
      kind,
      from: fc.constantFrom(seen(0), seen(30), seen(400), seen(500)),
      where,
      checkedMs: often(time, 30),
      goneMs: often(time, 5),
      behind: often(anyAccount, 10),
      openedBy: often(openedBy, 12),
    })
    .map(compact) as fc.Arbitrary<PhysicalThing>;
}

const provider: fc.Arbitrary<Thing> = fc
  .record({
    id: fc.constant(thingId('g')),
    kind: fc.constant('provider' as const),
    from: stamp,
    opens: fc.oneof(
      anyAccount.map((account) => ({ kind: 'account' as const, account })),
      fc.constant({ kind: 'always' as const }),
      fc.constant(undefined),
    ),
  })
  .map(compact) as fc.Arbitrary<Thing>;

export const anyWay: fc.Arbitrary<Way> = fc
  .record({ from: stamp, usual: often(fc.constant(true as const), 30) })
  .chain((shared) => {
    const left = fc.constantFrom(0, 3, 5);
    const ways: readonly { weight: number; arbitrary: fc.Arbitrary<object> }[] = [
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('code'), sinceMs: time }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('code-copy'), on: anyThing }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('key'), key: anyThing }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'passkey', provider: thingId('g') }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('recovery'), sinceMs: time, left }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('recovery-copy'), on: anyThing, left }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('sign-on'), account: anyAccount }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'provider-sign-on', provider: thingId('g') }) },
      { weight: 2, arbitrary: fc.constant({ kind: 'service' }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'unsaid' }) },
    ];
    return fc.oneof(...ways).map((way) => compact({ ...way, ...shared }) as unknown as Way);
  });

const accounts = (ids: readonly string[]): fc.Arbitrary<AccountFacts[]> =>
  fc.tuple(
    ...ids.map(
      (id) =>
        fc
          .record({
            id: fc.constant(accountId(id)),
            secretMs: often(time, 50),
            codesMs: often(time, 40),
            takesKeys: often(fc.boolean(), 70),
            givesCodes: often(fc.boolean(), 30),
            pinned: often(fc.constant(true as const), 20),
            uses: often(fc.constantFrom(0, 5, 500), 50),
            ways: fc.array(anyWay, { maxLength: 4 }),
          })
          .map(compact) as fc.Arbitrary<AccountFacts>,
    ),
  );

/** A small world, in which nearly everything that facts can say is said now and then. */
export const anyWorld: fc.Arbitrary<Facts> = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.record({
    places: fc.constant(PLACES),
    things: fc
      .tuple(
        physical(thingId('computer'), fc.constant('computer')).map(
          ({ behind: _, openedBy: __, goneMs: ___, ...it }) => it,
        ),
        fc.constant<Thing>({ id: thingId('passphrase'), kind: 'passphrase', from: seen() }),
        often(provider, 40),
        ...physicalIds.map((id) => often(physical(id, fc.constantFrom(...KINDS)), 60)),
      )
      .map((things) => things.filter((each) => each !== undefined)),
    copies: fc
      .array(fc.record({ thing: anyThing, atMs: often(time, 85) }).map(compact), { maxLength: 3 })
      .map((copies) => [{ thing: thingId('computer') }, ...copies]),
    openers: fc
      .array(fc.record({ thing: anyThing, sinceMs: time }), { maxLength: 2 })
      .map((openers) => [{ thing: thingId('passphrase'), sinceMs: NOW_MS - 20 * DAY_MS }, ...openers]),
    accounts: accounts(ACCOUNTS.slice(0, count)),
  }),
) as fc.Arbitrary<Facts>;

const basicLoss: fc.Arbitrary<Loss> = fc.oneof(
  fc
    .constantFrom(...physicalIds, ...['computer', 'passphrase', 'g'].map(thingId))
    .map((thing): Loss => ({ kind: 'thing', thing })),
  place.map((id): Loss => ({ kind: 'place', place: id })),
  place.map((id): Loss => ({ kind: 'all-but', place: id })),
  fc.constant<Loss>({ kind: 'bag' }),
);

/** One loss, or several at once, or none. */
export const anyLoss: fc.Arbitrary<Loss> = fc.oneof(
  { weight: 3, arbitrary: basicLoss },
  { weight: 1, arbitrary: fc.array(basicLoss, { maxLength: 3 }).map((losses): Loss => ({ kind: 'several', losses })) },
);
