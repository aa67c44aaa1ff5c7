import { useLayoutEffect, useRef } from 'preact/hooks';
import { type TimeSpan, timeLeft } from './ring-timing.ts';

/** Rings are redrawn together once a second: a CSS animation of a custom property would restyle the page sixty times a second. */
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

/** Ties an element to a period, which the `.ring` and `.soon` inside it then follow. */
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

/** Shows how much of a period is left; `useTiming` on an element around it sets the period. */
export function TimeRing({ size }: { readonly size?: 'large' }) {
  return <span class="ring" data-size={size} aria-hidden="true" />;
}
