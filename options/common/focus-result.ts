import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where the keyboard goes on when what it was on is gone: the element takes the focus as it appears, unless something else has
 * it: at once, before the page looks for another place itself. Give the element `tabIndex={-1}`.
 */
export function useFocusResult<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return place;
}
