import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The setting *Hide codes*, as the open vault has it. */
export const hidesCodes = signal(false);

/** What one points at or moves the focus into to see a code. */
const AROUND = '[data-account], tr, li, .card';

/** Whether a code is hidden now: *Hide codes* is on, and its account is neither pointed at nor has the focus. */
export function useConcealed(ref: RefObject<HTMLElement | null>): boolean {
  const hides = hidesCodes.value;
  const [isShown, setShown] = useState(false);
  useLayoutEffect(() => {
    const account = ref.current?.closest(AROUND);
    if (!hides || !account) return;
    let isPointedAt = account.matches(':hover');
    let hasFocus = account.matches(':focus-within');
    const show = () => setShown(isPointedAt || hasFocus);
    show();
    const ended = new AbortController();
    const on = (kind: string, note: (event: Event) => void) =>
      account.addEventListener(
        kind,
        (event) => {
          note(event);
          show();
        },
        { signal: ended.signal },
      );
    on('pointerenter', () => {
      isPointedAt = true;
    });
    on('pointerleave', () => {
      isPointedAt = false;
    });
    on('focusin', () => {
      hasFocus = true;
    });
    on('focusout', (event) => {
      const { relatedTarget } = event as FocusEvent;
      hasFocus = relatedTarget instanceof Node && account.contains(relatedTarget);
    });
    return () => ended.abort();
  }, [hides]);
  return hides && !isShown;
}
