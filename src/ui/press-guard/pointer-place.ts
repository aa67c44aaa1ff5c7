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
  for (const kind of ['pointermove', 'pointerdown'] as const) page.addEventListener(kind, note, true);
  page.document.documentElement.addEventListener('pointerleave', () => {
    place = undefined;
  });
}

/** Whether the pointer was last seen over an element, or within 4 px of it. */
export function isUnderPointer(element: Element): boolean {
  if (place === undefined) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const margin = 4;
  return place.x >= left - margin && place.x <= right + margin && place.y >= top - margin && place.y <= bottom + margin;
}
