import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { forgetting } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import type { Shell } from '../common/app-state.ts';
import { KeepWays, type KeptWays, keptOf, nothingKept } from './ReplaceMethods.tsx';
import type { UnlockWaysState } from './unlock-methods.ts';

/** Takes a key or the recovery code off the vault: by the passphrase, since everything is encrypted under a new key. */
export function TakeOff(props: {
  readonly shell: Shell;
  readonly state: UnlockWaysState;
  readonly slot: string;
  readonly title: string;
  readonly act: string;
  /** What is said once it is done. */
  readonly said: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const { shell, state, slot } = props;
  const [passphrase, setPassphrase] = useState('');
  const [kept, setKept] = useState<KeptWays>(nothingKept);
  const [busy, setBusy] = useState(false);
  const code = state.ways.value?.code;
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
          onValue={forgetting(state.fault, setPassphrase)}
          autocomplete="current-password"
          autofocus
          hint="It stays the same. The vault gets a new key, and the earlier days kept in this browser go with the old one."
        />
        <KeepWays shell={shell} state={state} kept={kept} except={slot} because="With the new key" onKept={setKept} />
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
