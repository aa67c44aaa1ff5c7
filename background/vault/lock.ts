import { ignore } from '../../src/ignored.ts';
import type { Session } from './session.ts';
import type { LockReason } from './session-times.ts';
import type { UseCounter } from './use-counter.ts';

/** What locking needs. */
export interface LockDeps {
  readonly useCounter: Pick<UseCounter, 'takeUnsaved'>;
  readonly session: Pick<Session, 'lock'>;
  readonly sync: { readonly takeUnsealed: () => Promise<(() => Promise<void>) | undefined> };
}

/** Locks at once; unsaved uses are saved afterwards, and what was saved a moment ago is sealed for other devices. */
export async function lockNow({ useCounter, session, sync }: LockDeps, reason: LockReason): Promise<void> {
  const saveUses = await useCounter.takeUnsaved().catch(ignore('uses-save'));
  const sealRest = await sync.takeUnsealed().catch(ignore('sync'));
  await session.lock(reason);
  void saveUses?.().catch(ignore('uses-save'));
  void sealRest?.().catch(ignore('sync'));
}
