import type { ClockCorrection } from '../../src/messages/clock.ts';

/** Two clocks read at once: the computer's, which can be set, and one that only runs. */
export interface Instant {
  readonly nowMs: number;
  readonly steadyMs: number;
}

/** When the clock was last looked at. */
export interface PageScriptState extends Instant {
  /** The latest time that the computer's clock ever showed while corrected. */
  readonly seenMs: number;
}

/** Clocks are trimmed by fractions of a second all the time. */
const SLACK_MS = 1_500;
/** Clocks drift by a second or two a day: what was true a month ago says little. */
const LASTS_MS = 30 * 86_400_000;

/** The clock as it is looked at now. */
export function watchClock(now: Instant, seenMs = 0): PageScriptState {
  return { ...now, seenMs: Math.max(seenMs, now.nowMs) };
}

/**
 * Why a correction no longer holds, if so. A clock that went back was set. One that went ahead may have been set, or the computer slept
 * and the steady clock with it: it counts as set right when it went by as much as it was wrong.
 */
export function findEnd(
  watched: PageScriptState,
  { offsetMs, errorMs, atMs }: Pick<ClockCorrection, 'offsetMs' | 'errorMs' | 'atMs'>,
  now: Instant,
): 'back' | 'set-right' | 'old' | undefined {
  const leapMs = now.nowMs - watched.nowMs - (now.steadyMs - watched.steadyMs);
  if (leapMs < -SLACK_MS || now.nowMs < watched.seenMs - SLACK_MS) return 'back';
  if (leapMs > SLACK_MS && Math.abs(leapMs - offsetMs) <= errorMs + SLACK_MS) return 'set-right';
  return now.nowMs - atMs > LASTS_MS ? 'old' : undefined;
}
