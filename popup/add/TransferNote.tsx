import type { TransferView } from '../../src/messages/scanning.ts';
import { Button } from '../../src/ui/Button.tsx';
import { progressOf } from '../../src/ui/transfer-progress.ts';
import type { Popup } from '../app/state.ts';

/** A transfer of several pictures that is not complete: how far it came, and what is missing. */
export function TransferNote({ popup, transfer }: { readonly popup: Popup; readonly transfer: TransferView }) {
  return (
    <div class="note waiting">
      <p role="status">{progressOf(transfer)}</p>
      {popup.screen.value.name !== 'add' && (
        <Button tone="plain" onClick={() => popup.go({ name: 'add', start: 'scan' })}>
          Scan next
        </Button>
      )}
    </div>
  );
}
