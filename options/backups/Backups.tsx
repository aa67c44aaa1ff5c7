import { Download, History } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { backupsText } from '../../src/ui/strings/backups.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import type { HandedFile } from '../common/handed-file.ts';
import { AutomaticBackups } from './AutomaticBackups.tsx';
import { BackupPlaces } from './BackupPlaces.tsx';
import { createBackups } from './backups.ts';
import { FolderFiles } from './FolderFiles.tsx';
import { LastBackup } from './LastBackup.tsx';
import { Restore } from './Restore.tsx';
import { SetAsideCopies } from './SetAsideCopies.tsx';
import { Snapshots } from './Snapshots.tsx';

/** The backups and snapshots of the vault: making, checking and restoring them. */
export function Backups({ app }: { readonly app: AppState }) {
  const [state] = useState(() => createBackups(app));
  const [restoring, setRestoring] = useState<{ readonly place?: string; readonly file?: HandedFile } | undefined>();
  const handed = app.handed.value;
  useEffect(() => {
    if (handed?.to !== 'restore') return;
    app.handed.value = undefined;
    setRestoring({ file: handed });
  }, [handed]);
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
  }, [revision]);
  const view = state.view.value;
  return (
    <>
      <Heading
        title={backupsText.title}
        lead={backupsText.lead}
        actions={
          <>
            <Button icon={History} onClick={() => setRestoring({})}>
              {backupsText.restore}
            </Button>
            <Button tone="primary" icon={Download} busy={state.busy.value} onClick={() => void state.backUp()}>
              {backupsText.backUpNow}
            </Button>
          </>
        }
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {view !== undefined && (
        <div class="stack">
          <LastBackup view={view} nowMs={app.platform.nowMs()} />
          <AutomaticBackups app={app} state={state} view={view} />
          <BackupPlaces app={app} view={view} />
          {view.auto === 'folder' && state.folder.value !== undefined && (
            <FolderFiles state={state} nowMs={app.platform.nowMs()} />
          )}
          <Snapshots view={view} onPreview={(place) => setRestoring({ place })} />
          {view.setAside.length > 0 && <SetAsideCopies state={state} copies={view.setAside} />}
        </div>
      )}
      {restoring !== undefined && (
        <Restore
          app={app}
          {...(restoring.place !== undefined && { place: restoring.place })}
          {...(restoring.file !== undefined && { file: restoring.file })}
          onClose={() => setRestoring(undefined)}
        />
      )}
    </>
  );
}
