import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { drillText } from '../../src/ui/strings/drill.ts';
import type { AppState } from '../common/app-state.ts';

/** Leads through a restore in another profile, and proves it: a code that the other profile shows is compared with this vault’s. */
export function FreshProfile(props: {
  readonly app: AppState;
  readonly onDone: () => void;
  readonly onBack: () => void;
}) {
  const { app, onDone, onBack } = props;
  const text = drillText.profile;
  const [row, setRow] = useState<AccountRow | 'none' | undefined>();
  const [code, setCode] = useState('');
  const [verdict, setVerdict] = useState<'right' | 'wrong' | undefined>();
  const [fault] = useState(() => signal<Fault | undefined>());
  useEffect(() => {
    void app.attempt(fault, async () => {
      const { rows } = await app.ask('home.page', { text: '', offset: 0, limit: 100, sort: 'use' });
      setRow(rows.find(({ kind }) => kind === 'totp' || kind === 'steam') ?? 'none');
    });
  }, []);
  const check = async () => {
    if (row === undefined || row === 'none') return;
    await app.attempt(fault, async () => {
      const { isRight } = await app.ask('drill.checkCode', { id: row.id, code });
      setVerdict(isRight ? 'right' : 'wrong');
    });
  };
  const isOver = verdict === 'right' || row === 'none';
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOver) onDone();
        else void check();
      }}
    >
      <ol class="drill-steps">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {row === 'none' && <p>{text.noCodes}</p>}
      {row !== undefined && row !== 'none' && (
        <TextField
          label={text.account(accountTitle(row))}
          mono
          value={code}
          onValue={(typed) => {
            setCode(typed);
            setVerdict(undefined);
          }}
          limit={LIMITS.name}
          problem={verdict === 'wrong' ? text.wrong : undefined}
          readOnly={verdict === 'right'}
        />
      )}
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      {verdict === 'right' && (
        <p role="status">
          <strong>{text.works}</strong>
        </p>
      )}
      <div class="dialog-actions">
        {verdict !== 'right' && <Button onClick={onBack}>{commonText.back}</Button>}
        <Button tone="primary" type="submit" disabled={!isOver && code.trim() === ''}>
          {row === 'none' ? text.seen : verdict === 'right' ? commonText.done : text.check}
        </Button>
      </div>
    </form>
  );
}
