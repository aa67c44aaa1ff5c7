import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAction } from '../../src/readiness/apply-action.ts';
import type { Facts } from '../../src/readiness/facts.ts';
import { type Loss, lossesOf, lossKey } from '../../src/readiness/loss.ts';
import { isStaleAt, judge, LETTERS, type Letter, letterAt } from '../../src/readiness/map.ts';
import { proofOf } from '../../src/readiness/proof.ts';
import { groupRows, lettersOf } from '../../src/readiness/rows.ts';
import { stepsOf } from '../../src/readiness/steps.ts';
import { anyLoss, anyWay, anyWorld } from './random-world.ts';
import { lettersIn, NOW_MS } from './world.ts';

const run = { numRuns: 1000 };
const rank = (letter: string | undefined) => LETTERS.indexOf(letter as Letter);

/** Places where a row of letters is worse than another. */
function worseThan(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.flatMap((row, account) =>
    [...row].flatMap((letter, loss) =>
      rank(after[account]?.[loss]) < rank(letter) ? [`${account}/${loss}: ${letter} to ${after[account]?.[loss]}`] : [],
    ),
  );
}

/** The same facts with other ids, listed the other way round. */
function renamed(facts: Facts): Facts {
  const text = JSON.stringify(facts, (key, value) => {
    if (Array.isArray(value)) return [...value].reverse();
    const isName = key !== 'kind' && key !== 'source' && typeof value === 'string';
    return isName ? renamedId(value) : value;
  });
  return JSON.parse(text);
}

const renamedId = (id: string) => `${String.fromCharCode(250 - id.charCodeAt(0))}${id}`;

function renamedLoss(loss: Loss): Loss {
  return JSON.parse(
    JSON.stringify(loss, (key, value) => (key === 'thing' || key === 'place' ? renamedId(value) : value)),
  );
}

