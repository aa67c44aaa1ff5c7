import { useState } from 'preact/hooks';
import type { HostQuestion as Question } from '../../src/messages/filling.ts';
import { HostQuestionActions, HostQuestionBody } from '../../src/ui/host-question/HostQuestionParts.tsx';
import { questionTitle } from '../../src/ui/host-question/host-question.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { HostSubject } from '../app/screen.ts';
import type { Popup } from '../app/state.ts';
import { askAbout, codeOf } from './ask-about.ts';

/** The first fill at a new host: is this a site that the account belongs to? */
export function HostQuestion(props: {
  readonly popup: Popup;
  readonly subject: HostSubject;
  readonly question: Question;
}) {
  const { popup, subject, question } = props;
  const [state] = useState(() => askAbout(popup, subject, question));
  const leave = () => popup.go({ name: 'home' });
  return (
    <Page
      popup={popup}
      title={questionTitle(question)}
      onBack={leave}
      actions={
        <HostQuestionActions state={state} unasked={subject.kind === 'link' && subject.afterSave} onLeave={leave} />
      }
    >
      <ProblemNote popup={popup} />
      <HostQuestionBody state={state} code={codeOf(popup, subject)} />
    </Page>
  );
}
