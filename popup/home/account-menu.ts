import { Clock, Copy, Pencil, Pin, PinOff, QrCode, TextCursorInput, Trash2 } from 'lucide';
import type { AccountRow } from '../../src/messages/views.ts';
import type { MenuItem } from '../../src/ui/Menu.tsx';
import { deleteAccount, type Popup } from '../app/state.ts';
import { copyCode, fill } from '../fill/filling.ts';

/** The name of an account as it is labelled everywhere: "ISSUER NAME". */
export function accountLabel({ issuer, name }: { readonly issuer: string; readonly name: string }): string {
  return `${issuer} ${name}`.trim();
}

/** Everything that can be done to an account from its row. */
export function accountMenu(popup: Popup, row: AccountRow): readonly MenuItem[] {
  const codes: readonly MenuItem[] = [
    { label: 'Fill code', icon: TextCursorInput, run: () => void fill(popup, { kind: 'account', id: row.id }) },
    { label: 'Copy code', icon: Copy, run: () => void copyCode(popup, row) },
  ];
  const picture: readonly MenuItem[] = [
    { label: 'Show QR code', icon: QrCode, run: () => popup.go({ name: 'picture', id: row.id }) },
  ];
  const clock: readonly MenuItem[] = [
    { label: 'Check the clock', icon: Clock, run: () => popup.go({ name: 'clock' }) },
  ];
  return [
    ...(row.kind === undefined ? [] : codes),
    { label: 'Edit', icon: Pencil, run: () => popup.go({ name: 'edit', id: row.id }) },
    ...(row.kind === undefined ? [] : picture),
    ...(row.kind === undefined || row.kind === 'hotp' ? [] : clock),
    {
      label: row.pinned ? 'Unpin' : 'Pin to the top',
      icon: row.pinned ? PinOff : Pin,
      run: () => void pin(popup, row),
    },
    { label: 'Delete', icon: Trash2, tone: 'danger', run: () => void deleteAccount(popup, row) },
  ];
}

async function pin(popup: Popup, row: AccountRow): Promise<void> {
  await popup.attempt(async () => {
    await popup.ports.ask('account.edit', { id: row.id, edit: { pinned: !row.pinned } });
    await popup.reload();
  });
}
