import { Fault } from '../../src/fault.ts';
import type { Undo } from '../../src/messages/views.ts';
import { newestTombstones } from '../../src/vault/contents.ts';
import type { BinEntry, RecordKind, Tombstone, VaultContents } from '../../src/vault/records.ts';
import type { VaultStore } from './vault-store.ts';

/** How long a deleted record can be brought back. */
const TRASH_DAYS = 30;
const DAY_MS = 86_400_000;

/** A record by kind and id. */
export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Names a group of deleted records in one word, by which they are restored together. */
export function undoOf(names: readonly RecordName[]): Undo {
  return { undo: names.map(({ id }) => id).join('.') };
}

/** Moves records to the trash, and with an account its recovery codes, with a key its registrations. Throws `record-missing`. */
export function moveToTrash(
  contents: VaultContents,
  names: readonly RecordName[],
  atMs: number,
): { readonly contents: VaultContents; readonly gone: readonly RecordName[] } {
  const wanted = new Set(names.map(({ kind, id }) => `${kind}/${id}`));
  const is = (kind: RecordKind, id: string) => wanted.has(`${kind}/${id}`);
  const trashed: BinEntry[] = [];
  const accounts = contents.accounts.filter((record) => {
    if (!is('account', record.id)) return true;
    trashed.push({ kind: 'account', record, deletedMs: atMs });
    return false;
  });
  const securityKeys = contents.securityKeys.filter((record) => {
    if (!is('security-key', record.id)) return true;
    trashed.push({ kind: 'security-key', record, deletedMs: atMs });
    return false;
  });
  const recoverySets = contents.recoverySets.filter((record) => {
    if (!is('recovery-set', record.id) && !is('account', record.account)) return true;
    trashed.push({ kind: 'recovery-set', record, deletedMs: atMs });
    return false;
  });
  const registrations = contents.registrations.filter((record) => {
    if (!is('registration', record.id) && !is('security-key', record.key)) return true;
    trashed.push({ kind: 'registration', record, deletedMs: atMs });
    return false;
  });
  const found = new Set(trashed.map(({ kind, record }) => `${kind}/${record.id}`));
  if ([...wanted].some((name) => !found.has(name))) {
    throw new Fault('record-missing', 'got an unknown record, want one of the vault');
  }
  return {
    contents: { ...contents, accounts, securityKeys, recoverySets, registrations, bin: [...contents.bin, ...trashed] },
    gone: trashed.map(({ kind, record }) => ({ kind, id: record.id })),
  };
}

/** Moves records to the trash and saves that; answers what undoes it. Throws `record-missing`. */
export async function trashRecords(vaultStore: VaultStore, names: readonly RecordName[], atMs: number): Promise<Undo> {
  const { answer } = await vaultStore.change(({ contents }) => {
    const { contents: next, gone } = moveToTrash(contents, names, atMs);
    return { contents: next, answer: undoOf(gone) };
  });
  return answer;
}

/** When a deleted record is gone for good. */
export function goneMsOf({ deletedMs }: BinEntry): number {
  return deletedMs + TRASH_DAYS * DAY_MS;
}

/**
 * Restores deleted records, and with recovery codes or a registration the account or key that they belong to. Of two sets of recovery
 * codes of one account, the existing set stays active. Throws `record-missing` when none of them is in the trash any more.
 */
export function restoreFromTrash(contents: VaultContents, { undo }: Undo): VaultContents {
  const wanted = withOwners(contents, new Set(undo.split('.')));
  const back = contents.bin.filter(({ record }) => wanted.has(record.id));
  if (back.length === 0) throw new Fault('record-missing', 'got nothing of the trash, want a deleted record');
  const of = <K extends RecordKind>(kind: K) =>
    back.flatMap((entry) => (entry.kind === kind ? [entry.record as Extract<BinEntry, { kind: K }>['record']] : []));
  const inForce = new Map(
    contents.recoverySets.filter((set) => set.supersededMs === undefined).map((set) => [set.account, set] as const),
  );
  const sets = of('recovery-set').map((set) => {
    const newer = inForce.get(set.account);
    return newer === undefined || set.supersededMs !== undefined ? set : { ...set, supersededMs: newer.createdMs };
  });
  return {
    ...contents,
    accounts: [...contents.accounts, ...of('account')],
    recoverySets: [...contents.recoverySets, ...sets],
    securityKeys: [...contents.securityKeys, ...of('security-key')],
    registrations: [...contents.registrations, ...of('registration')],
    bin: contents.bin.filter(({ record }) => !wanted.has(record.id)),
  };
}

/** Recovery codes without their account, or a registration without its key, would be invisible. */
function withOwners({ bin }: VaultContents, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(wanted);
  for (const entry of bin) {
    if (!wanted.has(entry.record.id)) continue;
    if (entry.kind === 'recovery-set') all.add(entry.record.account);
    if (entry.kind === 'registration') all.add(entry.record.key);
  }
  return all;
}

/** Replaces records by tombstones before their time, with what belongs to them. Throws `record-missing` when none is in the trash. */
export function purge(contents: VaultContents, { undo }: Undo): VaultContents {
  const wanted = new Set(undo.split('.'));
  const isPurged = (entry: BinEntry): boolean =>
    wanted.has(entry.record.id) ||
    (entry.kind === 'recovery-set' && wanted.has(entry.record.account)) ||
    (entry.kind === 'registration' && wanted.has(entry.record.key));
  if (!contents.bin.some(isPurged))
    throw new Fault('record-missing', 'got nothing of the trash, want a deleted record');
  return toTombstones(contents, isPurged);
}

/** Replaces what is older than 30 days by tombstones; the same contents when there is nothing to empty. */
export function emptyTrash(contents: VaultContents, atMs: number): VaultContents {
  return toTombstones(contents, (entry) => goneMsOf(entry) <= atMs);
}

function toTombstones(contents: VaultContents, isPurged: (entry: BinEntry) => boolean): VaultContents {
  const gone = contents.bin.filter(isPurged);
  if (gone.length === 0) return contents;
  const tombstones = gone.flatMap(({ kind, record, deletedMs }): readonly Tombstone[] => {
    const ids: readonly string[] = [record.id, ...('formerIds' in record ? (record.formerIds ?? []) : [])];
    return ids.map((id) => ({ kind, id, deletedMs }));
  });
  return {
    ...contents,
    bin: contents.bin.filter((entry) => !isPurged(entry)),
    tombstones: newestTombstones([...contents.tombstones, ...tombstones]),
  };
}
