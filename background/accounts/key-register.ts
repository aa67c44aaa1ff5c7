import { Fault } from '../../src/fault.ts';
import type {
  KeyEntry,
  KeyFacts,
  KeyRegister,
  RegisterSaved,
  RegisterUndo,
  SiteEntry,
} from '../../src/messages/key-register.ts';
import { joinNotes } from '../../src/vault/join-notes.ts';
import { UNKNOWN_KEY } from '../../src/vault/key-records.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { RegistrationRecord, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import { moveToTrash, type RecordName } from '../vault/trash.ts';
import { applySites } from './register-sites.ts';

/** The members that a key of the vault gets from a file where it has none. */
const FILLED = [
  ...(['place', 'form', 'colour', 'model', 'backup', 'abilities', 'acquiredMs'] as const),
  ...(['checkedMs', 'spare', 'lostMs', 'retiredMs'] as const),
];
/** What `keyRegister.undo` may take off a key. */
export const FILLED_MEMBERS: readonly string[] = [...FILLED, 'note', 'replacedBy', 'transports', 'aaguid'];
const NO_MODEL = '00000000-0000-0000-0000-000000000000';

/** The register of a vault. Credentials stay behind. */
export function keyRegister({ securityKeys, registrations, accounts }: VaultContents): KeyRegister {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const known = new Set(securityKeys.map(({ id }) => id));
  return {
    keys: securityKeys
      .toSorted((a, b) => a.createdMs - b.createdMs)
      .map((key) => ({
        ...factsOf(key),
        id: key.id,
        createdMs: key.createdMs,
        ...(key.replacedBy !== undefined && { replacedBy: key.replacedBy }),
      })),
    sites: registrations
      .filter(({ key }) => key !== UNKNOWN_KEY && known.has(key))
      .map(({ id, key, host, name, account, createdMs, sinceMs, usedMs, removedMs, seen }) => {
        const found = account === undefined ? undefined : byId.get(account);
        return {
          ...{ id, key, host, name, createdMs },
          ...(sinceMs !== undefined && { sinceMs }),
          ...(usedMs !== undefined && { usedMs }),
          ...(removedMs !== undefined && { removedMs }),
          ...(seen !== undefined && { isSeen: true }),
          ...(found && { account: { id: found.id, issuer: found.issuer, name: found.name } }),
        };
      }),
  };
}

function factsOf(key: SecurityKeyRecord): KeyFacts {
  const { label, attachment, transports, aaguid, place, note } = key;
  const filled = Object.fromEntries(FILLED.flatMap((name) => (key[name] === undefined ? [] : [[name, key[name]]])));
  return { ...filled, label, attachment, transports, aaguid, place, ...(note !== undefined && { note }) };
}

