import { withHosts } from '../../src/vault/account-hosts.ts';
import { newId } from '../../src/vault/record-id.ts';
import type {
  AccountId,
  AccountRecord,
  RecoverySetId,
  RecoverySetRecord,
  VaultContents,
} from '../../src/vault/records.ts';
import { moveToTrash, type RecordName } from '../vault/trash.ts';

/** What undoes a saved import: what it made, and what the records that it changed were before. */
export interface UndoEntry {
  readonly atMs: number;
  readonly added: readonly { readonly id: AccountId; readonly uses: number }[];
  readonly former: readonly AccountRecord[];
  readonly madeSets: readonly RecoverySetId[];
  readonly formerSets: readonly RecoverySetRecord[];
}

/** What becomes of one record. */
type Fate<T> =
  | { readonly fate: 'stays'; readonly record: T }
  /** What the import made, untouched since. */
  | { readonly fate: 'removed' }
  /** What the import made, used or edited since: it must not be lost. */
  | { readonly fate: 'trashed'; readonly record: T }
  /** What the import changed, as it was before; `edited` is what the user made of it since, for the trash. */
  | { readonly fate: 'reverted'; readonly record: T; readonly edited?: T };

/**
 * The contents as if the import had not been saved. What was used or edited since goes to the trash. Records that were deleted since
 * stay deleted, and a host that was linked or unlinked since is not linked.
 */
export function revertImport(contents: VaultContents, entry: UndoEntry, nowMs: number): VaultContents {
  const sets = indexSets(entry);
  const accounts = accountFates(contents, entry, sets);
  const trashedAccounts = new Set<AccountId>(
    accounts.flatMap((one) => (one.fate === 'trashed' ? [one.record.id] : [])),
  );
  const recoverySets = contents.recoverySets.map((set) => setFate(set, entry.atMs, sets, trashedAccounts));
  const edited = accounts.flatMap((one) => (one.fate === 'reverted' && one.edited ? [one.edited] : []));
  const reverted: VaultContents = {
    ...contents,
    accounts: accounts.flatMap(remaining),
    recoverySets: recoverySets.flatMap(remaining),
    bin: [...contents.bin, ...edited.map((record) => ({ kind: 'account' as const, record, deletedMs: nowMs }))],
  };
  const trashed: readonly RecordName[] = [
    ...[...trashedAccounts].map((id) => ({ kind: 'account', id }) as const),
    ...recoverySets.flatMap((one) =>
      one.fate === 'trashed' ? [{ kind: 'recovery-set', id: one.record.id } as const] : [],
    ),
  ];
  return trashed.length === 0 ? reverted : moveToTrash(reverted, trashed, nowMs).contents;
}

function remaining<T>(one: Fate<T>): readonly T[] {
  return one.fate === 'removed' ? [] : [one.record];
}

/** The sets that the import made and changed; of these there may be tens of thousands. */
interface ImportedSets {
  readonly made: ReadonlySet<RecoverySetId>;
  readonly former: ReadonlyMap<RecoverySetId, RecoverySetRecord>;
  /** Whether a set is one that the import made, with no code used since. */
  readonly isUnused: (set: RecoverySetRecord) => boolean;
}

function indexSets({ madeSets, formerSets }: UndoEntry): ImportedSets {
  const made = new Set(madeSets);
  return {
    made,
    former: new Map(formerSets.map((set) => [set.id, set])),
    isUnused: (set) => made.has(set.id) && set.codes.every((code) => code.usedMs === undefined),
  };
}

function accountFates(
  { accounts, registrations, recoverySets }: VaultContents,
  { atMs, added, former }: UndoEntry,
  { isUnused }: ImportedSets,
): readonly Fate<AccountRecord>[] {
  const usesAtImport = new Map(added.map(({ id, uses }) => [id, uses]));
  const before = new Map(former.map((account) => [account.id, account]));
  // Accounts that other records of the user's belong to.
  const referenced = new Set([
    ...registrations.flatMap(({ account }) => account ?? []),
    ...recoverySets.filter((set) => !isUnused(set)).map(({ account }) => account),
  ]);
  return accounts.map((record): Fate<AccountRecord> => {
    const { id, updatedMs, uses } = record;
    if (usesAtImport.has(id)) {
      const isUntouched = updatedMs === atMs && uses === usesAtImport.get(id) && !referenced.has(id);
      return isUntouched ? { fate: 'removed' } : { fate: 'trashed', record };
    }
    const original = before.get(id);
    if (original === undefined) return { fate: 'stays', record };
    const edited = updatedMs === atMs ? {} : { edited: { ...record, id: newId<'account'>() } };
    return { fate: 'reverted', record: withUses(withHosts(original, record.hosts), record), ...edited };
  });
}

/** A set goes to the trash with its account, where that does. */
function setFate(
  record: RecoverySetRecord,
  importedMs: number,
  { made, former, isUnused }: ImportedSets,
  trashedAccounts: ReadonlySet<AccountId>,
): Fate<RecoverySetRecord> {
  if (!trashedAccounts.has(record.account)) {
    if (isUnused(record)) return { fate: 'removed' };
    if (made.has(record.id)) return { fate: 'trashed', record };
  }
  const original = record.supersededMs === importedMs ? former.get(record.id) : undefined;
  return original === undefined ? { fate: 'stays', record } : { fate: 'reverted', record: original };
}

/** Uses since the import still count, and a counter never goes back. */
function withUses(before: AccountRecord, after: AccountRecord): AccountRecord {
  if (after.uses === before.uses) return before;
  const { otp } = before;
  const counter = otp?.kind === 'hotp' && after.otp?.kind === 'hotp' && after.otp.secret === otp.secret;
  return {
    ...before,
    uses: after.uses,
    ...(after.usedMs !== undefined && { usedMs: after.usedMs }),
    ...(counter &&
      after.otp?.kind === 'hotp' && { otp: { ...otp, counter: Math.max(otp.counter, after.otp.counter) } }),
  };
}
