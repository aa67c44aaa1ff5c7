import { Check, Copy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { PolicyNote } from '../../src/ui/PolicyNote.tsx';
import { mayExportPlain } from '../../src/ui/policy.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import { LockableButton } from '../common/LockableButton.tsx';
import { QrPicture } from '../common/QrPicture.tsx';
import type { AccountState } from './account.ts';

const SHOWN_FOR_MS = 120_000;

/** Shows an account’s QR code and setup key once the passphrase was entered, for two minutes at most. */
export function RevealSecret(props: {
  readonly state: AccountState;
  readonly title: string;
  readonly onCopy: (text: string) => void;
  readonly onClose: () => void;
}) {
  const { state } = props;
  const text = accountsText.reveal;
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);
  const revealed = state.revealed.value;
  useEffect(() => {
    if (revealed === undefined) return;
    const timer = setTimeout(props.onClose, SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [revealed]);

  if (revealed !== undefined) {
    return (
      <Dialog
        title={props.title}
        onClose={props.onClose}
        actions={
          <Button tone="primary" onClick={props.onClose}>
            {commonText.done}
          </Button>
        }
      >
        <QrPicture text={revealed.uri} label={text.picture(props.title)} />
        <div class="key-text">
          <code class="selectable">{revealed.key}</code>
          <Button
            icon={copied ? Check : Copy}
            onClick={() => {
              setCopied(true);
              props.onCopy(revealed.key.replaceAll(' ', ''));
            }}
          >
            {copied ? text.copied : text.copy}
          </Button>
        </div>
        <Note tone="warn">
          <p>{text.warning}</p>
        </Note>
      </Dialog>
    );
  }
  const submit = async () => {
    setBusy(true);
    await state.reveal(passphrase);
    setBusy(false);
    setPassphrase('');
  };
  return (
    <Dialog title={accountsText.panel.showKey} onClose={props.onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (mayExportPlain()) void submit();
        }}
      >
        <p class="muted">{text.lead(props.title)}</p>
        <PassphraseField
          label={commonText.passphrase}
          value={passphrase}
          onValue={clearingFault(state.revealFault, setPassphrase)}
          autocomplete="current-password"
          autofocus
        />
        {!mayExportPlain() && <PolicyNote id="k-locked" text={organizationText.locked.noKeys} />}
        {state.revealFault.value !== undefined && <FaultNote code={state.revealFault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={props.onClose}>{commonText.cancel}</Button>
          <LockableButton
            tone="primary"
            type="submit"
            busy={busy}
            disabled={passphrase === '' && mayExportPlain()}
            lockedBy={mayExportPlain() ? undefined : 'k-locked'}
          >
            {text.show}
          </LockableButton>
        </div>
      </form>
    </Dialog>
  );
}
