import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { DamageList } from '../../src/ui/DamageList.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { OptionsLink } from '../app/OptionsLink.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';
import { CreateForm } from './CreateForm.tsx';
import { Logo } from './Logo.tsx';

/** There was a vault and no copy can be read: never the first-run screen. */
export function Lost({ popup }: { readonly popup: Popup }) {
  const [startsOver, setStartsOver] = useState(false);
  const [looking, setLooking] = useState(false);
  const home = popup.home.value;
  const damage = home?.state === 'lost' ? home.damage : undefined;
  if (startsOver) return <StartOver popup={popup} onBack={() => setStartsOver(false)} />;
  const look = async () => {
    setLooking(true);
    await popup.attempt(popup.reload);
    setLooking(false);
  };
  return (
    <main class="gate">
      <Logo title="Your vault cannot be read" />
      <FaultNote code="vault-lost" />
      {damage !== undefined && <DamageList damage={damage} nowMs={Date.now()} />}
      <ProblemNote popup={popup} />
      <OptionsLink popup={popup} section="backups" wide>
        Restore a backup
      </OptionsLink>
      <Button tone="primary" wide busy={looking} onClick={() => void look()}>
        Try again
      </Button>
      <Button wide onClick={() => setStartsOver(true)}>
        Start over…
      </Button>
    </main>
  );
}

/** The second look before an empty vault takes the place of one that cannot be read. */
function StartOver({ popup, onBack }: { readonly popup: Popup; readonly onBack: () => void }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <CreateForm
      popup={popup}
      act="Start with an empty vault"
      startOver
      head={
        <>
          <h1>Start over?</h1>
          <Note tone="warn">
            <p>
              <strong>You begin with an empty vault.</strong> What is left of the old one is set aside in this browser,
              not deleted, in case it can be read one day. Removing Latchkey removes it too.
            </p>
          </Note>
        </>
      }
    >
      <Button tone="plain" wide onClick={onBack}>
        Go back
      </Button>
    </CreateForm>
  );
}

/** The background did not answer the first question. */
export function Broken({ popup }: { readonly popup: Popup }) {
  return (
    <main class="gate">
      <Logo title="Latchkey did not answer" />
      <ProblemNote popup={popup} />
      <Button tone="primary" wide onClick={() => void popup.attempt(popup.reload)}>
        Try again
      </Button>
    </main>
  );
}
