import { Fault } from '../src/fault.ts';
import type { Undo } from '../src/messages/views.ts';
import type { BinEntry, RecordKind, Tombstone, VaultContents } from '../src/vault/records.ts';

/** How long a deleted record can be brought back. */
const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** A record by kind and id. */
export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Names a group of deleted records in one word, by which they come back together. */
export function undoOf(names: readonly RecordName[]): Undo {
  return { undo: names.map(({ id }) => id).join('.') };
}

/** Moves records into the bin, and with an account its recovery codes, with a key its registrations. Throws `record-missing`. */
export function throwAway(
  contents: VaultContents,
  names: readonly RecordName[],
  atMs: number,
): { readonly contents: VaultContents; readonly gone: readonly RecordName[] } {
  const wanted = new Set(names.map(({ kind, id }) => `${kind}/${id}`));
  const is = (kind: RecordKind, id: string) => wanted.has(`${kind}/${id}`);
  const thrown: BinEntry[] = [];
  const accounts = contents.accounts.filter((record) => {
    if (!is('account', record.id)) return true;
    thrown.push({ kind: 'account', record, deletedMs: atMs });
    return false;
  });
  const securityKeys = contents.securityKeys.filter((record) => {
    if (!is('security-key', record.id)) return true;
    thrown.push({ kind: 'security-key', record, deletedMs: atMs });
    return false;
  });
  const recoverySets = contents.recoverySets.filter((record) => {
    if (!is('recovery-set', record.id) && !is('account', record.account)) return true;
    thrown.push({ kind: 'recovery-set', record, deletedMs: atMs });
    return false;
  });
  const registrations = contents.registrations.filter((record) => {
    if (!is('registration', record.id) && !is('security-key', record.key)) return true;
    thrown.push({ kind: 'registration', record, deletedMs: atMs });
    return false;
  });
  const found = new Set(thrown.map(({ kind, record }) => `${kind}/${record.id}`));
  if ([...wanted].some((name) => !found.has(name))) {
    throw new Fault('record-missing', 'got an unknown record, want one of the vault');
  }
  return {
    contents: { ...contents, accounts, securityKeys, recoverySets, registrations, bin: [...contents.bin, ...thrown] },
    gone: thrown.map(({ kind, record }) => ({ kind, id: record.id })),
  };
}

/** Brings deleted records back. Throws `record-missing` when none of them is in the bin any more. */
export function bringBack(contents: VaultContents, { undo }: Undo): VaultContents {
  const wanted = new Set(undo.split('.'));
  const back = contents.bin.filter(({ record }) => wanted.has(record.id));
  if (back.length === 0) throw new Fault('record-missing', 'got nothing of the bin, want a deleted record');
  const of = <K extends RecordKind>(kind: K) =>
    back.flatMap((entry) => (entry.kind === kind ? [entry.record as Extract<BinEntry, { kind: K }>['record']] : []));
  return {
    ...contents,
    accounts: [...contents.accounts, ...of('account')],
    securityKeys: [...contents.securityKeys, ...of('security-key')],
    recoverySets: [...contents.recoverySets, ...of('recovery-set')],
    registrations: [...contents.registrations, ...of('registration')],
    bin: contents.bin.filter(({ record }) => !wanted.has(record.id)),
  };
}

/** Empties what is older than 30 days into tombstones; the same contents when there is nothing to empty. */
export function emptyBin(contents: VaultContents, atMs: number): VaultContents {
  const before = atMs - BIN_DAYS * DAY_MS;
  const old = contents.bin.filter((entry) => entry.deletedMs <= before);
  if (old.length === 0) return contents;
  const tombstones = old.map(({ kind, record, deletedMs }): Tombstone => ({ kind, id: record.id, deletedMs }));
  return {
    ...contents,
    bin: contents.bin.filter((entry) => entry.deletedMs > before),
    tombstones: [...contents.tombstones, ...tombstones],
  };
}
