import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/readiness/facts.ts';
import { lossesOf, lossKey } from '../../src/readiness/loss.ts';
import { judge } from '../../src/readiness/map.ts';
import type { Step } from '../../src/readiness/step.ts';
import { nextSteps, settledStep, stepsOf } from '../../src/readiness/steps.ts';
import { account, copy, DAY_MS, NOW_MS, seen, thing, thingId, way, world } from './world.ts';

const allSteps = (facts: Facts) => stepsOf(judge(facts, lossesOf(facts), NOW_MS), [], 99);
const find = (facts: Facts, kind: Step['action']['kind']) =>
  allSteps(facts).filter(({ action }) => action.kind === kind);

describe('the next steps', () => {
  const facts = world({
    things: [thing('key', 'k', 'bag')],
    accounts: [account('a', [way.code(9)], { takesKeys: true }), account('b', [way.code(9)])],
  });

  it('are the three worth most, with what they do', () => {
    const steps = nextSteps(facts, NOW_MS);
    expect(steps.map(({ action }) => action.kind)).toEqual(['print-sheet', 'back-up', 'put-on-phone']);
    expect(steps[1]?.effects[0]).toEqual({ loss: { kind: 'thing', thing: 'computer' }, accounts: ['a', 'b'] });
  });

  it('include smaller ones for who asks for more', () => {
    expect(allSteps(facts).map(({ key }) => key)).toContain('register-key:a');
    expect(allSteps(facts).map(({ worth }) => worth)).toEqual(
      allSteps(facts)
        .map(({ worth }) => worth)
        .sort((a, b) => b - a),
    );
  });

  it('are none where every account survives everything', () => {
    const safe = world({
      things: ['home', 'office', 'bank', 'bag'].map((place) => thing('sheet', `s-${place}`, place)),
      accounts: [
        account('a', [way.code(9), ...['home', 'office', 'bank', 'bag'].map((place) => way.codeOn(`s-${place}`))]),
      ],
    });
    expect(nextSteps(safe, NOW_MS)).toEqual([]);
  });

  it('back up to a place other than this computer’s, the one that does most', () => {
    const places = find(facts, 'back-up').map(({ action }) => action);
    expect(places).toHaveLength(1);
    expect(places).not.toContainEqual({ kind: 'back-up', place: 'home' });
    const bagToo = { ...facts, places: facts.places.filter(({ id }) => id === 'home') };
    expect(find(bagToo, 'back-up').map(({ action }) => action)).toEqual([{ kind: 'back-up' }]);
  });

  it('print the emergency code only while no paper has it', () => {
    expect(find(facts, 'print-emergency-code')).toHaveLength(1);
    const printed = world({
      things: [thing('sheet', 's', 'bank')],
      openers: [{ thing: thingId('s'), sinceMs: 0 }],
      accounts: facts.accounts,
    });
    expect(find(printed, 'print-emergency-code')).toEqual([]);
  });

  it('register a key only where the service takes keys, and one that is not registered there', () => {
    const keys = (takesKeys: boolean | undefined, ...ways: Parameters<typeof account>[1]) =>
      find(
        world({
          things: [thing('key', 'k', 'bag')],
          accounts: [account('a', [way.code(9), ...ways], takesKeys === undefined ? {} : { takesKeys })],
        }),
        'register-key',
      );
    expect(keys(true)).toHaveLength(1);
    expect([keys(false), keys(undefined), keys(true, way.key('k'))]).toEqual([[], [], []]);
  });

  it('save recovery codes where the service may hand some out and none are saved', () => {
    const codes = (ways: Parameters<typeof account>[1], extra = {}) =>
      find(
        world({
          things: [thing('phone', 'p', 'bag')],
          accounts: [account('a', ways, extra), account('b', [way.code()])],
        }),
        'save-recovery-codes',
      ).filter(({ key }) => key.endsWith(':a'));
    expect(codes([way.codeOn('p')])).toHaveLength(1);
    expect(codes([way.codeOn('p')], { givesCodes: false })).toEqual([]);
    expect(codes([way.codeOn('p'), way.recovery()])).toEqual([]);
    expect(codes([way.codeOn('p'), way.recovery(0, 0)])).toHaveLength(1);
    expect([codes([way.signOn('x')]), codes([way.service()])]).toEqual([[], []]);
  });

  it('ask where a thing is, if a good answer would help', () => {
    const unsaid = world({
      things: [thing('backup', 'b')],
      copies: [copy('b', 1)],
      accounts: [account('a', [way.code(9)])],
    });
    expect(find(unsaid, 'say-where')).toMatchObject([
      { action: { thing: 'b' }, key: 'say-where:b', effects: [{ loss: { thing: 'computer' } }, {}] },
    ]);
  });

  it('renew what is stale, which counts less than what opens', () => {
    const stale = world({
      things: [thing('key', 'k', 'bag', { from: seen(400) })],
      accounts: [account('a', [way.code(9), way.key('k')])],
    });
    const [check] = find(stale, 'check-key');
    expect(check).toMatchObject({ effects: [], renews: ['a'] });
    expect(check?.worth).toBeGreaterThan(0);
    const alone = world({ accounts: [account('a', [way.code(9)])] });
    expect(check?.worth).toBeLessThan(find(alone, 'back-up')[0]?.worth ?? 0);
  });

  it('count pinned and much used accounts more', () => {
    const worth = (extra: object) =>
      find(world({ accounts: [account('a', [way.code(9)], extra)] }), 'back-up')[0]?.worth ?? 0;
    expect(worth({ pinned: true })).toBeGreaterThan(worth({ uses: 50 }));
    expect(worth({ uses: 50 })).toBeGreaterThan(worth({}));
  });

  it('name the shorter of two that are worth the same', () => {
    const tie = world({
      things: [thing('phone', 'p', 'office'), thing('sheet', 's', 'office')],
      accounts: [account('a', [way.code(9)])],
    });
    const kinds = allSteps(tie)
      .map(({ action, worth }) => [action.kind, worth] as const)
      .filter(([kind]) => kind === 'renew-sheet' || kind === 'put-on-phone');
    expect(kinds[0]?.[1]).toBeGreaterThan(0);
    expect(kinds.map(([kind]) => kind)).toEqual(['renew-sheet', 'put-on-phone']);
  });
});

