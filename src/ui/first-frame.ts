import { signal } from '@preact/signals';

/** True while a page draws only what its first frame needs; what is left out has its place kept or comes below the fold. */
export const isFirstFrame = signal(false);

let tellShown: () => void = () => undefined;
/** Resolves once the first frame was shown. */
export const firstFrameShown = new Promise<void>((resolve) => {
  tellShown = resolve;
});

/** A page that is never painted, as in a window that is covered, goes on all the same. */
const PATIENCE_MS = 250;

/** Begins the first frame; it ends when the browser says that it is on the screen (Paint Timing, W3C). */
export function beginFirstFrame(): void {
  isFirstFrame.value = true;
  const end = () => {
    watch.disconnect();
    clearTimeout(timer);
    isFirstFrame.value = false;
    tellShown();
  };
  const watch = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) end();
  });
  watch.observe({ type: 'paint', buffered: true });
  const timer = setTimeout(end, PATIENCE_MS);
}
