import type { OpenedVault, SyncVault } from '../../src/sync/contract.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { readValue, writeValue } from '../storage/keys.ts';
import type { KeyChange } from '../vault/change-key.ts';
import { findCurrentFile } from '../vault/current-file.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { ReplicaSet } from '../vault/replicas/replica-set.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { SYNC_KEYS } from './stored.ts';

export interface EngineVaultDeps {
  readonly vaultStore: VaultStore;
  readonly replicas: ReplicaSet;
  readonly session: Pick<Session, 'key' | 'findKey'>;
  readonly keyChange: Pick<KeyChange, 'takeKey'>;
  readonly database: KeyValueStore;
  readonly nowMs: () => number;
}

/** A day: what a merge replaces is kept once in it, since snapshots are few, and merges many. */
const KEEP_EACH_MS = 86_400_000;

export type EngineVault = ReturnType<typeof createEngineVault>;

/** The vault as the engine reaches it: through the vault store, so that a merge waits for an edit under way, and a locked vault is left alone. */
export function createEngineVault(deps: EngineVaultDeps) {
  const { vaultStore, replicas, session, database, nowMs } = deps;
  let isChanging = false;

  async function read(): Promise<OpenedVault | undefined> {
    const key = await session.findKey();
    return key && openedOf(key, await vaultStore.openCurrent(key));
  }

  async function readAgain(): Promise<OpenedVault> {
    const key = await session.key();
    return openedOf(key, await vaultStore.openCurrent(key));
  }

  /** Keeps the file that a merge replaces among the snapshots, as a restore does. */
  async function keepFormer(): Promise<void> {
    const keptMs = await readValue(database, SYNC_KEYS.keptMs);
    if (keptMs !== undefined && Math.abs(nowMs() - keptMs) < KEEP_EACH_MS) return;
    await replicas.addReplaced(await findCurrentFile(vaultStore, replicas, await session.key()));
    await writeValue(database, SYNC_KEYS.keptMs, nowMs());
  }

  const vault: SyncVault = {
    read,
    async change(edit) {
      try {
        await vaultStore.change(async ({ contents }, header) => {
          const next = edit(contents, header);
          if (next.contents !== contents) await keepFormer();
          isChanging = true;
          return { ...next, answer: undefined, isDated: true };
        });
      } finally {
        isChanging = false;
      }
      return readAgain();
    },
    async adopt(next, edit) {
      isChanging = true;
      try {
        await deps.keyChange.takeKey(next, edit);
      } finally {
        isChanging = false;
      }
      return readAgain();
    },
  };

  return {
    ...vault,
    /** Whether the change that is told of now is the engine's own. */
    isChanging: () => isChanging,
    /** The next merge keeps what it replaces, whatever was kept today. */
    keepNext: () => writeValue(database, SYNC_KEYS.keptMs, undefined),
  };
}

/** A vault in memory as the engine takes it. */
export function openedOf(key: VaultKey, { header, fileHash, encoded, accountIndex }: OpenVault): OpenedVault {
  return { key, header, fileHash, contents: accountIndex.contents, ...(encoded && { encoded }) };
}
