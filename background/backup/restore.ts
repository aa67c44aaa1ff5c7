import { decodeBase64 } from '../../src/bytes/base64.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { RestoreAsk, RestoreMode, RestoreView } from '../../src/messages/backups.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import { mergeContents } from '../../src/vault/merge.ts';
import { mergeDrafts } from '../../src/vault/merge-drafts.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import {
  hashFile,
  openVault,
  type SealedVault,
  sealVault,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '../../src/vault/vault.ts';
import { importVaultKey } from '../../src/vault/vault-key.ts';
import type { Inventory } from '../replicas/inventory.ts';
import { readReplicaHeader, requireReplicas } from '../replicas/open.ts';
import { snapshotOf } from '../replicas/replica.ts';
import type { ReplicaSet } from '../replicas/replica-set.ts';
import { createAccountIndex } from '../vault/account-index.ts';
import { findCurrentFile } from '../vault/current-file.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { differencesOf } from './differences.ts';

interface RestoreDeps {
  readonly vaultStore: VaultStore;
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called after a file became the vault. */
  readonly onChange: () => void;
}

/** A copy that was opened. `raw` is its vault key, which the caller zeroes; absent for a copy of the open vault's own ring. */
interface OpenedCopy {
  readonly bytes: Bytes;
  readonly header: VaultHeader;
  readonly contents: VaultContents;
  readonly raw?: Bytes;
}

export type Restore = ReturnType<typeof createRestore>;

/** Brings copies of a vault back: opened first, looked at, then merged, put in place, or made the vault. */
export function createRestore(deps: RestoreDeps) {
  const { vaultStore, replicas, session } = deps;

  async function bytesOf(ask: RestoreAsk): Promise<Bytes> {
    if (ask.file !== undefined) return decodeBase64(ask.file);
    const copy = (await replicas.ring()).find(({ place }) => place === ask.place);
    if (copy === undefined) throw new Fault('backup-missing', 'got no such copy, want one of the ring');
    return copy.bytes;
  }

  async function open(ask: RestoreAsk): Promise<OpenedCopy> {
    const bytes = await bytesOf(ask);
    if (ask.passphrase === undefined && ask.code === undefined) return { bytes, ...(await openOwn(bytes)) };
    const raw =
      ask.code === undefined
        ? await unlockWithPassphrase(bytes, ask.passphrase ?? '')
        : await unlockWithRecoveryCode(bytes, ask.code);
    try {
      return { bytes, raw, ...(await openVault(await importVaultKey(raw), bytes)) };
    } catch (thrown) {
      raw.fill(0);
      throw thrown;
    }
  }

  /** Opens a copy by the key of the open vault. One under another key wants its own passphrase; one under the same is damaged. */
  async function openOwn(bytes: Bytes) {
    const copy = readReplicaHeader(bytes);
    const key = await session.key();
    const ours = (await vaultStore.openCurrent(key)).header;
    if (copy.vid !== encodeBase64url(ours.vid) || copy.epoch !== ours.epoch)
      throw new Fault('passphrase-wrong', 'got a copy under another key, want its passphrase');
    return openVault(key, bytes);
  }

  async function inspect(ask: RestoreAsk): Promise<RestoreView> {
    const { contents, raw } = await open(ask);
    raw?.fill(0);
    const ours = (await session.findKey()) && (await vaultStore.open()).contents;
    return {
      accounts: contents.accounts.length,
      recoverySets: contents.recoverySets.length,
      keys: contents.securityKeys.length,
      ...(ours && { differs: differencesOf(ours, contents) }),
    };
  }

  /**
   * Throws as `inspect`. A locked vault gives way to `take-over` alone, and an open one neither to it nor to `bring-back`, which was
   * chosen where there was none and nothing said what differs: `vault-exists`, and nothing has changed.
   */
  async function apply(ask: RestoreAsk & { mode: RestoreMode }): Promise<boolean> {
    const copy = await open(ask);
    try {
      if ((await session.findKey()) === undefined) return await adopt(copy, ask);
      if (ask.mode === 'take-over' || ask.mode === 'bring-back')
        throw new Fault('vault-exists', 'got an open vault, want a locked one or none');
      await vaultStore.change(async ({ contents: ours }) => {
        const contents =
          ask.mode === 'merge' ? mergeContents(ours, copy.contents) : replaceContents(ours, copy.contents);
        await replicas.keepReplaced(await findCurrentFile(vaultStore, replicas, await session.key()));
        return { contents, answer: undefined };
      });
      await session.setRules((await vaultStore.open()).contents.preferences);
      return true;
    } finally {
      copy.raw?.fill(0);
    }
  }

  /** Makes a file the vault. What is left of an unreadable one is put aside, and a locked one goes into the ring. */
  function adopt(copy: OpenedCopy, { mode, code }: RestoreAsk & { mode: RestoreMode }): Promise<boolean> {
    return deps.exclusive(async () => {
      const found = await replicas.inventory();
      if (found.state === 'present') {
        if (mode !== 'take-over') throw new Fault('vault-exists', 'got a locked vault, want it unlocked first');
        requireReplicas(found);
      }
      const { bytes, header, fileHash } = await succeed(copy, found);
      await replicas.replaceVault(bytes, readReplicaHeader(bytes), found);
      deps.onChange();
      if (code !== undefined || copy.raw === undefined) return false;
      const { contents } = copy;
      const key = await session.start(copy.raw, contents.preferences);
      await vaultStore.hold(key, { header, fileHash, accountIndex: createAccountIndex(contents), uses: {} });
      return true;
    });
  }

  return { inspect, apply, kept: async () => (await replicas.ring()).map(snapshotOf) };
}

/**
 * The file as it stands where nothing else is readable. In place of a readable vault it is sealed anew, as the next save of both: the
 * highest generation wins, and copies of the vault that gives way stay in the ring.
 */
async function succeed({ bytes, header, contents, raw }: OpenedCopy, found: Inventory): Promise<SealedVault> {
  const fileHash = await hashFile(bytes);
  if (found.state !== 'present' || raw === undefined) return { bytes, header, fileHash };
  const vid = encodeBase64url(header.vid);
  const same = found.replicas.find((copy) => copy.header.vid === vid && copy.header.gen > header.gen);
  const known = [found.highWaterMark, found.databaseMark, found.localMark].flatMap((one) =>
    one?.vid === vid ? [one.gen] : [],
  );
  const gen = Math.max(header.gen, same?.header.gen ?? 0, ...known);
  const prev = same === undefined ? fileHash : await hashFile(same.bytes);
  return sealVault(await importVaultKey(raw), { header: { ...header, gen }, fileHash: prev }, contents);
}

/** The copy's contents. What waits to be saved stays: no copy made before has it. */
function replaceContents(ours: VaultContents, theirs: VaultContents): VaultContents {
  const drafts = mergeDrafts(ours.drafts, theirs.drafts, theirs.accounts);
  return drafts.length === 0 ? theirs : { ...theirs, drafts };
}
