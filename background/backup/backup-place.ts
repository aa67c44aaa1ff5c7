import type { VaultStore } from '../vault/vault-store.ts';

/**
 * Dates the record of where downloaded backups are kept, if there is one: the user said that this file goes there as well. Part of the
 * backup itself, and no change that a backup could lack.
 */
export async function dateBackupPlace(vaultStore: Pick<VaultStore, 'open' | 'change'>, atMs: number): Promise<void> {
  const { contents: now } = await vaultStore.open();
  const isPlace = ({ kind, automatic, gone, place }: NonNullable<typeof now.keptItems>[number]) =>
    kind === 'backup' && automatic !== true && gone === undefined && place !== '';
  const known = now.keptItems?.find(isPlace);
  if (known === undefined) return;
  await vaultStore.change(({ contents }) => {
    const keptItems = contents.keptItems?.map((item) => (item.id === known.id ? { ...item, madeMs: atMs } : item));
    return { contents: { ...contents, ...(keptItems && { keptItems }) }, answer: undefined, quiet: true };
  });
}
