import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import type { AppState } from '../common/app-state.ts';
import { type KeptMethods, keptOf, nothingKept, ReplaceMethods } from './ReplaceMethods.tsx';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** Takes a key or the recovery code off the vault: by the passphrase, since everything is encrypted under a new key. */
export function RemoveMethod(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly slot: string;
  readonly title: string;
  readonly act: string;
  /** What is said once it is done. */
  readonly said: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const { app, state, slot } = props;
  const [passphrase, setPassphrase] = useState('');
  const [kept, setKept] = useState<KeptMethods>(nothingKept);
  const [busy, setBusy] = useState(false);
  const code = state.unlockMethods.value?.code;
  const close = () => {
    state.fault.value = undefined;
    props.onClose();
  };
  const submit = async () => {
    if (busy || passphrase === '') return;
    setBusy(true);
    const keep = keptOf(kept, code === slot ? undefined : code);
    if (await state.remove({ slot, passphrase, keep }, props.said)) props.onClose();
    setBusy(false);
  };
  return (
    <Dialog title={props.title} onClose={close}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {props.children}
        <PassphraseField
          label="Your passphrase"
          value={passphrase}
          onValue={clearingFault(state.fault, setPassphrase)}
          autocomplete="current-password"
          autofocus
          hint="It stays the same. The vault gets a new key, and the earlier days kept in this browser go with the old one."
        />
        <ReplaceMethods app={app} state={state} kept={kept} except={slot} because="With the new key" onKept={setKept} />
        {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={close}>Cancel</Button>
          <Button tone="danger" type="submit" busy={busy} disabled={passphrase === ''}>
            {props.act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
