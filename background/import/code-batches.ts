import { newId } from '../../src/vault/record-id.ts';
import type { AccountId, RecoverySetId, RecoverySetRecord } from '../../src/vault/records.ts';

/** Adds recovery codes to many accounts; the sets of the vault are indexed once. */
export function createCodeBatches(before: readonly RecoverySetRecord[], atMs: number) {
  const sets = new Map<RecoverySetId, RecoverySetRecord>(before.map((set) => [set.id, set]));
  const byAccount = new Map<AccountId, RecoverySetId[]>();
  for (const { id, account } of before) byAccount.set(account, [...(byAccount.get(account) ?? []), id]);
  const made: RecoverySetId[] = [];
  const former: RecoverySetRecord[] = [];

  /**
   * Adds codes that the account does not have yet as a set of their own. `in force`: it supersedes the one before. `if none`: where the
   * account has a set in force, the file may be older, and its codes become history.
   */
  function add(account: AccountId, codes: readonly string[], rank: 'in force' | 'if none'): void {
    if (codes.length === 0) return;
    const own = (byAccount.get(account) ?? []).flatMap((id) => sets.get(id) ?? []);
    const known = new Set(own.flatMap((set) => set.codes.map(({ text }) => text)));
    const fresh = [...new Set(codes)].filter((code) => code !== '' && !known.has(code));
    if (fresh.length === 0) return;
    const inForce = own.filter((set) => set.supersededMs === undefined);
    const isHistory = rank === 'if none' && inForce.length > 0;
    if (!isHistory) {
      for (const set of inForce) {
        if (!made.includes(set.id)) former.push(set);
        sets.set(set.id, { ...set, supersededMs: atMs });
      }
    }
    const set: RecoverySetRecord = {
      id: newId<'recovery-set'>(),
      account,
      codes: fresh.map((text) => ({ text })),
      source: 'file',
      createdMs: atMs,
      ...(isHistory && { supersededMs: atMs }),
    };
    sets.set(set.id, set);
    byAccount.set(account, [...(byAccount.get(account) ?? []), set.id]);
    made.push(set.id);
  }

  return { add, result: () => ({ sets: [...sets.values()], madeIds: made, formerSets: former }) };
}
