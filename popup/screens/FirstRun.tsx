import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { Mark } from '../parts/Mark.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import type { Popup } from '../state.ts';

/** No vault yet: create one, or bring one. */
export function FirstRun({ popup }: { readonly popup: Popup }) {
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const differs = repeat !== passphrase;
  const create = async () => {
    setTried(true);
    if (passphrase === '' || differs || busy) return;
    setBusy(true);
    const done = await popup.attempt(async () => {
      await popup.ports.ask('vault.create', { passphrase });
      return true;
    });
    if (done) await popup.attempt(popup.reload);
    else setBusy(false);
  };
  return (
    <main class="gate-page">
      <form
        class="gate"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Mark title="Create your vault">
          Codes, security keys and recovery codes, encrypted on this computer. Only your passphrase opens it.
        </Mark>
        <PassphraseField
          label="Passphrase"
          autocomplete="new-password"
          value={passphrase}
          onValue={setPassphrase}
          inputRef={input}
          onStrength={() => undefined}
          {...(tried && passphrase === '' && { problem: 'Choose a passphrase.' })}
        />
        <PassphraseField
          label="Repeat passphrase"
          autocomplete="new-password"
          value={repeat}
          onValue={setRepeat}
          {...(differs &&
            (tried || repeat.length >= passphrase.length) &&
            repeat !== '' && {
              problem: 'The two are not the same yet.',
            })}
          {...(tried && repeat === '' && passphrase !== '' && { problem: 'Type the passphrase once more.' })}
        />
        <ProblemNote popup={popup} />
        <Button tone="primary" type="submit" wide busy={busy}>
          Create vault
        </Button>
        <p class="muted fine">Nobody can reset a forgotten passphrase. Write it down and keep it somewhere safe.</p>
        <div class="gate-other">
          <Button tone="plain" onClick={() => popup.ports.openOptions('#/backups')}>
            Restore a backup
          </Button>
          <Button tone="plain" onClick={() => popup.ports.openOptions('#/interchange')}>
            Import
          </Button>
        </div>
      </form>
    </main>
  );
}
