import type { Services } from '../services.ts';
import type { LockReason } from './session.ts';

/** Locks at once; uses that were not saved yet are saved behind it. */
export async function lockNow(
  { vaultStore, session }: Pick<Services, 'vaultStore' | 'session'>,
  reason: LockReason,
): Promise<void> {
  const saveUses = await vaultStore.takeUses().catch(() => undefined);
  await session.lock(reason);
  void saveUses?.().catch(() => undefined);
}
