import { useLayoutEffect, useRef } from 'preact/hooks';

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

/** Ties an element and what is in it to a period: `.ring` and `.soon` animate by themselves from then on. */
export function useTiming<E extends HTMLElement>(span: TimeSpan | undefined) {
  const ref = useRef<E>(null);
  const period = span?.periodSeconds;
  const phase = span === undefined ? undefined : span.untilMs % (span.periodSeconds * 1000);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || period === undefined || phase === undefined) return;
    const timing = ringTiming({ periodSeconds: period, untilMs: phase }, Date.now());
    element.style.setProperty('--period', timing.period);
    element.style.setProperty('--since', timing.since);
  }, [period, phase]);
  return ref;
}

/** How much of the period is left, drawn by CSS alone; its timing comes from `useTiming` on an element around it. */
export function TimeRing({ size }: { readonly size?: 'large' }) {
  return <span class="ring" data-size={size} aria-hidden="true" />;
}
