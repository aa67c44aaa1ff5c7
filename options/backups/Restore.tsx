import { Dialog } from '../../src/ui/Dialog.tsx';
import type { AppState } from '../common/app-state.ts';
import { RestoreForm } from './RestoreForm.tsx';

/** Opens a copy, shows what it would change, and brings it back into the open vault. */
export function Restore(props: { readonly app: AppState; readonly place?: string; readonly onClose: () => void }) {
  const { app, place } = props;
  return (
    <Dialog title={place === undefined ? 'Restore a backup' : 'An earlier day'} onClose={props.onClose}>
      <RestoreForm
        app={app}
        {...(place !== undefined && { place })}
        onCancel={props.onClose}
        onDone={(mode) => {
          props.onClose();
          app.say(
            mode === 'merge'
              ? 'The backup was merged into your vault. What was there before is under Earlier days.'
              : 'The backup took the place of what was there, which is under Earlier days.',
          );
          void app.changed();
        }}
      />
    </Dialog>
  );
}