describe('a step that was settled', () => {
  const facts = world({
    things: [thing('key', 'k', 'bag')],
    accounts: [account('a', [way.code(9)], { takesKeys: true }), account('b', [way.code(9)], { takesKeys: true })],
  });
  const settled = allSteps(facts).map(({ action }) => settledStep(facts, action));
  const backTo = (changed: Facts) =>
    stepsOf(judge(changed, lossesOf(changed), NOW_MS), settled, 99).map(({ key }) => key);

  it('does not come back by use, pins, order or time', () => {
    expect(backTo(facts)).toEqual([]);
    const [a, b] = facts.accounts;
    const used = {
      ...facts,
      accounts: [
        { ...b, uses: 9 },
        { ...a, pinned: true },
      ],
    } as Facts;
    expect(backTo({ ...used, things: [...used.things].reverse() })).toEqual([]);
    expect(stepsOf(judge(facts, lossesOf(facts), NOW_MS + DAY_MS), settled, 99)).toEqual([]);
  });

  it('comes back once the facts that it is about change', () => {
    const added = { ...facts, accounts: [...facts.accounts, account('c', [way.code(1)])] };
    expect(backTo(added)).toEqual(expect.arrayContaining(['back-up', 'print-sheet']));
    expect(backTo(added)).not.toContain('register-key:a');
    const changed = {
      ...facts,
      accounts: facts.accounts.map((each) => (each.id === 'a' ? { ...each, secretMs: NOW_MS } : each)),
    };
    expect(backTo(changed)).toContain('register-key:a');
    expect(backTo(changed)).not.toContain('register-key:b');
  });

  it('makes room for the next one', () => {
    const [first, ...rest] = allSteps(facts);
    const left = nextSteps(facts, NOW_MS, first === undefined ? [] : [first]);
    expect(left.map(({ key }) => key)).toEqual(rest.slice(0, 3).map(({ key }) => key));
    expect(new Set(left.flatMap(({ effects }) => effects.map(({ loss }) => lossKey(loss)))).size).toBeGreaterThan(0);
  });
});
