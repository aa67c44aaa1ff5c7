import { Fault } from '../../src/fault.ts';
import { joinNotes } from '../../src/vault/join-notes.ts';
import type {
  RegistrationId,
  RegistrationRecord,
  SecurityKeyId,
  SecurityKeyRecord,
  VaultContents,
} from '../../src/vault/records.ts';
import { moveToTrash, type RecordName, restoreFromTrash, undoOf } from '../vault/trash.ts';
import { holding, isTouched, knownCredentials, moveCredentials } from './key-credentials.ts';
import { earliest, laterOf } from './record-times.ts';
import { isSamePlace, joinRegistrations } from './same-links.ts';

/** What undoes a merge or a split: records as they were, what went to the trash, and what was made. */
export interface KeyReversal {
  readonly atMs: number;
  readonly keys: readonly SecurityKeyRecord[];
  readonly registrations: readonly RegistrationRecord[];
  readonly trashed: readonly RecordName[];
  readonly made: readonly SecurityKeyId[];
}

/** Contents after a merge or a split. */
export interface KeyChange {
  readonly contents: VaultContents;
  readonly reversal: KeyReversal;
}

const NO_AAGUID = '00000000-0000-0000-0000-000000000000';

/**
 * The contents with two records of one key in one: `into` takes the registrations and credentials of `from` and whatever it lacks, and
 * `from` goes to the trash. Throws `record-missing`, and `webauthn-mismatch` for two keys that the browser tells apart.
 */
export function mergeKeys(
  contents: VaultContents,
  { into, from }: { readonly into: SecurityKeyId; readonly from: SecurityKeyId },
  atMs: number,
): KeyChange {
  const kept = findKey(contents, into);
  const other = findKey(contents, from);
  if (kept === other) throw new Fault('record-missing', 'got one key twice, want two');
  if (isTouched(kept) && isTouched(other) && kept.attachment !== other.attachment)
    throw new Fault('webauthn-mismatch', 'got a built-in key and a portable one, want two records of one');
  const own = contents.registrations.filter(({ key }) => key === into);
  const former: RegistrationRecord[] = [];
  const folded = new Map<RegistrationId, RegistrationRecord>();
  const doubles: RecordName[] = [];
  const registrations = contents.registrations.map((one) => {
    if (one.key !== from) return one;
    const same = own.find((mine) => !folded.has(mine.id) && isSamePlace(mine, one));
    if (same !== undefined) {
      former.push(same);
      folded.set(same.id, joinRegistrations(same, one));
      doubles.push({ kind: 'registration', id: one.id });
      return one;
    }
    former.push(one);
    return { ...one, key: into };
  });
  const keys = contents.securityKeys.map((key) => {
    if (key === kept) return joinRecords(kept, other);
    return key.replacedBy === from && key !== other ? { ...key, replacedBy: into } : key;
  });
  const changed = contents.securityKeys.filter((key, at) => key !== keys[at]);
  const joined: VaultContents = {
    ...contents,
    securityKeys: keys,
    registrations: registrations.map((one) => folded.get(one.id) ?? one),
  };
  const { contents: after, gone } = moveToTrash(joined, [{ kind: 'security-key', id: from }, ...doubles], atMs);
  return { contents: after, reversal: { atMs, keys: changed, registrations: former, trashed: gone, made: [] } };
}

/** The contents with some registrations and credentials of a key moved to a new record. Throws `record-missing` where one isn't the key's. */
export function splitKey(
  contents: VaultContents,
  id: SecurityKeyId,
  made: SecurityKeyRecord,
  moving: { readonly registrations: readonly RegistrationId[]; readonly credentials: readonly string[] },
): KeyChange {
  const key = findKey(contents, id);
  const wanted = new Set(moving.registrations);
  const former = contents.registrations.filter((one) => one.key === key.id && wanted.has(one.id));
  if (former.length !== wanted.size)
    throw new Fault('record-missing', 'got an unknown registration, want one of the key');
  const { from, to } = moveCredentials(key, made, moving.credentials);
  return {
    contents: {
      ...contents,
      securityKeys: [...contents.securityKeys.map((one) => (one === key ? from : one)), to],
      registrations: contents.registrations.map((one) => (former.includes(one) ? { ...one, key: made.id } : one)),
    },
    reversal: { atMs: made.createdMs, keys: [key], registrations: former, trashed: [], made: [made.id] },
  };
}

