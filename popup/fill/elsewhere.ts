import type { Elsewhere } from '../../src/messages/filling.ts';
import { sitesText } from '../../src/ui/host-question/host-question.ts';
import { fillText } from '../../src/ui/strings/fill.ts';

/** Says that the page in front isn't one of the account whose code was copied, and what it imitates. */
export function elsewhereText({ host, bound, lookalike }: Elsewhere): string {
  const text = fillText.elsewhere;
  return lookalike === undefined ? text.plain(sitesText(bound)) : text.lookalike(host, lookalike.host);
}
