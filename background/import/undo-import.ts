import { newId } from '../../src/vault/record-id.ts';
import type {
  AccountId,
  AccountRecord,
  RecoverySetId,
  RecoverySetRecord,
  VaultContents,
} from '../../src/vault/records.ts';
import { moveToTrash, type RecordName } from '../vault/trash.ts';

/** How a saved batch is taken back: what it made, and what the records that it changed were before. */
export interface UndoEntry {
  readonly atMs: number;
  readonly added: readonly { readonly id: AccountId; readonly uses: number }[];
  readonly former: readonly AccountRecord[];
  readonly madeSets: readonly RecoverySetId[];
  readonly formerSets: readonly RecoverySetRecord[];
}

/**
 * The contents as if the batch had not been saved. What was used or edited since is not lost: it goes to the bin. Records that
 * were deleted since stay deleted.
 */
export function revertImport(contents: VaultContents, reversal: UndoEntry, nowMs: number): VaultContents {
  const { atMs } = reversal;
  const uses = new Map(reversal.added.map(({ id, uses: count }) => [id, count]));
  const made = new Set(reversal.madeSets);
  const isFresh = (set: RecoverySetRecord) => made.has(set.id) && set.codes.every((code) => code.usedMs === undefined);
  const tied = new Set([
    ...contents.registrations.flatMap(({ account }) => account ?? []),
    ...contents.recoverySets.filter((set) => !isFresh(set)).map(({ account }) => account),
  ]);
  const isUntouched = ({ id, updatedMs, uses: count }: AccountRecord) =>
    updatedMs === atMs && count === uses.get(id) && !tied.has(id);

  const gone = new Set<AccountId>();
  const kept: RecordName[] = [];
  for (const account of contents.accounts) {
    if (!uses.has(account.id)) continue;
    if (isUntouched(account)) gone.add(account.id);
    else kept.push({ kind: 'account', id: account.id });
  }
  const binned = new Set(kept.map(({ id }) => id));
  for (const set of contents.recoverySets) {
    if (made.has(set.id) && !isFresh(set) && !binned.has(set.account)) kept.push({ kind: 'recovery-set', id: set.id });
  }

  const former = new Map(reversal.former.map((account) => [account.id, account]));
  const formerSets = new Map(reversal.formerSets.map((set) => [set.id, set]));
  const edited: AccountRecord[] = [];
  const accounts = contents.accounts
    .filter(({ id }) => !gone.has(id))
    .map((account) => {
      const before = former.get(account.id);
      if (before === undefined) return account;
      if (account.updatedMs !== atMs) edited.push({ ...account, id: newId<'account'>() });
      return withUses(before, account);
    });
  const recoverySets = contents.recoverySets
    .filter((set) => !(isFresh(set) && !binned.has(set.account)))
    .map((set) => (set.supersededMs === atMs ? (formerSets.get(set.id) ?? set) : set));
  const reverted: VaultContents = {
    ...contents,
    accounts,
    recoverySets,
    bin: [...contents.bin, ...edited.map((record) => ({ kind: 'account' as const, record, deletedMs: nowMs }))],
  };
  return kept.length === 0 ? reverted : moveToTrash(reverted, kept, nowMs).contents;
}

/** Uses since the import count on, and a counter is never turned back. */
function withUses(before: AccountRecord, after: AccountRecord): AccountRecord {
  if (after.uses === before.uses) return before;
  const { otp } = before;
  const isMovedOn = otp?.kind === 'hotp' && after.otp?.kind === 'hotp' && after.otp.secret === otp.secret;
  return {
    ...before,
    uses: after.uses,
    ...(after.usedMs !== undefined && { usedMs: after.usedMs }),
    ...(isMovedOn &&
      after.otp?.kind === 'hotp' && { otp: { ...otp, counter: Math.max(otp.counter, after.otp.counter) } }),
  };
}
