import type { DeviceView, SyncQuestion } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { syncQuestionsText } from '../../src/ui/strings/sync-questions.ts';
import type { AppState } from '../common/app-state.ts';
import { DeletionsQuestion } from './DeletionsQuestion.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { QuestionFrame, useAnswer } from './QuestionFrame.tsx';
import type { SyncState } from './sync-state.ts';

interface Props {
  readonly app: AppState;
  readonly sync: SyncState;
  readonly devices: readonly DeviceView[];
  readonly onRemove: (device: DeviceView) => void;
}

/** What only the user answers, each as a card; nothing is deleted or filled before. */
export function Questions({ questions, ...props }: Props & { readonly questions: readonly SyncQuestion[] }) {
  return (
    <>
      {questions.map((question) => (
        <Question key={keyOf(question)} question={question} {...props} />
      ))}
    </>
  );
}

function keyOf(question: SyncQuestion): string {
  return `${question.kind} ${'device' in question ? question.device : ''}`;
}

function nameOf(id: string | undefined, devices: readonly DeviceView[]): string | undefined {
  return devices.find((device) => device.id === id)?.name;
}

function Question(props: Props & { readonly question: SyncQuestion }) {
  const { question } = props;
  switch (question.kind) {
    case 'wiped':
    case 'removed':
      return <YesOrNo {...props} kind={question.kind} />;
    case 'deletions':
      return (
        <DeletionsQuestion
          sync={props.sync}
          question={question}
          name={nameOf(question.device, props.devices) ?? syncQuestionsText.someDevice}
        />
      );
    case 'passphrase':
      return (
        <NewPassphrase
          app={props.app}
          sync={props.sync}
          device={question.device}
          by={nameOf(question.device, props.devices)}
        />
      );
    case 'newcomer':
      return <Newcomer {...props} question={question} />;
  }
}

/** A question that only the storage or another device raises: two ways to go on, neither of which takes anything away here. */
function YesOrNo({ sync, kind }: Props & { readonly kind: 'wiped' | 'removed' }) {
  const { fault, busy, answer } = useAnswer(sync);
  const text = syncQuestionsText[kind];
  return (
    <QuestionFrame title={text.title}>
      <p>{text.lead}</p>
      <ul class="plain-list muted">
        <li>
          {text.yes}: {text.yesHint}
        </li>
        <li>
          {text.no}: {text.noHint}
        </li>
      </ul>
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="form-actions">
        <Button tone="primary" busy={busy === 'yes'} onClick={() => void answer({ question: kind, answer: 'yes' })}>
          {text.yes}
        </Button>
        <Button busy={busy === 'no'} onClick={() => void answer({ question: kind, answer: 'no' })}>
          {text.no}
        </Button>
      </div>
    </QuestionFrame>
  );
}

function Newcomer({
  sync,
  devices,
  question,
  onRemove,
}: Props & { question: Extract<SyncQuestion, { kind: 'newcomer' }> }) {
  const { fault, busy, answer } = useAnswer(sync);
  const text = syncQuestionsText.newcomer;
  const device = devices.find(({ id }) => id === question.device);
  return (
    <QuestionFrame title={text.title(question.name)} isNews>
      <p>{text.lead}</p>
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="form-actions">
        <Button
          busy={busy === 'yes'}
          onClick={() => void answer({ question: 'newcomer', answer: 'yes', device: question.device })}
        >
          {text.yes}
        </Button>
        {device !== undefined && (
          <Button tone="plain" onClick={() => onRemove(device)}>
            {text.no}
          </Button>
        )}
      </div>
    </QuestionFrame>
  );
}
