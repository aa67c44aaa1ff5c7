import { History } from 'lucide';
import type { BackupView } from '../../src/messages/backups.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { snapshotTitle } from './snapshot-title.ts';

/** The daily snapshots that this browser keeps. */
export function Snapshots(props: { readonly view: BackupView; readonly onPreview: (place: string) => void }) {
  const text = backupsText.snapshots;
  return (
    <section class="card backup-part" aria-labelledby="b-snapshots">
      <h2 id="b-snapshots">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      <ul class="item-list" aria-label={text.title}>
        {props.view.ring.map((snapshot) => (
          <li key={snapshot.place} aria-label={snapshotTitle(snapshot)}>
            <Icon of={History} />
            <span>
              {snapshotTitle(snapshot)}
              <small>{text.details(snapshot.gen, backupsText.size(Math.ceil(snapshot.bytes / 1024)))}</small>
            </span>
            <Button onClick={() => props.onPreview(snapshot.place)}>{text.preview}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
