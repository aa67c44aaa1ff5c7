import { ignore } from '../../src/ignored.ts';
import type { Session } from './session.ts';
import type { LockReason } from './session-times.ts';
import type { UseCounter } from './use-counter.ts';

/** What locking needs. */
export interface LockDeps {
  readonly useCounter: Pick<UseCounter, 'takeUnsaved'>;
  readonly session: Pick<Session, 'lock'>;
}

/** Locks at once; unsaved uses are saved afterwards. */
export async function lockNow({ useCounter, session }: LockDeps, reason: LockReason): Promise<void> {
  const saveUses = await useCounter.takeUnsaved().catch(ignore('uses-save'));
  await session.lock(reason);
  void saveUses?.().catch(ignore('uses-save'));
}
