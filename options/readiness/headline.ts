import { headlineOf } from '../../src/readiness/headline.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { ReadinessView } from './readiness.ts';

/** One sentence that names the worst loss. */
export function headlineText({ map, names }: ReadinessView): string {
  const text = readinessText.headline;
  const headline = headlineOf(map);
  const total = map.facts.accounts.length;
  if (headline.kind !== 'worst') return text.safe(total);
  const sentences = { D: text.lockedOut, '?': text.unknown, C: text.later };
  const sentence = sentences[headline.letter](names.loss(headline.loss), headline.accounts.length, total);
  return headline.safe.length === 0 ? sentence : `${sentence} ${text.survive(headline.safe.length, total)}`;
}
