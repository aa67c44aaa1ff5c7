import { useEffect, useRef } from 'preact/hooks';
import type { AccountRow } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { showToast, toasts } from '../../src/ui/toasts.ts';
import { type Popup, pendingId } from '../app/state.ts';
import { fill } from '../fill/filling.ts';
import { RowCode } from './LiveCode.tsx';

/** A replacement that waits for its first accepted code: fill it, then say whether the site took it. */
export function PendingReplacement({ popup, row }: { readonly popup: Popup; readonly row: AccountRow }) {
  const box = useRef<HTMLDivElement>(null);
  const said = toasts.value;
  useEffect(() => {
    // What was just said took its place from the list: whoever is at work here keeps it in sight.
    if (box.current?.contains(document.activeElement)) box.current.scrollIntoView({ block: 'nearest' });
  }, [said]);
  const settle = async (keep: boolean) => {
    await popup.attempt(async () => {
      await popup.ports.ask('account.resolveReplacement', { id: row.id, keep });
      await popup.reload();
      showToast(keep ? 'The new key is in force. The old one is kept in history.' : 'The old key stays in force.');
    });
  };
  return (
    <div class="pending" ref={box}>
      <p>
        <strong>A new key waits</strong>
        <RowCode live={popup.codes.of(pendingId(row.id))} />
      </p>
      <div class="pending-actions">
        <Button onClick={() => void fill(popup, { kind: 'account', id: row.id, pending: true })}>Fill new code</Button>
        <Button onClick={() => void settle(true)}>It worked</Button>
        <Button onClick={() => void settle(false)}>Keep old</Button>
      </div>
    </div>
  );
}
