import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/readiness/facts.ts';
import type { Help, Question } from '../../src/readiness/formula.ts';
import { fatesOf, type Loss } from '../../src/readiness/loss.ts';
import { judge } from '../../src/readiness/map.ts';
import { type Proof, proofOf } from '../../src/readiness/proof.ts';
import { type Case, casesOf, helpsFor, lettersByCases, outcomesOf, worstCase, wouldOpen } from './oracle.ts';
import { anyLoss, anyWorld } from './random-world.ts';
import { lettersIn, NOW_MS } from './world.ts';

const WORLDS = 2000;
const run = { numRuns: WORLDS };

/** Every account with its proof. */
function proofsIn(facts: Facts, loss: Loss): readonly { readonly id: string; readonly proof: Proof }[] {
  const map = judge(facts, [loss], NOW_MS);
  return facts.accounts.map(({ id }) => ({ id, proof: proofOf(map, id, loss) as Proof }));
}

const texts = (sets: readonly (readonly Help[])[]) =>
  sets
    .map((set) =>
      set
        .map((help) => JSON.stringify(help))
        .sort()
        .join(),
    )
    .sort();

/** All sets of at most `most` of these with which an account opens, and without any part of which it doesn't. */
function smallestSets(helps: readonly Help[], most: number, opens: (set: readonly Help[]) => boolean) {
  const found: (readonly Help[])[] = [];
  let layer: (readonly Help[])[] = [[]];
  for (let size = 0; size <= most; size++) {
    const next: (readonly Help[])[] = [];
    for (const set of layer) {
      if (found.some((other) => other.every((help) => set.includes(help)))) continue;
      if (opens(set)) found.push(set);
      else for (const help of helps.slice(helps.indexOf(set.at(-1) as Help) + 1)) next.push([...set, help]);
    }
    layer = next;
  }
  return found;
}

/** The same world, in which the accounts that a proof names open by the ways that it names alone. */
function byNamedWays(facts: Facts, id: string, proof: Proof & { readonly letter: 'A' | 'B' }): Facts {
  const named = [{ account: id, way: proof.way }, ...proof.rests.filter((ground) => ground.kind === 'account')];
  const accounts = facts.accounts.map((each) => {
    const ways = named.filter(({ account }) => account === each.id).map(({ way }) => way);
    return ways.length === 0 ? each : { ...each, ways };
  });
  return { ...facts, accounts };
}

