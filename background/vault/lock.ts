import type { Background } from '../services.ts';
import type { LockReason } from './session.ts';

/** Locks at once; uses that were not saved yet are saved behind it. */
export async function lockNow(
  { keeper, session }: Pick<Background, 'keeper' | 'session'>,
  reason: LockReason,
): Promise<void> {
  const saveUses = await keeper.takeUses().catch(() => undefined);
  await session.lock(reason);
  void saveUses?.().catch(() => undefined);
}
