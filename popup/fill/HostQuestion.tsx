import { useState } from 'preact/hooks';
import type { HostQuestion as Question } from '../../src/messages/filling.ts';
import { HostQuestionActions, HostQuestionBody } from '../../src/ui/host-question/HostQuestionParts.tsx';
import { createHostQuestion, questionTitle } from '../../src/ui/host-question/host-question.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { HostSubject, Popup } from '../app/state.ts';
import { bindAndFill, link } from './link.ts';

/** The first fill at a new host: is this a site that the account belongs to? */
export function HostQuestion(props: {
  readonly popup: Popup;
  readonly subject: HostSubject;
  readonly question: Question;
}) {
  const { popup, subject, question } = props;
  const isLink = subject.kind === 'link';
  const pending = subject.kind !== 'recovery' && subject.pending === true;
  const [state] = useState(() =>
    createHostQuestion(question, { asks: isLink ? 'link' : 'fill', pending }, (binding) =>
      isLink ? link(popup, subject, binding) : bindAndFill(popup, subject, binding),
    ),
  );
  const leave = () => popup.go({ name: 'home' });
  return (
    <Page
      popup={popup}
      title={questionTitle(question)}
      onBack={leave}
      actions={<HostQuestionActions state={state} unasked={isLink && subject.afterSave} onLeave={leave} />}
    >
      <ProblemNote popup={popup} />
      <HostQuestionBody state={state} />
    </Page>
  );
}
