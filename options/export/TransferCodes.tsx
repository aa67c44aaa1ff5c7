import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import { QrPicture } from '../common/QrPicture.tsx';

/** Transfer QR codes for a phone, one at a time. */
export function TransferCodes({
  payloads,
  onClose,
}: {
  readonly payloads: readonly string[];
  readonly onClose: () => void;
}) {
  const [at, setAt] = useState(0);
  const last = payloads.length - 1;
  const total = payloads.length;
  const text = exportText.transfer;
  return (
    <Dialog
      title={text.title}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => setAt(at - 1)} disabled={at === 0}>
            {commonText.back}
          </Button>
          {at === last ? (
            <Button tone="primary" onClick={onClose}>
              {text.done}
            </Button>
          ) : (
            <Button tone="primary" onClick={() => setAt(at + 1)}>
              {text.next}
            </Button>
          )}
        </>
      }
    >
      <p class="muted">{text.lead}</p>
      <div class="transfer-code">
        <QrPicture text={payloads[at] ?? ''} label={text.code(at + 1, total)} />
      </div>
      <p class="transfer-turns" role="status">
        {text.place(at + 1, total)}
      </p>
      <Note tone="warn">
        <p>{text.warning}</p>
      </Note>
    </Dialog>
  );
}
