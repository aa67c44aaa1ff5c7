import type { TransferView } from '../../messages/scanning.ts';
import { Button } from '../Button.tsx';
import { Note } from '../Note.tsx';
import { scanText } from '../strings/scan.ts';
import { progressOf } from './transfer.ts';

/** A transfer of several QR codes that isn't complete: how far it came, and what is missing. */
export function TransferNote({
  transfer,
  onNext,
}: {
  readonly transfer: TransferView;
  /** Goes on to the next one; absent where that is on screen already. */
  readonly onNext?: (() => void) | undefined;
}) {
  return (
    <Note>
      <p role="status">{progressOf(transfer)}</p>
      {onNext !== undefined && (
        <div class="note-actions">
          <Button onClick={onNext}>{scanText.transfer.next}</Button>
        </div>
      )}
    </Note>
  );
}
