import { Note } from '../../src/ui/Note.tsx';
import { restoreText } from '../../src/ui/strings/restore.ts';
import type { AppState } from '../common/app-state.ts';
import { CardPage } from '../common/CardPage.tsx';
import { RestoreForm } from './RestoreForm.tsx';

/** Restoring a backup while no vault is open: there is none, none that can be read, or a locked one. */
export function RestoreGate({ app, onBack }: { readonly app: AppState; readonly onBack?: () => void }) {
  const isLocked = app.phase.value === 'locked';
  const leave = () => {
    app.go({ section: 'accounts' });
    onBack?.();
  };
  return (
    <CardPage>
      <h1>{restoreText.title}</h1>
      {isLocked && (
        <Note tone="warn">
          <p>
            <strong>{restoreText.lockedWarning.title}</strong> {restoreText.lockedWarning.body}
          </p>
        </Note>
      )}
      <RestoreForm
        app={app}
        replacesLocked={isLocked}
        onCancel={leave}
        onDone={(_mode, opened) => {
          const { replaced, restored, opensWithPassphrase, opensWithCode } = restoreText.done;
          app.say(`${isLocked ? replaced : restored} ${opened ? opensWithPassphrase : opensWithCode}`);
          leave();
          void app.open();
        }}
      />
    </CardPage>
  );
}
