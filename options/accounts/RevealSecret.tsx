import { Check, Copy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { QrPicture } from '../common/QrPicture.tsx';
import type { AccountState } from './account.ts';

const shownForMs = 120_000;

/** Shows an account's QR code and key after the passphrase was given again, for two minutes at most. */
export function RevealSecret(props: {
  readonly state: AccountState;
  readonly title: string;
  readonly onCopy: (text: string) => void;
  readonly onClose: () => void;
}) {
  const { state } = props;
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);
  const revealed = state.revealed.value;
  useEffect(() => {
    if (revealed === undefined) return;
    const timer = setTimeout(props.onClose, shownForMs);
    return () => clearTimeout(timer);
  }, [revealed]);

  if (revealed !== undefined) {
    return (
      <Dialog
        title={props.title}
        onClose={props.onClose}
        actions={
          <Button tone="primary" onClick={props.onClose}>
            Done
          </Button>
        }
      >
        <QrPicture text={revealed.uri} label={`QR code of ${props.title}`} />
        <div class="key-text">
          <code class="selectable">{revealed.key}</code>
          <Button
            icon={copied ? Check : Copy}
            onClick={() => {
              setCopied(true);
              props.onCopy(revealed.key.replaceAll(' ', ''));
            }}
          >
            {copied ? 'Key copied' : 'Copy key'}
          </Button>
        </div>
        <Note tone="warn">
          <p>Whoever sees this can make this account’s codes. It closes by itself after two minutes.</p>
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
    <Dialog title="Show QR and key" onClose={props.onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="muted">
          To set up {props.title} in another app, give your passphrase again. Make sure that nobody looks at your
          screen.
        </p>
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onValue={clearingFault(state.revealFault, setPassphrase)}
          autocomplete="current-password"
          autofocus
        />
        {state.revealFault.value !== undefined && <FaultNote code={state.revealFault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={props.onClose}>Cancel</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={passphrase === ''}>
            Show
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
