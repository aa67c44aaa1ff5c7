import { ignore } from '../../src/ignored.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { sealVault } from '../../src/vault/vault.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, writeValue } from '../storage/keys.ts';
import { openVaultOf, type VaultFollower } from './open-vault.ts';
import { readReplicaHeader } from './replicas/open.ts';
import type { ReplicaSet } from './replicas/replica-set.ts';
import type { Session } from './session.ts';
import { addUse, hasUses } from './usage.ts';
import type { VaultStore } from './vault-store.ts';

export interface UseCounterDeps {
  readonly vaultStore: VaultStore;
  readonly replicas: ReplicaSet;
  readonly session: Session;
  readonly follower: VaultFollower;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly nowMs: () => number;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Asks to be woken for `flush` soon. */
  readonly flushSoon: () => void;
}

export type UseCounter = ReturnType<typeof createUseCounter>;

/** Counts uses of accounts without saving the vault for each: the next save includes them, or `flush`. */
export function createUseCounter(deps: UseCounterDeps) {
  const { vaultStore, replicas, session, area } = deps;

  function count(id: AccountId): Promise<void> {
    return deps.exclusive(async () => {
      const key = await session.key();
      const before = await vaultStore.openCurrent(key);
      const atMs = deps.nowMs();
      const uses = addUse(before.uses, id, atMs);
      // A startup cache of this generation would be used, without the use in it: it goes first.
      await deps.follower.beforeChange();
      await writeValue(area, KEYS.uses, uses);
      const next = openVaultOf(before, before.accountIndex.contents, addUse({}, id, atMs));
      await vaultStore.setCurrent(key, { ...next, uses });
      deps.flushSoon();
    });
  }

  /** Saves the unsaved uses. */
  async function flush(): Promise<void> {
    if ((await session.findKey()) === undefined) return;
    await deps.exclusive(async () => {
      const key = await session.key();
      const { uses, accountIndex } = await vaultStore.openCurrent(key);
      if (hasUses(uses)) await vaultStore.save(key, accountIndex.contents);
    });
  }

  /** Prepares to save the uses of a vault about to be locked: locking must not wait for it, so the caller locks first. */
  async function takeUnsaved(): Promise<(() => Promise<void>) | undefined> {
    const key = await session.findKey();
    const last = vaultStore.findCurrent();
    if (key === undefined || last === undefined || !hasUses(last.uses)) return undefined;
    return () =>
      deps.exclusive(async () => {
        // A save since then counted them already, or makes them too old to matter.
        if ((await replicas.highWaterMark())?.gen !== last.header.gen) return;
        const { bytes } = await sealVault(key, last, last.accountIndex.contents);
        await replicas.save(bytes, readReplicaHeader(bytes));
      });
  }

  return {
    count,
    flush,
    /** Counts a use whose code is out already: that it cannot be counted is no reason to withhold the code. */
    tryCount: (id: AccountId): Promise<void> => count(id).catch(ignore('account-use')),
    takeUnsaved,
  };
}
