import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FaultCode } from '../../fault.ts';
import { Button } from '../Button.tsx';
import { FaultNote } from '../FaultNote.tsx';
import { unlockText } from '../strings/unlock.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { createNewPassphrase } from './new-passphrase.ts';

/** The form that creates a vault: its passphrase twice, and what goes above and below. */
export function CreateVault(props: {
  /** The words of its button. */
  readonly act: string;
  /** Creates the vault; `false` when that failed, and `fault` says why. */
  readonly create: (passphrase: string) => Promise<boolean>;
  readonly fault: FaultCode | undefined;
  readonly head: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const [state] = useState(createNewPassphrase);
  const busy = useSignal(false);
  const submit = async () => {
    if (busy.value) return;
    busy.value = true;
    const passphrase = await state.read();
    if (passphrase !== undefined && (await props.create(passphrase))) state.clear();
    busy.value = false;
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {props.head}
      <NewPassphrase state={state} autofocus />
      {props.fault !== undefined && state.problem.value === undefined && <FaultNote code={props.fault} />}
      <Button tone="primary" type="submit" wide busy={busy.value}>
        {props.act}
      </Button>
      <p class="fine muted">{unlockText.create.noReset}</p>
      {props.children}
    </form>
  );
}
