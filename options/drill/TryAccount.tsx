import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { drillText } from '../../src/ui/strings/drill.ts';
import type { AppState } from '../common/app-state.ts';
import { formatRoute } from '../common/route.ts';
import type { ReadinessView } from '../readiness/readiness.ts';
import type { AccountDrill } from './drill-ways.ts';

/** One account and one way that isn’t the usual: where to look, and whether it worked. */
export function TryAccount(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly drill: AccountDrill;
  readonly onDone: () => void;
  readonly onBack: () => void;
}) {
  const { app, view, drill, onDone, onBack } = props;
  const text = drillText.account;
  const title = view.names.account(drill.account);
  const [hasFailed, setFailed] = useState(false);
  const [fault] = useState(() => signal<Fault | undefined>());
  const worked = async () => {
    const isDone = await app.attempt(fault, () => app.ask('wayIn.prove', { id: drill.account, way: drill.way }));
    if (isDone) onDone();
  };
  const failed = () =>
    app.attempt(fault, async () => {
      await app.ask('wayIn.tried', { id: drill.account, way: drill.way });
      await app.changed();
      setFailed(true);
    });
  return (
    <div class="form">
      <p>{text.steps(title, drill.words)}</p>
      {drill.way === 'recovery-code' && (
        <p>
          <a href={formatRoute({ section: 'recovery', item: drill.account })}>{drillText.account.codes(title)}</a>
        </p>
      )}
      {hasFailed && (
        <Note tone="warn">
          <p>{text.failedNote}</p>
        </Note>
      )}
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onBack}>{commonText.back}</Button>
        {!hasFailed && <Button onClick={() => void failed()}>{text.failed}</Button>}
        <Button tone="primary" onClick={() => void worked()}>
          {text.worked}
        </Button>
      </div>
    </div>
  );
}
