/** What one moves through item by item: when an item goes, the one after it takes its place. */
const LISTS = 'ul, ol, tbody, nav, fieldset, [role=list], [role=toolbar], [role=tablist], .tag-box';
/** What may take the focus. */
export const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Where an element with the focus stands. It keeps no element alive: a field that is gone still has what was typed in it, which must not
 * outlive a lock.
 */
export interface Place {
  /** Absent once it is gone for good. */
  readonly element: () => HTMLElement | undefined;
  /** What stands around it in its list now, the next item first; none outside of lists. */
  readonly neighbours: () => readonly HTMLElement[];
}

/** Remembers where an element stands, for when it is gone. */
export function placeOf(element: HTMLElement): Place {
  const { tagName, className } = element;
  const held = new WeakRef(element);
  const steps: { readonly list: WeakRef<Element>; readonly at: number }[] = [];
  for (let child: Element = element; child.parentElement !== null; child = child.parentElement) {
    const list = child.parentElement;
    if (list.matches(LISTS)) steps.push({ list: new WeakRef(list), at: [...list.children].indexOf(child) });
  }
  return {
    element: () => held.deref(),
    neighbours: () =>
      steps
        .flatMap(({ list, at }) => around(list.deref(), at))
        .flatMap((item) => focusableIn(item, { tagName, className })),
  };
}

/** The items of a list that is still there, from a place on and then backwards from it. */
function around(list: Element | undefined, at: number): readonly Element[] {
  if (list === undefined || !list.isConnected) return [];
  const items = [...list.children];
  return [...items.slice(at), ...items.slice(0, at).reverse()];
}

/** What takes the focus in an item: itself, else a control like the one before, else its first. */
function focusableIn(item: Element, former: Pick<HTMLElement, 'tagName' | 'className'>): readonly HTMLElement[] {
  if (item instanceof HTMLElement && item.matches(FOCUSABLE)) return [item];
  const all = [...item.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const alike = all.filter(({ tagName, className }) => tagName === former.tagName && className === former.className);
  return [...alike, ...all].slice(0, 2);
}
