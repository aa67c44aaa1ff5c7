import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FillOnce, HostQuestion } from '../../messages/filling.ts';
import type { HostBinding } from '../../vault/records.ts';
import { fillText } from '../strings/fill.ts';
import { formatList } from '../strings/plural.ts';

/** What is asked for: a fill, or only a link. `pending`: for the pending setup key alone. */
export interface HostSubject {
  readonly asks: 'fill' | 'link';
  readonly pending?: boolean;
}

/** The question whether an account belongs to a host, until it is answered. */
export interface HostQuestionState {
  readonly question: HostQuestion;
  readonly subject: HostSubject;
  /** There is a warning, so the safe answer has the focus. */
  readonly warns: boolean;
  readonly scope: Signal<HostBinding['scope']>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** Answers yes, with the scope chosen. */
  accept(): Promise<void>;
  /** Answers yes for this one fill; absent where there is none to make. */
  fillOnce?(): Promise<void>;
}

/** Makes the state of a question; `answer` acts on a yes, and `once` on a yes for one fill. */
export function createHostQuestion(
  question: HostQuestion,
  subject: HostSubject,
  answer: (binding: HostBinding) => Promise<void>,
  once?: (host: FillOnce) => Promise<void>,
): HostQuestionState {
  const { host, http, lookalike } = question;
  const scope = signal<HostBinding['scope']>('host');
  const isBusy = signal(false);
  const work = async (act: () => Promise<void>) => {
    isBusy.value = true;
    await act();
    isBusy.value = false;
  };
  return {
    question,
    subject,
    warns: lookalike !== undefined || http === true,
    scope,
    isBusy,
    accept: () => work(() => answer({ host, scope: scope.value, ...(http && { http }) })),
    ...(once && { fillOnce: () => work(() => once({ host, ...(http && { http }) })) }),
  };
}

/** The title of a question. */
export function questionTitle({ host, bound }: HostQuestion): string {
  const text = fillText.question;
  return bound.some((one) => one.host === host) ? text.unencrypted : text.newSite;
}

/** The sites of an account in words. */
export function sitesText(bound: readonly HostBinding[]): string {
  return formatList(bound.map(({ host, scope }) => (scope === 'site' ? fillText.question.wholeSite(host) : host)));
}
