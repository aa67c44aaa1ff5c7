import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gap, gapsOf, type KeyableAccount, type KeyFacts } from '../../src/readiness/key-coverage.ts';
import { accountId, DAY_MS, NOW_MS, placeId, thingId } from './world.ts';

const key = (id: string, more: Partial<Omit<KeyFacts, 'key'>> = {}): KeyFacts => ({
  key: thingId(id),
  answeredMs: NOW_MS,
  sites: BOTH,
  ...more,
});
const at = (host: string, account?: string) => ({
  host,
  ...(account !== undefined && { account: accountId(account) }),
});
const BOTH = [at('both.example'), at('both.example', 'shared')];
const keyable = (id: string, more: Partial<Omit<KeyableAccount, 'id'>> = {}): KeyableAccount => ({
  id: accountId(id),
  hosts: [`${id}.example`],
  takesKeys: true,
  ...more,
});
const gaps = (keys: readonly KeyFacts[], accounts: readonly KeyableAccount[] = []) => gapsOf(keys, accounts, NOW_MS);
const kinds = (found: readonly Gap[]) => found.map(({ kind }) => kind);
const pair = [key('blue'), key('green')];

describe('what two keys that are registered together leave open', () => {
  it('is nothing, if each is checked and they are kept apart', () => {
    const apart = [key('blue', { place: placeId('bag') }), key('green', { place: placeId('bank') })];
    expect(gaps(apart)).toEqual([]);
    expect(gaps(pair)).toEqual([]);
  });

  it('is that they are lost together, if they are kept in one place; not online', () => {
    const [blue, green] = [key('blue', { place: placeId('bag') }), key('green', { place: placeId('bag') })];
    expect(gaps([blue, green])).toEqual([{ kind: 'same-place', place: 'bag', keys: ['blue', 'green'] }]);
    const online = placeId('online');
    expect(gaps([key('blue', { place: online }), key('green', { place: online })])).toEqual([]);
  });

  it('is a site that only one of them opens', () => {
    const more = key('green', { sites: [...BOTH, at('one.example', 'one')] });
    expect(gaps([key('blue'), more])).toEqual([{ kind: 'one-key', key: 'green', host: 'one.example', account: 'one' }]);
  });

  it('is all that the other opens, once one is lost or retired', () => {
    expect(gaps([key('blue'), key('green', { goneMs: 1, answeredMs: 0 })])).toEqual([
      { kind: 'one-key', key: 'blue', host: 'both.example', account: 'shared' },
    ]);
  });
});

describe('a registration without an account', () => {
  it('belongs to the only account with keys at its host', () => {
    const found = gaps([key('blue', { sites: [at('a.example', 'a')] }), key('green', { sites: [at('a.example')] })]);
    expect(found).toEqual([]);
  });

  it('stands for itself where there are several, or none', () => {
    const sites = [at('a.example', 'a'), at('a.example', 'b'), at('a.example')];
    const found = gaps([key('blue', { sites }), key('green', { sites: [at('c.example')] })]);
    expect(found).toEqual([
      { kind: 'one-key', key: 'blue', host: 'a.example', account: 'a' },
      { kind: 'one-key', key: 'blue', host: 'a.example', account: 'b' },
      { kind: 'one-key', key: 'blue', host: 'a.example' },
      { kind: 'one-key', key: 'green', host: 'c.example' },
    ]);
  });
});

describe('a key', () => {
  it('is to be checked six months after it last answered', () => {
    const old = NOW_MS - 183 * DAY_MS;
    const { answeredMs: _never, ...byName } = key('named');
    expect(gaps([byName]).some(({ kind }) => kind === 'unchecked')).toBe(false);
    expect(gaps([key('blue', { answeredMs: old }), key('green', { answeredMs: NOW_MS - 181 * DAY_MS })])).toEqual([
      { kind: 'unchecked', key: 'blue', sinceMs: old },
    ]);
  });

  it('that is registered nowhere is named', () => {
    expect(gaps([...pair, key('drawer', { sites: [] })])).toEqual([{ kind: 'unregistered', key: 'drawer' }]);
  });

  it('that is carried must not be copied, as a whole or at one site; what is built in or synced by intent may', () => {
    const copied = { ...at('both.example', 'shared'), synced: true as const };
    expect(gaps([...pair, key('phone', { synced: true })])).toEqual([]);
    expect(gaps([...pair, key('red', { synced: true, carried: true })])).toEqual([{ kind: 'synced', key: 'red' }]);
    expect(gaps([...pair, key('red', { carried: true, sites: [copied] })])).toEqual([
      { kind: 'synced', key: 'red', host: 'both.example' },
    ]);
  });
});

