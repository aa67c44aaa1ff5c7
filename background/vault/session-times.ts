import type { LockRules, SessionTimes } from '../storage/stored-shapes.ts';

/** Why the vault was locked. */
export type LockReason = 'hand' | 'command' | 'idle' | 'system' | 'ended' | 'clock' | 'broken';

/** How far the clock may be put back before that counts as tampering. */
const CLOCK_SLACK_MS = 2 * 60_000;

/** The deadlines of a session that started at `startedMs` and in which the user last acted at `atMs`. */
export function timesOf(startedMs: number, atMs: number, rules: LockRules): SessionTimes {
  return {
    startedMs,
    endsMs: rules.sessionHours === 0 ? 0 : startedMs + rules.sessionHours * 3_600_000,
    idleMs: idleDeadline(atMs, rules),
    seenMs: atMs,
    rules: {
      idleMinutes: rules.idleMinutes,
      lockOnSystemLock: rules.lockOnSystemLock,
      sessionHours: rules.sessionHours,
    },
  };
}

/** When the vault locks unless the user acts after `atMs`; 0 for never. */
export function idleDeadline(atMs: number, { idleMinutes }: LockRules): number {
  return idleMinutes === 0 ? 0 : atMs + idleMinutes * 60_000;
}

/** Why the vault must be locked by now, if so. */
export function findOverdue({ seenMs, endsMs, idleMs }: SessionTimes, atMs: number): LockReason | undefined {
  if (atMs < seenMs - CLOCK_SLACK_MS) return 'clock';
  if (endsMs !== 0 && atMs >= endsMs) return 'ended';
  if (idleMs !== 0 && atMs >= idleMs) return 'idle';
  return undefined;
}
