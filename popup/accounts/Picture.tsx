import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';

/** The account as a QR code for another device, after the passphrase was given again. */
export function Picture({ popup, id }: { readonly popup: Popup; readonly id: AccountId }) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [picture, setPicture] = useState<{ readonly size: number; readonly path: string } | undefined>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const leave = () => popup.go({ name: 'home' });
  const show = async () => {
    setBusy(true);
    const drawn = await popup.attempt(async () => {
      const { uri } = await popup.ports.ask('account.reveal', { id, passphrase });
      const { encodeQr } = await import('../../src/qr/encode.ts');
      return encodeQr(uri);
    });
    setBusy(false);
    setPassphrase('');
    if (drawn === undefined) input.current?.focus();
    else setPicture(drawn);
  };
  if (picture !== undefined) {
    return (
      <Page
        popup={popup}
        title="QR code"
        onBack={leave}
        actions={
          <Button tone="primary" onClick={leave}>
            Done
          </Button>
        }
      >
        <svg class="qr" viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label="QR code of this account">
          <path d={picture.path} />
        </svg>
        <Note tone="warn">
          <p>
            Anyone who photographs this can make your codes. Scan it with the app on your other device, then close it.
          </p>
        </Note>
      </Page>
    );
  }
  return (
    <Page
      popup={popup}
      title="Show QR code"
      onBack={leave}
      onSubmit={() => void show()}
      actions={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={passphrase === ''}>
            Show
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      <p>The picture holds the account's key. Type your passphrase to show it.</p>
      <PassphraseField
        label="Passphrase"
        autocomplete="current-password"
        value={passphrase}
        onValue={clearingFault(popup.problem, setPassphrase)}
        inputRef={input}
      />
    </Page>
  );
}
