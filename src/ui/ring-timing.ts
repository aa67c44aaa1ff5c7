/** The period of a code. */
export interface TimeSpan {
  readonly periodSeconds: number;
  /** When the period ends, by this computer's clock. */
  readonly untilMs: number;
}

/** Returns how much of a period is left, from 0 to 100 in steps of a second; `ending` in its last fifth. `untilMs` may be the end of any period. */
export function timeLeft({ periodSeconds, untilMs }: TimeSpan, nowMs: number): { percent: number; ending: boolean } {
  const periodMs = periodSeconds * 1000;
  const leftMs = periodMs - ((((nowMs - untilMs) % periodMs) + periodMs) % periodMs);
  const percent = Math.round((Math.ceil(leftMs / 1000) / periodSeconds) * 1000) / 10;
  return { percent, ending: leftMs <= periodMs / 5 };
}
