import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import type { NamedAccount } from '../../src/messages/readiness.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { AppState } from '../common/app-state.ts';
import { type SignInChoice, SignInFields, signsInWithOf } from '../common/SignInFields.tsx';

/** Whether the account opens by single sign-on, and by which account or provider. */
export function SignInForm(props: {
  readonly app: AppState;
  readonly account: NamedAccount;
  /** What the account that it signs in with is called. */
  readonly title: string;
}) {
  const { app, account, title } = props;
  const known = account.signsInWith;
  const [choice, setChoice] = useState<SignInChoice>({
    kind: known?.kind ?? 'itself',
    picked: known?.kind === 'account' ? { id: known.account, title } : undefined,
    provider: known?.kind === 'provider' ? known.provider : '',
  });
  const [fault] = useState(() => signal<Fault | undefined>());
  const wanted = signsInWithOf(choice);
  const isComplete = choice.kind === 'itself' || wanted !== undefined;
  const save = () =>
    app.attempt(fault, async () => {
      await app.ask('wayIn.setSignIn', { id: account.id, ...(wanted && { with: wanted }) });
      await app.changed();
    });
  return (
    <details class="service-recovery" open={known?.kind === 'provider'}>
      <summary>{readinessText.signIn.title}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) void save();
        }}
      >
        <SignInFields app={app} value={choice} self={account} onValue={setChoice} />
        {fault.value !== undefined && <FaultNote code={fault.value.code} />}
        <div class="form-actions">
          <Button type="submit" disabled={!isComplete}>
            {commonText.save}
          </Button>
        </div>
      </form>
    </details>
  );
}
