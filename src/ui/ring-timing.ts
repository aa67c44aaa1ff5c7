/** A period of a code on the clock. */
export interface TimeSpan {
  readonly periodSeconds: number;
  /** When the period ends, by this computer's clock. */
  readonly untilMs: number;
}

/** How much of the period is left at a time, in whole seconds and as 0 to 100; `ending` in its last fifth. Any end of the same phase will do. */
export function timeLeft({ periodSeconds, untilMs }: TimeSpan, nowMs: number): { percent: number; ending: boolean } {
  const periodMs = periodSeconds * 1000;
  const leftMs = periodMs - ((((nowMs - untilMs) % periodMs) + periodMs) % periodMs);
  const percent = Math.round((Math.ceil(leftMs / 1000) / periodSeconds) * 1000) / 10;
  return { percent, ending: leftMs <= periodMs / 5 };
}
