import type { SyncHealth } from './stored.ts';

/** How often other devices' files are looked for while the vault is unlocked. */
export const LOOK_EACH_MS = 15 * 60_000;
/** An alarm cannot be nearer; what is nearer is done by a timer, and the alarm stands in for it where the worker ends first. */
const SOON_MS = 30_000;

/** When the next try is due; `undefined` for none before something happens. */
export function nextTryMs(given: {
  readonly health: SyncHealth;
  readonly isUnlocked: boolean;
  /** Whether something is not on the target yet: sealed, while the vault is locked. */
  readonly isWaiting: boolean;
  readonly nowMs: number;
}): number | undefined {
  const { health, isUnlocked, isWaiting, nowMs } = given;
  if (!isUnlocked && !isWaiting) return undefined;
  if (health.failures > 0 && health.nextTryMs !== undefined) return Math.max(health.nextTryMs, nowMs);
  if (isWaiting) return nowMs + SOON_MS;
  return Math.max((health.triedMs ?? nowMs) + LOOK_EACH_MS, nowMs + SOON_MS);
}

/** Whether a server that failed may be asked again. A clock that was set back does not put it off for ever. */
export function isDue({ failures, nextTryMs: next, triedMs }: SyncHealth, nowMs: number): boolean {
  return failures === 0 || next === undefined || nowMs >= next || (triedMs !== undefined && nowMs < triedMs);
}
