import { appText } from '../../src/ui/strings/app.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { Popup } from '../app/state.ts';

/** Deletes an account and offers to undo it. */
export async function deleteAccount(
  popup: Popup,
  row: { readonly id: AccountId; readonly issuer: string; readonly name: string },
): Promise<void> {
  const gone = await popup.attempt(() => popup.ports.ask('account.delete', { ids: [row.id] }));
  if (gone === undefined) return;
  await popup.goHome();
  showToast(appText.deleted(row.issuer || row.name || commonText.unnamedAccount), {
    label: commonText.undo,
    undoes: true,
    run: () => void popup.attempt(() => popup.ports.ask('trash.restore', gone)).then(() => popup.reload()),
  });
}
