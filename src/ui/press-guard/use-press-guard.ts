import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isUnderPointer } from './pointer-place.ts';
import { createPressGuard, type Press } from './press-guard.ts';

/**
 * Makes a button take no press for 600 ms after it is painted or the window regains the focus, however the press comes, and moves it aside
 * where it would appear under the pointer. Says whether it takes presses now. `about` is what the question is about: with another, the time starts
 * again. A press that `gives` nothing, by what was chosen meanwhile, always counts.
 */
export function usePressGuard(
  ref: RefObject<HTMLButtonElement | null>,
  about: string | undefined,
  gives: boolean,
): boolean {
  const doesGive = useRef(gives);
  doesGive.current = gives;
  const [isOpen, setIsOpen] = useState(false);
  useLayoutEffect(() => {
    const button = ref.current;
    return about === undefined || button === null ? undefined : guardButton(button, () => doesGive.current, setIsOpen);
  }, [about]);
  return isOpen || about === undefined || !gives;
}

function guardButton(
  button: HTMLButtonElement,
  doesGive: () => boolean,
  onOpen: (isOpen: boolean) => void,
): () => void {
  const guard = createPressGuard();
  const ended = new AbortController();
  const { signal } = ended;
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.dataset.gives = '';
  let hasPointer = moveAside(button);
  /** The pointer is where it was when the button appeared: what moves under it did not get there by the user's doing. */
  let isStill = true;
  const settle = () => {
    if (isStill) hasPointer = moveAside(button);
  };
  const arm = () => {
    settle();
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
  // The popup's window takes the height of its content after the button was laid out.
  on(window, ['resize'], settle);
  on(window, ['pointermove'], () => {
    isStill = false;
    hasPointer &&= isUnderPointer(button);
  });
  on(button, ['click'], (event) => {
    const isPointer = event instanceof MouseEvent && event.detail > 0;
    if (!doesGive() || (guard.takes(event) && !(isPointer && hasPointer))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return () => {
    ended.abort();
    clearTimeout(timer);
    onOpen(false);
    delete button.parentElement?.dataset.turned;
    delete button.dataset.gives;
  };
}

/** Where in its row the safe answer, which is its first child, can stand. */
const PLACES = ['start', 'middle', 'end'] as const;

/** Puts the safe answer where the pointer is, if a button that gives something away is there; says whether this one still is. */
function moveAside(button: HTMLButtonElement): boolean {
  const row = button.parentElement;
  if (row === null) return isUnderPointer(button);
  const isFree = () => ![...row.querySelectorAll('[data-gives]')].some(isUnderPointer);
  for (const place of PLACES) {
    if (isFree()) return false;
    row.dataset.turned = place;
  }
  return isUnderPointer(button);
}
