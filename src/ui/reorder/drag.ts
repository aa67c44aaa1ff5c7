/** The rows of the list or table that a row is part of. */
export function rowsAround(row: HTMLElement): readonly HTMLElement[] {
  return [...(row.parentElement?.children ?? [])].filter((one) => one instanceof HTMLElement);
}

/** The place in a list that a height on screen stands for. */
export function placeAt(rows: readonly HTMLElement[], y: number): number {
  const at = rows.findIndex((one) => y < one.getBoundingClientRect().bottom);
  return at < 0 ? rows.length - 1 : at;
}

/** Marks where a dragged row would be dropped; returns whether that is another place than its own. */
export function showDrop(row: HTMLElement, y: number): boolean {
  const rows = rowsAround(row);
  const from = rows.indexOf(row);
  const to = placeAt(rows, y);
  rows.forEach((one, place) => {
    if (place === to && to !== from) one.setAttribute('data-drop', to < from ? 'before' : 'after');
    else one.removeAttribute('data-drop');
  });
  rows[to]?.scrollIntoView({ block: 'nearest' });
  return to !== from;
}

/** Removes the marks of a drag. */
export function stopDragging(row: HTMLElement): void {
  row.removeAttribute('data-dragged');
  for (const one of rowsAround(row)) one.removeAttribute('data-drop');
}