describe('the laws of readiness', () => {
  it('adding a way never makes any verdict worse', () => {
    let better = 0;
    fc.assert(
      fc.property(
        anyWorld,
        anyWay,
        fc.nat(3),
        fc.array(anyLoss, { minLength: 1, maxLength: 4 }),
        (facts, way, at, losses) => {
          const before = lettersIn(facts, ...losses);
          const accounts = facts.accounts.map((account, index) =>
            index === at % facts.accounts.length ? { ...account, ways: [...account.ways, way] } : account,
          );
          const after = lettersIn({ ...facts, accounts }, ...losses);
          expect(worseThan(before, after)).toEqual([]);
          if (before.join() !== after.join()) better++;
        },
      ),
      run,
    );
    expect(better).toBeGreaterThan(run.numRuns / 20);
  });

  it('adding a copy of the vault or what opens it never makes any verdict worse', () => {
    fc.assert(
      fc.property(anyWorld, anyWorld, fc.array(anyLoss, { minLength: 1, maxLength: 4 }), (facts, other, losses) => {
        const copies = [...facts.copies, ...other.copies];
        const openers = [...facts.openers, ...other.openers];
        expect(worseThan(lettersIn(facts, ...losses), lettersIn({ ...facts, copies, openers }, ...losses))).toEqual([]);
      }),
      run,
    );
  });

  it('losing more never makes any verdict better', () => {
    let worse = 0;
    fc.assert(
      fc.property(anyWorld, anyLoss, anyLoss, (facts, loss, more) => {
        const [before, after] = [lettersIn(facts, loss), lettersIn(facts, { kind: 'several', losses: [loss, more] })];
        expect(worseThan(after, before)).toEqual([]);
        if (before.join() !== after.join()) worse++;
      }),
      run,
    );
    expect(worse).toBeGreaterThan(run.numRuns / 20);
  });

  it('renaming and reordering change nothing', () => {
    fc.assert(
      fc.property(anyWorld, anyLoss, (facts, loss) => {
        const other = renamed(facts);
        const map = judge(facts, [loss], NOW_MS);
        const otherMap = judge(other, [renamedLoss(loss)], NOW_MS);
        for (const [index, { id }] of facts.accounts.entries()) {
          const otherIndex = facts.accounts.length - 1 - index;
          expect(letterAt(otherMap, otherIndex, 0)).toBe(letterAt(map, index, 0));
          expect(isStaleAt(otherMap, otherIndex, 0)).toBe(isStaleAt(map, index, 0));
          const proof = proofOf(map, id, loss);
          const otherProof = proofOf(otherMap, renamedId(id) as typeof id, renamedLoss(loss));
          if (proof?.letter !== 'D' || otherProof?.letter !== 'D') continue;
          const sizes = (helps: readonly (readonly unknown[])[]) => helps.map((set) => set.length);
          expect(sizes(otherProof.helps)).toEqual(sizes(proof.helps));
          expect(otherProof.circles.map((circle) => circle.length).sort()).toEqual(
            proof.circles.map((circle) => circle.length).sort(),
          );
        }
        const worths = (all: typeof map) => stepsOf(all, [], 99).map(({ worth }) => worth.toFixed(6));
        expect(worths(otherMap)).toEqual(worths(map));
      }),
      run,
    );
  });

  it('a verdict on one loss does not depend on the other losses of the map', () => {
    fc.assert(
      fc.property(anyWorld, fc.array(anyLoss, { minLength: 1, maxLength: 70 }), (facts, losses) => {
        const each = losses.map((loss) => lettersIn(facts, loss));
        expect(lettersIn(facts, ...losses)).toEqual(
          facts.accounts.map((_, account) => each.map((rows) => rows[account]).join('')),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('every account is in one row of one group, the worst first', () => {
    fc.assert(
      fc.property(anyWorld, (facts) => {
        const map = judge(facts, lossesOf(facts), NOW_MS);
        const groups = groupRows(map);
        const ids = groups.flatMap(({ rows }) => rows.flatMap(({ accounts }) => accounts));
        expect([...ids].sort()).toEqual(facts.accounts.map(({ id }) => id).sort());
        expect(groups.map(({ worst }) => rank(worst))).toEqual(groups.map(({ worst }) => rank(worst)).sort());
        for (const { letters, accounts } of groups.flatMap(({ rows }) => rows))
          for (const id of accounts) expect(lettersOf(map, map.indexes.get(id) ?? -1)).toBe(letters);
        for (const { rows, letters } of groups)
          for (const row of rows) expect(row.letters.replaceAll('A', 'B')).toBe(letters.replaceAll('A', 'B'));
      }),
      run,
    );
  });
});

describe('a step tried in the map', () => {
  it('does what the facts after it say', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyWorld, (facts) => {
        const losses = lossesOf(facts);
        const map = judge(facts, losses, NOW_MS);
        const before = facts.accounts.map((_, account) =>
          losses.map((__, loss) => letterAt(map, account, loss)).join(''),
        );
        for (const { action, effects, renews } of stepsOf(map, [], 99)) {
          kinds.add(action.kind);
          const after = judge(applyAction(facts, action, NOW_MS), losses, NOW_MS);
          const isOpen = (all: typeof map, account: number, loss: number) =>
            'AB'.includes(letterAt(all, account, loss));
          for (const [index, loss] of losses.entries()) {
            const lifted = facts.accounts.filter(
              (_, account) => !isOpen(map, account, index) && isOpen(after, account, index),
            );
            const effect = effects.find((each) => lossKey(each.loss) === lossKey(loss));
            expect([action, lossKey(loss), effect?.accounts ?? []]).toEqual([
              action,
              lossKey(loss),
              lifted.map(({ id }) => id),
            ]);
          }
          const renewed = facts.accounts.filter((_, account) =>
            losses.some((__, loss) => isStaleAt(map, account, loss) && !isStaleAt(after, account, loss)),
          );
          expect([action, renews]).toEqual([action, renewed.map(({ id }) => id)]);
        }
        // Trying leaves no trace.
        expect(
          facts.accounts.map((_, account) => losses.map((__, loss) => letterAt(map, account, loss)).join('')),
        ).toEqual(before);
      }),
      run,
    );
    expect([...kinds].sort()).toEqual([
      'back-up',
      'check-key',
      'print-emergency-code',
      'print-sheet',
      'put-on-phone',
      'register-key',
      'renew-sheet',
      'save-recovery-codes',
      'say-where',
    ]);
  });
});
