import { Clock, Copy, DoorClosed, LifeBuoy, Pencil, Pin, PinOff, QrCode, TextCursorInput, Trash2 } from 'lucide';
import type { AccountRow } from '../../src/messages/views.ts';
import type { MenuItem } from '../../src/ui/Menu.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { deleteAccount } from '../accounts/delete-account.ts';
import type { Popup } from '../app/state.ts';
import { copyCode, fill } from '../fill/filling.ts';

/** The actions for an account in its menu. */
export function accountMenu(popup: Popup, row: AccountRow): readonly MenuItem[] {
  const text = homeText.account;
  const codes: readonly MenuItem[] = [
    { label: text.fillCode, icon: TextCursorInput, run: () => void fill(popup, { kind: 'account', id: row.id }) },
    { label: text.copyCode, icon: Copy, run: () => void copyCode(popup, row) },
  ];
  const { recovery } = row;
  const recoveryCode: readonly MenuItem[] =
    recovery === undefined || recovery.unused === 0
      ? []
      : [
          {
            label: text.fillNextRecovery,
            icon: LifeBuoy,
            run: () => void fill(popup, { kind: 'recovery', id: row.id, set: recovery.set }),
          },
        ];
  const picture: readonly MenuItem[] = [
    { label: text.showQrCode, icon: QrCode, run: () => popup.go({ name: 'picture', id: row.id }) },
  ];
  const clock: readonly MenuItem[] = [{ label: text.checkClock, icon: Clock, run: () => popup.go({ name: 'clock' }) }];
  return [
    ...(row.kind === undefined || row.pendingOnly ? [] : codes),
    ...(row.pendingOnly ? [] : recoveryCode),
    { label: commonText.edit, icon: Pencil, run: () => popup.go({ name: 'edit', id: row.id }) },
    ...(row.kind === undefined ? [] : picture),
    ...(row.kind === undefined || row.kind === 'hotp' ? [] : clock),
    ...(row.pendingOnly
      ? []
      : [{ label: text.cantGetIn, icon: DoorClosed, run: () => popup.go({ name: 'lost-access', id: row.id }) }]),
    {
      label: row.pinned ? text.unpin : text.pin,
      icon: row.pinned ? PinOff : Pin,
      run: () => void pin(popup, row),
    },
    { label: commonText.delete, icon: Trash2, tone: 'danger', run: () => void deleteAccount(popup, row) },
  ];
}

async function pin(popup: Popup, row: AccountRow): Promise<void> {
  await popup.attempt(async () => {
    await popup.ports.ask('account.edit', { id: row.id, edit: { pinned: !row.pinned } });
    await popup.reload();
  });
}
