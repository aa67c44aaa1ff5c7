import { RestoreForm } from '../parts/RestoreForm.tsx';
import type { Shell } from '../state/shell.ts';
import { Gate } from './Gate.tsx';

/** Restoring a backup where there is no vault, or none that can be read. */
export function RestoreGate({ shell }: { readonly shell: Shell }) {
  return (
    <Gate>
      <h1>Restore a backup</h1>
      <RestoreForm
        shell={shell}
        onCancel={() => shell.go({ section: 'accounts' })}
        onDone={(_mode, opened) => {
          shell.say(
            opened
              ? 'Your vault is back. It opens with the passphrase of the backup.'
              : 'Your vault is back. Open it with the recovery code, and choose a new passphrase.',
          );
          shell.go({ section: 'accounts' });
          void shell.open();
        }}
      />
    </Gate>
  );
}
