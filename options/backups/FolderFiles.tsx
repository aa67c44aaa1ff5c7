import { FileCheck, FileLock } from 'lucide';
import { Button } from '../../src/ui/Button.tsx';
import { formatAgo } from '../../src/ui/counted.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import type { BackupFile } from '../common/folder-files.ts';
import type { BackupsState, FileCheck as Checked } from './backups.ts';

/** Files that are listed; a folder may hold years of them. */
const SHOWN = 10;

/** The backups in the folder that the user chose, and whether one is valid. */
export function FolderFiles({ state, nowMs }: { readonly state: BackupsState; readonly nowMs: number }) {
  const files = state.files.value;
  const checks = state.checks.value;
  const folder = state.folder.value ?? '';
  const text = backupsText.folder;
  return (
    <section class="card backup-part" aria-labelledby="b-files">
      <h2 id="b-files">{text.title}</h2>
      {files === undefined ? (
        <p class="muted">{text.notAllowed(folder)}</p>
      ) : files.length === 0 ? (
        <p class="muted">{text.empty(folder)}</p>
      ) : (
        <ul class="item-list" aria-label={text.list}>
          {files.slice(0, SHOWN).map((file) => (
            <FileLine key={file.name} file={file} checked={checks.get(file.name)} state={state} nowMs={nowMs} />
          ))}
        </ul>
      )}
      {files !== undefined && files.length > SHOWN && <p class="muted">{text.older(files.length - SHOWN)}</p>}
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
  const text = backupsText.folder;
  return (
    <li aria-label={file.name}>
      <Icon of={checked?.is === 'whole' ? FileCheck : FileLock} />
      <span>
        {file.name}
        <small>
          {text.details(formatAgo(file.modifiedMs, props.nowMs), backupsText.size(Math.ceil(file.bytes / 1024)))}
        </small>
        {checked !== undefined && (
          <small role="status" data-tone={checked.is === 'damaged' ? 'danger' : undefined}>
            {checkText(checked)}
          </small>
        )}
      </span>
      <Button busy={props.state.checking.value === file.name} onClick={() => void props.state.check(file.name)}>
        {text.check}
      </Button>
    </li>
  );
}

function checkText(checked: Checked): string {
  const text = backupsText.folder;
  if (checked.is === 'other') return text.otherKey;
  if (checked.is === 'damaged') return faultText[checked.code].what;
  const { accounts, differing } = checked;
  return differing === 0 ? text.valid(accounts) : text.validDiffering(accounts, differing);
}
