import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import { openVault } from '../../src/vault/vault.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import type { Replica } from './replicas/replica.ts';
import type { ReplicaSet } from './replicas/replica-set.ts';
import type { VaultStore } from './vault-store.ts';

/** The newest file of the open vault. One that was lost or damaged since it was read is encrypted again from memory. */
export async function findCurrentFile(vaultStore: VaultStore, replicas: ReplicaSet, key: VaultKey): Promise<Replica> {
  const found = await replicas.newest();
  if (found !== undefined) {
    const opened = await openVault(key, found.bytes).catch(ignore('replica-open'));
    if (opened !== undefined) return found;
  }
  await vaultStore.save(key, (await vaultStore.openCurrent(key)).accountIndex.contents);
  const saved = await replicas.newest();
  if (saved === undefined) throw new Fault('storage-failed', 'got no newest replica, want the one just saved');
  return saved;
}
