import { FingerprintPattern } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { DamageList } from '../../src/ui/DamageList.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { wording } from '../../src/ui/wording.ts';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';
import { Logo } from './Logo.tsx';

/** Firefox lets no page of an extension use a security key without a site's permission. */
const canTouch = location.protocol !== 'moz-extension:';

/** The locked vault: the passphrase, and what else opens it, in a tab of its own. */
export function Locked({ popup }: { readonly popup: Popup }) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const home = popup.home.value;
  const unlockMethods = home?.state === 'locked' ? home.unlockMethods : undefined;
  const damage = home?.state === 'locked' ? home.damage : undefined;
  const problem = popup.problem.value;
  const wrong = problem?.code === 'passphrase-wrong';
  const unlock = async () => {
    if (passphrase === '' || busy) return;
    setBusy(true);
    const done = await popup.attempt(async () => {
      await popup.ports.ask('vault.unlock', { passphrase });
      return true;
    });
    if (done) {
      setPassphrase('');
      await popup.attempt(popup.reload);
      return;
    }
    setBusy(false);
    requestAnimationFrame(() => input.current?.select());
  };
  return (
    <main class="gate-page">
      <form
        class="gate"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <Logo title="Latchkey is locked" />
        {damage !== undefined && (
          <Note tone="warn">
            <p>
              <strong>Part of what this browser kept of your vault is gone</strong>
              Unlocking restores it from the newest copy that is left.
            </p>
            <DamageList damage={damage} nowMs={Date.now()} />
          </Note>
        )}
        <PassphraseField
          label="Passphrase"
          autocomplete="current-password"
          value={passphrase}
          onValue={clearingFault(popup.problem, setPassphrase)}
          inputRef={input}
          {...(wrong && {
            problem: `${wording['passphrase-wrong'].what} ${wording['passphrase-wrong'].todo}`,
          })}
        />
        {!wrong && <ProblemNote popup={popup} />}
        <Button tone="primary" type="submit" wide busy={busy}>
          Unlock
        </Button>
        {unlockMethods !== undefined && unlockMethods.keys > 0 && canTouch && (
          <Button icon={FingerprintPattern} wide onClick={() => popup.ports.openOptions('#/unlock')}>
            Unlock with security key
          </Button>
        )}
        <div class="gate-other">
          {unlockMethods?.code === true && (
            <Button tone="plain" onClick={() => popup.ports.openOptions('#/recover')}>
              Use recovery code
            </Button>
          )}
          <Button tone="plain" onClick={() => popup.ports.openOptions('#/restore')}>
            Restore a backup
          </Button>
        </div>
      </form>
    </main>
  );
}
