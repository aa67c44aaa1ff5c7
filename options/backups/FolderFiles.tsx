import { FileCheck, FileLock } from 'lucide';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { wording } from '../../src/ui/wording.ts';
import type { BackupFile } from '../common/folder-files.ts';
import { count, formatAgo } from '../common/labels.ts';
import type { BackupsState, FileCheck as Checked } from './backups.ts';

/** How many files are listed; the folder may hold those of years. */
const SHOWN = 10;

/** What the folder holds that the user picked, and whether a file of it is whole. */
export function FolderFiles({ state, nowMs }: { readonly state: BackupsState; readonly nowMs: number }) {
  const files = state.files.value;
  const checks = state.checks.value;
  return (
    <section class="card backup-part" aria-labelledby="b-files">
      <h2 id="b-files">In your folder</h2>
      {files === undefined ? (
        <p class="muted">
          The browser does not let the folder “{state.folder.value}” be read before you allow it again, which it asks
          for at the next automatic backup that fails.
        </p>
      ) : files.length === 0 ? (
        <p class="muted">There is no backup in the folder “{state.folder.value}”.</p>
      ) : (
        <ul class="item-list" aria-label="Backups in your folder">
          {files.slice(0, SHOWN).map((file) => (
            <FileLine key={file.name} file={file} checked={checks.get(file.name)} state={state} nowMs={nowMs} />
          ))}
        </ul>
      )}
      {files !== undefined && files.length > SHOWN && (
        <p class="muted">and {count(files.length - SHOWN, 'older one', 'older ones')}.</p>
      )}
    </section>
  );
}

function FileLine(props: {
  readonly file: BackupFile;
  readonly checked: Checked | undefined;
  readonly state: BackupsState;
  readonly nowMs: number;
}) {
  const { file, checked } = props;
  return (
    <li aria-label={file.name}>
      <Icon of={checked?.is === 'whole' ? FileCheck : FileLock} />
      <span>
        {file.name}
        <small>
          {formatAgo(file.modifiedMs, props.nowMs)}, {count(Math.ceil(file.bytes / 1024), 'kilobyte')}
        </small>
        {checked !== undefined && (
          <small role="status" data-tone={checked.is === 'damaged' ? 'danger' : undefined}>
            {saysOf(checked)}
          </small>
        )}
      </span>
      <Button busy={props.state.checking.value === file.name} onClick={() => void props.state.check(file.name)}>
        Check
      </Button>
    </li>
  );
}

function saysOf(checked: Checked): string {
  if (checked.is === 'other')
    return 'It is sealed under another key. Open it by “Restore a backup”, with its passphrase.';
  if (checked.is === 'damaged') return wording[checked.code].what;
  const { accounts, differing } = checked;
  const rest = differing === 0 ? 'the same as in your vault' : `${count(differing, 'record')} not as in your vault now`;
  return `It is whole and opens: ${count(accounts, 'account')}, ${rest}.`;
}
