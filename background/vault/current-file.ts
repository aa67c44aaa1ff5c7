import { Fault } from '../../src/fault.ts';
import { openVault } from '../../src/vault/vault.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import type { Copy } from '../replicas/replica.ts';
import type { Copies } from '../replicas/replica-set.ts';
import type { Keeper } from './vault-store.ts';

/** The newest file of the open vault. One that was lost or damaged since it was read is sealed anew, out of memory. */
export async function findStored(keeper: Keeper, copies: Copies, key: VaultKey): Promise<Copy> {
  const found = await copies.newest();
  if (found !== undefined) {
    const opened = await openVault(key, found.bytes).catch(() => undefined);
    if (opened !== undefined) return found;
  }
  await keeper.save(key, (await keeper.openHeld(key)).ledger.contents);
  const saved = await copies.newest();
  if (saved === undefined) throw new Fault('storage-failed', 'got no newest copy, want the one just saved');
  return saved;
}
