import { childrenOf, parentOf, shadowRootOf, slotOf } from './dom.ts';

type OpenOrClosed = (host: Element) => ShadowRoot | null;

const viaApi = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: OpenOrClosed } } }).chrome?.dom;

/** An element's shadow root, closed ones too where the browser lets extensions in. */
export function findShadowRoot(host: Element): ShadowRoot | null {
  const firefox = (host as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  if (viaApi?.openOrClosedShadowRoot !== undefined && host instanceof HTMLElement) {
    try {
      return viaApi.openOrClosedShadowRoot(host);
    } catch {
      // The API is there but not for this kind of element.
    }
  }
  return shadowRootOf(host);
}

/** The parent as a person sees the page: out of slots into their shadow trees, out of shadow roots to their hosts. */
export function composedParent(node: Node): Element | null {
  const slot = node instanceof Element ? slotOf(node) : null;
  if (slot !== null) return slot;
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Children in the order a person sees them. */
export function composedChildren(element: Element): Iterable<Node> {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return childrenOf(findShadowRoot(element) ?? element);
}
