import { ignore } from '../../src/ignored.ts';
import { extension } from '../platform/extension.ts';
import { type LockDeps, lockNow } from './lock.ts';
import type { Session } from './session.ts';
import type { UseCounter } from './use-counter.ts';

const ALARMS = { heartbeat: 'heartbeat', flush: 'flush', backup: 'backup', sync: 'sync' } as const;
/** How fresh input must be at a heartbeat to put the idle deadline off. */
const HEARTBEAT_SECONDS = 60;

/** What the alarms and the reports of idleness work on. */
export interface AutoLockDeps extends LockDeps {
  readonly useCounter: Pick<UseCounter, 'takeUnsaved' | 'flush'>;
  readonly session: Pick<Session, 'lock' | 'rules' | 'findKey' | 'touch'>;
  readonly backups: { readonly runAutomatic: () => Promise<void> };
  readonly selfHeal: () => Promise<void>;
  readonly sync: LockDeps['sync'] & { readonly alarm: () => Promise<void> };
}

/** Wakes the worker while the vault is unlocked, to put deadlines off or to lock; the deadlines hold without it. */
export function startWatch({ session }: { readonly session: Pick<Session, 'rules'> }): void {
  void session.rules().then((rules) => {
    if (rules === undefined) return;
    void extension.alarms.create(ALARMS.heartbeat, { periodInMinutes: rules.idleMinutes === 1 ? 0.5 : 1 });
    // Without automatic locking by idling there are still reports of the system's lock.
    extension.idle.setDetectionInterval(Math.max(15, (rules.idleMinutes || 720) * 60));
  });
}

/** Ends the watch, and tells our open pages. */
export function endWatch(): void {
  void extension.alarms.clear(ALARMS.heartbeat);
  void extension.alarms.clear(ALARMS.flush);
  // The message fails where no page is open.
  void extension.runtime.sendMessage({ event: 'locked' }).catch(ignore('lock-message'));
}

/** Asks to be woken to save the unsaved uses. */
export function flushSoon(): void {
  void extension.alarms.create(ALARMS.flush, { delayInMinutes: 0.5 });
}

/** Asks to be woken for an automatic backup; changes that follow each other share one. */
export function backUpSoon(): void {
  void extension.alarms.create(ALARMS.backup, { delayInMinutes: 0.5 });
}

/** Asks to be woken for sync at a time; `undefined` for never. */
export function wakeForSync(atMs: number | undefined): void {
  if (atMs === undefined) void extension.alarms.clear(ALARMS.sync);
  else void extension.alarms.create(ALARMS.sync, { when: atMs });
}

/** An alarm of ours went off. */
export async function onAlarm(
  { useCounter, session, backups, selfHeal, sync }: AutoLockDeps,
  name: string,
): Promise<void> {
  // A vault that is locked meanwhile is backed up as well: its file is encrypted.
  if (name === ALARMS.backup) await backups.runAutomatic().catch(ignore('backup-automatic'));
  if (name === ALARMS.flush) await useCounter.flush();
  if (name === ALARMS.sync) await sync.alarm();
  if (name !== ALARMS.heartbeat) return;
  // Asking for the key locks when a deadline has passed.
  if ((await session.findKey()) === undefined) {
    await extension.alarms.clear(ALARMS.heartbeat);
    return;
  }
  if ((await extension.idle.queryState(HEARTBEAT_SECONDS)) === 'active') await session.touch();
  await selfHeal().catch(ignore('replica-repair'));
}

/** The computer became idle, or its screen was locked. */
export async function onIdleState(deps: AutoLockDeps, state: string): Promise<void> {
  const rules = await deps.session.rules();
  if (rules === undefined) return;
  const locks = (state === 'locked' && rules.lockOnSystemLock) || (state === 'idle' && rules.idleMinutes > 0);
  if (locks) await lockNow(deps, state === 'locked' ? 'system' : 'idle');
}