/** The contents with all of a register in them, and what takes that back. */
export function applyRegister(
  before: VaultContents,
  ask: { readonly keys: readonly KeyEntry[]; readonly sites: readonly SiteEntry[] },
  nowMs: number,
): { readonly contents: VaultContents; readonly saved: RegisterSaved } {
  const keys = new Map(before.securityKeys.map((key) => [key.id, key]));
  const completed = new Map<string, RegisterUndo['completed'][number]>();
  const added: SecurityKeyRecord[] = [];
  const ids = ask.keys.map(({ known, facts, createdMs }) => {
    const own = known === undefined ? undefined : keys.get(known);
    if (known !== undefined && own === undefined)
      throw new Fault('record-missing', 'got an unknown key, want one of the vault');
    if (own === undefined) {
      const key = { ...facts, id: newId<'security-key'>(), createdMs: Math.min(createdMs ?? nowMs, nowMs) };
      added.push(key);
      keys.set(key.id, key);
      return key.id;
    }
    const { key, members } = completedKey(own, facts);
    keys.set(key.id, key);
    if (members.length > 0)
      completed.set(key.id, { id: key.id, members, ...(own.note !== undefined && { note: own.note }) });
    return key.id;
  });
  ask.keys.forEach(({ replacedBy }, at) => {
    const own = keys.get(ids[at] as SecurityKeyRecord['id']);
    const next = replacedBy === undefined ? undefined : ids[replacedBy];
    if (own === undefined || next === undefined || next === own.id || own.replacedBy !== undefined) return;
    keys.set(own.id, { ...own, replacedBy: next });
    if (added.some(({ id }) => id === own.id)) return;
    const former = completed.get(own.id) ?? {
      id: own.id,
      members: [],
      ...(own.note !== undefined && { note: own.note }),
    };
    completed.set(own.id, { ...former, members: [...former.members, 'replacedBy'] });
  });
  const sites = applySites(before, ask.sites, (at) => ids[at], nowMs);
  const securityKeys = [...keys.values()];
  return {
    contents: { ...before, securityKeys, registrations: sites.registrations },
    saved: {
      keysAdded: added.length,
      keysCompleted: completed.size,
      sitesAdded: sites.added.length,
      sitesUpdated: sites.former.length,
      undo: {
        keys: added.map(({ id }) => id),
        registrations: sites.added,
        completed: [...completed.values()],
        former: sites.former,
      },
    },
  };
}

/** A key of the vault with what it lacked; nothing that it has is replaced. */
function completedKey(own: SecurityKeyRecord, facts: KeyFacts) {
  const lacked = FILLED.filter((name) => (own[name] ?? '') === '' && (facts[name] ?? '') !== '');
  const note = facts.note === undefined ? own.note : joinNotes(own.note ?? '', facts.note);
  const hasNote = note !== undefined && note !== '' && note !== own.note;
  const isUnseen = own.transports.length === 0 && facts.transports.length > 0;
  const isNameless = own.aaguid === NO_MODEL && facts.aaguid !== NO_MODEL;
  const key: SecurityKeyRecord = {
    ...own,
    ...Object.fromEntries(lacked.map((name) => [name, facts[name]])),
    ...(hasNote && { note }),
    ...(isUnseen && { transports: facts.transports }),
    ...(isNameless && { aaguid: facts.aaguid }),
  };
  const more = [hasNote && 'note', isUnseen && 'transports', isNameless && 'aaguid'].filter((name) => name !== false);
  return { key, members: [...lacked, ...more] };
}

/** The contents without a saved register: what it added is in the trash, what it changed is as it was. */
export function revertRegister(contents: VaultContents, undo: RegisterUndo, nowMs: number): VaultContents {
  const completed = new Map(undo.completed.map((one) => [one.id, one]));
  const former = new Map(undo.former.map((one) => [one.id, one]));
  const securityKeys = contents.securityKeys.map((key): SecurityKeyRecord => {
    const own = completed.get(key.id);
    if (own === undefined) return key;
    const rest = Object.fromEntries(Object.entries(key).filter(([name]) => !own.members.includes(name)));
    const empty = { place: '', transports: [], aaguid: NO_MODEL };
    return { ...empty, ...(rest as unknown as SecurityKeyRecord), ...(own.note !== undefined && { note: own.note }) };
  });
  const registrations = contents.registrations.map((one): RegistrationRecord => {
    const was = former.get(one.id);
    if (was === undefined) return one;
    const { account: _account, sinceMs: _since, usedMs: _used, removedMs: _removed, ...rest } = one;
    return { ...rest, ...was };
  });
  const there = new Set<string>([...securityKeys, ...registrations].map(({ id }) => id));
  const names: readonly RecordName[] = [
    ...undo.keys.map((id) => ({ kind: 'security-key', id }) as const),
    ...undo.registrations.map((id) => ({ kind: 'registration', id }) as const),
  ].filter(({ id }) => there.has(id));
  const next = { ...contents, securityKeys, registrations };
  return names.length === 0 ? next : moveToTrash(next, names, nowMs).contents;
}
