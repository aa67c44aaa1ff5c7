import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { TextField } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { lostAccessText } from '../../src/ui/strings/lost-access.ts';
import type { RecoveryAttempt } from '../../src/vault/records.ts';
import type { Popup } from '../app/state.ts';
import { fill } from '../fill/filling.ts';
import type { StepLeft } from './steps-left.ts';

/** One thing to try: a press away, and what came of it before. */
export function TryStep(props: {
  readonly popup: Popup;
  readonly step: StepLeft;
  readonly attempts: readonly RecoveryAttempt[];
  readonly onTried: (note: string) => void;
  readonly onWorked: () => void;
}) {
  const { popup, step, attempts, onTried, onWorked } = props;
  const text = lostAccessText;
  const [note, setNote] = useState<string | undefined>();
  const { press } = step;
  return (
    <li>
      <strong>{step.title}</strong>
      {step.detail !== undefined && <p class="muted">{step.detail}</p>}
      {attempts.map(({ atMs, note: said }) => (
        <p key={atMs} class="hint">
          {said === undefined ? text.tried(formatDay(atMs)) : text.triedWith(formatDay(atMs), said)}
        </p>
      ))}
      <div class="try-actions">
        {press?.kind === 'fill' && (
          <Button tone="primary" onClick={() => void fill(popup, press.subject)}>
            {commonText.fill}
          </Button>
        )}
        {press?.kind === 'options' && (
          <Button onClick={() => popup.ports.openOptions(press.hash)}>{text.checkKey}</Button>
        )}
        {press?.kind === 'link' && (
          <a class="secondary" href={press.address} target="_blank" rel="noreferrer">
            {text.openPage}
          </a>
        )}
        {note === undefined && (
          <>
            <Button tone="plain" onClick={onWorked}>
              {text.worked}
            </Button>
            <Button tone="plain" onClick={() => setNote('')}>
              {text.failed}
            </Button>
          </>
        )}
      </div>
      {note !== undefined && (
        <div class="try-note">
          <TextField
            label={text.note}
            placeholder={text.noteExample}
            value={note}
            onValue={setNote}
            limit={LIMITS.name}
            autofocus
          />
          <div class="try-actions">
            <Button
              onClick={() => {
                setNote(undefined);
                onTried(note.trim());
              }}
            >
              {commonText.save}
            </Button>
            <Button tone="plain" onClick={() => setNote(undefined)}>
              {commonText.cancel}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
