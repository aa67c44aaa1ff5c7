/** What one moves through item by item: when an item goes, the one after it takes its place. */
const LISTS = 'ul, ol, tbody, nav, fieldset, [role=list], [role=toolbar], [role=tablist], .tag-box';
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Where an element with the focus stands. */
export interface Place {
  readonly element: HTMLElement;
  /** What stands around it in its list now, the next item first; none outside of lists. */
  readonly neighbours: () => readonly HTMLElement[];
}

/** Remembers where an element stands, for when it is gone. */
export function placeOf(element: HTMLElement): Place {
  const steps: { readonly list: Element; readonly at: number }[] = [];
  for (let child: Element = element; child.parentElement !== null; child = child.parentElement) {
    const list = child.parentElement;
    if (list.matches(LISTS)) steps.push({ list, at: [...list.children].indexOf(child) });
  }
  return {
    element,
    neighbours: () =>
      steps
        .filter(({ list }) => list.isConnected)
        .flatMap(({ list, at }) => {
          const items = [...list.children];
          return [...items.slice(at), ...items.slice(0, at).reverse()];
        })
        .flatMap((item) => focusableIn(item, element)),
  };
}

/** What takes the focus in an item: itself, else a control like the one before, else its first. */
function focusableIn(item: Element, former: HTMLElement): readonly HTMLElement[] {
  if (item instanceof HTMLElement && item.matches(FOCUSABLE)) return [item];
  const all = [...item.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const alike = all.filter(({ tagName, className }) => tagName === former.tagName && className === former.className);
  return [...alike, ...all].slice(0, 2);
}
