import type { AccountId } from './facts.ts';
import type { Loss } from './loss.ts';
import type { Letter, ReadinessMap } from './map.ts';
import { accountsWith, countsOf, distinctRows } from './rows.ts';

/** What one sentence about the whole map has to say. */
export type Headline =
  /** There are no accounts, or nothing that could be lost. */
  | { readonly kind: 'nothing-known' }
  /** Every account opens after any of these losses. */
  | { readonly kind: 'all-open'; readonly accounts: number; readonly losses: number }
  /** The loss that is worst for most accounts, and which they are: the worst letter that it leads to, and all with it. */
  | {
      readonly kind: 'worst';
      readonly loss: Loss;
      readonly letter: Exclude<Letter, 'A' | 'B'>;
      readonly accounts: readonly AccountId[];
      /** How many accounts have each letter under it. */
      readonly counts: Readonly<Record<Letter, number>>;
      /** The accounts that open after every ordinary loss. */
      readonly safe: readonly AccountId[];
    };

/**
 * Finds the worst of the ordinary losses: a thing, the bag, a place. To lose everything but one place is worse than any of them, and
 * speaks only when they all leave every account open; so does what the user puts together. Of losses as bad as each other, the one that
 * comes first in the map, which has single things before places.
 */
export function headlineOf(map: ReadinessMap): Headline {
  if (map.facts.accounts.length === 0 || map.losses.length === 0) return { kind: 'nothing-known' };
  const all = map.losses.map((loss, index) => ({ loss, index, counts: countsOf(map, index) }));
  const ordinary = all.filter(({ loss }) => loss.kind !== 'all-but' && loss.kind !== 'several');
  const worst = worstOf(ordinary) ?? worstOf(all);
  if (worst === undefined) return { kind: 'all-open', accounts: map.facts.accounts.length, losses: map.losses.length };
  const isSafe = (letters: string) => ordinary.every(({ index }) => letters[index] === 'A' || letters[index] === 'B');
  const safe = distinctRows(map).flatMap(({ letters, accounts }) => (isSafe(letters) ? accounts : []));
  return {
    kind: 'worst',
    loss: worst.loss,
    letter: worst.letter,
    accounts: accountsWith(map, worst.index, worst.letter),
    counts: worst.counts,
    safe: safe.sort((a, b) => a - b).flatMap((account) => map.facts.accounts[account]?.id ?? []),
  };
}

const BAD = ['D', '?', 'C'] as const;

interface Counted {
  readonly loss: Loss;
  readonly index: number;
  readonly counts: Readonly<Record<Letter, number>>;
}

function worstOf(losses: readonly Counted[]): (Counted & { readonly letter: (typeof BAD)[number] }) | undefined {
  const bad = losses.filter(({ counts }) => BAD.some((letter) => counts[letter] > 0));
  const [worst] = bad.sort((a, b) => {
    for (const letter of BAD) if (a.counts[letter] !== b.counts[letter]) return b.counts[letter] - a.counts[letter];
    return a.index - b.index;
  });
  const letter = BAD.find((each) => (worst?.counts[each] ?? 0) > 0);
  return worst === undefined || letter === undefined ? undefined : { ...worst, letter };
}
