import { Dialog } from '../../src/ui/Dialog.tsx';
import { restoreText } from '../../src/ui/strings/restore.ts';
import type { AppState } from '../common/app-state.ts';
import type { HandedFile } from '../common/handed-file.ts';
import { RestoreForm } from './RestoreForm.tsx';

/** Opens a backup or a snapshot, shows what it would change, and restores it into the open vault. */
export function Restore(props: {
  readonly app: AppState;
  readonly place?: string;
  readonly file?: HandedFile;
  /** What it is called, where it is no backup and no snapshot; its file is probably one of the open vault. */
  readonly ownTitle?: string;
  readonly onClose: () => void;
}) {
  const { app, place, file, ownTitle } = props;
  const { title, snapshotTitle, done } = restoreText;
  return (
    <Dialog title={ownTitle ?? (place === undefined ? title : snapshotTitle)} size="wide" onClose={props.onClose}>
      <RestoreForm
        app={app}
        {...(place !== undefined && { place })}
        {...(file !== undefined && { file })}
        isOwn={ownTitle !== undefined}
        onImport={(other) => {
          app.handed.value = other;
          props.onClose();
          app.go({ section: 'interchange' });
        }}
        onCancel={props.onClose}
        onDone={(mode) => {
          props.onClose();
          app.say(mode === 'merge' ? done.merged : done.replaced);
          void app.changed();
        }}
      />
    </Dialog>
  );
}
