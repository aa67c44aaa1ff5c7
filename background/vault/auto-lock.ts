import { extension } from '../platform/extension.ts';
import type { Services } from '../services.ts';
import { lockNow } from './lock.ts';

const HEARTBEAT = 'heartbeat';
const FLUSH = 'flush';
const BACKUP = 'backup';
/** How fresh input must be at a heartbeat to put the idle deadline off. */
const HEARTBEAT_SECONDS = 60;

/** Wakes the worker while the vault is unlocked, to put deadlines off or to lock; the deadlines hold without it. */
export function startWatch({ session }: Pick<Services, 'session'>): void {
  void session.rules().then((rules) => {
    if (rules === undefined) return;
    void extension.alarms.create(HEARTBEAT, { periodInMinutes: rules.idleMinutes === 1 ? 0.5 : 1 });
    // Without automatic locking by idling there are still reports of the system's lock.
    extension.idle.setDetectionInterval(Math.max(15, (rules.idleMinutes || 720) * 60));
  });
}

/** Ends the watch, and tells our open pages. */
export function endWatch(): void {
  void extension.alarms.clear(HEARTBEAT);
  void extension.alarms.clear(FLUSH);
  // Nobody listening is no failure.
  void extension.runtime.sendMessage({ event: 'locked' }).catch(() => undefined);
}

/** Asks to be woken to save the uses that wait. */
export function flushSoon(): void {
  void extension.alarms.create(FLUSH, { delayInMinutes: 0.5 });
}

/** Asks to be woken to send a copy where the user wants copies to go; changes that follow each other go together. */
export function backUpSoon(): void {
  void extension.alarms.create(BACKUP, { delayInMinutes: 0.5 });
}

/** An alarm of ours went off. */
export async function onAlarm({ vaultStore, session, backups, selfHeal }: Services, name: string): Promise<void> {
  // A vault that is locked meanwhile goes out as well: it is sealed.
  if (name === BACKUP) await backups.runAutomatic().catch(() => undefined);
  if (name === FLUSH) await vaultStore.flush();
  if (name !== HEARTBEAT) return;
  // Asking for the key locks when a deadline has passed.
  if ((await session.findKey()) === undefined) {
    await extension.alarms.clear(HEARTBEAT);
    return;
  }
  if ((await extension.idle.queryState(HEARTBEAT_SECONDS)) === 'active') await session.touch();
  await selfHeal().catch(() => undefined);
}

/** The computer fell idle, or its screen was locked. */
export async function onIdleState({ vaultStore, session }: Services, state: string): Promise<void> {
  const rules = await session.rules();
  if (rules === undefined) return;
  const locks = (state === 'locked' && rules.lockOnSystemLock) || (state === 'idle' && rules.idleMinutes > 0);
  if (!locks) return;
  await lockNow({ vaultStore, session }, state === 'locked' ? 'system' : 'idle');
}
