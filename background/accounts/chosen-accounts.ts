import type { ExportChoice } from '../../src/messages/interchange.ts';
import type { AccountRecord, VaultContents } from '../../src/vault/records.ts';

/** The chosen accounts in the order by hand, which is the one that files can keep. */
export function chosenAccounts({ accounts }: VaultContents, { ids, tag }: ExportChoice): readonly AccountRecord[] {
  const wanted = ids && new Set(ids);
  return accounts
    .filter((account) => wanted?.has(account.id) !== false && (tag === undefined || account.tags.includes(tag)))
    .toSorted((a, b) => a.order - b.order);
}
