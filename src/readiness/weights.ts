import type { ReadinessMap } from './map.ts';

/** What each loss counts: this computer, a phone and a key first; everything but one place last. */
export function lossWeights({ facts, losses }: ReadinessMap): readonly number[] {
  const often = new Set(
    facts.things.filter(({ kind }) => kind === 'computer' || kind === 'phone' || kind === 'key').map(({ id }) => id),
  );
  return losses.map((loss) => (loss.kind === 'thing' && often.has(loss.thing) ? 4 : loss.kind === 'all-but' ? 1 : 2));
}

/** What each account counts: two more if it is pinned, and up to two more if it is used often. */
export function accountWeights({ facts }: ReadinessMap): readonly number[] {
  return facts.accounts.map(({ pinned, uses = 0 }) => 1 + (pinned ? 2 : 0) + Math.min(2, Math.log10(1 + uses)));
}
