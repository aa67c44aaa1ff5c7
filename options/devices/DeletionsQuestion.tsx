import { useState } from 'preact/hooks';
import type { Named } from '../../src/messages/backups.ts';
import type { SyncQuestion } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { GuardedButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { syncQuestionsText } from '../../src/ui/strings/sync-questions.ts';
import { useFocusResult } from '../common/focus-result.ts';
import { QuestionFrame, useAnswer } from './QuestionFrame.tsx';
import type { SyncState } from './sync-state.ts';

/** Another device deleted a large part of the vault: what that is, and whether it goes here too. Keeping is the main way. */
export function DeletionsQuestion(props: {
  readonly sync: SyncState;
  readonly question: Extract<SyncQuestion, { kind: 'deletions' }>;
  /** The device by its name. */
  readonly name: string;
}) {
  const { sync, question, name } = props;
  const { fault, busy, answer } = useAnswer(sync);
  const [deleted, setDeleted] = useState<Named | undefined>();
  const text = syncQuestionsText.deletions;
  const { device } = question;
  const show = async () => setDeleted(await sync.deletedBy(device, fault));
  return (
    <QuestionFrame title={text.title(name)}>
      <p>{text.lead(question.deleted, question.of)}</p>
      {deleted === undefined ? (
        <div class="form-actions">
          <Button onClick={() => void show()}>{text.show}</Button>
        </div>
      ) : (
        <DeletedNames deleted={deleted} />
      )}
      <ul class="plain-list muted">
        <li>
          {text.no}: {text.noHint}
        </li>
        <li>
          {text.yes}: {text.yesHint}
        </li>
      </ul>
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="form-actions">
        <Button
          tone="primary"
          busy={busy === 'no'}
          onClick={() => void answer({ question: 'deletions', answer: 'no', device })}
        >
          {text.no}
        </Button>
        <GuardedButton
          about={device}
          tone="danger"
          busy={busy === 'yes'}
          onClick={() => void answer({ question: 'deletions', answer: 'yes', device })}
        >
          {text.yes}
        </GuardedButton>
      </div>
    </QuestionFrame>
  );
}

function DeletedNames({ deleted }: { readonly deleted: Named }) {
  const text = syncQuestionsText.deletions;
  const more = deleted.count - deleted.names.length;
  // The button that was pressed is gone, so the keyboard goes on from here.
  const list = useFocusResult<HTMLUListElement>();
  return (
    <ul ref={list} tabIndex={-1} class="deleted-names" aria-label={text.list}>
      {deleted.names.map((name, at) => (
        <li key={`${at} ${name}`}>{name}</li>
      ))}
      {more > 0 && <li class="muted">{text.more(more)}</li>}
    </ul>
  );
}
