import { useSignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { NewPassphrase } from '../../src/ui/new-passphrase/NewPassphrase.tsx';
import { createNewPassphrase } from '../../src/ui/new-passphrase/new-passphrase.ts';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { ReplaceMethods } from './ReplaceMethods.tsx';
import { type KeptMethods, keptOf, nothingKept, type UnlockMethodsState } from './unlock-methods.ts';

/** The passphrase and a button that opens the form to change it. */
export function ChangePassphrase(props: { readonly app: AppState; readonly unlockMethods: UnlockMethodsState }) {
  const [isOpen, setIsOpen] = useState(false);
  const text = unlockMethodsText.passphrase;
  if (isOpen) return <ChangeForm {...props} onClose={() => setIsOpen(false)} />;
  return (
    <div class="form">
      <p class="muted">{text.lead}</p>
      <div>
        <Button onClick={() => setIsOpen(true)}>{text.change}</Button>
      </div>
    </div>
  );
}

/** The current passphrase, and the new one twice. */
function ChangeForm(props: {
  readonly app: AppState;
  readonly unlockMethods: UnlockMethodsState;
  readonly onClose: () => void;
}) {
  const { app, unlockMethods } = props;
  const [current, setCurrent] = useState('');
  const [next] = useState(createNewPassphrase);
  const [kept, setKept] = useState<KeptMethods>(nothingKept);
  const currentInput = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const fault = useSignal<Fault | undefined>(undefined);
  const text = unlockMethodsText.passphrase;
  const submit = async () => {
    setTried(true);
    if (current === '') return currentInput.current?.focus();
    const chosen = await next.read();
    if (chosen === undefined) return;
    setBusy(true);
    const keep = keptOf(kept, unlockMethods.unlockMethods.value?.code);
    const done = await app.attempt(fault, () => app.ask('vault.changePassphrase', { current, next: chosen, keep }));
    setBusy(false);
    if (!done) return;
    props.onClose();
    app.say(text.changed);
    await unlockMethods.load();
  };
  return (
    <form
      class="form"
      onInput={() => {
        if (fault.value?.code === 'passphrase-same') fault.value = undefined;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PassphraseField
        label={passphraseText.current}
        value={current}
        onValue={clearingFault(fault, setCurrent)}
        autocomplete="current-password"
        autofocus
        inputRef={currentInput}
        problem={tried && current === '' ? passphraseText.missing : undefined}
      />
      <NewPassphrase state={next} label={passphraseText.next} repeatLabel={passphraseText.repeatNext} />
      <ReplaceMethods app={app} state={unlockMethods} kept={kept} because="passphrase" onKept={setKept} />
      {unlockMethods.fault.value !== undefined && <FaultNote code={unlockMethods.fault.value.code} />}
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="form-actions">
        <Button tone="primary" type="submit" busy={busy}>
          {text.change}
        </Button>
        <Button onClick={props.onClose}>{commonText.cancel}</Button>
      </div>
    </form>
  );
}
