import { bareHost } from '../../src/sites/bare-host.ts';
import type { RegistrationId, RegistrationRecord, VaultContents } from '../../src/vault/records.ts';
import { moveToTrash, type RecordName } from '../vault/trash.ts';
import { earliest, laterOf } from './record-times.ts';

/** One key is enrolled once for an account; without one, the name there tells two of them apart. */
export function isSamePlace(a: RegistrationRecord, b: RegistrationRecord): boolean {
  const isNameOpen = a.name === '' || b.name === '' || a.name === b.name;
  return bareHost(a.host) === bareHost(b.host) && a.account === b.account && isNameOpen && !(a.seen && b.seen);
}

/** Two records of one registration; it is in force if either says so. */
export function joinRegistrations(kept: RegistrationRecord, other: RegistrationRecord): RegistrationRecord {
  const { removedMs, ...rest } = kept;
  const sinceMs = earliest(kept.sinceMs ?? kept.createdMs, other.sinceMs ?? other.createdMs) ?? kept.createdMs;
  const seen = kept.seen ?? other.seen;
  const isRemoved = removedMs !== undefined && other.removedMs !== undefined;
  return {
    ...rest,
    name: kept.name === '' ? other.name : kept.name,
    ...(sinceMs < kept.createdMs && { sinceMs }),
    ...(seen !== undefined && { seen }),
    ...(isRemoved && { removedMs: Math.max(removedMs, other.removedMs) }),
    ...laterOf('usedMs', kept, other),
  };
}

/**
 * The contents after a restore, with no link twice: where a key was linked anew to the same place in the meantime, the restored link takes
 * what the newer one knows, and the newer one goes to the trash.
 */
export function joinRestoredLinks(before: VaultContents, restored: VaultContents, atMs: number): VaultContents {
  const former = new Set(before.registrations.map(({ id }) => id));
  const joined = new Map<RegistrationId, RegistrationRecord>();
  const doubles: RecordName[] = [];
  for (const one of restored.registrations) {
    if (former.has(one.id) || one.removedMs !== undefined) continue;
    const newer = before.registrations.find(
      (at) => at.key === one.key && at.removedMs === undefined && isSamePlace(one, at) && !isGone(at.id),
    );
    if (newer === undefined) continue;
    joined.set(one.id, joinRegistrations(one, newer));
    doubles.push({ kind: 'registration', id: newer.id });
  }
  if (doubles.length === 0) return restored;
  const registrations = restored.registrations.map((one) => joined.get(one.id) ?? one);
  return moveToTrash({ ...restored, registrations }, doubles, atMs).contents;

  function isGone(id: RegistrationId): boolean {
    return doubles.some((double) => double.id === id);
  }
}
