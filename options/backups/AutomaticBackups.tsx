import { useState } from 'preact/hooks';
import type { AutoBackup, BackupView } from '../../src/messages/backups.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField } from '../../src/ui/Field.tsx';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AppState } from '../common/app-state.ts';
import type { BackupsState } from './backups.ts';

/** How many backups can be kept. */
const KEPT = [5, 10, 30, 100];

/** Backups after each change: into a folder where the browser lets extensions write to one, else by download. */
export function AutomaticBackups(props: {
  readonly app: AppState;
  readonly state: BackupsState;
  readonly view: BackupView;
}) {
  const { app, state, view } = props;
  const [to, setTo] = useState<AutoBackup>(view.auto);
  const [versions, setVersions] = useState(String(view.versions));
  const { canPickFolder } = app.platform;
  const text = backupsText.automatic;
  const destinations: readonly AutoBackup[] = [
    'off',
    ...(canPickFolder ? (['folder'] as const) : []),
    ...(!canPickFolder || view.auto === 'downloads' ? (['downloads'] as const) : []),
  ];
  const same = to === view.auto && versions === String(view.versions);
  const folder = state.folder.value;
  return (
    <section class="card backup-part" aria-labelledby="b-auto">
      <h2 id="b-auto">{text.title}</h2>
      <p class="muted">{canPickFolder ? text.toFolder : text.toDownloads}</p>
      {view.failed && (
        <FaultNote code="backup-folder" tone="warn">
          {view.auto === 'folder' && (
            <Button onClick={() => void state.automate('folder', view.versions, true)}>{text.allowAgain}</Button>
          )}
        </FaultNote>
      )}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void state.automate(to, Number(versions));
        }}
      >
        <div class="pair">
          <SelectField
            label={text.destination}
            value={to}
            onValue={setTo}
            choices={destinations.map((one) => [one, text.destinations[one]] as const)}
          />
          <SelectField
            label={text.keep}
            value={versions}
            onValue={setVersions}
            choices={KEPT.map((n) => [String(n), text.keepLast(n)] as const)}
            disabled={to === 'off'}
          />
        </div>
        {view.auto === 'folder' && folder !== undefined && <p class="hint">{text.folder(folder)}</p>}
        <div class="form-actions">
          <Button type="submit" busy={state.busy.value} disabled={same}>
            {to === 'folder' && view.auto !== 'folder' ? text.chooseFolder : commonText.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
