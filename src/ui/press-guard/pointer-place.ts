interface Place {
  readonly x: number;
  readonly y: number;
}

let place: Place | undefined;

/** Follows the pointer from now on; each surface calls it once, before it draws anything. */
export function followPointer(page: Window = window): void {
  const note = ({ clientX, clientY }: MouseEvent) => {
    place = { x: clientX, y: clientY };
  };
  // A window that grows under a pointer which doesn't move sends only that it is over something now.
  for (const kind of ['pointermove', 'pointerdown', 'pointerover'] as const) page.addEventListener(kind, note, true);
  page.document.documentElement.addEventListener('pointerleave', () => {
    place = undefined;
  });
}

/** Less than half of the gap between two buttons, so that a pointer in the middle is over neither. */
const MARGIN_PX = 3;

/** Whether the pointer was last seen over an element, or within 3 px of it. */
export function isUnderPointer(element: Element): boolean {
  if (place === undefined) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isBeside = place.x < left - MARGIN_PX || place.x > right + MARGIN_PX;
  return !isBeside && place.y >= top - MARGIN_PX && place.y <= bottom + MARGIN_PX;
}
