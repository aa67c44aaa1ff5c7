import { useLayoutEffect, useRef } from 'preact/hooks';
import { type TimeSpan, timeLeft } from './ring-timing.ts';

/**
 * Rings move once a second, all in one go: a running CSS animation of a custom property would restyle the page sixty times a
 * second for as long as the popup is open.
 */
const followed = new Map<HTMLElement, TimeSpan>();
let ticking = false;

function draw(element: HTMLElement, span: TimeSpan, nowMs: number): void {
  const { percent, ending } = timeLeft(span, nowMs);
  element.style.setProperty('--left', String(percent));
  element.toggleAttribute('data-ending', ending);
}

function tick(): void {
  const nowMs = Date.now();
  for (const [element, span] of followed) draw(element, span, nowMs);
  ticking = followed.size > 0;
  if (ticking) setTimeout(tick, 1000 - (nowMs % 1000));
}

/** Ties an element and what is in it to a period: `.ring` and `.soon` follow by themselves from then on. */
export function useTiming<E extends HTMLElement>(span: TimeSpan | undefined) {
  const ref = useRef<E>(null);
  const period = span?.periodSeconds;
  const phase = span === undefined ? undefined : span.untilMs % (span.periodSeconds * 1000);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || period === undefined || phase === undefined) return;
    const timing = { periodSeconds: period, untilMs: phase };
    followed.set(element, timing);
    draw(element, timing, Date.now());
    if (!ticking) setTimeout(tick, 1000 - (Date.now() % 1000));
    ticking = true;
    return () => {
      followed.delete(element);
    };
  }, [period, phase]);
  return ref;
}

/** How much of the period is left; its timing comes from `useTiming` on an element around it. */
export function TimeRing({ size }: { readonly size?: 'large' }) {
  return <span class="ring" data-size={size} aria-hidden="true" />;
}
