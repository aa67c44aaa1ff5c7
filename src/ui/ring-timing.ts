/** A period of a code on the clock. */
export interface TimeSpan {
  readonly periodSeconds: number;
  /** When the period ends, by this computer's clock. */
  readonly untilMs: number;
}

/** The values that start a CSS animation of one period in the middle: its length, and the negative delay that is behind it. */
export function ringTiming({ periodSeconds, untilMs }: TimeSpan, nowMs: number): { period: string; since: string } {
  const periodMs = periodSeconds * 1000;
  const gone = (((periodMs - (untilMs - nowMs)) % periodMs) + periodMs) % periodMs;
  return { period: `${periodMs}ms`, since: `${-Math.round(gone)}ms` };
}
