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
export const focusedOf = property<Document, Element | null>(Document.prototype, 'activeElement');
export const titleOf = property<Document, string>(Document.prototype, 'title');
export const readyStateOf = property<Document, DocumentReadyState>(Document.prototype, 'readyState');
export const windowOf = property<Document, Window | null>(Document.prototype, 'defaultView');
export const isInDocument = property<Node, boolean>(Node.prototype, 'isConnected');
export const controlsOf = property<HTMLFormElement, HTMLFormControlsCollection>(HTMLFormElement.prototype, 'elements');

const { getAttribute, checkVisibility, closest, querySelectorAll, getBoundingClientRect, matches } = Element.prototype;
const { contains, getRootNode, compareDocumentPosition } = Node.prototype;
const { createElement, createElementNS, execCommand } = Document.prototype;
const { requestSubmit } = HTMLFormElement.prototype;
const { getElementById } = Document.prototype;
const { getElementById: getFragmentElementById } = DocumentFragment.prototype;

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

/** The elements of a tree that match a selector; of a document or shadow root too. */
export function findAll(under: Element | Document | ShadowRoot, selector: string): readonly Element[] {
  if (under instanceof Document) return findAll(rootElementOf(under), selector);
  if (under instanceof ShadowRoot) return [...under.querySelectorAll(selector)];
  return [...querySelectorAll.call(under, selector)];
}

/** The document or shadow root that a node is in. */
export function treeOf(node: Node): Document | ShadowRoot {
  return getRootNode.call(node) as Document | ShadowRoot;
}

export function boxOf(element: Element): DOMRect {
  return getBoundingClientRect.call(element);
}

export function isMatch(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

/** Whether `later` comes after `earlier` in document order. */
export function isAfter(later: Node, earlier: Node): boolean {
  return (compareDocumentPosition.call(earlier, later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

export function findById(tree: Document | ShadowRoot, id: string): Element | null {
  return tree instanceof ShadowRoot ? getFragmentElementById.call(tree, id) : getElementById.call(tree, id);
}

export function makeElement<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  return createElement.call(document, tag) as HTMLElementTagNameMap[Tag];
}

export function makeSvgElement<Tag extends keyof SVGElementTagNameMap>(tag: Tag): SVGElementTagNameMap[Tag] {
  return createElementNS.call(document, 'http://www.w3.org/2000/svg', tag) as SVGElementTagNameMap[Tag];
}

/** Types or deletes in the editable element that has the selection. */
export function runCommand(name: 'insertText' | 'delete', text: string): void {
  execCommand.call(document, name, false, text);
}

export function submitForm(form: HTMLFormElement): void {
  requestSubmit.call(form);
}

/** The element that a click at this point would hit, in the tree of `root`. */
export function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const { elementFromPoint } = root instanceof ShadowRoot ? ShadowRoot.prototype : Document.prototype;
  return elementFromPoint.call(root as Document & ShadowRoot, x, y);
}
