import { alignContents } from './align.ts';
import { isContentsMember, newestTombstones, parseContents } from './contents.ts';
import { mergeDevices } from './devices.ts';
import { canonical, isEqual } from './field-times.ts';
import { keepIcons, mergeIcons } from './icons.ts';
import { mergeKeptItems } from './kept-items.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { firstUse, mergeAccounts, mergeRecoverySets, mergeRegistrations, mergeSecurityKeys } from './merge-records.ts';
import { mergePreferences } from './preferences.ts';
import type {
  AccountRecord,
  BinEntry,
  RecordKind,
  RecoveryCode,
  RecoverySetRecord,
  RegistrationRecord,
  SecurityKeyRecord,
  Tombstone,
  VaultContents,
} from './records.ts';
import { touchedAccount, touchedRecoverySet, touchedRegistration, touchedSecurityKey } from './touched.ts';
import { mergeDiscarded, withoutDiscarded } from './traces.ts';

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
 * Merges two vaults that diverged: commutative and idempotent, and associative but for what was deleted for good. Each field of a record
 * in both is the one that was changed last, and no secret is dropped; a record deleted in one is deleted unless the other used or changed
 * it afterwards. Throws `vault-limit`.
 */
export function mergeContents(first: VaultContents, second: VaultContents): VaultContents {
  const [ours, theirs] = alignContents(first, second);
  const tombstones = mergeTombstones([...ours.tombstones, ...theirs.tombstones]);
  const accounts = mergeKind(ACCOUNTS, ours, theirs, tombstones, (contents) => contents.accounts);
  const sets = mergeKind(RECOVERY_SETS, ours, theirs, tombstones, (contents) => contents.recoverySets);
  const keys = mergeKind(SECURITY_KEYS, ours, theirs, tombstones, (contents) => contents.securityKeys);
  const registrations = mergeKind(REGISTRATIONS, ours, theirs, tombstones, (contents) => contents.registrations);
  const discardedDrafts = mergeDiscarded(ours, theirs);
  const drafts = withoutDiscarded(mergeDrafts(ours, theirs), discardedDrafts);
  const devices = mergeDevices(ours, theirs);
  const keptItems = mergeKeptItems(ours, theirs);
  return parseContents(
    keepIcons({
      ...unknownMembers(ours, theirs),
      schema: 2,
      accounts: accounts.live,
      recoverySets: shareUses(sets.live),
      securityKeys: keys.live,
      registrations: registrations.live,
      bin: [accounts, sets, keys, registrations].flatMap(({ bin }) => bin),
      tombstones: newestTombstones([...tombstones.values()]),
      ...(drafts.length > 0 && { drafts }),
      ...(discardedDrafts.length > 0 && { discardedDrafts }),
      ...(devices.length > 0 && { devices }),
      ...(keptItems.length > 0 && { keptItems }),
      icons: mergeIcons(ours, theirs),
      ...mergePreferences(ours, theirs),
    }),
  );
}

/** The members that this version doesn't know; of one that both have, the greater. */
function unknownMembers(a: VaultContents, b: VaultContents): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const [name, value] of [...Object.entries(a), ...Object.entries(b)])
    if (!isContentsMember(name) && canonical(value) >= canonical(merged[name])) merged[name] = value;
  return merged;
}

/** A code that was used in one set of an account is used in its other sets as well. */
function shareUses(sets: readonly RecoverySetRecord[]): readonly RecoverySetRecord[] {
  const used = new Map<string, RecoveryCode>();
  const nameOf = (set: RecoverySetRecord, text: string) => `${set.account} ${text}`;
  for (const set of sets)
    for (const code of set.codes) {
      if (code.usedMs === undefined) continue;
      const name = nameOf(set, code.text);
      used.set(name, firstUse(used.get(name) ?? code, code));
    }
  if (used.size === 0) return sets;
  return sets.map((set) => {
    if (set.codes.every(({ text, usedMs }) => usedMs !== undefined || !used.has(nameOf(set, text)))) return set;
    const counts = new Map<string, number>();
    for (const { text } of set.codes) counts.set(text, (counts.get(text) ?? 0) + 1);
    const codes = set.codes.map((code) => {
      const use = used.get(nameOf(set, code.text));
      // Where a service gave one text twice, one use spends one of them.
      return code.usedMs !== undefined || use?.usedMs === undefined || counts.get(code.text) !== 1
        ? code
        : { ...code, usedMs: use.usedMs, ...(use.usedFor !== undefined && { usedFor: use.usedFor }) };
    });
    return { ...set, codes };
  });
}

const keyOf = (kind: RecordKind, id: string): string => `${kind} ${id}`;

function mergeTombstones(all: readonly Tombstone[]): Map<string, Tombstone> {
  const merged = new Map<string, Tombstone>();
  for (const tombstone of all) {
    const key = keyOf(tombstone.kind, tombstone.id);
    const known = merged.get(key);
    if (known === undefined || isLater(tombstone, known)) merged.set(key, tombstone);
  }
  return merged;
}

/** The later of two deletions; of a tie, the greater. */
function isLater(a: { readonly deletedMs: number }, b: { readonly deletedMs: number }): boolean {
  return a.deletedMs > b.deletedMs || (a.deletedMs === b.deletedMs && canonical(a) > canonical(b));
}

/** The merged versions of one record and its last deletion. */
interface Fate<T> {
  record: T;
  deletion?: { readonly deletedMs: number };
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
  const meet = (record: T, deletion?: { readonly deletedMs: number }) => {
    const known = fates.get(record.id);
    if (known === undefined) {
      fates.set(record.id, { record, ...(deletion && { deletion }) });
      return;
    }
    // Most records of two copies are the same, and comparing is cheaper than merging.
    if (!isEqual(known.record, record)) known.record = merge(known.record, record);
    if (deletion && (known.deletion === undefined || isLater(deletion, known.deletion))) known.deletion = deletion;
  };
  for (const contents of [ours, theirs]) {
    for (const record of recordsOf(contents)) meet(record);
    for (const entry of contents.bin) {
      if (entry.kind !== kind) continue;
      const { record: _record, ...deletion } = entry;
      // The entry's kind guarantees the record's type, which the compiler cannot see through a type parameter.
      const record = entry.record as unknown as T;
      // Where a clock was set back, a record can have been changed after its deletion: it is deleted all the same.
      meet(record, { ...deletion, deletedMs: Math.max(entry.deletedMs, touchedMs(record)) });
    }
  }
  const live: T[] = [];
  const bin: BinEntry[] = [];
  for (const { record, deletion } of fates.values()) {
    const key = keyOf(kind, record.id);
    const buriedMs = tombstones.get(key)?.deletedMs ?? -1;
    if (touchedMs(record) > Math.max(deletion?.deletedMs ?? -1, buriedMs)) live.push(record);
    else if (deletion && deletion.deletedMs > buriedMs) bin.push({ ...deletion, record } as unknown as BinEntry);
    else continue;
    tombstones.delete(key);
  }
  return { live, bin };
}
