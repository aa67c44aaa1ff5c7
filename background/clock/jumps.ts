import type { ClockCorrection } from '../../src/messages/clock.ts';

/** Two clocks read at once: the computer's, which can be set, and one that only runs. */
export interface Instant {
  readonly nowMs: number;
  readonly steadyMs: number;
}

/** What both clocks showed when they were last read. */
export interface ClockSight extends Instant {
  /** The latest time that the computer's clock ever showed while corrected. */
  readonly seenMs: number;
}

/** Clocks are trimmed by fractions of a second all the time. */
const SLACK_MS = 1_500;
/** Clocks drift by a second or two a day: what was true a month ago says little. */
const LASTS_MS = 30 * 86_400_000;

/** What the clocks show now. */
export function sightOf(now: Instant, seenMs = 0): ClockSight {
  return { ...now, seenMs: Math.max(seenMs, now.nowMs) };
}

/**
 * Why a correction no longer holds, if so. A clock that went back was set. One that went ahead may have been set, or the computer slept:
 * it counts as set right when it moved by as much as it was wrong.
 */
export function findEnd(
  last: ClockSight,
  { offsetMs, errorMs, atMs }: Pick<ClockCorrection, 'offsetMs' | 'errorMs' | 'atMs'>,
  now: Instant,
): 'back' | 'set-right' | 'old' | undefined {
  const leapMs = now.nowMs - last.nowMs - (now.steadyMs - last.steadyMs);
  if (leapMs < -SLACK_MS || now.nowMs < last.seenMs - SLACK_MS) return 'back';
  if (leapMs > SLACK_MS && Math.abs(leapMs - offsetMs) <= errorMs + SLACK_MS) return 'set-right';
  return now.nowMs - atMs > LASTS_MS ? 'old' : undefined;
}
