import { HardDriveDownload } from 'lucide';
import type { BackupView } from '../../src/messages/backups.ts';
import { formatAgo } from '../../src/ui/counted.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { backupsText } from '../../src/ui/strings/backups.ts';

/** When the last backup was made, and what it lacks. */
export function LastBackup({ view, nowMs }: { readonly view: BackupView; readonly nowMs: number }) {
  const { last, changes } = view;
  const state = last === undefined ? 'none' : changes > 0 ? 'behind' : 'current';
  return (
    <section class="card backup-state" data-state={state} aria-labelledby="b-last">
      <Icon of={HardDriveDownload} size="large" />
      <div>
        <h2 id="b-last">{titleOf(last, nowMs)}</h2>
        <p class="muted">{noteOf(view)}</p>
      </div>
    </section>
  );
}

function titleOf(last: BackupView['last'], nowMs: number): string {
  const text = backupsText.last;
  if (last === undefined) return text.none;
  const ago = formatAgo(last.atMs, nowMs);
  return last.how === 'folder' ? text.folder(ago) : text.download(ago);
}

function noteOf({ last, changes }: BackupView): string {
  const text = backupsText.last;
  if (last === undefined) return text.noneNote;
  return changes === 0 ? text.upToDate : text.changes(changes);
}
