import { circlesFrom } from './circles.ts';
import type { AccountId, Way } from './facts.ts';
import type { Help, Question } from './formula.ts';
import { type Cell, findBest, type Ground, type Grounds } from './grounds.ts';
import { type Loss, lossKey } from './loss.ts';
import { bitAt, CHANNEL, letterAt, type ReadinessMap } from './map.ts';
import { helpsOf, questionsOf } from './missing.ts';

/** Why an account has its verdict, as briefly as can be said. */
export type Proof =
  | ({ readonly letter: 'A' | 'B' } & Grounds)
  /** `question`: its answer might show that the account opens at once. */
  | { readonly letter: 'C'; readonly way: Way; readonly rests: readonly Ground[]; readonly question?: Question }
  /** `question` settles it if the answer is good; `others` remain if it isn't. */
  | {
      readonly letter: '?';
      readonly question: Question;
      readonly others: readonly Question[];
      readonly circles: readonly (readonly AccountId[])[];
    }
  /** Any of `helps` would have opened the account, smallest first; a set helps only as a whole. */
  | {
      readonly letter: 'D';
      readonly helps: readonly (readonly Help[])[];
      readonly circles: readonly (readonly AccountId[])[];
    };

/** Explains the verdict of one account under one loss of the map; `undefined` if the map has no such account or loss. */
export function proofOf(map: ReadinessMap, id: AccountId, loss: Loss): Proof | undefined {
  const account = map.indexes.get(id);
  const lossIndex = map.lossIndexes.get(lossKey(loss));
  if (account === undefined || lossIndex === undefined) return undefined;
  const fates = new Map(map.facts.things.map((thing) => [thing.id, map.fateOf(loss, thing)]));
  const cell: Cell = { map, account, fateOf: (thing) => fates.get(thing) ?? 'gone' };
  const ways = map.accounts[account]?.ways ?? [];
  const mayOpen = bitAt(map, account, CHANNEL.hope, lossIndex);
  const letter = letterAt(map, account, lossIndex);
  switch (letter) {
    case 'A': {
      const usual = ways.flatMap(({ way, usual: formula }) => (formula === undefined ? [] : [{ way, formula }]));
      const best = findBest(cell, usual, false);
      return best && { letter, ...best };
    }
    case 'B': {
      const best = findBest(cell, ways, false);
      return best && { letter, ...best };
    }
    case 'C': {
      const best = findBest(cell, ways, true);
      const [question] = mayOpen ? questionsOf(cell, false) : [];
      return best && { letter, way: best.way, rests: best.rests, ...(question === undefined ? {} : { question }) };
    }
    case '?': {
      const [question, ...others] = questionsOf(cell, !mayOpen);
      return question && { letter, question, others, circles: circlesOf(map, account) };
    }
    case 'D':
      return { letter, helps: helpsOf(cell), circles: circlesOf(map, account) };
  }
}

function circlesOf(map: ReadinessMap, account: number): readonly (readonly AccountId[])[] {
  return circlesFrom(account, map.accounts).map((circle) =>
    circle.flatMap((each) => map.facts.accounts[each]?.id ?? []),
  );
}
