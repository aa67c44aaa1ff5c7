import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { parseText } from '../../src/otp/limits.ts';
import { flag, id, nothing, object, optional, text } from '../../src/schema/schema.ts';
import { verifyAssertion } from '../../src/security-key/assertion.ts';
import type { SecurityKeyId, SecurityKeyRecord } from '../../src/vault/records.ts';
import { addSecurityKey, parseNewKey, securityKeyView } from '../accounts/security-key-records.ts';
import { trashRecords } from '../vault/trash.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const keyId = id<SecurityKeyId>();
const base64url = text(8192);

interface SecurityKeyServices {
  readonly vaultStore: VaultStore;
  /** Our pages' origin, without a trailing slash. */
  readonly origin: string;
  readonly nowMs: () => number;
}

/** The physical and built-in keys that the user owns. */
export function securityKeyHandlers({ vaultStore, nowMs, origin }: SecurityKeyServices): Family<'securityKey'> {
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
    return securityKeyView(accountIndex, answer);
  }

  return {
    'securityKey.list': {
      parse: nothing,
      handle: async () => {
        const accountIndex = await vaultStore.open();
        return accountIndex.contents.securityKeys
          .map((key) => securityKeyView(accountIndex, key))
          .sort((a, b) => a.createdMs - b.createdMs);
      },
    },
    'securityKey.add': {
      parse: parseNewKey,
      handle: async (ask) => {
        const { accountIndex, answer } = await vaultStore.change(({ contents }) => {
          const added = addSecurityKey(contents, ask, nowMs());
          return { contents: added.contents, answer: added.key };
        });
        return securityKeyView(accountIndex, answer);
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
      handle: (ask) => trashRecords(vaultStore, [{ kind: 'security-key', id: ask.id }], nowMs()),
    },
  };
}
