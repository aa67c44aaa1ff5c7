/**
 * Reads the DOM through the browser's own getters. A form's or document's named children shadow its properties, for extensions
 * too: with `<input name="parentNode">` in it, a form's `parentNode` is that field.
 */

function property<Of extends Node, Value>(prototype: Of, name: keyof Of): (of: Node) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new TypeError(`got no ${String(name)}, want a property`);
  return (of) => get.call(of) as Value;
}

export const parentOf = property<Node, Node | null>(Node.prototype, 'parentNode');
export const childrenOf = property<Node, NodeListOf<ChildNode>>(Node.prototype, 'childNodes');
export const nodeTypeOf = property<Node, number>(Node.prototype, 'nodeType');
export const nameOf = property<Element, string>(Element.prototype, 'localName');
export const slotOf = property<Element, HTMLSlotElement | null>(Element.prototype, 'assignedSlot');
export const shadowRootOf = property<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const documentOf = property<Node, Document | null>(Node.prototype, 'ownerDocument');
export const baseOf = property<Node, string>(Node.prototype, 'baseURI');
export const isEditable = property<HTMLElement, boolean>(HTMLElement.prototype, 'isContentEditable');
export const bodyOf = property<Document, HTMLElement | null>(Document.prototype, 'body');
export const rootElementOf = property<Document, HTMLElement>(Document.prototype, 'documentElement');
export const titleOf = property<Document, string>(Document.prototype, 'title');
export const windowOf = property<Document, Window | null>(Document.prototype, 'defaultView');

const { getAttribute, checkVisibility, closest, querySelectorAll } = Element.prototype;
const { contains } = Node.prototype;

export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

export function isShown(element: Element, options?: CheckVisibilityOptions): boolean {
  return checkVisibility.call(element, options);
}

export function closestOf(element: Element, selector: string): Element | null {
  return closest.call(element, selector);
}

export function containsNode(outer: Node, inner: Node): boolean {
  return contains.call(outer, inner);
}

export function findAll(under: Element, selector: string): readonly Element[] {
  return [...querySelectorAll.call(under, selector)];
}

/** The element that a click at this point would hit, in the tree of `root`. */
export function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const { elementFromPoint } = root instanceof ShadowRoot ? ShadowRoot.prototype : Document.prototype;
  return elementFromPoint.call(root as Document & ShadowRoot, x, y);
}