describe('an account whose service takes keys', () => {
  it('has none unless a key is registered for it, or at one of its sites', () => {
    const accounts = [keyable('shared'), keyable('none'), keyable('both'), keyable('closed', { takesKeys: false })];
    expect(gaps(pair, accounts)).toEqual([{ kind: 'no-key', account: 'none' }]);
  });

  it('needs none where it signs in by another account, or where the user has no key at all', () => {
    expect(gaps(pair, [keyable('sso', { hasOther: true })])).toEqual([]);
    expect(gaps([], [keyable('none')])).toEqual([]);
    expect(gaps([key('blue', { goneMs: 1 })], [keyable('none')])).toEqual([]);
  });

  it('has none again once its key is gone', () => {
    const own = key('blue', { sites: [at('none.example', 'none')] });
    expect(gaps([own, ...pair], [keyable('none')])).toEqual([
      { kind: 'one-key', key: 'blue', host: 'none.example', account: 'none' },
    ]);
    expect(gaps([{ ...own, goneMs: 1 }, ...pair], [keyable('none')])).toEqual([{ kind: 'no-key', account: 'none' }]);
  });
});

const HOSTS = ['a.example', 'b.example', 'c.example'];
const ACCOUNTS = ['a', 'b', 'c', 'd'];
const anySite = fc
  .record({ host: fc.constantFrom(...HOSTS), account: fc.option(fc.constantFrom(...ACCOUNTS), { nil: undefined }) })
  .map(({ host, account }) => at(host, account));
const anyKey = (id: string) =>
  fc
    .record({
      answeredMs: fc.constantFrom(0, NOW_MS - 200 * DAY_MS, NOW_MS - 20 * DAY_MS, NOW_MS),
      goneMs: fc.option(fc.constant(5), { nil: undefined }),
      place: fc.option(fc.constantFrom('bag', 'bank', 'online'), { nil: undefined }),
      carried: fc.boolean(),
      synced: fc.boolean(),
      sites: fc.array(anySite, { maxLength: 4 }),
    })
    .map(({ answeredMs, goneMs, place, carried, synced, sites }) =>
      key(id, {
        answeredMs,
        sites,
        ...(goneMs !== undefined && { goneMs }),
        ...(place !== undefined && { place: placeId(place) }),
        ...(carried && { carried }),
        ...(synced && { synced }),
      }),
    );
const anyKeys = fc.tuple(anyKey('k0'), anyKey('k1'), anyKey('k2'), anyKey('k3'));
const accounts = ACCOUNTS.map((id) => keyable(id));
const sorted = (found: readonly Gap[]) =>
  found.map((gap) => JSON.stringify(gap.kind === 'same-place' ? { ...gap, keys: [...gap.keys].sort() } : gap)).sort();
/** Every gap but for the host by which a place with several is named. */
const without = (found: readonly Gap[], ...kind: readonly Gap['kind'][]) =>
  found.filter((gap) => !kind.includes(gap.kind));

describe('the gaps of any keys', () => {
  it('are the same in any order of keys, but for the site by which an account is named', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const turned = gaps([...keys].reverse(), accounts);
        const there = gaps(keys, accounts);
        expect(sorted(without(turned, 'one-key'))).toEqual(sorted(without(there, 'one-key')));
        const owners = (found: readonly Gap[]) =>
          found.flatMap((gap) => (gap.kind === 'one-key' ? [`${gap.key} ${gap.account ?? gap.host}`] : [])).sort();
        expect(owners(turned)).toEqual(owners(there));
      }),
    );
  });

  it('are those without the keys that are gone', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const own = keys.filter(({ goneMs }) => goneMs === undefined);
        expect(gaps(keys, accounts)).toEqual(gaps(own, accounts));
      }),
    );
  });

  it('close by what they ask for: a check, a registration everywhere, a place of its own', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const everywhere = keys.flatMap(({ sites }) => sites).concat(ACCOUNTS.map((id) => at(`${id}.example`, id)));
        const done = keys.map((one, index) => ({
          ...one,
          answeredMs: NOW_MS,
          sites: everywhere,
          place: placeId(`place ${index}`),
        }));
        const own = done.filter(({ goneMs }) => goneMs === undefined);
        const left = without(gaps(done, accounts), 'synced');
        expect(kinds(left).filter((kind) => kind !== 'one-key')).toEqual([]);
        if (own.length > 1) expect(left).toEqual([]);
      }),
    );
  });

  it('name no account as having a single key and none', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const found = gaps(keys, accounts);
        const single = new Set(found.flatMap((gap) => (gap.kind === 'one-key' ? [gap.account] : [])));
        for (const gap of found) if (gap.kind === 'no-key') expect(single.has(gap.account)).toBe(false);
      }),
    );
  });
});
