import { childrenOf, nameOf, nodeTypeOf, parentOf, shadowRootOf, slotOf } from './dom.ts';

type OpenOrClosed = (host: Element) => ShadowRoot | null;

const chromiumDom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: OpenOrClosed } } }).chrome?.dom;

/** Whether a node is an element, of this document or of a frame: a frame has classes of its own, which `instanceof` does not know. */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** An element's shadow root; closed ones too, where the browser gives them to extensions. */
function findShadowRoot(host: Element): ShadowRoot | null {
  const firefox = (host as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  if (chromiumDom?.openOrClosedShadowRoot !== undefined && host instanceof HTMLElement) {
    try {
      return chromiumDom.openOrClosedShadowRoot(host);
    } catch {
      // The API is there but not for this kind of element.
    }
  }
  return shadowRootOf(host);
}

/** The parent in the flat tree: slots and shadow hosts count. */
export function composedParent(node: Node): Element | null {
  const slot = node instanceof Element ? slotOf(node) : null;
  if (slot !== null) return slot;
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

const { assignedNodes } = HTMLSlotElement.prototype;

/** The children in the flat tree, which is the order a person sees them in. */
export function composedChildren(element: Element): Iterable<Node> {
  if (nameOf(element) === 'slot') {
    const assigned = assignedNodes.call(element as HTMLSlotElement);
    if (assigned.length > 0) return assigned;
  }
  return childrenOf(findShadowRoot(element) ?? element);
}

/** Is told of each node of a tree, in document order. */
export interface TreeVisitor {
  /** Answers whether to visit what the node contains. */
  enter(node: Node): boolean;
  /** Follows the last child of an element that was entered. */
  leave(element: Element): void;
}

/** Visits a node and its descendants, shadow roots included. */
export function visitTree(node: Node, visitor: TreeVisitor): void {
  if (!visitor.enter(node) || !isElement(node)) return;
  for (const child of composedChildren(node)) visitTree(child, visitor);
  visitor.leave(node);
}
