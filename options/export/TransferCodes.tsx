import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { QrPicture } from '../common/QrPicture.tsx';

/** Transfer codes for a phone, one at a time. */
export function TransferCodes({
  payloads,
  onClose,
}: {
  readonly payloads: readonly string[];
  readonly onClose: () => void;
}) {
  const [at, setAt] = useState(0);
  const last = payloads.length - 1;
  const place = `${at + 1} of ${payloads.length}`;
  return (
    <Dialog
      title="Scan with your phone"
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => setAt(at - 1)} disabled={at === 0}>
            Back
          </Button>
          {at === last ? (
            <Button tone="primary" onClick={onClose}>
              Done
            </Button>
          ) : (
            <Button tone="primary" onClick={() => setAt(at + 1)}>
              Next
            </Button>
          )}
        </>
      }
    >
      <p class="muted">
        In Google Authenticator: menu, Transfer accounts, Import accounts. Scan each picture before you go on.
      </p>
      <div class="transfer-code">
        <QrPicture text={payloads[at] ?? ''} label={`Transfer code ${place}`} />
      </div>
      <p class="transfer-turns" role="status">
        {place}
      </p>
      <Note tone="warn">
        <p>Whoever sees these pictures can make your codes.</p>
      </Note>
    </Dialog>
  );
}
