import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SecurityKeyView, Undo } from '../../src/messages/views.ts';
import { flag, id, list, nothing, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { KEY_STATES } from '../../src/security-key/key-state.ts';
import { hasCredential } from '../../src/vault/key-records.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { RegistrationId, SecurityKeyId, SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import { checkedKey } from '../accounts/checked-key.ts';
import { type KeyChange, mergeKeys, revertKeys, splitKey } from '../accounts/join-keys.ts';
import { moveTouch } from '../accounts/key-credentials.ts';
import type { KeyUndoLog } from '../accounts/key-undo-log.ts';
import {
  addSecurityKey,
  editedKey,
  keyDescription,
  pairedKey,
  parseKeyAnswer,
  parseNewKey,
  refuseKnown,
  securityKeyView,
  securityKeyViews,
  UNTOUCHED,
} from '../accounts/security-key-records.ts';
import { trashRecords } from '../vault/trash.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const keyId = id<SecurityKeyId>();
const base64url = text(8192);
/** A split never moves more; a vault of 5,000 registrations may have them all on one key. */
const MOST_MOVED = 10_000;

interface SecurityKeyServices {
  readonly vaultStore: VaultStore;
  readonly keyUndoLog: KeyUndoLog;
  /** Our pages' origin, without a trailing slash. */
  readonly origin: string;
  readonly nowMs: () => number;
}

/** The physical and built-in keys that the user owns. */
export function securityKeyHandlers(services: SecurityKeyServices): Family<'securityKey'> {
  const { vaultStore, keyUndoLog, nowMs, origin } = services;

  async function edit(
    find: (key: SecurityKeyRecord) => boolean,
    work: (key: SecurityKeyRecord, contents: VaultContents) => SecurityKeyRecord | Promise<SecurityKeyRecord>,
  ): Promise<SecurityKeyView> {
    const { accountIndex, answer } = await vaultStore.change(async ({ contents }) => {
      const before = contents.securityKeys.find(find);
      if (before === undefined) throw new Fault('record-missing', 'got an unknown key, want one of the vault');
      const after = await work(before, contents);
      const securityKeys = contents.securityKeys.map((one) => (one === before ? after : one));
      return { contents: { ...contents, securityKeys }, answer: after };
    });
    return securityKeyView(accountIndex, answer);
  }

  async function changeUndoably(change: (contents: VaultContents) => KeyChange): Promise<Undo> {
    const { answer } = await vaultStore.change(({ contents }) => {
      const { contents: after, reversal } = change(contents);
      return { contents: after, answer: reversal };
    });
    const undo = newId<'key-change'>();
    await keyUndoLog.put(undo, answer);
    return { undo };
  }

  return {
    'securityKey.list': {
      parse: nothing,
      handle: async () => securityKeyViews(await vaultStore.open()),
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
    'securityKey.pair': {
      parse: object({ id: keyId, answer: parseKeyAnswer }),
      handle: ({ id: asked, answer }) =>
        edit(
          (key) => key.id === asked,
          (key, contents) => {
            refuseKnown(contents, answer.credential.id);
            return pairedKey(key, answer, nowMs());
          },
        ),
    },
    'securityKey.edit': {
      parse: object({
        ...keyDescription,
        id: keyId,
        label: optional(text(LIMITS.name)),
        place: optional(text(LIMITS.name)),
        transports: optional(list(text(64), 16)),
        syncs: optional(oneOf('unknown', 'synced', 'bound')),
        lost: optional(flag),
        retired: optional(flag),
        replacedBy: optional(keyId),
        state: optional(oneOf(...KEY_STATES)),
      }),
      handle: (ask) =>
        edit(
          (key) => key.id === ask.id,
          (key) => editedKey(key, ask, nowMs()),
        ),
    },
    'securityKey.verify': {
      parse: object({
        credentialId: base64url,
        challenge: base64url,
        clientDataJson: base64url,
        authenticatorData: base64url,
        signature: base64url,
        full: optional(object({ prf: flag })),
      }),
      handle: (ask) =>
        edit(
          (key) => hasCredential(key, ask.credentialId),
          (key) => checkedKey(key, ask, { origin, nowMs: nowMs() }),
        ),
    },
    'securityKey.delete': {
      parse: object({ id: keyId }),
      handle: (ask) => trashRecords(vaultStore, [{ kind: 'security-key', id: ask.id }], nowMs()),
    },
    'securityKey.merge': {
      parse: object({ into: keyId, from: keyId }),
      handle: (ask) => changeUndoably((contents) => mergeKeys(contents, ask, nowMs())),
    },
    'securityKey.split': {
      parse: object({
        id: keyId,
        label: text(LIMITS.name),
        place: text(LIMITS.name),
        registrations: list(id<RegistrationId>(), MOST_MOVED),
        credentials: optional(list(base64url, MOST_MOVED)),
      }),
      handle: ({ id: asked, label, place, registrations, credentials = [] }) =>
        changeUndoably((contents) => {
          const attachment = contents.securityKeys.find((key) => key.id === asked)?.attachment ?? 'cross-platform';
          const { key } = addSecurityKey(contents, { ...UNTOUCHED, label, place, attachment }, nowMs());
          return splitKey(contents, asked, key, { registrations, credentials });
        }),
    },
    'securityKey.moveTouch': {
      parse: object({ credentialId: base64url, to: keyId }),
      handle: (ask) => changeUndoably((contents) => moveTouch(contents, ask, nowMs())),
    },
    'securityKey.undo': {
      parse: object({ undo: id<string>() }),
      handle: async ({ undo }) => {
        const reversal = await keyUndoLog.find(undo);
        await vaultStore.change(({ contents }) => ({
          contents: revertKeys(contents, reversal, nowMs()),
          answer: undefined,
        }));
        await keyUndoLog.drop();
      },
    },
  };
}
