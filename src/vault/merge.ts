import { parseContents } from './contents.ts';
import { mergeDrafts } from './merge-drafts.ts';
import {
  mergeAccounts,
  mergeRecoverySets,
  mergeRegistrations,
  mergeSecurityKeys,
  touchedAccount,
  touchedRecoverySet,
  touchedRegistration,
  touchedSecurityKey,
} from './merge-records.ts';
import type {
  AccountRecord,
  BinEntry,
  RecordKind,
  RecoverySetRecord,
  RegistrationRecord,
  SecurityKeyRecord,
  Tombstone,
  VaultContents,
} from './records.ts';

/** How one kind of record is merged. */
interface Kind<T extends { readonly id: string }> {
  readonly kind: RecordKind;
  readonly merge: (a: T, b: T) => T;
  readonly touchedMs: (record: T) => number;
}

const ACCOUNTS: Kind<AccountRecord> = { kind: 'account', merge: mergeAccounts, touchedMs: touchedAccount };
const RECOVERY_SETS: Kind<RecoverySetRecord> = {
  kind: 'recovery-set',
  merge: mergeRecoverySets,
  touchedMs: touchedRecoverySet,
};
const SECURITY_KEYS: Kind<SecurityKeyRecord> = {
  kind: 'security-key',
  merge: mergeSecurityKeys,
  touchedMs: touchedSecurityKey,
};
const REGISTRATIONS: Kind<RegistrationRecord> = {
  kind: 'registration',
  merge: mergeRegistrations,
  touchedMs: touchedRegistration,
};

/**
 * Merges two vaults that diverged. Of a record in both, the later version wins and keeps the other's secrets; a record deleted
 * in one is deleted unless the other used or changed it afterwards. Preferences are those of `ours`. Throws `vault-limit`.
 */
export function mergeContents(ours: VaultContents, theirs: VaultContents): VaultContents {
  const tombstones = mergeTombstones([...ours.tombstones, ...theirs.tombstones]);
  const accounts = mergeKind(ACCOUNTS, ours, theirs, tombstones, (contents) => contents.accounts);
  const sets = mergeKind(RECOVERY_SETS, ours, theirs, tombstones, (contents) => contents.recoverySets);
  const keys = mergeKind(SECURITY_KEYS, ours, theirs, tombstones, (contents) => contents.securityKeys);
  const registrations = mergeKind(REGISTRATIONS, ours, theirs, tombstones, (contents) => contents.registrations);
  const drafts = mergeDrafts(ours.drafts, theirs.drafts, accounts.live);
  return parseContents({
    ...theirs,
    ...ours,
    accounts: accounts.live,
    recoverySets: sets.live,
    securityKeys: keys.live,
    registrations: registrations.live,
    bin: [accounts, sets, keys, registrations].flatMap(({ bin }) => bin),
    tombstones: [...tombstones.values()],
    drafts: drafts.length === 0 ? undefined : drafts,
  });
}

const keyOf = (kind: RecordKind, id: string): string => `${kind} ${id}`;

function mergeTombstones(all: readonly Tombstone[]): Map<string, Tombstone> {
  const merged = new Map<string, Tombstone>();
  for (const tombstone of all) {
    const key = keyOf(tombstone.kind, tombstone.id);
    const known = merged.get(key);
    if (known === undefined || known.deletedMs < tombstone.deletedMs) merged.set(key, tombstone);
  }
  return merged;
}

/** The merged versions of one record and its last deletion. */
interface Fate<T> {
  record: T;
  entry?: BinEntry;
  live: boolean;
}

/**
 * Merges the records of one kind, live and in the trash, and removes from `tombstones` those that a record survived.
 *
 * Example: deleted here at 10:00 and used there at 10:05, an account is live; used there at 09:55, it stays in the trash
 * with that use counted.
 */
function mergeKind<T extends { readonly id: string }>(
  { kind, merge, touchedMs }: Kind<T>,
  ours: VaultContents,
  theirs: VaultContents,
  tombstones: Map<string, Tombstone>,
  recordsOf: (contents: VaultContents) => readonly T[],
): { readonly live: readonly T[]; readonly bin: readonly BinEntry[] } {
  const fates = new Map<string, Fate<T>>();
  const meet = (record: T, entry?: BinEntry) => {
    const known = fates.get(record.id);
    if (known === undefined) {
      fates.set(record.id, { record, live: entry === undefined, ...(entry && { entry }) });
      return;
    }
    known.record = merge(known.record, record);
    known.live ||= entry === undefined;
    if (entry && (known.entry === undefined || known.entry.deletedMs < entry.deletedMs)) known.entry = entry;
  };
  for (const contents of [ours, theirs]) {
    for (const record of recordsOf(contents)) meet(record);
    // The entry's kind guarantees the record's type, which the compiler cannot see through a type parameter.
    for (const entry of contents.bin) if (entry.kind === kind) meet(entry.record as unknown as T, entry);
  }
  const live: T[] = [];
  const bin: BinEntry[] = [];
  for (const { record, entry, live: somewhere } of fates.values()) {
    const key = keyOf(kind, record.id);
    const buriedMs = tombstones.get(key)?.deletedMs ?? -1;
    const touched = touchedMs(record);
    const alive = somewhere && touched > Math.max(entry?.deletedMs ?? -1, buriedMs);
    if (alive) live.push(record);
    else if (entry && entry.deletedMs > buriedMs) bin.push({ ...entry, record } as unknown as BinEntry);
    else continue;
    tombstones.delete(key);
  }
  return { live, bin };
}
