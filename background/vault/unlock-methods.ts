import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { UnlockMethodsView } from '../../src/messages/unlocking.ts';
import { parseContainer } from '../../src/vault/container.ts';
import { newEmergencyCode } from '../../src/vault/emergency-code.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import { hasCredential } from '../../src/vault/key-records.ts';
import type { SecurityKeyRecord, VaultContents } from '../../src/vault/records.ts';
import { SALT_LENGTHS, type Slot } from '../../src/vault/slot.ts';
import { makePrfSlot, makeRecoverySlot } from '../../src/vault/slots.ts';
import type { LastUnlockKey } from '../storage/stored-shapes.ts';
import type { LastUnlockKeyStore } from './last-unlock-key.ts';
import type { RecentPassphrase } from './recent-passphrase.ts';
import { unwrapByPassphrase } from './replicas/open.ts';
import type { ReplicaSet } from './replicas/replica-set.ts';
import type { Session } from './session.ts';
import type { VaultStore } from './vault-store.ts';

/** A security key as it answered. `outputs` are its two PRF results for `salt`. */
export interface AnsweredKey {
  readonly credentialId: Bytes;
  readonly transports: readonly string[];
  readonly salt: Bytes;
  readonly outputs: Bytes;
}

export type UnlockMethods = ReturnType<typeof createUnlockMethods>;

/** The unlock methods beside the passphrase: security keys and the recovery code. */
export function createUnlockMethods(deps: {
  readonly vaultStore: VaultStore;
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly recentPassphrase: Pick<RecentPassphrase, 'openRawKey' | 'end'>;
  readonly lastUnlockKey: Pick<LastUnlockKeyStore, 'find' | 'remember'>;
}) {
  const { vaultStore, replicas, session, recentPassphrase, lastUnlockKey } = deps;

  /** The methods that the newest replica names; while the vault is locked, nothing has authenticated them. */
  async function list(): Promise<UnlockMethodsView> {
    const key = await session.findKey();
    const last = await lastUnlockKey.find();
    if (key !== undefined) {
      const { header, accountIndex } = await vaultStore.openCurrent(key);
      return unlockMethodsOf(header, accountIndex.contents.securityKeys, last);
    }
    const replica = (await replicas.newest()) ?? (await replicas.inventory()).replicas[0];
    return replica === undefined ? { keys: [] } : unlockMethodsOf(parseContainer(replica.bytes).header, [], last);
  }

  /** The raw vault key, by the passphrase or by one that was typed a moment ago. Throws `passphrase-wrong`, `passphrase-needed`. */
  async function openRawKey(header: VaultHeader, passphrase: string | undefined): Promise<Bytes> {
    if (passphrase !== undefined) return unwrapByPassphrase(header, passphrase);
    const raw = await recentPassphrase.openRawKey();
    if (raw === undefined) throw new Fault('passphrase-needed', 'got a passphrase of long ago, want it typed');
    return raw;
  }

  /** Makes a slot under the raw vault key and saves it with `edit`. Throws as `openRawKey`. */
  async function add(
    passphrase: string | undefined,
    make: (raw: Bytes, header: VaultHeader) => Promise<Slot>,
    edit: (contents: VaultContents, slots: readonly Slot[]) => { contents: VaultContents; kept: readonly Slot[] },
  ): Promise<void> {
    await vaultStore.change(async (accountIndex, header) => {
      const raw = await openRawKey(header, passphrase);
      try {
        const { contents, kept } = edit(accountIndex.contents, header.slots);
        const slots = [...kept, await make(raw, header)];
        if (passphrase === undefined) await recentPassphrase.end();
        return { contents, slots, answer: undefined };
      } finally {
        raw.fill(0);
      }
    });
  }

  /**
   * Lets a security key open the vault; `edit` may add its record in the same save. Without `passphrase`, one that was typed a moment
   * ago is used up, and only a built-in authenticator is taken. Throws `passphrase-wrong`, `passphrase-needed`, `webauthn-known`, `webauthn-invalid`.
   */
  async function addKey(
    passphrase: string | undefined,
    key: AnsweredKey,
    edit: (contents: VaultContents) => VaultContents,
  ): Promise<void> {
    if (key.salt.length !== SALT_LENGTHS.prf) throw new Fault('message-invalid', 'got another salt, want 32 bytes');
    const cid = encodeBase64url(key.credentialId);
    const binding = { rp: '', cid: key.credentialId, transports: key.transports };
    await add(
      passphrase,
      (raw, header) => makePrfSlot(raw, header, key.outputs, key.salt, binding),
      (contents, slots) => {
        if (slots.some((slot) => slot.t === 'prf' && encodeBase64url(slot.p.cid) === cid)) {
          throw new Fault('webauthn-known', 'got a key that opens the vault already, want another');
        }
        const edited = edit(contents);
        const record = edited.securityKeys.find((one) => one.credential?.id === cid);
        // A portable key would outlast a moment at somebody else's computer.
        if (passphrase === undefined && record?.attachment !== 'platform')
          throw new Fault('passphrase-needed', 'got no passphrase, want it for what is not built into this computer');
        return { contents: edited, kept: slots };
      },
    );
    await lastUnlockKey.remember(key.credentialId);
  }

  /** Lets a recovery code open the vault, which has none. Throws `passphrase-wrong`, `recovery-code-invalid`. */
  async function addCode(passphrase: string, code: string): Promise<void> {
    await add(
      passphrase,
      (raw, header) => makeRecoverySlot(raw, header, code),
      (contents, kept) => ({ contents, kept }),
    );
  }

  return { list, addKey, newCode: () => newEmergencyCode(), addCode };
}

function unlockMethodsOf(
  { slots }: VaultHeader,
  records: readonly SecurityKeyRecord[],
  last: LastUnlockKey | undefined,
): UnlockMethodsView {
  const code = slots.find((slot) => slot.t === 'rec');
  const keys = slots.flatMap((slot) => {
    if (slot.t !== 'prf') return [];
    const credentialId = encodeBase64url(slot.p.cid);
    const record = records.find((key) => hasCredential(key, credentialId));
    const isLast = last?.credentialId === credentialId;
    const label = record?.label ?? (isLast && last.label !== '' ? last.label : undefined);
    return {
      slot: encodeBase64url(slot.id),
      credentialId,
      transports: slot.p.transports,
      salt: encodeBase64url(slot.salt),
      ...(label !== undefined && { label }),
      ...(isLast && { last: { builtIn: last.builtIn } }),
      ...(record?.lostMs !== undefined && { lostMs: record.lostMs }),
    };
  });
  return { keys, ...(code && { code: encodeBase64url(code.id) }) };
}
