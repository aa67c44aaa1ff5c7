import { useEffect } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { CreateVault } from '../../src/ui/new-passphrase/CreateVault.tsx';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import type { Popup } from '../app/state.ts';
import { createVault } from './create-vault.ts';

/** Asks once more before an empty vault replaces one that can't be read. */
export function StartOver({ popup, onBack }: { readonly popup: Popup; readonly onBack: () => void }) {
  const text = unlockText.lost;
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
    <main class="start-page">
      <CreateVault
        act={text.createEmpty}
        create={(passphrase) => createVault(popup, { passphrase, startOver: true })}
        fault={popup.problem.value?.code}
        head={
          <>
            <h1>{text.startOverTitle}</h1>
            <Note tone="warn">
              <p>
                <strong>{text.startOverWarning}</strong> {text.startOverKept}
              </p>
            </Note>
          </>
        }
      >
        <Button tone="plain" wide onClick={onBack}>
          {text.goBack}
        </Button>
      </CreateVault>
    </main>
  );
}
