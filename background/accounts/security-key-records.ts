import { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { KeyAnswer, KeyEdit, NewKey } from '../../src/messages/security-keys.ts';
import type { KeyTouchView, NamedKey, RegistrationView, SecurityKeyView } from '../../src/messages/views.ts';
import { parseText } from '../../src/otp/limits.ts';
import {
  flag,
  integer,
  list,
  matching,
  object,
  oneOf,
  optional,
  type Schema,
  text,
  textOfBytes,
} from '../../src/schema/schema.ts';
import { KEY_COLOURS, KEY_FORMS } from '../../src/security-key/appearance.ts';
import { withState } from '../../src/security-key/key-state.ts';
import { modelName } from '../../src/security-key/models.ts';
import { credentialsOf, hasCredential, type KeyCredential } from '../../src/vault/key-records.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { RegistrationRecord, SecurityKeyId, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { parseDay } from './parse-day.ts';
import { withRetirement } from './retirement.ts';

const base64url = text(8192);
const uuidText = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a UUID');
const uuid: Schema<string> = (raw, what, codes) => uuidText(raw, what, codes).toLowerCase();
const transports = list(text(64), 16);
const attachment = oneOf('cross-platform', 'platform');
const credential = object({
  id: base64url,
  publicKey: base64url,
  algorithm: integer(-(2 ** 31), 2 ** 31),
  signCount: integer(0, 2 ** 32 - 1),
});
const seen = {
  backup: optional(object({ eligible: flag, state: flag })),
  abilities: optional(object({ userVerification: optional(flag), prf: optional(flag) })),
};

/** What the user may say of a key. */
export const keyDescription = {
  form: optional(oneOf('', ...KEY_FORMS)),
  colour: optional(oneOf('', ...KEY_COLOURS)),
  model: optional(text(LIMITS.name)),
  note: optional(textOfBytes(LIMITS.note.bytes)),
  acquired: optional(matching(/^(?:\d{4}-\d{2}-\d{2})?$/, 'a day')),
};

/** What a new key's record is made from. */
export const parseNewKey: Schema<NewKey> = object({
  ...keyDescription,
  ...seen,
  label: text(LIMITS.name),
  place: text(LIMITS.name),
  attachment,
  transports,
  aaguid: uuid,
  credential: optional(credential),
  spare: optional(flag),
});

/** What a key that was touched says, for a record that is there already. */
export const parseKeyAnswer: Schema<KeyAnswer> = object({
  ...seen,
  transports,
  aaguid: uuid,
  credential,
  model: optional(text(LIMITS.name)),
});

/** What the record of a key that is added by name alone is made from. */
export const parseNamedKey: Schema<NamedKey> = object({
  label: text(LIMITS.name),
  place: text(LIMITS.name),
  attachment,
});

/** The contents with the record of a key that is added by name alone: no model, no credential. */
export function withNamedKey(
  before: VaultContents,
  named: NamedKey,
  atMs: number,
): { readonly contents: VaultContents; readonly keyId: SecurityKeyId } {
  const { contents, key } = addSecurityKey(before, { ...named, ...UNTOUCHED }, atMs);
  return { contents, keyId: key.id };
}

/** What is known of the model of a key that was never touched. */
export const UNTOUCHED = { transports: [], aaguid: '00000000-0000-0000-0000-000000000000' } as const;

/** The contents with a new key's record; throws `webauthn-known` where the vault has its credential already. */
export function addSecurityKey(
  contents: VaultContents,
  ask: NewKey,
  atMs: number,
): { readonly contents: VaultContents; readonly key: SecurityKeyRecord } {
  if (ask.credential !== undefined) refuseKnown(contents, ask.credential.id);
  const { label, place, form, colour, model, note, acquired, spare, ...rest } = ask;
  const bare: SecurityKeyRecord = {
    ...rest,
    id: newId<'security-key'>(),
    label: parseText(label),
    place: parseText(place),
    createdMs: atMs,
    ...(spare === true && { spare }),
    ...(ask.credential && { checkedMs: atMs }),
  };
  const key = described(bare, { form, colour, model, note, acquired });
  return { contents: { ...contents, securityKeys: [...contents.securityKeys, key] }, key };
}

/** Throws `webauthn-known` where a key of the vault has this credential. */
export function refuseKnown({ securityKeys }: VaultContents, credentialId: string): void {
  if (securityKeys.some((key) => hasCredential(key, credentialId)))
    throw new Fault('webauthn-known', 'got a credential of the vault, want a new one');
}

/** A key that was added by name, once it was touched. */
export function pairedKey(key: SecurityKeyRecord, answer: KeyAnswer, atMs: number): SecurityKeyRecord {
  if (key.credential !== undefined) throw new Fault('webauthn-known', 'got a key that is recognised, want another');
  const { model, ...rest } = answer;
  return { ...key, ...rest, ...(model && key.model === undefined && { model: parseText(model) }), checkedMs: atMs };
}

/** A key after the user's change of it. */
export function editedKey(key: SecurityKeyRecord, ask: KeyEdit, nowMs: number): SecurityKeyRecord {
  const { label, place, lost, state } = ask;
  const isPaired = key.credential !== undefined;
  const changed: SecurityKeyRecord = {
    ...described(withRetirement(key, ask, nowMs), ask),
    ...(label !== undefined && { label: parseText(label) }),
    ...(place !== undefined && { place: parseText(place) }),
    ...(ask.transports !== undefined && !isPaired && { transports: ask.transports }),
  };
  const synced = isPaired || ask.syncs === undefined ? changed : withSyncing(changed, ask.syncs);
  const { lostMs, ...rest } = synced;
  const known = lost === undefined ? synced : lost ? { ...rest, lostMs: lostMs ?? nowMs } : rest;
  return state === undefined ? known : withState(known, state, nowMs);
}

function withSyncing(key: SecurityKeyRecord, syncs: NonNullable<KeyEdit['syncs']>): SecurityKeyRecord {
  const { backup: _before, ...rest } = key;
  if (syncs === 'unknown') return rest;
  const isSynced = syncs === 'synced';
  return { ...rest, backup: { eligible: isSynced, state: isSynced } };
}

type Description = { readonly [K in 'form' | 'colour' | 'model' | 'note' | 'acquired']?: string | undefined };

/** An empty text takes the member away; an absent one leaves it. */
function described(key: SecurityKeyRecord, said: Description): SecurityKeyRecord {
  const { acquired, ...texts } = said;
  const { form, colour, model, note, acquiredMs, ...rest } = key;
  const chosen = {
    form: texts.form ?? form ?? '',
    colour: texts.colour ?? colour ?? '',
    model: texts.model === undefined ? (model ?? '') : parseText(texts.model),
    note: texts.note ?? note ?? '',
  };
  const day = acquired === undefined ? acquiredMs : parseDay(acquired);
  return {
    ...rest,
    ...(chosen.form !== '' && { form: chosen.form }),
    ...(chosen.colour !== '' && { colour: chosen.colour }),
    ...(chosen.model !== '' && { model: chosen.model }),
    ...(chosen.note !== '' && { note: chosen.note }),
    ...(day !== undefined && { acquiredMs: day }),
  };
}

/** A key with its registrations as lists show it. */
export function securityKeyView(accountIndex: AccountIndex, key: SecurityKeyRecord): SecurityKeyView {
  const { registrations, securityKeys } = accountIndex.contents;
  const own = registrations.filter((one) => one.key === key.id);
  return viewOf(
    withSuccessor(key, new Set(securityKeys.map(({ id }) => id))),
    own.map((one) => accountIndex.viewOf(one)),
  );
}

/** All keys as `securityKeyView`, the oldest first. */
export function securityKeyViews(accountIndex: AccountIndex): readonly SecurityKeyView[] {
  const { securityKeys, registrations } = accountIndex.contents;
  const byKey = new Map<SecurityKeyId, RegistrationRecord[]>();
  for (const one of registrations) {
    const known = byKey.get(one.key);
    if (known === undefined) byKey.set(one.key, [one]);
    else known.push(one);
  }
  const known = new Set(securityKeys.map(({ id }) => id));
  return securityKeys
    .map((key) =>
      viewOf(
        withSuccessor(key, known),
        (byKey.get(key.id) ?? []).map((one) => accountIndex.viewOf(one)),
      ),
    )
    .sort((a, b) => a.createdMs - b.createdMs);
}

/** The key without a successor that was deleted. */
function withSuccessor(key: SecurityKeyRecord, known: ReadonlySet<SecurityKeyId>): SecurityKeyRecord {
  const { replacedBy, ...rest } = key;
  return replacedBy === undefined || known.has(replacedBy) ? key : rest;
}

function viewOf(key: SecurityKeyRecord, registrations: readonly RegistrationView[]): SecurityKeyView {
  const { credential, otherCredentials, updatedMs: _updated, othersMs: _others, fieldsMs: _fields, ...rest } = key;
  const named = modelName(key.aaguid);
  return {
    ...rest,
    ...(named !== undefined && { modelName: named }),
    ...(credential && { credentialId: credential.id }),
    ...(otherCredentials && { otherCredentialIds: otherCredentials.map(({ id }) => id) }),
    ...(otherCredentials && {
      touches: credentialsOf({ otherCredentials, ...(credential && { credential }) }).map(touchOf),
    }),
    registrations,
  };
}

function touchOf({ id, origin }: KeyCredential): KeyTouchView {
  if (origin === undefined) return { credentialId: id };
  const { label, addedMs, checkedMs } = origin;
  return { credentialId: id, label, addedMs, ...(checkedMs !== undefined && { checkedMs }) };
}
