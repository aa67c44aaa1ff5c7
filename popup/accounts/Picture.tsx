import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';

/** Shows the account as a QR code for another device, once the passphrase was entered again. */
export function Picture({ popup, id }: { readonly popup: Popup; readonly id: AccountId }) {
  const text = accountFormText.qr;
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
        title={text.shown}
        onBack={leave}
        actions={
          <Button tone="primary" onClick={leave}>
            {commonText.close}
          </Button>
        }
      >
        <svg class="qr" viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label={text.picture}>
          <path d={picture.path} />
        </svg>
        <Note tone="warn">
          <p>{text.warning}</p>
        </Note>
      </Page>
    );
  }
  return (
    <Page
      popup={popup}
      title={text.title}
      onBack={leave}
      onSubmit={() => void show()}
      actions={
        <>
          <Button onClick={leave}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={passphrase === ''}>
            {text.show}
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      <p>{text.ask}</p>
      <PassphraseField
        label={commonText.passphrase}
        autocomplete="current-password"
        value={passphrase}
        onValue={clearingFault(popup.problem, setPassphrase)}
        inputRef={input}
      />
    </Page>
  );
}
