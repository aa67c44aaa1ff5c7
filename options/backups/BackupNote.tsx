import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { AppState } from '../common/app-state.ts';

/** A quiet word where no backup holds what is in the vault. */
export function BackupNote({ app }: { readonly app: AppState }) {
  const later = async () => {
    app.backup.value = undefined;
    await app.ask('backup.snooze').catch((thrown: unknown) => app.sayFault(thrown));
  };
  return (
    <div class="notice">
      <Note>
        <p>
          {app.backup.value === 'first'
            ? 'Your vault is in this browser alone. A backup on another device keeps it when the browser’s profile is lost.'
            : 'Your vault has changed since the last backup.'}
        </p>
        <div class="note-actions">
          <Button onClick={() => app.go({ section: 'backups' })}>Back up</Button>
          <Button tone="plain" onClick={() => void later()}>
            Not this week
          </Button>
        </div>
      </Note>
    </div>
  );
}
