import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../src/readiness/headline.ts';
import { lossesOf } from '../../src/readiness/loss.ts';
import { judge } from '../../src/readiness/map.ts';
import { groupRows } from '../../src/readiness/rows.ts';
import { nextSteps, settledStep, stepsOf } from '../../src/readiness/steps.ts';
import { account, NOW_MS, thing, way, world } from './world.ts';

describe('the next steps', () => {
  const facts = world({
    things: [thing('key', 'k', 'bag')],
    accounts: [account('a', [way.code(9)], { takesKeys: true }), account('b', [way.code(9)])],
  });

  it('are the three worth most, with what they do', () => {
    const steps = nextSteps(facts, NOW_MS);
    expect(steps.map(({ action }) => action.kind)).toEqual(['print-sheet', 'back-up', 'put-on-phone']);
  });

  it('include smaller ones for who asks for more', () => {
    const map = judge(facts, lossesOf(facts), NOW_MS);
    const steps = stepsOf(map, [], 10);
    expect(steps.map(({ key }) => key)).toContain('register-key:a');
    expect(steps.map(({ worth }) => worth)).toEqual(steps.map(({ worth }) => worth).sort((a, b) => b - a));
  });

  it('do not come back once settled, until the facts change', () => {
    const settled = nextSteps(facts, NOW_MS).map(({ action }) => settledStep(facts, action));
    expect(nextSteps(facts, NOW_MS, settled).map(({ key }) => key)).not.toContain(settled[0]?.key);
    const more = { ...facts, accounts: [...facts.accounts, account('c', [way.code(1)])] };
    expect(nextSteps(more, NOW_MS, settled).map(({ key }) => key)).toContain(settled[0]?.key);
  });
});

describe('the map', () => {
  it('names its worst loss, and groups rows', () => {
    const facts = world({ accounts: [account('a', [way.code(9)]), account('b', [way.code(9)])] });
    const map = judge(facts, lossesOf(facts), NOW_MS);
    expect(headlineOf(map)).toMatchObject({ kind: 'worst', loss: { kind: 'thing', thing: 'computer' }, letter: 'D' });
    expect(groupRows(map).map(({ accounts }) => accounts)).toEqual([['a', 'b']]);
  });
});
