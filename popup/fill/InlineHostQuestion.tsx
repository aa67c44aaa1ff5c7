import { useEffect, useRef, useState } from 'preact/hooks';
import type { HostQuestion as Question } from '../../src/messages/filling.ts';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { HostQuestionActions, HostQuestionBody } from '../../src/ui/host-question/HostQuestionParts.tsx';
import { questionTitle } from '../../src/ui/host-question/host-question.ts';
import type { HostSubject } from '../app/screen.ts';
import type { Popup } from '../app/state.ts';
import { askAbout, codeOf } from './ask-about.ts';

/** The same question within the card of the account that it is about. */
export function InlineHostQuestion(props: {
  readonly popup: Popup;
  readonly subject: HostSubject;
  readonly question: Question;
  /** All that speaks for the site is a similar name. */
  readonly resembles: boolean;
}) {
  const { popup, subject, question } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [state] = useState(() => askAbout(popup, subject, question));
  const code = codeOf(popup, subject)?.value.code;
  const leave = () => {
    const card = ref.current?.closest('li');
    popup.go({ name: 'home' });
    // The button that asked is drawn again in place of the question.
    requestAnimationFrame(() => card?.querySelector('button')?.focus());
  };
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' });
    // Before the keys of home, where Escape closes the popup.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return (
    <>
      {code !== undefined && <CodeText code={code} />}
      <div class="inline-question" ref={ref}>
        <h3>{questionTitle(question)}</h3>
        <HostQuestionBody state={state} isNamed />
        <div class="inline-actions">
          <HostQuestionActions state={state} resembles={props.resembles} onLeave={leave} />
        </div>
      </div>
    </>
  );
}
