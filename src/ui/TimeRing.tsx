import { useLayoutEffect, useRef } from 'preact/hooks';
import { ringTiming, type TimeSpan } from './ring-timing.ts';

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
