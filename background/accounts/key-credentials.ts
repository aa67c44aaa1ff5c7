import { Fault } from '../../src/fault.ts';
import {
  type CredentialOrigin,
  credentialsOf,
  hasCredential,
  type KeyCredential,
} from '../../src/vault/key-records.ts';
import type { SecurityKeyId, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import type { KeyChange } from './join-keys.ts';

/** Whether the browser said what it is. */
export function isTouched(key: SecurityKeyRecord): boolean {
  return credentialsOf(key).length > 0;
}

/** A record's credentials, each with what the record says of it. */
export function knownCredentials(key: SecurityKeyRecord): readonly KeyCredential[] {
  const [first, ...others] = credentialsOf(key);
  if (first === undefined) return [];
  return [first.origin === undefined ? { ...first, origin: originOf(key) } : first, ...others];
}

/** The record with these credentials alone; only one of several needs to say where it comes from. */
export function holding(
  { credential: _first, otherCredentials: _others, ...key }: SecurityKeyRecord,
  credentials: readonly KeyCredential[],
): SecurityKeyRecord {
  const [credential, ...others] = credentials;
  if (credential === undefined) return key;
  if (others.length > 0) return { ...key, credential, otherCredentials: others };
  const { origin: _origin, ...bare } = credential;
  return { ...key, credential: bare };
}

/** As `holding`, and the record says of itself what is known of the first of them. */
function answering(key: SecurityKeyRecord, credentials: readonly KeyCredential[]): SecurityKeyRecord {
  const [first] = credentials;
  const origin = first?.origin;
  const own =
    first !== undefined && origin === undefined ? key : { ...withoutAnswers(key), ...(origin && answersOf(origin)) };
  return holding(own, credentials);
}

/** Moves credentials from one record to another. Throws `record-missing` where one isn't the record's. */
export function moveCredentials(
  from: SecurityKeyRecord,
  to: SecurityKeyRecord,
  ids: readonly string[],
): { readonly from: SecurityKeyRecord; readonly to: SecurityKeyRecord } {
  if (!ids.every((id) => hasCredential(from, id)))
    throw new Fault('record-missing', 'got an unknown credential, want one of the key');
  if (ids.length === 0) return { from, to };
  const all = knownCredentials(from);
  const moving = all.filter(({ id }) => ids.includes(id));
  return {
    from: answering(
      from,
      all.filter((one) => !moving.includes(one)),
    ),
    to: { ...answering(to, [...knownCredentials(to), ...moving]), attachment: from.attachment },
  };
}

/** The contents with a credential at another record than the one that holds it. Throws `record-missing`. */
export function moveTouch(
  contents: VaultContents,
  { credentialId, to }: { readonly credentialId: string; readonly to: SecurityKeyId },
  atMs: number,
): KeyChange {
  const holder = contents.securityKeys.find((key) => hasCredential(key, credentialId));
  const target = contents.securityKeys.find(({ id }) => id === to);
  if (holder === undefined || target === undefined || holder === target)
    throw new Fault('record-missing', 'got an unknown key or credential, want those of two keys');
  const moved = moveCredentials(holder, target, [credentialId]);
  return {
    contents: {
      ...contents,
      securityKeys: contents.securityKeys.map((key) => (key === holder ? moved.from : key === target ? moved.to : key)),
    },
    reversal: { atMs, keys: [holder, target], registrations: [], trashed: [], made: [] },
  };
}

function originOf({ label, createdMs, checkedMs, aaguid, transports, backup, abilities }: SecurityKeyRecord) {
  return {
    ...{ label, addedMs: createdMs, aaguid, transports },
    ...(checkedMs !== undefined && { checkedMs }),
    ...(backup !== undefined && { backup }),
    ...(abilities !== undefined && { abilities }),
  } satisfies CredentialOrigin;
}

function answersOf({
  label: _label,
  addedMs: _added,
  ...answers
}: CredentialOrigin): Omit<CredentialOrigin, 'label' | 'addedMs'> {
  return answers;
}

function withoutAnswers(key: SecurityKeyRecord): SecurityKeyRecord {
  const { checkedMs: _checked, backup: _backup, abilities: _abilities, ...rest } = key;
  return rest;
}