/** The contents as they were before a merge or a split; what was deleted or added since stays so. */
export function revertKeys(contents: VaultContents, reversal: KeyReversal, atMs: number): VaultContents {
  const inTrash = new Set<string>(contents.bin.map(({ record }) => record.id));
  const back = reversal.trashed.filter(({ id }) => inTrash.has(id));
  const restored = back.length === 0 ? contents : restoreFromTrash(contents, undoOf(back));
  const keys = new Map(reversal.keys.map((key) => [key.id, key]));
  const registrations = new Map(reversal.registrations.map((one) => [one.id, one]));
  const reverted: VaultContents = {
    ...restored,
    securityKeys: restored.securityKeys.map((key) => {
      const before = keys.get(key.id);
      return before === undefined ? key : { ...before, ...sinceThen('checkedMs', key, reversal) };
    }),
    registrations: restored.registrations.map((one) => {
      const before = registrations.get(one.id);
      return before === undefined ? one : { ...before, ...sinceThen('usedMs', one, reversal) };
    }),
  };
  const unmade = reversal.made.filter((id) => reverted.securityKeys.some((key) => key.id === id));
  if (unmade.length === 0) return reverted;
  return moveToTrash(
    reverted,
    unmade.map((id) => ({ kind: 'security-key', id })),
    atMs,
  ).contents;
}

/** A check or use that came after the change that is undone still counts. */
function sinceThen<N extends string>(
  name: N,
  record: { readonly [K in N]?: number },
  { atMs }: KeyReversal,
): { readonly [K in N]?: number } {
  return (record[name] ?? 0) > atMs ? laterOf(name, record, {}) : {};
}

/** The record that stays, with everything that only the other one knows. */
function joinRecords(kept: SecurityKeyRecord, other: SecurityKeyRecord): SecurityKeyRecord {
  const all = [...knownCredentials(kept), ...knownCredentials(other)].filter(
    (one, at, both) => both.findIndex(({ id }) => id === one.id) === at,
  );
  const note = joinNotes(kept.note ?? '', other.note ?? '') ?? kept.note ?? '';
  const acquiredMs = earliest(kept.acquiredMs, other.acquiredMs);
  // Two records that both answered may be two keys after all: what one showed is not the other's.
  const shown = isTouched(kept) || !isTouched(other) ? kept : other;
  const backup = shown.backup;
  const abilities = { ...shown.abilities };
  const { model, form, colour } = { ...other, ...kept };
  const joined: SecurityKeyRecord = {
    ...kept,
    attachment: isTouched(kept) || !isTouched(other) ? kept.attachment : other.attachment,
    transports: [...new Set([...kept.transports, ...other.transports])],
    aaguid: kept.aaguid === NO_AAGUID ? other.aaguid : kept.aaguid,
    place: kept.place === '' ? other.place : kept.place,
    ...(model !== undefined && { model }),
    ...(form !== undefined && { form }),
    ...(colour !== undefined && { colour }),
    ...(backup !== undefined && { backup }),
    ...(Object.keys(abilities).length > 0 && { abilities }),
    ...(note !== '' && { note }),
    ...(acquiredMs !== undefined && { acquiredMs }),
    ...laterOf('checkedMs', kept, other),
  };
  return holding(joined, all);
}

function findKey(contents: VaultContents, id: SecurityKeyId): SecurityKeyRecord {
  const key = contents.securityKeys.find((one) => one.id === id);
  if (key === undefined) throw new Fault('record-missing', 'got an unknown key, want one of the vault');
  return key;
}
