import type { BackupReminder } from '../../messages/backups.ts';
import { Button } from '../Button.tsx';
import { Note } from '../Note.tsx';
import { noticesText } from '../strings/notices.ts';

/** Reminder shown when no backup is current. */
export function BackupNote(props: {
  readonly why: BackupReminder;
  readonly onBackUp: () => void;
  readonly onLater: () => void;
}) {
  const text = noticesText.backup;
  return (
    <Note>
      <p>{props.why === 'first' ? text.first : text.changed}</p>
      <div class="note-actions">
        <Button onClick={props.onBackUp}>{text.backUp}</Button>
        <Button tone="plain" onClick={props.onLater}>
          {text.later}
        </Button>
      </div>
    </Note>
  );
}
