import { changedMs, type FieldTimes } from './field-times.ts';
import type { BinEntry, RecordKind, VaultContents } from './records.ts';
import { touchedEntry } from './touched.ts';

/** A record by its kind and id. */
type Name = `${RecordKind} ${string}`;

/** The records that are live in `before`, and in the trash or gone for good in `after`. */
export function findDeleted(before: VaultContents, after: VaultContents): ReadonlySet<Name> {
  if (before.bin === after.bin && before.tombstones === after.tombstones) return new Set();
  const live = liveNames(before);
  const gone = [
    ...after.bin.map(({ kind, record }): Name => `${kind} ${record.id}`),
    ...after.tombstones.map(({ kind, id }): Name => `${kind} ${id}`),
  ];
  // An account that became one with another is live under that one's id.
  const still = liveNames(after);
  return new Set(gone.filter((name) => live.has(name) && !still.has(name)));
}

/** How many records are live. */
export function countLive({ accounts, recoverySets, securityKeys, registrations }: VaultContents): number {
  return accounts.length + recoverySets.length + securityKeys.length + registrations.length;
}

function liveNames({ accounts, recoverySets, securityKeys, registrations }: VaultContents): ReadonlySet<Name> {
  return new Set<Name>([
    ...accounts.flatMap(({ id, formerIds = [] }) => [id, ...formerIds].map((one): Name => `account ${one}`)),
    ...recoverySets.map(({ id }): Name => `recovery-set ${id}`),
    ...securityKeys.map(({ id }): Name => `security-key ${id}`),
    ...registrations.map(({ id }): Name => `registration ${id}`),
  ]);
}

/**
 * `after` with the records that it deletes and `before` has: live again, and changed later than they were deleted, so that every merge
 * from now on keeps them.
 */
export function undoDeletions(before: VaultContents, after: VaultContents): VaultContents {
  const names = findDeleted(before, after);
  if (names.size === 0) return after;
  const deletedMs = new Map<Name, number>();
  for (const { kind, id, deletedMs: ms } of after.tombstones) deletedMs.set(`${kind} ${id}`, ms);
  const trashed = new Map<Name, BinEntry>();
  for (const entry of after.bin) trashed.set(`${entry.kind} ${entry.record.id}`, entry);
  const back = <T extends FieldTimes & { readonly id: string }>(
    kind: RecordKind,
    records: readonly T[],
  ): readonly T[] =>
    records.flatMap((record) => {
      const name: Name = `${kind} ${record.id}`;
      if (!names.has(name)) return [];
      const entry = trashed.get(name);
      // The entry's kind guarantees the record's type; it has the changes of both sides.
      const merged = entry === undefined ? record : (entry.record as unknown as T);
      const goneMs = Math.max(
        deletedMs.get(name) ?? 0,
        entry === undefined ? 0 : Math.max(entry.deletedMs, touchedEntry(entry)),
      );
      const updatedMs = Math.max(goneMs + 1, changedMs(merged));
      return [{ ...merged, updatedMs, othersMs: merged.othersMs ?? changedMs(merged) }];
    });
  return {
    ...after,
    accounts: [...after.accounts, ...back('account', before.accounts)],
    recoverySets: [...after.recoverySets, ...back('recovery-set', before.recoverySets)],
    securityKeys: [...after.securityKeys, ...back('security-key', before.securityKeys)],
    registrations: [...after.registrations, ...back('registration', before.registrations)],
    bin: after.bin.filter(({ kind, record }) => !names.has(`${kind} ${record.id}`)),
    tombstones: after.tombstones.filter(({ kind, id }) => !names.has(`${kind} ${id}`)),
  };
}
