import { Note } from '../../src/ui/Note.tsx';
import type { AppState } from '../common/app-state.ts';
import { CardPage } from '../common/CardPage.tsx';
import { RestoreForm } from './RestoreForm.tsx';

/** Restoring a backup where no vault is open: where there is none, or none that can be read, or one that is locked. */
export function RestoreGate({ app, onBack }: { readonly app: AppState; readonly onBack?: () => void }) {
  const isLocked = app.phase.value === 'locked';
  const leave = () => {
    app.go({ section: 'accounts' });
    onBack?.();
  };
  return (
    <CardPage>
      <h1>Restore a backup</h1>
      {isLocked && (
        <Note tone="warn">
          <p>
            <strong>The backup takes the place of the vault that is locked here</strong>
            Latchkey then opens with the passphrase of the backup. The vault that is here now is kept under Backups,
            Earlier days, and opens there with the passphrase it has today. Where you know that passphrase, unlock
            instead: a backup can be merged into an open vault.
          </p>
        </Note>
      )}
      <RestoreForm
        app={app}
        takesOver={isLocked}
        onCancel={leave}
        onDone={(_mode, opened) => {
          app.say(
            `${isLocked ? 'The backup took the place of the vault that was here, which is kept under Earlier days.' : 'Your vault is back.'} ${
              opened
                ? 'It opens with the passphrase of the backup.'
                : 'Open it with the recovery code, and choose a new passphrase.'
            }`,
          );
          leave();
          void app.open();
        }}
      />
    </CardPage>
  );
}
