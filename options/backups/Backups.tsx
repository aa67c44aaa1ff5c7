import { Download, HardDriveDownload, History } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { BackupView } from '../../src/messages/backups.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { count, formatAgo, snapshotTitle } from '../common/labels.ts';
import { AutomaticBackups } from './AutomaticBackups.tsx';
import { createBackups } from './backups.ts';
import { FolderFiles } from './FolderFiles.tsx';
import { Restore } from './Restore.tsx';

/** What copies of the vault exist, how to make one, and how to bring one back. */
export function Backups({ app }: { readonly app: AppState }) {
  const [state] = useState(() => createBackups(app));
  const [restoring, setRestoring] = useState<{ readonly place?: string } | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
  }, [revision]);
  const view = state.view.value;
  return (
    <>
      <Heading
        title="Backups"
        lead="Sealed copies of your vault. Each opens with the passphrase it had when it was made."
        actions={
          <>
            <Button icon={History} onClick={() => setRestoring({})}>
              Restore a backup
            </Button>
            <Button tone="primary" icon={Download} busy={state.busy.value} onClick={() => void state.backUp()}>
              Back up now
            </Button>
          </>
        }
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {view !== undefined && (
        <div class="stack">
          <LastBackup view={view} nowMs={app.platform.nowMs()} />
          <AutomaticBackups app={app} state={state} view={view} />
          {view.auto === 'folder' && state.folder.value !== undefined && (
            <FolderFiles state={state} nowMs={app.platform.nowMs()} />
          )}
          <Ring view={view} onRestore={(place) => setRestoring({ place })} />
        </div>
      )}
      {restoring !== undefined && (
        <Restore
          app={app}
          {...(restoring.place !== undefined && { place: restoring.place })}
          onClose={() => setRestoring(undefined)}
        />
      )}
    </>
  );
}

function LastBackup({ view, nowMs }: { readonly view: BackupView; readonly nowMs: number }) {
  const { last, changes } = view;
  const state = last === undefined ? 'none' : changes > 0 ? 'behind' : 'whole';
  return (
    <section class="card backup-state" data-state={state} aria-labelledby="b-last">
      <Icon of={HardDriveDownload} size="large" />
      <div>
        <h2 id="b-last">
          {last === undefined
            ? 'No backup outside this browser yet'
            : `Last backup ${formatAgo(last.atMs, nowMs)}, ${last.how === 'folder' ? 'in your folder' : 'by download'}`}
        </h2>
        <p class="muted">
          {last === undefined
            ? 'If this browser’s profile is lost, the vault is lost with it. Make a backup and keep it on another device.'
            : changes === 0
              ? 'It holds everything that is in the vault now.'
              : `${count(changes, 'change')} since then ${changes === 1 ? 'is' : 'are'} in this browser alone.`}
        </p>
      </div>
    </section>
  );
}

function Ring({ view, onRestore }: { readonly view: BackupView; readonly onRestore: (place: string) => void }) {
  return (
    <section class="card backup-part" aria-labelledby="b-ring">
      <h2 id="b-ring">Earlier days</h2>
      <p class="muted">
        Latchkey keeps the last state of up to seven days in this browser, so that a mistake can be taken back. They go
        with the browser’s profile and are no replacement for a backup.
      </p>
      <ul class="item-list" aria-label="Earlier days">
        {view.ring.map((copy) => (
          <li key={copy.place} aria-label={snapshotTitle(copy)}>
            <Icon of={History} />
            <span>
              {snapshotTitle(copy)}
              <small>
                Save {copy.gen}, {count(Math.ceil(copy.bytes / 1024), 'kilobyte')}
              </small>
            </span>
            <Button onClick={() => onRestore(copy.place)}>Look inside</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
