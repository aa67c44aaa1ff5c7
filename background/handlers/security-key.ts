import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { parseText } from '../../src/otp/limits.ts';
import {
  flag,
  id,
  integer,
  list,
  nothing,
  object,
  oneOf,
  optional,
  type Schema,
  text,
} from '../../src/schema/schema.ts';
import { verifyAssertion } from '../../src/security-key/assertion.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { SecurityKeyId, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import type { Services } from '../services.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { moveToTrash, undoOf } from '../vault/trash.ts';

const keyId = id<SecurityKeyId>();
const base64url = text(8192);
const uuid: Schema<string> = (raw) => {
  if (typeof raw === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(raw)) return raw.toLowerCase();
  throw new Fault('message-invalid', 'got another text, want a UUID');
};

function viewOf(accountIndex: AccountIndex, key: SecurityKeyRecord): SecurityKeyView {
  const { credential, ...rest } = key;
  return {
    ...rest,
    ...(credential && { credentialId: credential.id }),
    registrations: accountIndex.contents.registrations
      .filter((one) => one.key === key.id)
      .map((one) => accountIndex.viewOf(one)),
  };
}

/** What a new key's record is made from. */
export const newKey = object({
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

/** The record of a new key; throws `webauthn-known` where the vault has its credential already. */
export function keyRecordOf(contents: VaultContents, ask: Ask<'securityKey.add'>, nowMs: number): SecurityKeyRecord {
  const known = contents.securityKeys.some((key) => ask.credential && key.credential?.id === ask.credential.id);
  if (known) throw new Fault('webauthn-known', 'got a credential of the vault, want a new one');
  return {
    ...ask,
    id: newId<'security-key'>(),
    label: parseText(ask.label),
    place: parseText(ask.place),
    createdMs: nowMs,
    ...(ask.credential && { checkedMs: nowMs }),
  };
}

/** The physical and built-in keys that the user owns. */
export function securityKeyHandlers({ vaultStore, nowMs, origin }: Services): Family<'securityKey'> {
  async function edit(
    find: (key: SecurityKeyRecord) => boolean,
    work: (key: SecurityKeyRecord) => SecurityKeyRecord | Promise<SecurityKeyRecord>,
  ): Promise<SecurityKeyView> {
    const { accountIndex, answer } = await vaultStore.change(async ({ contents }) => {
      const before = contents.securityKeys.find(find);
      if (before === undefined) throw new Fault('record-missing', 'got an unknown key, want one of the vault');
      const after = await work(before);
      const securityKeys = contents.securityKeys.map((one) => (one === before ? after : one));
      return { contents: { ...contents, securityKeys }, answer: after };
    });
    return viewOf(accountIndex, answer);
  }

  return {
    'securityKey.list': {
      parse: nothing,
      handle: async () => {
        const accountIndex = await vaultStore.open();
        return accountIndex.contents.securityKeys
          .map((key) => viewOf(accountIndex, key))
          .sort((a, b) => a.createdMs - b.createdMs);
      },
    },
    'securityKey.add': {
      parse: newKey,
      handle: async (ask) => {
        const { accountIndex, answer } = await vaultStore.change(({ contents }) => {
          const key = keyRecordOf(contents, ask, nowMs());
          return { contents: { ...contents, securityKeys: [...contents.securityKeys, key] }, answer: key };
        });
        return viewOf(accountIndex, answer);
      },
    },
    'securityKey.edit': {
      parse: object({
        id: keyId,
        label: optional(text(LIMITS.name)),
        place: optional(text(LIMITS.name)),
        lost: optional(flag),
      }),
      handle: (ask) =>
        edit(
          (key) => key.id === ask.id,
          ({ lostMs, ...rest }) => {
            const lost = ask.lost === true ? (lostMs ?? nowMs()) : ask.lost === false ? undefined : lostMs;
            return {
              ...rest,
              ...(ask.label !== undefined && { label: parseText(ask.label) }),
              ...(ask.place !== undefined && { place: parseText(ask.place) }),
              ...(lost !== undefined && { lostMs: lost }),
            };
          },
        ),
    },
    'securityKey.verify': {
      parse: object({
        credentialId: base64url,
        challenge: base64url,
        clientDataJson: base64url,
        authenticatorData: base64url,
        signature: base64url,
      }),
      handle: (ask) =>
        edit(
          (key) => key.credential?.id === ask.credentialId,
          async (key) => {
            const { credential } = key;
            if (credential === undefined) throw new Fault('webauthn-mismatch', 'got no credential, want one');
            const { signCount } = await verifyAssertion(credential, ask, { challenge: ask.challenge, origin });
            return { ...key, credential: { ...credential, signCount }, checkedMs: nowMs() };
          },
        ),
    },
    'securityKey.delete': {
      parse: object({ id: keyId }),
      handle: async (ask) => {
        const { answer } = await vaultStore.change(({ contents }) => {
          const { contents: next, gone } = moveToTrash(contents, [{ kind: 'security-key', id: ask.id }], nowMs());
          return { contents: next, answer: undoOf(gone) };
        });
        return answer;
      },
    },
  };
}
