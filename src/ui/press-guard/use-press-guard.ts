import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { isUnderPointer } from './pointer-place.ts';
import { createPressGuard, type Press } from './press-guard.ts';

/**
 * Makes a button take no press for 600 ms after it is painted or the window regains the focus, however the press comes, and moves it aside
 * where it would appear under the pointer. Says whether it takes presses now. `about` is what it gives away: with another, the time starts again.
 */
export function usePressGuard(ref: RefObject<HTMLButtonElement | null>, about: string | undefined): boolean {
  const [isOpen, setIsOpen] = useState(false);
  useLayoutEffect(() => {
    const button = ref.current;
    return about === undefined || button === null ? undefined : guardButton(button, setIsOpen);
  }, [about]);
  return isOpen || about === undefined;
}

function guardButton(button: HTMLButtonElement, onOpen: (isOpen: boolean) => void): () => void {
  const guard = createPressGuard();
  const ended = new AbortController();
  const { signal } = ended;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasPointer = moveAside(button);
  const arm = () => {
    guard.arm(performance.now());
    onOpen(false);
    clearTimeout(timer);
    timer = setTimeout(() => onOpen(true), guard.opensMs() - performance.now());
  };
  // The second frame begins after the first was handed to the screen.
  const whenPainted = () => requestAnimationFrame(() => requestAnimationFrame(() => !signal.aborted && arm()));
  whenPainted();
  const on = (target: EventTarget, kinds: readonly string[], act: (event: Event) => void) => {
    for (const kind of kinds) target.addEventListener(kind, act, { capture: true, signal });
  };
  on(window, ['focus', 'visibilitychange'], ({ target }) => {
    if (target !== window && target !== document) return;
    guard.disarm();
    whenPainted();
  });
  on(window, ['pointerdown', 'keydown'], (event) => guard.down(event as Press));
  on(window, ['pointerup', 'pointercancel', 'keyup'], (event) => guard.up(event));
  on(window, ['pointermove'], () => {
    hasPointer &&= isUnderPointer(button);
  });
  on(button, ['click'], (event) => {
    const isPointer = event instanceof MouseEvent && event.detail > 0;
    if (guard.takes(event) && !(isPointer && hasPointer)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return () => {
    ended.abort();
    clearTimeout(timer);
    onOpen(false);
    delete button.parentElement?.dataset.turned;
  };
}

/** Puts a button that lies under the pointer at the other end of its row; says whether it is still there. */
function moveAside(button: HTMLButtonElement): boolean {
  const row = button.parentElement;
  if (!isUnderPointer(button) || row === null) return false;
  row.dataset.turned = '';
  return isUnderPointer(button);
}
