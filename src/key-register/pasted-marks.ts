import { type DateSetting, findDates } from './pasted-dates.ts';
import { type DateKind, isNothing, labelsIn, neverWords } from './pasted-words.ts';

/** A date in a folded text, or the label of one. */
export interface Mark {
  readonly is: 'date' | 'label';
  readonly from: number;
  readonly to: number;
  readonly ms?: number;
  readonly of?: DateKind;
  readonly isMonth?: boolean;
  readonly isNever?: boolean;
}

/** Dates and the labels around them, in order; none where a word that may be a date is just a word. */
export function marksIn(folded: string, setting: DateSetting): readonly Mark[] {
  const all = findDates(folded, setting);
  const isFree = ({ from, to }: { from: number; to: number }) => !all.some((date) => from < date.to && to > date.from);
  const nevers = [...folded.matchAll(neverWords)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(isFree);
  const taken = [...all, ...nevers];
  const labels = labelsIn(folded).filter(
    (label) => !taken.some((date) => label.from < date.to && label.to > date.from),
  );
  const isAlone = isNothing(without(folded, [...taken, ...labels]));
  // What can't be read is a date only where the text says so.
  const dates = all.filter(({ ms }) => ms !== undefined || labels.length > 0 || isAlone);
  const found: Mark[] = [
    ...dates.map(
      ({ from, to, ms, isMonth }) => ({ is: 'date', from, to, isMonth, ...(ms !== undefined && { ms }) }) as const,
    ),
    ...nevers.map((span) => ({ is: 'date', ...span, isNever: true }) as const),
  ];
  const isSure = labels.length > 0 || (found.length > 0 && isAlone) || dates.some((date) => !date.isVague);
  return isSure ? [...found, ...labels].sort((a, b) => a.from - b.from) : [];
}

function without(text: string, spans: readonly { readonly from: number; readonly to: number }[]): string {
  let at = 0;
  let rest = '';
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    rest += `${text.slice(at, Math.max(at, from))} `;
    at = Math.max(at, to);
  }
  return rest + text.slice(at);
}
