import { isNested } from './ancestors.ts';

/** Chromium's version 2 of the observer, which knows what the browser painted and what is on top, through frames of other origins too. */
interface VisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: true;
  /** Milliseconds; the least that the specification allows. */
  readonly delay: 100;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** Milliseconds: a busy page paints late, and news of the frames around takes some. */
const PATIENCE_MS = 400;

/**
 * Finds the elements that the browser vouches for: painted, not distorted, and not covered by a single pixel. `undefined` where the browser
 * does not tell. Takes a frame; within frames of other origins up to 400 ms.
 */
export async function findVouched(elements: readonly Element[]): Promise<ReadonlySet<Element> | undefined> {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return undefined;
  const vouched = new Set<Element>();
  if (elements.length === 0) return vouched;
  const { promise, resolve } = Promise.withResolvers<void>();
  const init: VisibilityInit = { trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries: readonly VisibilityEntry[]) => {
    for (const { target, isVisible } of entries) {
      if (isVisible) vouched.add(target);
      else vouched.delete(target);
    }
    // Within other origins the first answer is given before the frames around have told what covers them.
    if (vouched.size === elements.length || !isNested()) resolve();
  }, init);
  for (const element of elements) observer.observe(element);
  const timer = setTimeout(resolve, PATIENCE_MS);
  await promise;
  clearTimeout(timer);
  observer.disconnect();
  return vouched;
}
