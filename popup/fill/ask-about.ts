import type { ReadonlySignal } from '@preact/signals';
import type { HostQuestion } from '../../src/messages/filling.ts';
import type { CodeView } from '../../src/messages/views.ts';
import { createHostQuestion, type HostQuestionState } from '../../src/ui/host-question/host-question.ts';
import type { HostSubject } from '../app/screen.ts';
import { type Popup, pendingId } from '../app/state.ts';
import { bindAndFill, fillOnce, link } from './link.ts';

/** The state of the question about a host, with what its answers do. */
export function askAbout(popup: Popup, subject: HostSubject, question: HostQuestion): HostQuestionState {
  const pending = subject.kind !== 'recovery' && subject.pending === true;
  if (subject.kind === 'link')
    return createHostQuestion(question, { asks: 'link', pending }, (binding) => link(popup, subject, binding));
  return createHostQuestion(
    question,
    { asks: 'fill', pending },
    (binding) => bindAndFill(popup, subject, binding),
    (once) => fillOnce(popup, subject, once),
  );
}

/** The code that would be filled, as far as the popup follows it. */
export function codeOf({ codes }: Popup, subject: HostSubject): ReadonlySignal<CodeView> | undefined {
  if (subject.kind === 'recovery') return undefined;
  return codes.of(subject.pending ? pendingId(subject.id) : subject.id);
}
