import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, ThingId } from '../../src/readiness/facts.ts';
import { EXPOSURES, type KeySite, removalsOf } from '../../src/readiness/key-removal.ts';
import { anyWorld } from './random-world.ts';
import { account, accountId, lettersIn, losing, NOW_MS, provider, seen, thing, thingId, way, world } from './world.ts';

const site = (key: string, host: string, more: { account?: string; removedMs?: number } = {}): KeySite => ({
  key: thingId(key),
  host,
  ...(more.account !== undefined && { account: accountId(more.account) }),
  ...(more.removedMs !== undefined && { removedMs: more.removedMs }),
});
const listed = (facts: Facts, sites: readonly KeySite[], key = 'blue') =>
  removalsOf(facts, thingId(key), sites, NOW_MS).map(({ site: { host }, exposure }) => [host, exposure]);

const KEYS = [thing('key', 'blue', 'bag'), thing('key', 'green', 'bank')];
const facts = world({
  things: [...KEYS, thing('key', 'lost', undefined, { goneMs: 1 }), provider('passkeys')],
  accounts: [
    account('only', [way.key('blue')]),
    account('code', [way.code(), way.key('blue')]),
    account('codes', [way.key('blue'), way.key('green'), way.recovery()]),
    account('later', [way.key('blue'), way.service()]),
    account('perhaps', [way.key('blue'), way.passkey('passkeys')]),
    account('lost', [way.key('blue'), way.key('lost')]),
  ],
});
const sites = facts.accounts.map(({ id }) => site('blue', `${id}.example`, { account: id }));

describe('the sites of a key that is gone', () => {
  it('are listed by what opens them without it, the worst first', () => {
    expect(listed(facts, sites)).toEqual([
      ['lost.example', 'locked-out'],
      ['only.example', 'locked-out'],
      ['perhaps.example', 'unknown'],
      ['later.example', 'later'],
      ['code.example', 'no-codes'],
      ['codes.example', 'covered'],
    ]);
  });

  it('name what else opens each, what is certain first', () => {
    const found = removalsOf(facts, thingId('blue'), sites, NOW_MS);
    const others = new Map(
      found.map((one) => [one.site.host, one.others.map(({ way: { kind }, opens }) => [kind, opens])]),
    );
    expect(others.get('codes.example')).toEqual([
      ['key', 'now'],
      ['recovery', 'now'],
    ]);
    expect(others.get('perhaps.example')).toEqual([['passkey', 'maybe']]);
    expect(others.get('later.example')).toEqual([['service', 'later']]);
    expect(others.get('lost.example')).toEqual([]);
  });

  it('come first among equals where the account is pinned or used often', () => {
    const two = world({
      things: KEYS,
      accounts: [
        account('a', [way.key('blue')], { uses: 3 }),
        account('b', [way.key('blue')], { pinned: true }),
        account('c', [way.key('blue')], { uses: 50 }),
      ],
    });
    const at = ['a', 'b', 'c'].map((id) => site('blue', id, { account: id }));
    expect(listed(two, at).map(([host]) => host)).toEqual(['b', 'c', 'a']);
  });

  it('without an account are not known, unless another key is registered there', () => {
    const at = [
      site('blue', 'alone.example'),
      site('blue', 'two.example'),
      site('green', 'two.example'),
      site('blue', 'removed.example'),
      site('green', 'removed.example', { removedMs: 5 }),
      site('blue', 'gone.example'),
      site('lost', 'gone.example'),
      site('blue', 'deleted.example', { account: 'deleted' }),
    ];
    expect(listed(facts, at)).toEqual([
      ['alone.example', 'unknown'],
      ['deleted.example', 'unknown'],
      ['gone.example', 'unknown'],
      ['removed.example', 'unknown'],
      ['two.example', 'no-codes'],
    ]);
  });

  it('are those of this key alone, of a passkey that a provider keeps as well', () => {
    const at = [site('blue', 'a.example', { account: 'only' }), site('passkeys', 'b.example', { account: 'perhaps' })];
    expect(listed(facts, at, 'passkeys')).toEqual([['b.example', 'no-codes']]);
    expect(listed(facts, at, 'green')).toEqual([]);
  });
});

/** A world, one of its keys, and a site for each account that has it. */
const anyLoss = fc.tuple(anyWorld, fc.nat()).map(([each, pick]) => {
  const keys = each.things.filter(({ kind }) => kind === 'key').map(({ id }) => id);
  const key = keys[pick % Math.max(1, keys.length)] ?? thingId('none');
  const at = each.accounts
    .filter(({ ways }) => ways.some((one) => one.kind === 'key' && one.key === key))
    .map(({ id }) => site(key, `${id}.example`, { account: id }));
  return { facts: each, key, sites: at };
});

describe('the list of any key in any vault', () => {
  it('says of every account what the map says', () => {
    fc.assert(
      fc.property(anyLoss, ({ facts: each, key, sites: at }) => {
        const letters = new Map(
          each.accounts.map(({ id }, index) => [id, lettersIn(each, losing(key))[index] as string]),
        );
        const found = removalsOf(each, key, at, NOW_MS);
        expect(found).toHaveLength(at.length);
        for (const { site: one, exposure, others } of found) {
          const letter = letters.get(one.account ?? accountId('')) ?? '';
          expect([letter, exposure]).toEqual([letter, EXPECTED[letter]?.find((each) => each === exposure)]);
          expect(others.some(({ opens }) => opens === 'now')).toBe(letter === 'A' || letter === 'B');
          if (letter === 'D') expect(others).toEqual([]);
        }
        const ranks = found.map(({ exposure }) => EXPOSURES.indexOf(exposure));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('stays as it is while it is ticked off, and when the key is marked as gone', () => {
    fc.assert(
      fc.property(anyLoss, ({ facts: each, key, sites: at }) => {
        const order = (one: Facts, all: readonly KeySite[]) => listed(one, all, key);
        const before = order(each, at);
        const ticked = at.map((one) => ({ ...one, removedMs: NOW_MS }));
        expect(order(without(each, key), ticked)).toEqual(before);
        const gone = each.things.map((one) => (one.id === key ? { ...one, goneMs: NOW_MS } : one));
        expect(order({ ...each, things: gone }, at)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('gets no worse anywhere by another way in', () => {
    fc.assert(
      fc.property(anyLoss, ({ facts: each, key, sites: at }) => {
        const rank = (one: Facts) =>
          new Map(
            removalsOf(one, key, at, NOW_MS).map((found) => [found.site.host, EXPOSURES.indexOf(found.exposure)]),
          );
        const more = each.accounts.map((one) => ({
          ...one,
          ways: [...one.ways, { kind: 'recovery' as const, sinceMs: NOW_MS, left: 4, from: seen() }],
        }));
        const after = rank({ ...each, accounts: more });
        for (const [host, before] of rank(each)) expect(after.get(host)).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  A: ['covered', 'no-codes'],
  B: ['covered', 'no-codes'],
  C: ['later'],
  D: ['locked-out'],
  '?': ['unknown'],
};

function without(facts: Facts, key: ThingId): Facts {
  const accounts = facts.accounts.map((one) => ({
    ...one,
    ways: one.ways.filter((each) => !(each.kind === 'key' && each.key === key)),
  }));
  return { ...facts, accounts };
}
