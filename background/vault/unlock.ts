import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault, type FaultCode, toFault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { DamageView } from '../../src/messages/backups.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { VaultState } from '../../src/messages/views.ts';
import { parseContainer } from '../../src/vault/container.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import type { KdfParameters } from '../../src/vault/kdf.ts';
import { hasWeakSlot, raiseSlots } from '../../src/vault/rotation.ts';
import { createVault, hashFile, unlockWithPassphrase, unlockWithPrf } from '../../src/vault/vault.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { openVaultOf } from './open-vault.ts';
import type { RecentPassphrase } from './recent-passphrase.ts';
import { damageOf } from './replicas/damage.ts';
import {
  type Opened,
  type OpenedRaw,
  openByRecoveryCode,
  openBySecret,
  openNewest,
  readReplicaHeader,
  requireReplicas,
  triedOnce,
  type UnlockFile,
  unwrapByPassphrase,
} from './replicas/open.ts';
import type { ReplicaSet } from './replicas/replica-set.ts';
import type { Session } from './session.ts';
import type { VaultStore } from './vault-store.ts';

export interface UnlockDeps {
  readonly vaultStore: VaultStore;
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly recentPassphrase: Pick<RecentPassphrase, 'note'>;
  /** Runs one writer at a time, across every context of the extension. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs `work` after a delay. */
  readonly later: (work: () => void, delayMs: number) => void;
  readonly onNotice: (notice: Notice) => void;
  /** Cost of passphrase slots; when absent, today's default, to which older slots are raised at unlock. */
  readonly kdf?: KdfParameters;
}

/** How long after the unlock of a large vault its other replicas are read: the first view comes first. */
const CHECK_AFTER_MS = 2_000;

export type Unlock = ReturnType<typeof createUnlock>;

/** Creates the vault, unlocks it, and checks secrets against it. */
export function createUnlock(deps: UnlockDeps) {
  const { vaultStore, replicas, session, recentPassphrase } = deps;
  /** What an unlock went by whose other replicas are not read yet. */
  let unchecked: { readonly key: VaultKey; readonly known: Pick<Opened, 'best' | 'contents'> } | undefined;
  session.whenLocked(() => {
    unchecked = undefined;
  });

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
      const key = await session.start(made.rawKey, contents);
      await vaultStore.setCurrent(key, openVaultOf(made, contents));
      await recentPassphrase.note();
    });
  }

  /** Throws `passphrase-wrong`, `vault-missing`, `vault-lost`, `vault-version`. */
  function unlock(passphrase: string): Promise<void> {
    return startSession('passphrase-wrong', (bytes) => unlockWithPassphrase(bytes, passphrase), passphrase);
  }

  /** `outputs` are the key's two PRF results. Throws `security-key-wrong`, `webauthn-invalid`, and as `unlock`. */
  function unlockWithKey(credentialId: Bytes, outputs: Bytes): Promise<void> {
    return startSession('security-key-wrong', (bytes) => unlockWithPrf(bytes, credentialId, outputs));
  }

  function startSession(wrong: FaultCode, secret: UnlockFile, passphrase?: string): Promise<void> {
    return deps.exclusive(async () => {
      const unlockFile = triedOnce(secret);
      const newest = await replicas.newestByBothMarks();
      const quick = newest && (await openBySecret(newest, wrong, unlockFile).catch(ignoreUnless(wrong)));
      const found = quick ? newest : requireReplicas(await replicas.inventory());
      const opened = quick ?? (await openBySecret(found, wrong, unlockFile));
      const raised = passphrase === undefined ? undefined : await raiseCost(opened, passphrase);
      const { raw, best, contents, authentic } = opened;
      const [key, fileHash] = await Promise.all([session.start(raw, contents), hashFile(best.bytes)]);
      if (quick) {
        unchecked = { key, known: quick };
        deps.later(() => void checkReplicas().catch(ignore('replica-repair')), CHECK_AFTER_MS);
      } else tell(await replicas.repair(found, best, authentic).catch(ignore('replica-repair')));
      const file = { header: parseContainer(best.bytes).header, fileHash };
      await vaultStore.setCurrent(key, openVaultOf(file, contents));
      if (raised !== undefined) await vaultStore.save(key, contents, raised).catch(ignore('unlock-cost'));
      if (passphrase !== undefined) await recentPassphrase.note();
    });
  }

  /** Reads the replicas that an unlock did without, and repairs what is wrong with them. */
  function checkReplicas(): Promise<void> {
    return deps.exclusive(async () => {
      const wanted = unchecked;
      unchecked = undefined;
      if (wanted === undefined || (await session.findKey()) !== wanted.key) return;
      const found = await replicas.inventory();
      const opened = await openNewest(found, wanted.key, wanted.known);
      if (opened !== undefined) tell(await replicas.repair(found, opened.best, opened.authentic));
    });
  }

  function tell(notice: Notice | undefined): void {
    if (notice !== undefined) deps.onNotice(notice);
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

/** Why the newest replica alone does not open is for the whole inventory to say; a mistyped secret is no problem to record. */
function ignoreUnless(wrong: FaultCode): (thrown: unknown) => undefined {
  return (thrown) => (toFault(thrown).code === wrong ? undefined : ignore('replica-open')(thrown));
}
