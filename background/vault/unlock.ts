import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { DamageView } from '../../src/messages/backups.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { VaultState } from '../../src/messages/views.ts';
import { parseContainer } from '../../src/vault/container.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { KdfParameters } from '../../src/vault/kdf.ts';
import {
  changePassphrase,
  hasWeakSlot,
  type KeptSecret,
  type RotatedVault,
  raiseSlots,
  rotateKey,
} from '../../src/vault/rotation.ts';
import { createVault, hashFile, unlockWithPrf, unlockWithRecoveryCode } from '../../src/vault/vault.ts';
import type { StartupCache } from '../home/startup-cache.ts';
import { damageOf } from '../replicas/damage.ts';
import type { Inventory } from '../replicas/inventory.ts';
import {
  type Opened,
  openByPassphrase,
  openBySecret,
  readReplicaHeader,
  requireReplicas,
  unwrapByPassphrase,
} from '../replicas/open.ts';
import type { ReplicaSet } from '../replicas/replica-set.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { type AccountIndex, createAccountIndex } from './account-index.ts';
import { findCurrentFile } from './current-file.ts';
import type { Session } from './session.ts';
import type { VaultStore } from './vault-store.ts';

export interface VaultAccessDeps {
  readonly vaultStore: VaultStore;
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly view: StartupCache;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  /** Runs one writer at a time, across every context of the extension. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onNotice: (notice: Notice) => void;
  /** Called after the vault was put under another key: backups made before open by what opened it then. */
  readonly onChange: () => void;
  /** Cost of passphrase slots; when absent, today's default, to which older slots are raised at unlock. */
  readonly kdf?: KdfParameters;
}

type OpenedRaw = Opened & { readonly raw: Bytes };

export type VaultAccess = ReturnType<typeof createVaultAccess>;

