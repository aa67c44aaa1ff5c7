import { FingerprintPattern } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { PlatformMethod } from '../../src/ui/unlock/platform-authenticator.ts';
import type { AppState } from '../common/app-state.ts';
import { createPlatformUnlockForm } from './platform-unlock.ts';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** Sets up this computer's own authenticator to unlock. It begins by itself, since a button was pressed to get here. */
export function PlatformUnlock(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly method: PlatformMethod;
  readonly onClose: () => void;
}) {
  const { app, state, method } = props;
  const text = unlockMethodsText.platform;
  const [form] = useState(() => createPlatformUnlockForm(app, state, method));
  const input = useRef<HTMLInputElement>(null);
  const asksPassphrase = form.needsPassphrase.value;
  const fault = state.fault.value;
  const close = () => {
    state.cancel();
    props.onClose();
  };
  const submit = async () => {
    if (await form.submit()) props.onClose();
  };
  useEffect(() => void submit(), []);
  useEffect(() => {
    if (asksPassphrase) input.current?.focus();
  }, [asksPassphrase]);
  return (
    <Dialog title={text.title(unlockText.methods[method])} onClose={close}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {asksPassphrase && (
          <PassphraseField
            label={passphraseText.your}
            value={form.passphrase.value}
            onValue={clearingFault(state.fault, (typed) => {
              form.passphrase.value = typed;
            })}
            autocomplete="current-password"
            inputRef={input}
            hint={text.passphraseHint}
          />
        )}
        {state.touch.value === undefined ? (
          <p class="muted">{text.lead}</p>
        ) : (
          <p class="touch" role="status">
            <Icon of={FingerprintPattern} size="large" />
            {state.touch.value === 'first' ? text.first : text.second}
          </p>
        )}
        {fault?.code === 'webauthn-cancelled' && (
          <Note tone="warn">
            <p role="alert">{text.cancelled(unlockText.methodNames[method])}</p>
          </Note>
        )}
        {fault !== undefined && fault.code !== 'webauthn-cancelled' && <FaultNote code={fault.code} />}
        <div class="dialog-actions">
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" busy={form.busy.value}>
            {fault === undefined ? unlockMethodsText.offer.setUp : commonText.tryAgain}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
