import { changedMs, type FieldTimes, fieldMs, fieldsOf, isEqual, timeMembers } from './field-times.ts';
import { codesKeyOf } from './identity.ts';
import type { AccountRecord, BinEntry, VaultContents } from './records.ts';
import { touchedEntry } from './touched.ts';
import { traceDrafts } from './traces.ts';

type Kept = FieldTimes & { readonly id: string };

/**
 * Dates what an edit changed: each field of each record that differs from before, and each preference. The only place that does, so that no
 * editor can forget it. `wallMs` is the time of a change whose editor gave none in `updatedMs`. A change is later than `seenMs`, the greatest
 * time that this device has seen of another, and than the value it replaces, even where the clock was set back.
 */
export function dateChanges(before: VaultContents, after: VaultContents, wallMs: number, seenMs = -1): VaultContents {
  if (before === after) return after;
  const nowMs = Math.max(wallMs, seenMs + 1);
  const trashed = new Map<string, BinEntry>(before.bin.map((entry) => [entry.record.id, entry]));
  const dated = <T extends Kept>(known: readonly T[], next: readonly T[], isDated = false): readonly T[] => {
    if (known === next) return next;
    let byId: Map<string, T> | undefined;
    return next.map((record, at) => {
      if (record === known[at]) return record;
      byId ??= new Map(known.map((one) => [one.id, one]));
      const former = byId.get(record.id);
      if (former !== undefined)
        return former === record ? record : dateRecord(former, record, { nowMs, seenMs }, isDated);
      const back = trashed.get(record.id);
      if (back === undefined) return record;
      // The entry's kind guarantees the record's type, since ids are unique.
      const gone = back.record as unknown as T;
      const dates = { nowMs, seenMs };
      return dateReturn(gone, dateRecord(gone, record, dates, isDated), Math.max(nowMs, back.deletedMs + 1));
    });
  };
  return {
    ...after,
    accounts: dated(before.accounts, after.accounts, true),
    recoverySets: dated(before.recoverySets, after.recoverySets),
    securityKeys: dated(before.securityKeys, after.securityKeys),
    registrations: dated(before.registrations, after.registrations),
    ...(after.keptItems && { keptItems: dated(before.keptItems ?? [], after.keptItems) }),
    ...(after.devices && { devices: dated(before.devices ?? [], after.devices) }),
    bin: dateDeletions(before, after),
    ...dateDrafts(before, after, nowMs),
    ...datePreferences(before, after, nowMs),
  };
}

function dateRecord<T extends Kept>(
  former: T,
  record: T,
  { nowMs, seenMs }: { readonly nowMs: number; readonly seenMs: number },
  isDated: boolean,
): T {
  const { createdMs } = former;
  const isGiven = record.updatedMs !== undefined && record.updatedMs > changedMs(former);
  const atMs = isGiven && record.updatedMs !== undefined ? Math.max(record.updatedMs, seenMs + 1) : nowMs;
  const times = new Map<string, number>();
  let isChanged = false;
  for (const field of fieldsOf(former, record)) {
    const beforeMs = fieldMs(former, field);
    const isOther = !isEqual(comparedBy(former, field), comparedBy(record, field));
    isChanged ||= isOther;
    times.set(field, isOther ? Math.max(atMs, beforeMs + 1) : beforeMs);
  }
  const { updatedMs: _updated, othersMs: _others, fieldsMs: _fields, ...rest } = record;
  if (!isChanged && !isGiven) return { ...rest, ...timesOf(former) } as unknown as T;
  const updatedMs = Math.max(changedMs(former), isGiven ? atMs : 0);
  return { ...rest, ...timeMembers(times, { createdMs, updatedMs, isDated }) } as unknown as T;
}

/** A deletion is as late as every time of its record: the tombstone that follows it must outlast copies that others have. */
function dateDeletions(before: VaultContents, after: VaultContents): VaultContents['bin'] {
  if (before.bin === after.bin) return after.bin;
  const known = new Set(before.bin);
  return after.bin.map((entry): BinEntry => {
    const touchedMs = known.has(entry) ? 0 : touchedEntry(entry);
    return entry.deletedMs >= touchedMs ? entry : { ...entry, deletedMs: touchedMs };
  });
}

function dateDrafts(before: VaultContents, after: VaultContents, nowMs: number): Partial<VaultContents> {
  if (before.drafts === after.drafts) return {};
  const discardedDrafts = traceDrafts(before, after, nowMs);
  return discardedDrafts.length === 0 ? {} : { discardedDrafts };
}

/** What came out of the trash is newer than its deletion, or the next merge would delete it again. */
function dateReturn<T extends Kept>(former: T, record: T, nowMs: number): T {
  const updatedMs = Math.max(nowMs, changedMs(record));
  if (updatedMs === record.updatedMs) return record;
  const { othersMs = changedMs(former) } = record;
  return { ...record, updatedMs, othersMs };
}

function timesOf({ updatedMs, othersMs, fieldsMs }: FieldTimes): Omit<FieldTimes, 'createdMs'> {
  return {
    ...(updatedMs !== undefined && { updatedMs }),
    ...(othersMs !== undefined && { othersMs }),
    ...(fieldsMs !== undefined && { fieldsMs }),
  };
}

/** A counter that moved on is a use of the setup key, and no change of it. */
function comparedBy(record: FieldTimes, field: string): unknown {
  if (field !== 'otp') return record[field as keyof FieldTimes];
  const { otp, pending } = record as unknown as AccountRecord;
  return [otp && codesKeyOf(otp), pending && { ...pending, otp: codesKeyOf(pending.otp) }];
}

function datePreferences(before: VaultContents, after: VaultContents, nowMs: number): Partial<VaultContents> {
  if (before.preferences === after.preferences) return {};
  const names = Object.keys(after.preferences) as (keyof VaultContents['preferences'])[];
  const changed = names.filter((name) => !isEqual(before.preferences[name], after.preferences[name]));
  if (changed.length === 0) return {};
  const times = { ...before.preferencesMs };
  for (const name of changed) times[name] = Math.max(nowMs, (times[name] ?? -1) + 1);
  return { preferencesMs: times };
}
