import { changedMs, type FieldTimes } from '../../src/vault/field-times.ts';
import { mergeDrafts } from '../../src/vault/merge-drafts.ts';
import type { BinEntry, RecordKind, Tombstone, VaultContents } from '../../src/vault/records.ts';
import { touchedEntry } from '../../src/vault/touched.ts';

const LISTS = {
  account: 'accounts',
  'recovery-set': 'recoverySets',
  'security-key': 'securityKeys',
  registration: 'registrations',
} as const satisfies Record<RecordKind, keyof VaultContents>;
type Timed = FieldTimes & { readonly id: string };
const KINDS = Object.keys(LISTS) as readonly RecordKind[];

/** The file's contents, and the drafts of both: no earlier file has those of the open vault. */
export function replaceContents(ours: VaultContents, theirs: VaultContents): VaultContents {
  const { drafts: _drafts, devices: _devices, discardedDrafts: _discarded, ...rest } = theirs;
  const drafts = mergeDrafts({ ...ours, accounts: theirs.accounts }, theirs);
  return {
    ...rest,
    ...(ours.devices && { devices: ours.devices }),
    ...(ours.discardedDrafts && { discardedDrafts: ours.discardedDrafts }),
    ...(drafts.length > 0 && { drafts }),
  };
}

/** Whether other devices have this vault. */
export function isShared({ devices = [] }: VaultContents): boolean {
  return devices.some(({ removedMs }) => removedMs === undefined);
}

/**
 * The same as an edit of a vault that other devices have: what the file lacks is deleted now, and what it brings back is newer than its
 * deletion. Without that, the next merge would undo the restore. The fields that differ are dated by whoever saves.
 */
export function replaceAsEdit(ours: VaultContents, theirs: VaultContents, nowMs: number): VaultContents {
  const next = replaceContents(ours, theirs);
  const tombstones = new Map<string, Tombstone>(
    [...theirs.tombstones, ...ours.tombstones].map((one) => [keyOf(one.kind, one.id), one]),
  );
  const binned = new Set(next.bin.map(({ kind, record }) => keyOf(kind, record.id)));
  const lists = KINDS.map((kind) => {
    const live = new Map<string, Timed>(next[LISTS[kind]].map((one) => [one.id, one]));
    const before = new Set<string>(ours[LISTS[kind]].map(({ id }) => id));
    for (const entry of ours.bin) if (entry.kind === kind) before.add(entry.record.id);
    for (const id of before)
      if (!live.has(id) && !binned.has(keyOf(kind, id))) {
        const entry = entryOf(ours, kind, id, nowMs);
        tombstones.set(keyOf(kind, id), {
          kind,
          id,
          deletedMs: Math.max(nowMs, entry ? touchedEntry(entry) : 0),
        } as Tombstone);
      }
    const records = [...live.values()].map((one) => {
      tombstones.delete(keyOf(kind, one.id));
      if (before.has(one.id)) return one;
      return { ...one, updatedMs: nowMs, othersMs: one.othersMs ?? changedMs(one) };
    });
    return [LISTS[kind], records] as const;
  });
  const isLive = (kind: RecordKind, id: string) => ours[LISTS[kind]].some((one) => one.id === id);
  const bin = next.bin.map(
    (entry): BinEntry => (isLive(entry.kind, entry.record.id) ? { ...entry, deletedMs: nowMs } : entry),
  );
  // Each list has the records of its kind, which the compiler cannot see through the table.
  return {
    ...next,
    ...(Object.fromEntries(lists) as Partial<VaultContents>),
    bin,
    tombstones: [...tombstones.values()],
  };
}

/** The contents in which the drafts of a file are wanted again, though they were discarded since. */
export function bringDraftsBack(ours: VaultContents, theirs: VaultContents, nowMs: number): VaultContents {
  const { discardedDrafts } = ours;
  if (discardedDrafts === undefined) return ours;
  const wanted = new Set<string>((theirs.drafts ?? []).map(({ id }) => id));
  return {
    ...ours,
    discardedDrafts: discardedDrafts.map((one) =>
      wanted.has(one.id) && one.isBack !== true
        ? { id: one.id, atMs: Math.max(nowMs, one.atMs + 1), isBack: true }
        : one,
    ),
  };
}

function keyOf(kind: RecordKind, id: string): string {
  return `${kind} ${id}`;
}

function entryOf(contents: VaultContents, kind: RecordKind, id: string, nowMs: number): BinEntry | undefined {
  const record = contents[LISTS[kind]].find((one) => one.id === id);
  return record && ({ kind, record, deletedMs: nowMs } as BinEntry);
}
