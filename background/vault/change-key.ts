import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { Notice } from '../../src/messages/notice.ts';
import { parseContainer } from '../../src/vault/container.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { KdfParameters } from '../../src/vault/kdf.ts';
import { systemRandom } from '../../src/vault/random.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import { changePassphrase, type KeptSecret, type RotatedVault, rotateKey } from '../../src/vault/rotation.ts';
import { seal } from '../../src/vault/vault.ts';
import { importVaultKey } from '../../src/vault/vault-key.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { findCurrentFile } from './current-file.ts';
import { openVaultOf, type VaultFollower } from './open-vault.ts';
import type { RecentPassphrase } from './recent-passphrase.ts';
import { openByRecoveryCode, readReplicaHeader, requireReplicas } from './replicas/open.ts';
import type { ReplicaSet } from './replicas/replica-set.ts';
import type { Session } from './session.ts';
import { hasUses } from './usage.ts';
import type { VaultStore } from './vault-store.ts';

export interface KeyChangeDeps {
  readonly vaultStore: VaultStore;
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly recentPassphrase: Pick<RecentPassphrase, 'note'>;
  readonly follower: VaultFollower;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onNotice: (notice: Notice) => void;
  /** Called after the vault got another key: earlier backups still open with what opened it then. */
  readonly onChange: () => void;
  readonly kdf?: KdfParameters;
}

export type KeyChange = ReturnType<typeof createKeyChange>;

/** Changes what opens the vault, and the vault key with it: what was removed opens nothing that is saved later. */
export function createKeyChange(deps: KeyChangeDeps) {
  const { vaultStore, replicas, session, follower, area } = deps;
  const kdf = deps.kdf && { kdf: deps.kdf };

  /**
   * Changes the passphrase. Security keys and the recovery code that are not in `keep` stop opening the vault.
   * Throws `passphrase-wrong`, `passphrase-weak`, `security-key-wrong`, `recovery-code-wrong`.
   */
  function setPassphrase(current: string, next: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return rotate(current, next, () => ({ keep }));
  }

  /** Removes a security key or the recovery code. `keep` as for `setPassphrase`. Throws `record-missing`, `passphrase-wrong`. */
  function removeMethod(id: string, passphrase: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return rotate(passphrase, passphrase, ({ slots }) => {
      if (!slots.some((slot) => slot.t !== 'pw' && encodeBase64url(slot.id) === id))
        throw new Fault('record-missing', 'got an unknown slot, want one of the vault');
      return { keep: keep.filter((one) => encodeBase64url(one.id) !== id) };
    });
  }

  /** Replaces the recovery code. Throws `passphrase-wrong`, `recovery-code-invalid`. */
  function replaceCode(passphrase: string, code: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return rotate(passphrase, passphrase, () => ({ keep: keep.filter((one) => 'outputs' in one), code }));
  }

  /**
   * Turns the vault key under the same passphrase, so that who has the former one opens nothing that is saved later. `keep` as for
   * `setPassphrase`. Throws `passphrase-wrong`.
   */
  function turnKey(passphrase: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return rotate(passphrase, passphrase, () => ({ keep }));
  }

  /**
   * Puts the vault key of another device in force, with the slots that open it there, and saves what `edit` makes of the contents. Zeroes
   * `rawKey`. Throws `vault-locked` and what saving throws, and then the former key stays.
   */
  function takeKey(
    { rawKey, epoch, slots }: { readonly rawKey: Bytes; readonly epoch: number; readonly slots: VaultHeader['slots'] },
    edit: (contents: VaultContents) => VaultContents,
  ): Promise<void> {
    return deps.exclusive(async () => {
      try {
        const { header, fileHash, accountIndex } = await vaultStore.openCurrent(await session.key());
        const gen = Math.max(header.gen, (await replicas.highWaterMark())?.gen ?? 0) + 1;
        const next: VaultHeader = { ...header, epoch, slots, gen, prev: fileHash, bs: systemRandom(32) };
        const sealed = await seal(await importVaultKey(rawKey), next, edit(accountIndex.contents));
        await putInForce({ ...sealed, rawKey, dropped: [] }, sealed.contents, false);
      } finally {
        rawKey.fill(0);
      }
    });
  }

  function rotate(
    current: string,
    next: string,
    choose: (header: VaultHeader) => { keep: readonly KeptSecret[]; code?: string },
  ): Promise<void> {
    return deps.exclusive(async () => {
      const key = await session.key();
      const { header, uses, accountIndex } = await vaultStore.openCurrent(key);
      const chosen = choose(header);
      const highWaterMark = await replicas.highWaterMark();
      if (hasUses(uses) || highWaterMark?.gen !== header.gen) await vaultStore.save(key, accountIndex.contents);
      const newest = await findCurrentFile(vaultStore, replicas, key);
      await putInForce(
        await changePassphrase(newest.bytes, { current, next, ...chosen, ...kdf }),
        accountIndex.contents,
      );
    });
  }

  /**
   * Opens the vault with its recovery code, which stays good, and gives it a new passphrase. Security keys stop opening it; their
   * number is returned. Throws `recovery-code-invalid`, `recovery-code-wrong`, `passphrase-weak`, and as `unlock`.
   */
  function recover(code: string, next: string): Promise<number> {
    return deps.exclusive(async () => {
      const found = requireReplicas(await replicas.inventory());
      const { raw, best, contents } = await openByRecoveryCode(found, code);
      try {
        const { slots } = parseContainer(best.bytes).header;
        const keep = slots.flatMap((slot) => (slot.t === 'rec' ? [{ id: slot.id, code }] : []));
        const rotated = await rotateKey(best.bytes, raw, { next, keep, ...kdf });
        await putInForce(rotated, contents);
        if (found.highWaterMark !== undefined && best.header.gen < found.highWaterMark.gen)
          deps.onNotice('older-copy-used');
        return rotated.dropped.filter((slot) => slot.t === 'prf').length;
      } finally {
        raw.fill(0);
      }
    });
  }

  /** Saves a vault under its new key, removes all that the former key opens, and starts a session with the new one. */
  async function putInForce(rotated: RotatedVault, contents: VaultContents, isTyped = true): Promise<void> {
    try {
      await follower.beforeChange();
      await replicas.replace(rotated.bytes, readReplicaHeader(rotated.bytes));
    } catch (thrown) {
      rotated.rawKey.fill(0);
      throw thrown;
    }
    follower.closed();
    deps.onChange();
    try {
      await area.clear().catch(ignore('session-clear'));
      const key = await session.start(rotated.rawKey, contents);
      await vaultStore.setCurrent(key, openVaultOf(rotated, contents));
      // A change made here begins with a passphrase, or sets one; another device's may be taken over by a security key.
      if (isTyped) await deps.recentPassphrase.note();
    } catch (thrown) {
      // The key is changed all the same; only the session cannot go on.
      ignore('session-write')(thrown);
      rotated.rawKey.fill(0);
      await session.lock('broken');
    }
  }

  return { setPassphrase, removeMethod, replaceCode, recover, turnKey, takeKey };
}
