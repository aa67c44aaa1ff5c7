import type { AccountId, VaultContents } from '../../src/vault/records.ts';
import type { RecordedUse } from '../storage/stored-shapes.ts';

/** Uses that the saved vault does not include yet. */
export type Uses = Readonly<Record<AccountId, RecordedUse>>;

/** The unsaved uses with one more. */
export function addUse(unsaved: Uses, id: AccountId, atMs: number): Uses {
  return { ...unsaved, [id]: { uses: (unsaved[id]?.uses ?? 0) + 1, usedMs: atMs } };
}

export function hasUses(uses: Uses): boolean {
  return Object.keys(uses).length > 0;
}

/** The contents with the uses counted in; the same object when there are none. */
export function countUses(contents: VaultContents, uses: Uses): VaultContents {
  if (!hasUses(uses)) return contents;
  const accounts = contents.accounts.map((account) => {
    const more = uses[account.id];
    return more === undefined ? account : { ...account, uses: account.uses + more.uses, usedMs: more.usedMs };
  });
  return { ...contents, accounts };
}
