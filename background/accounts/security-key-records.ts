import { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { NamedKey, SecurityKeyView } from '../../src/messages/views.ts';
import { parseText } from '../../src/otp/limits.ts';
import { integer, list, matching, object, oneOf, optional, type Schema, text } from '../../src/schema/schema.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { SecurityKeyId, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import type { AccountIndex } from '../vault/account-index.ts';

const base64url = text(8192);
const uuidText = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a UUID');
const uuid: Schema<string> = (raw, what, codes) => uuidText(raw, what, codes).toLowerCase();

/** What a new key's record is made from. */
export const parseNewKey: Schema<Ask<'securityKey.add'>> = object({
  label: text(LIMITS.name),
  place: text(LIMITS.name),
  attachment: oneOf('cross-platform', 'platform'),
  transports: list(text(64), 16),
  aaguid: uuid,
  credential: optional(
    object({
      id: base64url,
      publicKey: base64url,
      algorithm: integer(-(2 ** 31), 2 ** 31),
      signCount: integer(0, 2 ** 32 - 1),
    }),
  ),
});

/** What the record of a key that is added by name alone is made from. */
export const parseNamedKey: Schema<NamedKey> = object({
  label: text(LIMITS.name),
  place: text(LIMITS.name),
  attachment: oneOf('cross-platform', 'platform'),
});

/** The contents with the record of a key that is added by name alone: no model, no credential. */
export function withNamedKey(
  before: VaultContents,
  named: NamedKey,
  atMs: number,
): { readonly contents: VaultContents; readonly keyId: SecurityKeyId } {
  const none = { transports: [], aaguid: '00000000-0000-0000-0000-000000000000' };
  const { contents, key } = addSecurityKey(before, { ...named, ...none }, atMs);
  return { contents, keyId: key.id };
}

/** The contents with a new key's record; throws `webauthn-known` where the vault has its credential already. */
export function addSecurityKey(
  contents: VaultContents,
  ask: Ask<'securityKey.add'>,
  atMs: number,
): { readonly contents: VaultContents; readonly key: SecurityKeyRecord } {
  const isKnown = contents.securityKeys.some((key) => ask.credential && key.credential?.id === ask.credential.id);
  if (isKnown) throw new Fault('webauthn-known', 'got a credential of the vault, want a new one');
  const key: SecurityKeyRecord = {
    ...ask,
    id: newId<'security-key'>(),
    label: parseText(ask.label),
    place: parseText(ask.place),
    createdMs: atMs,
    ...(ask.credential && { checkedMs: atMs }),
  };
  return { contents: { ...contents, securityKeys: [...contents.securityKeys, key] }, key };
}

/** A key with its registrations as lists show it. */
export function securityKeyView(accountIndex: AccountIndex, key: SecurityKeyRecord): SecurityKeyView {
  const { credential, ...rest } = key;
  return {
    ...rest,
    ...(credential && { credentialId: credential.id }),
    registrations: accountIndex.contents.registrations
      .filter((one) => one.key === key.id)
      .map((one) => accountIndex.viewOf(one)),
  };
}
