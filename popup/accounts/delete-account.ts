import { appText } from '../../src/ui/strings/app.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { Popup } from '../app/state.ts';
import { findRow } from '../home/home-keys.ts';

/** Deletes an account and offers to undo it. */
export async function deleteAccount(
  popup: Popup,
  row: { readonly id: AccountId; readonly issuer: string; readonly name: string },
): Promise<void> {
  const gone = await popup.attempt(() => popup.ports.ask('account.delete', { ids: [row.id] }));
  if (gone === undefined) return;
  const bringBack = async () => {
    await popup.attempt(() => popup.ports.ask('trash.restore', gone));
    await popup.reload();
    // Once it is drawn.
    requestAnimationFrame(() => findRow(row.id)?.focus());
  };
  await popup.goHome();
  showToast(appText.deleted(row.issuer || row.name || commonText.unnamedAccount), {
    label: commonText.undo,
    undoes: true,
    run: () => void bringBack(),
  });
}
