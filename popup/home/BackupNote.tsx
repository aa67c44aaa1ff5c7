import { useState } from 'preact/hooks';
import type { BackupReminder } from '../../src/messages/backups.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { Popup } from '../app/state.ts';

/** A quiet word where no backup holds what is in the vault. */
export function BackupNote({ popup, why }: { readonly popup: Popup; readonly why: BackupReminder }) {
  const [gone, setGone] = useState(false);
  if (gone) return null;
  return (
    <Note>
      <p>
        {why === 'first' ? 'Your vault is in this browser alone.' : 'Your vault has changed since the last backup.'}
      </p>
      <div class="note-actions">
        <Button onClick={() => popup.ports.openOptions('#/backups')}>Back up</Button>
        <Button
          tone="plain"
          onClick={() => {
            setGone(true);
            void popup.attempt(() => popup.ports.ask('backup.snooze'));
          }}
        >
          Not this week
        </Button>
      </div>
    </Note>
  );
}
