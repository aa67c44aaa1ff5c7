import type { AccountId, VaultContents } from '../../src/vault/records.ts';
import type { KeyValueStore } from '../storage/key-value.ts';

/** Uses that the saved vault does not know of yet. */
export type Uses = Readonly<Record<AccountId, { readonly uses: number; readonly usedMs: number }>>;

export const USES = 'uses';

/** The uses that wait in the session area. */
export async function readUses(area: KeyValueStore): Promise<Uses> {
  return ((await area.read([USES])).get(USES) as Uses | undefined) ?? {};
}

/** The waiting uses with one more. */
export function addUse(waiting: Uses, id: AccountId, atMs: number): Uses {
  return { ...waiting, [id]: { uses: (waiting[id]?.uses ?? 0) + 1, usedMs: atMs } };
}

/** The contents with the uses counted in; the same object when there are none. */
export function countUses(contents: VaultContents, uses: Uses): VaultContents {
  if (Object.keys(uses).length === 0) return contents;
  const accounts = contents.accounts.map((account) => {
    const more = uses[account.id];
    return more === undefined ? account : { ...account, uses: account.uses + more.uses, usedMs: more.usedMs };
  });
  return { ...contents, accounts };
}
