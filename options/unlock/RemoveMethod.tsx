import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { ReplaceMethods } from './ReplaceMethods.tsx';
import { type KeptMethods, keptOf, nothingKept, type UnlockMethodsState } from './unlock-methods.ts';

/** Removes a security key or the emergency code; needs the passphrase, since the vault gets a new key. */
export function RemoveMethod(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly slot: string;
  readonly title: string;
  readonly act: string;
  /** Shown once it is done. */
  readonly message: string;
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
    if (await state.remove({ slot, passphrase, keep }, props.message)) props.onClose();
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
          label={passphraseText.your}
          value={passphrase}
          onValue={clearingFault(state.fault, setPassphrase)}
          autocomplete="current-password"
          autofocus
          hint={unlockMethodsText.remove.passphraseHint}
        />
        <ReplaceMethods app={app} state={state} kept={kept} except={slot} because="removal" onKept={setKept} />
        {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button tone="danger" type="submit" busy={busy} disabled={passphrase === ''}>
            {props.act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
