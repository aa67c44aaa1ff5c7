import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { Shell } from '../common/app-state.ts';

/** A quiet word where no backup holds what is in the vault. */
export function BackupNote({ shell }: { readonly shell: Shell }) {
  const later = async () => {
    shell.backup.value = undefined;
    await shell.ask('backup.later').catch((thrown: unknown) => shell.sayFault(thrown));
  };
  return (
    <div class="notice">
      <Note>
        <p>
          {shell.backup.value === 'first'
            ? 'Your vault is in this browser alone. A backup on another device keeps it when the browser’s profile is lost.'
            : 'Your vault has changed since the last backup.'}
        </p>
        <div class="note-actions">
          <Button onClick={() => shell.go({ section: 'backups' })}>Back up</Button>
          <Button tone="plain" onClick={() => void later()}>
            Not this week
          </Button>
        </div>
      </Note>
    </div>
  );
}
