import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/readiness/facts.ts';
import { headlineOf } from '../../src/readiness/headline.ts';
import { lossesOf, lossKey } from '../../src/readiness/loss.ts';
import { judge } from '../../src/readiness/map.ts';
import { proofOf } from '../../src/readiness/proof.ts';
import { accountsWith, countsOf, groupRows } from '../../src/readiness/rows.ts';
import { account, accountId, losing, NOW_MS, thing, way, world } from './world.ts';

const mapOf = (facts: Facts) => judge(facts, lossesOf(facts), NOW_MS);

const mixed = world({
  things: [thing('key', 'k', 'bag'), thing('phone', 'p', 'bag')],
  accounts: [
    account('both', [way.code(9), way.key('k'), way.codeOn('p')]),
    account('alone', [way.code(9)]),
    account('keyed', [way.code(9), way.key('k')]),
    account('served', [way.code(9), way.service()]),
    account('alone too', [way.code(9)]),
  ],
});

describe('rows', () => {
  const groups = groupRows(mapOf(mixed));

  it('are grouped where they are alike, the worst first', () => {
    expect(groups.map(({ accounts, worst }) => [worst, accounts])).toEqual([
      ['D', ['alone', 'alone too']],
      ['C', ['served']],
      ['B', ['both', 'keyed']],
    ]);
  });

  it('show the worst letter of their group', () => {
    const keyOnly = world({
      things: [thing('key', 'k', 'bag')],
      accounts: [account('as usual', [{ ...way.key('k'), usual: true }]), account('otherwise', [way.key('k')])],
    });
    const [group] = groupRows(judge(keyOnly, [losing('computer'), losing('k')], NOW_MS));
    expect(group).toMatchObject({
      letters: 'BD',
      rows: [
        { letters: 'BD', accounts: ['otherwise'] },
        { letters: 'AD', accounts: ['as usual'] },
      ],
    });
  });

  it('have the accounts behind each count', () => {
    const map = mapOf(mixed);
    expect(lossKey(map.losses[0] ?? losing('x'))).toBe('thing:computer');
    expect(countsOf(map, 0)).toEqual({ A: 0, B: 2, C: 1, D: 2, '?': 0 });
    expect(accountsWith(map, 0, 'D')).toEqual(['alone', 'alone too']);
    expect(accountsWith(map, 0, 'B')).toEqual(['both', 'keyed']);
  });
});

describe('the headline', () => {
  it('names the loss that locks out most accounts, and a single thing before more', () => {
    expect(headlineOf(mapOf(mixed))).toMatchObject({
      kind: 'worst',
      loss: { kind: 'thing', thing: 'computer' },
      letter: 'D',
      accounts: ['alone', 'alone too'],
      counts: { D: 2, C: 1 },
      safe: ['both', 'keyed'],
    });
  });

  it('speaks of everything but one place only where all else leaves every account open', () => {
    const facts = world({
      things: [thing('key', 'k', 'bag'), thing('phone', 'p', 'office')],
      accounts: [account('a', [way.code(9), way.key('k'), way.codeOn('p')])],
    });
    const map = mapOf(facts);
    expect(headlineOf(map)).toEqual({ kind: 'all-open', accounts: 1, losses: map.losses.length });
    const online = { ...facts, things: [...facts.things, thing('sheet', 's', 'bank')] };
    expect(headlineOf(mapOf(online))).toMatchObject({ kind: 'worst', loss: { kind: 'all-but', place: 'bank' } });
  });

  it('says nothing of nothing', () => {
    expect(headlineOf(mapOf(world()))).toEqual({ kind: 'nothing-known' });
  });
});

it('has no proof for an account or a loss that the map does not have', () => {
  const map = mapOf(mixed);
  expect(proofOf(map, accountId('x'), losing('computer'))).toBeUndefined();
  expect(proofOf(map, accountId('alone'), losing('x'))).toBeUndefined();
});
