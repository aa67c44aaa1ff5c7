import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { DamageView } from '../../src/messages/backups.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { VaultState } from '../../src/messages/views.ts';
import { parseContainer } from '../../src/vault/container.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import type { KdfParameters } from '../../src/vault/kdf.ts';
import { hasWeakSlot, raiseSlots } from '../../src/vault/rotation.ts';
import { createVault, hashFile, unlockWithPrf } from '../../src/vault/vault.ts';
import { damageOf } from '../replicas/damage.ts';
import type { Inventory } from '../replicas/inventory.ts';
import {
  type OpenedRaw,
  openByPassphrase,
  openByRecoveryCode,
  openBySecret,
  readReplicaHeader,
  requireReplicas,
  unwrapByPassphrase,
} from '../replicas/open.ts';
import type { ReplicaSet } from '../replicas/replica-set.ts';
import { openVaultOf } from './open-vault.ts';
import type { RecentPassphrase } from './recent-passphrase.ts';
import type { Session } from './session.ts';
import type { VaultStore } from './vault-store.ts';

export interface UnlockDeps {
  readonly vaultStore: VaultStore;
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly recentPassphrase: Pick<RecentPassphrase, 'note'>;
  /** Runs one writer at a time, across every context of the extension. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onNotice: (notice: Notice) => void;
  /** Cost of passphrase slots; when absent, today's default, to which older slots are raised at unlock. */
  readonly kdf?: KdfParameters;
}

export type Unlock = ReturnType<typeof createUnlock>;

/** Creates the vault, unlocks it, and checks secrets against it. */
export function createUnlock(deps: UnlockDeps) {
  const { vaultStore, replicas, session, recentPassphrase } = deps;

  /** The vault's state, and what can be recovered where its newest replica is not in its place. */
  async function look(): Promise<{ readonly state: VaultState; readonly damage?: DamageView }> {
    if ((await session.findKey()) !== undefined) return { state: 'unlocked' };
    // The newest replica is enough to know that there is a vault; only without it are all the others read.
    if ((await replicas.newest()) !== undefined) return { state: 'locked' };
    const found = await replicas.inventory();
    if (found.state === 'none') return { state: 'none' };
    return { state: found.state === 'present' ? 'locked' : 'lost', damage: damageOf(found) };
  }

  async function state(): Promise<VaultState> {
    return (await look()).state;
  }

  /**
   * Creates a vault. `startOver` moves what remains of an unreadable one aside, and keeps a locked one as a snapshot; otherwise throws
   * `vault-lost`, `vault-exists`. Throws `vault-version` where a newer program wrote the one that is there.
   */
  function create(passphrase: string, startOver: boolean): Promise<void> {
    return deps.exclusive(async () => {
      const found = await replicas.inventory();
      const isOpen = (await session.findKey()) !== undefined;
      if (found.state === 'present' && (isOpen || !startOver))
        throw new Fault('vault-exists', 'got a vault, want none');
      if (found.state === 'present') requireReplicas(found);
      if (found.state === 'lost' && !startOver) throw new Fault('vault-lost', 'got remains of a vault, want none');
      const contents = emptyContents();
      const made = await createVault({ passphrase, contents, ...(deps.kdf && { kdf: deps.kdf }) });
      try {
        const header = readReplicaHeader(made.bytes);
        if (found.state !== 'none') await replicas.replaceVault(made.bytes, header, found);
        else await replicas.save(made.bytes, header);
      } catch (thrown) {
        made.rawKey.fill(0);
        throw thrown;
      }
      const key = await session.start(made.rawKey, contents.preferences);
      await vaultStore.setCurrent(key, openVaultOf(made, contents));
      await recentPassphrase.note();
    });
  }

  /** Throws `passphrase-wrong`, `vault-missing`, `vault-lost`, `vault-version`. */
  function unlock(passphrase: string): Promise<void> {
    return startSession((found) => openByPassphrase(found, passphrase), passphrase);
  }

  /** `outputs` are the key's two PRF results. Throws `security-key-wrong`, `webauthn-invalid`, and as `unlock`. */
  function unlockWithKey(credentialId: Bytes, outputs: Bytes): Promise<void> {
    return startSession((found) =>
      openBySecret(found, 'security-key-wrong', (bytes) => unlockWithPrf(bytes, credentialId, outputs)),
    );
  }

  function startSession(open: (found: Inventory) => Promise<OpenedRaw>, passphrase?: string): Promise<void> {
    return deps.exclusive(async () => {
      const found = requireReplicas(await replicas.inventory());
      const opened = await open(found);
      const raised = passphrase === undefined ? undefined : await raiseCost(opened, passphrase);
      const { raw, best, contents, authentic } = opened;
      const key = await session.start(raw, contents.preferences);
      const notice = await replicas.repair(found, best, authentic).catch(ignore('replica-repair'));
      if (notice !== undefined) deps.onNotice(notice);
      const file = { header: parseContainer(best.bytes).header, fileHash: await hashFile(best.bytes) };
      await vaultStore.setCurrent(key, openVaultOf(file, contents));
      if (raised !== undefined) await vaultStore.save(key, contents, raised).catch(ignore('unlock-cost'));
      if (passphrase !== undefined) await recentPassphrase.note();
    });
  }

  /** Slots of today's cost, where those of the file are cheaper to guess. */
  async function raiseCost({ raw, best }: OpenedRaw, passphrase: string) {
    const { header } = parseContainer(best.bytes);
    if (deps.kdf !== undefined || !hasWeakSlot(header)) return undefined;
    return raiseSlots(header, passphrase, raw).catch(ignore('unlock-cost'));
  }

  /** Checks the passphrase of the open vault. Throws `passphrase-wrong`. */
  async function confirm(passphrase: string): Promise<void> {
    const { header } = await vaultStore.openCurrent(await session.key());
    (await unwrapByPassphrase(header, passphrase)).fill(0);
  }

  /** Checks an emergency code. Throws `recovery-code-invalid`, `recovery-code-wrong`, and as `unlock`. */
  async function checkCode(code: string): Promise<void> {
    (await openByRecoveryCode(requireReplicas(await replicas.inventory()), code)).raw.fill(0);
  }

  return { state, look, create, unlock, unlockWithKey, confirm, checkCode };
}