describe('on random worlds, the model agrees with trying every case', () => {
  it('about every letter', () => {
    const seen = { A: 0, B: 0, C: 0, D: 0, '?': 0 } as Record<string, number>;
    fc.assert(
      fc.property(anyWorld, fc.array(anyLoss, { minLength: 1, maxLength: 5 }), (facts, losses) => {
        const wanted = losses.map((loss) => lettersByCases(facts, loss));
        const got = lettersIn(facts, ...losses);
        expect(got).toEqual(facts.accounts.map((_, at) => wanted.map((letters) => letters[at]).join('')));
        for (const letter of got.join('')) seen[letter] = (seen[letter] ?? 0) + 1;
      }),
      run,
    );
    expect(
      Object.values(seen).every((count) => count > WORLDS / 10),
      JSON.stringify(seen),
    ).toBe(true);
  });

  it('about what a loss takes', () => {
    fc.assert(
      fc.property(anyWorld, anyLoss, (facts, loss) => {
        const cases = casesOf(facts, loss);
        const inAll = ({ id }: { id: string }) => cases.every(({ gone }) => gone.has(id));
        const inSome = ({ id }: { id: string }) => cases.some(({ gone }) => gone.has(id));
        expect(fatesOf(facts, loss)).toEqual({
          gone: facts.things.filter(inAll).map(({ id }) => id),
          unsure: facts.things.filter((each) => inSome(each) && !inAll(each)).map(({ id }) => id),
        });
      }),
      run,
    );
  });

  it('about the smallest sets that would have helped', () => {
    let compared = 0;
    let larger = 0;
    fc.assert(
      fc.property(anyWorld, anyLoss, (facts, loss) => {
        for (const { id, proof } of proofsIn(facts, loss)) {
          if (proof.letter !== 'D') continue;
          const world = worstCase(facts, loss);
          const helps = helpsFor(facts, world);
          const opens = (set: readonly Help[]) => wouldOpen(facts, world, id, set, NOW_MS);
          const most = helps.length <= 8 ? 3 : 2;
          const small = proof.helps.filter((set) => set.length <= most);
          expect(texts(small)).toEqual(texts(smallestSets(helps, most, opens)));
          compared++;
          for (const set of proof.helps.slice(small.length, small.length + 5)) {
            larger++;
            expect(opens(set)).toBe(true);
            for (const help of set) expect(opens(set.filter((other) => other !== help))).toBe(false);
          }
        }
      }),
      run,
    );
    expect(compared).toBeGreaterThan(WORLDS / 3);
    expect(larger).toBeGreaterThan(0);
  });

  it('that what a verdict rests on is enough, none of it too much, and nothing old without saying so', () => {
    let compared = 0;
    let stale = 0;
    fc.assert(
      fc.property(anyWorld, anyLoss, (facts, loss) => {
        const { openAnyway, gone } = worstCase(facts, loss);
        for (const { id, proof } of proofsIn(facts, loss)) {
          if (proof.letter !== 'A' && proof.letter !== 'B') continue;
          const rests = proof.rests.flatMap((ground) => (ground.kind === 'thing' ? [ground.thing as string] : []));
          expect(rests.filter((thing) => gone.has(thing))).toEqual([]);
          const isFresh = proof.stale.length === 0;
          const only = (kept: readonly string[]): Case => ({
            openAnyway,
            ...(isFresh ? { freshAtMs: NOW_MS } : {}),
            gone: new Set(facts.things.flatMap((each) => (kept.includes(each.id) ? [] : [each.id as string]))),
          });
          const opens = (kept: readonly string[]) => {
            const outcome = outcomesOf(byNamedWays(facts, id, proof), only(kept)).get(id);
            return proof.letter === 'A' ? outcome?.isAsUsual === true : outcome?.level === 2;
          };
          expect(opens(rests)).toBe(true);
          // What is old is named only where nothing fresh does.
          const fresh = outcomesOf(facts, { openAnyway, gone, freshAtMs: NOW_MS }).get(id);
          const isOpenFresh = proof.letter === 'A' ? fresh?.isAsUsual === true : fresh?.level === 2;
          expect(isOpenFresh).toBe(isFresh);
          if (!isFresh) stale++;
          for (const thing of rests) expect(opens(rests.filter((other) => other !== thing))).toBe(false);
          compared++;
        }
      }),
      run,
    );
    expect(compared).toBeGreaterThan(WORLDS / 3);
    expect(stale).toBeGreaterThan(WORLDS / 100);
  });

  it('that a question settles a verdict', () => {
    let compared = 0;
    let alone = 0;
    fc.assert(
      fc.property(anyWorld, anyLoss, (facts, loss) => {
        const cases = casesOf(facts, loss);
        const worst = worstCase(facts, loss);
        for (const { id, proof } of proofsIn(facts, loss)) {
          if (proof.letter !== '?') continue;
          const level = (world: Case) => outcomesOf(facts, world).get(id)?.level ?? 0;
          const best = Math.max(...cases.map(level));
          const answered = (...questions: readonly Question[]): Case => ({
            gone: new Set(
              [...worst.gone].filter((thing) => !questions.some((q) => q.kind === 'where-is' && q.thing === thing)),
            ),
            openAnyway: new Set<string>(
              questions.flatMap((q) =>
                q.kind === 'where-is' ? [] : [q.kind === 'how-opened' ? q.provider : q.account],
              ),
            ),
          });
          const all = [proof.question, ...proof.others];
          expect(level(answered(...all))).toBe(best);
          // No answer but to one of these questions matters.
          const asksOf = (world: Case) => [
            ...[...worst.gone].filter((thing) => !world.gone.has(thing)),
            ...world.openAnyway,
          ];
          const named = all.map(
            (q) => (q.kind === 'where-is' ? q.thing : q.kind === 'how-opened' ? q.provider : q.account) as string,
          );
          const single = cases.filter((world) => asksOf(world).length === 1 && level(world) === best);
          for (const world of single) expect(named).toContain(asksOf(world)[0]);
          if (single.length > 0) {
            expect(level(answered(proof.question))).toBe(best);
            alone++;
          }
          compared++;
        }
      }),
      run,
    );
    expect(compared).toBeGreaterThan(WORLDS / 30);
    expect(alone).toBeGreaterThan(WORLDS / 50);
  });
});
