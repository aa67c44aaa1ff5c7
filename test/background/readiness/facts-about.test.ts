import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsAbout } from '../../../background/readiness/facts-about.ts';
import { lossesOf } from '../../../src/readiness/loss.ts';
import { isStaleAt, judge } from '../../../src/readiness/map.ts';
import { lettersOf } from '../../../src/readiness/rows.ts';
import { anyWorld } from '../../readiness/random-world.ts';
import { account, accountId, NOW_MS, world } from '../../readiness/world.ts';

describe('the facts about some accounts', () => {
  it('give each the verdicts that it gets among all', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (facts, pick) => {
        const one = facts.accounts[pick % facts.accounts.length];
        if (one === undefined) return;
        const losses = lossesOf(facts);
        const all = judge(facts, losses, NOW_MS);
        const some = judge(factsAbout(facts, new Set([one.id])), losses, NOW_MS);
        const [among, alone] = [all.indexes.get(one.id) ?? -1, some.indexes.get(one.id) ?? -1];
        expect(lettersOf(some, alone)).toBe(lettersOf(all, among));
        const stale = losses.map((_, loss) => isStaleAt(all, among, loss));
        expect(losses.map((_, loss) => isStaleAt(some, alone, loss))).toEqual(stale);
      }),
      { numRuns: 500 },
    );
  });

  it('leave out what they do not rest on', () => {
    const facts = world({ accounts: [account('a', []), account('b', []), account('c', [])] });
    expect(factsAbout(facts, new Set([accountId('b')])).accounts.map(({ id }) => id)).toEqual(['b']);
  });
});