/** Where passphrases go in: makes the vault, opens it, and changes what opens it. */
export function createVaultAccess(deps: VaultAccessDeps) {
  const { vaultStore, replicas, session, view, area } = deps;
  const kdf = deps.kdf && { kdf: deps.kdf };

  async function state(): Promise<VaultState> {
    return (await look()).state;
  }

  /** The vault's state, and what is left of it where its newest copy is not in its place. */
  async function look(): Promise<{ readonly state: VaultState; readonly damage?: DamageView }> {
    if ((await session.findKey()) !== undefined) return { state: 'unlocked' };
    // The newest copy is enough to know that there is a vault; only where it is missing are all the others looked at.
    if ((await replicas.newest()) !== undefined) return { state: 'locked' };
    const found = await replicas.inventory();
    if (found.state === 'none') return { state: 'none' };
    return { state: found.state === 'present' ? 'locked' : 'lost', damage: damageOf(found) };
  }

  /** Makes a vault. `startOver` puts what is left of an unreadable one aside; otherwise throws `vault-lost`, `vault-exists`. */
  function create(passphrase: string, startOver: boolean): Promise<void> {
    return deps.exclusive(async () => {
      const found = await replicas.inventory();
      if (found.state === 'present') throw new Fault('vault-exists', 'got a vault, want none');
      if (found.state === 'lost' && !startOver) throw new Fault('vault-lost', 'got traces of a vault, want none');
      const ask = { passphrase, contents: emptyContents(), ...kdf };
      const made = await createVault(ask);
      try {
        const header = readReplicaHeader(made.bytes);
        if (found.state === 'lost') await replicas.replaceVault(made.bytes, header, found);
        else await replicas.save(made.bytes, header);
      } catch (thrown) {
        made.rawKey.fill(0);
        throw thrown;
      }
      const key = await session.start(made.rawKey, ask.contents.preferences);
      await vaultStore.hold(key, { ...made, accountIndex: createAccountIndex(ask.contents), uses: {} });
    });
  }

  /** Throws `passphrase-wrong`, `vault-missing`, `vault-lost`, `vault-version`. */
  function unlock(passphrase: string): Promise<void> {
    return enter((found) => openByPassphrase(found, passphrase), passphrase);
  }

  /** `outputs` are the key's two PRF results. Throws `security-key-wrong`, `webauthn-invalid`, and as `unlock`. */
  function unlockWithKey(credentialId: Bytes, outputs: Bytes): Promise<void> {
    return enter((found) =>
      openBySecret(found, 'security-key-wrong', (bytes) => unlockWithPrf(bytes, credentialId, outputs)),
    );
  }

  function enter(open: (found: Inventory) => Promise<OpenedRaw>, passphrase?: string): Promise<void> {
    return deps.exclusive(async () => {
      const found = requireReplicas(await replicas.inventory());
      const { raw, best, contents, authentic } = await open(found);
      const header = parseContainer(best.bytes).header;
      const raises = passphrase !== undefined && deps.kdf === undefined && hasWeakSlot(header);
      const slots = raises ? await raiseSlots(header, passphrase, raw).catch(() => undefined) : undefined;
      const key = await session.start(raw, contents.preferences);
      const notice = await replicas.repair(found, best, authentic).catch(() => undefined);
      if (notice !== undefined) deps.onNotice(notice);
      const fileHash = await hashFile(best.bytes);
      await vaultStore.hold(key, { header, fileHash, accountIndex: createAccountIndex(contents), uses: {} });
      if (slots !== undefined) await vaultStore.save(key, contents, slots).catch(() => undefined);
    });
  }

  /** Throws `passphrase-wrong`. */
  async function confirm(passphrase: string): Promise<void> {
    (await unwrapByPassphrase((await vaultStore.openCurrent(await session.key())).header, passphrase)).fill(0);
  }

  /**
   * Changes the passphrase and the vault key with it. Security keys and the recovery code that are not in `keep` open it no more.
   * Throws `passphrase-wrong`, `passphrase-weak`, `security-key-wrong`, `recovery-code-wrong`.
   */
  function setPassphrase(current: string, next: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return renew(current, next, () => ({ keep }));
  }

  /**
   * Takes a security key or the recovery code off the vault, and changes the vault key with it: whoever has that key or code, and an
   * older file, gets nothing out of what is saved from now on. `keep` as for `setPassphrase`. Throws `record-missing`, `passphrase-wrong`.
   */
  function removeWay(id: string, passphrase: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return renew(passphrase, passphrase, ({ slots }) => {
      if (!slots.some((slot) => slot.t !== 'pw' && encodeBase64url(slot.id) === id))
        throw new Fault('record-missing', 'got an unknown slot, want one of the vault');
      return { keep: keep.filter((one) => encodeBase64url(one.id) !== id) };
    });
  }

  /** Puts a recovery code in the place of another, as `removeWay` does. Throws `passphrase-wrong`, `recovery-code-invalid`. */
  function replaceCode(passphrase: string, code: string, keep: readonly KeptSecret[] = []): Promise<void> {
    return renew(passphrase, passphrase, () => ({ keep: keep.filter((one) => 'outputs' in one), code }));
  }

  function renew(
    current: string,
    next: string,
    choose: (header: VaultHeader) => { keep: readonly KeptSecret[]; code?: string },
  ): Promise<void> {
    return deps.exclusive(async () => {
      const key = await session.key();
      const before = await vaultStore.openCurrent(key);
      const chosen = choose(before.header);
      const highWaterMark = await replicas.highWaterMark();
      if (Object.keys(before.uses).length > 0 || highWaterMark?.gen !== before.header.gen)
        await vaultStore.save(key, before.accountIndex.contents);
      const newest = await findCurrentFile(vaultStore, replicas, key);
      await adopt(await changePassphrase(newest.bytes, { current, next, ...chosen, ...kdf }), before.accountIndex);
    });
  }

  /** Throws `recovery-code-invalid`, `recovery-code-wrong`, and as `unlock`. */
  async function checkCode(code: string): Promise<void> {
    (await openByCode(requireReplicas(await replicas.inventory()), code)).raw.fill(0);
  }

  /**
   * Opens the vault with its recovery code, which stays good, and gives it a new passphrase and a new vault key. Security keys open
   * it no more; their number is returned. Throws as `checkCode`, and `passphrase-weak`.
   */
  function recover(code: string, next: string): Promise<number> {
    return deps.exclusive(async () => {
      const found = requireReplicas(await replicas.inventory());
      const { raw, best, contents } = await openByCode(found, code);
      try {
        const { slots } = parseContainer(best.bytes).header;
        const keep = slots.flatMap((slot) => (slot.t === 'rec' ? [{ id: slot.id, code }] : []));
        const rotated = await rotateKey(best.bytes, raw, { next, keep, ...kdf });
        await adopt(rotated, createAccountIndex(contents));
        if (found.highWaterMark !== undefined && best.header.gen < found.highWaterMark.gen)
          deps.onNotice('older-copy-used');
        return rotated.dropped.filter((slot) => slot.t === 'prf').length;
      } finally {
        raw.fill(0);
      }
    });
  }

  /** Puts a vault under a new key in force, and takes away all that the former key opens. */
  async function adopt(rotated: RotatedVault, accountIndex: AccountIndex): Promise<void> {
    try {
      await view.withdraw();
      await replicas.replace(rotated.bytes, readReplicaHeader(rotated.bytes));
    } catch (thrown) {
      rotated.rawKey.fill(0);
      throw thrown;
    }
    view.forget();
    deps.onChange();
    try {
      await area.clear().catch(() => undefined);
      const fresh = await session.start(rotated.rawKey, accountIndex.contents.preferences);
      await vaultStore.hold(fresh, { header: rotated.header, fileHash: rotated.fileHash, accountIndex, uses: {} });
    } catch {
      // It is changed all the same; only the session cannot go on.
      rotated.rawKey.fill(0);
      await session.lock('broken');
    }
  }

  return {
    state,
    look,
    create,
    unlock,
    unlockWithKey,
    confirm,
    setPassphrase,
    removeWay,
    replaceCode,
    checkCode,
    recover,
  };
}

function openByCode(found: Inventory, code: string): Promise<OpenedRaw> {
  return openBySecret(found, 'recovery-code-wrong', (bytes) => unlockWithRecoveryCode(bytes, code));
}
