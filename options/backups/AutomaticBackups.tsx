import { useState } from 'preact/hooks';
import type { AutoBackup, BackupView } from '../../src/messages/backups.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField } from '../../src/ui/Field.tsx';
import type { AppState } from '../common/app-state.ts';
import type { BackupsState } from './backups.ts';

/** Copies that go out after each change: into a folder where the browser can, else by downloads. */
export function AutomaticBackups(props: {
  readonly app: AppState;
  readonly state: BackupsState;
  readonly view: BackupView;
}) {
  const { app, state, view } = props;
  const [to, setTo] = useState<AutoBackup>(view.auto);
  const [versions, setVersions] = useState(String(view.versions));
  const { canPickFolder } = app.platform;
  const choices: (readonly [AutoBackup, string])[] = [['off', 'Off']];
  if (canPickFolder) choices.push(['folder', 'Into a folder']);
  if (!canPickFolder || view.auto === 'downloads') choices.push(['downloads', 'Into the downloads']);
  const same = to === view.auto && versions === String(view.versions);
  const folder = state.folder.value;
  return (
    <section class="card backup-part" aria-labelledby="b-auto">
      <h2 id="b-auto">Automatic backups</h2>
      <p class="muted">
        {canPickFolder
          ? 'After each change a sealed copy goes into a folder you pick, such as one that another program carries to your other devices.'
          : 'This browser lets no extension write into a folder. With your permission, a sealed copy goes into the downloads after each change.'}
      </p>
      {view.failed && (
        <FaultNote code="backup-folder" tone="warn">
          {view.auto === 'folder' && (
            <Button onClick={() => void state.automate('folder', view.versions, true)}>Allow the folder again</Button>
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
          <SelectField label="Copies go" value={to} onValue={setTo} choices={choices} />
          <SelectField
            label="Keep"
            value={versions}
            onValue={setVersions}
            choices={['5', '10', '30', '100'].map((n) => [n, `The newest ${n}`] as const)}
            disabled={to === 'off'}
          />
        </div>
        {view.auto === 'folder' && folder !== undefined && <p class="hint">The folder is “{folder}”.</p>}
        <div class="form-actions">
          <Button type="submit" busy={state.busy.value} disabled={same}>
            {to === 'folder' && view.auto !== 'folder' ? 'Pick the folder' : 'Save'}
          </Button>
        </div>
      </form>
    </section>
  );
}
