import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { NamedAccount } from '../../src/messages/readiness.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField, TextField } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { SignsInWith } from '../../src/vault/records.ts';
import { AccountPicker, type Picked } from '../common/AccountPicker.tsx';
import type { AppState } from '../common/app-state.ts';

type Kind = 'itself' | SignsInWith['kind'];

/** Whether the account opens by single sign-on, and by which account or provider. */
export function SignInForm(props: {
  readonly app: AppState;
  readonly account: NamedAccount;
  /** What the account that it signs in with is called. */
  readonly title: string;
}) {
  const { app, account, title } = props;
  const text = readinessText.signIn;
  const known = account.signsInWith;
  const [kind, setKind] = useState<Kind>(known?.kind ?? 'itself');
  const [picked, setPicked] = useState<Picked | undefined>(
    known?.kind === 'account' ? { id: known.account, title } : undefined,
  );
  const [provider, setProvider] = useState(known?.kind === 'provider' ? known.provider : '');
  const [fault] = useState(() => signal<Fault | undefined>());
  const wanted: SignsInWith | undefined =
    kind === 'account' && picked !== undefined
      ? { kind, account: picked.id }
      : kind === 'provider' && provider.trim() !== ''
        ? { kind, provider: provider.trim() }
        : undefined;
  const save = () =>
    app.attempt(fault, async () => {
      await app.ask('wayIn.setSignIn', { id: account.id, ...(wanted && { with: wanted }) });
      await app.changed();
    });
  return (
    <details class="service-recovery">
      <summary>{text.title}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (kind === 'itself' || wanted !== undefined) void save();
        }}
      >
        <SelectField
          label={text.question}
          hint={text.hint}
          value={kind}
          onValue={setKind}
          choices={[
            ['itself', text.itself],
            ['account', text.account],
            ['provider', text.provider],
          ]}
        />
        {kind === 'account' && <AccountPicker ask={app.ask} picked={picked} onPicked={setPicked} label={text.which} />}
        {kind === 'provider' && (
          <TextField
            label={text.name}
            placeholder={text.nameExample}
            value={provider}
            onValue={setProvider}
            limit={LIMITS.name}
            isName
          />
        )}
        {fault.value !== undefined && <FaultNote code={fault.value.code} />}
        <div class="form-actions">
          <Button type="submit" disabled={kind !== 'itself' && wanted === undefined}>
            {commonText.save}
          </Button>
        </div>
      </form>
    </details>
  );
}
