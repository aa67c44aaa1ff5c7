import { composedParent, visitTree } from './composed-tree.ts';
import { boxOf, documentOf, rootElementOf } from './dom.ts';
import { opaquenessOf, reachOf } from './paint.ts';
import { isInTopLayer, isPaintedOver, type Painted } from './paint-order.ts';
import { opacityOf, viewOf } from './visibility.ts';

/** A part of the viewport, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where something is painted, and how opaque it is, from 0 to 1. */
export interface PaintedBox {
  readonly box: Area;
  readonly alpha: number;
}

/** Finds what is painted over an element within an area, in its document; `isExcepted` leaves a subtree out. */
export function findPainted(
  under: Element,
  area: Area,
  isExcepted: (element: Element) => boolean,
): readonly PaintedBox[] {
  const page = documentOf(under);
  if (page === null) return [];
  const finder = new PaintFinder(under, area, isExcepted);
  visitTree(rootElementOf(page), finder);
  return finder.finish();
}

class PaintFinder {
  readonly #under: Element;
  readonly #area: Area;
  readonly #isExcepted: (element: Element) => boolean;
  readonly #around = new Set<Element>();
  readonly #orders = new Map<Element, number>();
  readonly #found: (Painted & PaintedBox)[] = [];
  #order = 0;

  constructor(under: Element, area: Area, isExcepted: (element: Element) => boolean) {
    this.#under = under;
    this.#area = area;
    this.#isExcepted = isExcepted;
    for (let at: Element | null = under; at !== null; at = composedParent(at)) this.#around.add(at);
  }

  enter(node: Node): boolean {
    if (!(node instanceof Element)) return false;
    const order = this.#order++;
    this.#orders.set(node, order);
    if (node === this.#under || this.#isExcepted(node)) return false;
    // What is around the element is behind it.
    if (!this.#around.has(node)) {
      const style = getComputedStyle(node);
      if (style.display === 'none') return false;
      const box = boxOf(node);
      const isFar = !overlaps(box, this.#area) && style.boxShadow === 'none' && style.outlineStyle === 'none';
      if (!isFar) this.#add({ element: node, order }, box, style, opaquenessOf(node, style));
    }
    this.#addBackdrop(node, order);
    this.#addPseudo(node, '::before');
    return true;
  }

  leave(element: Element): void {
    this.#order++;
    this.#addPseudo(element, '::after');
  }

  finish(): readonly PaintedBox[] {
    const under = { element: this.#under, order: this.#orders.get(this.#under) ?? -1 };
    const orderOf = (element: Element) => this.#orders.get(element) ?? -1;
    return this.#found.filter((painted) => isPaintedOver(under, painted, orderOf));
  }

  /** The backdrop of what is in the top layer is over everything below that layer. */
  #addBackdrop(element: Element, order: number): void {
    if (!isInTopLayer(element) || this.#around.has(element)) return;
    const style = getComputedStyle(element, '::backdrop');
    const { innerWidth, innerHeight } = viewOf(element);
    const alpha = opaquenessOf(undefined, style) * Number(style.opacity);
    if (alpha >= 0.01 && style.display !== 'none')
      this.#found.push({ element, order, box: { left: 0, top: 0, right: innerWidth, bottom: innerHeight }, alpha });
  }

  #addPseudo(element: Element, name: '::before' | '::after'): void {
    const style = getComputedStyle(element, name);
    if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return;
    const box = pseudoBoxOf(element, style);
    const alpha = opaquenessOf(undefined, style) * Number(style.opacity);
    if (box !== undefined) this.#add({ element, pseudo: style, order: this.#order }, box, style, alpha);
  }

  #add(painted: Painted, box: Area, style: CSSStyleDeclaration, alpha: number): void {
    if (alpha === 0 || style.visibility !== 'visible') return;
    const reach = reachOf(style);
    const reached = {
      left: box.left - reach,
      top: box.top - reach,
      right: box.right + reach,
      bottom: box.bottom + reach,
    };
    if (!overlaps(reached, this.#area)) return;
    const clipped = clip(reached, painted.element, style.position);
    const seen = alpha * opacityOf(painted.element);
    if (seen >= 0.01 && overlaps(clipped, this.#area)) this.#found.push({ ...painted, box: clipped, alpha: seen });
  }
}

function overlaps(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What the wrappers of an element that cut off their content leave of its box. */
function clip(box: Area, element: Element, position: string): Area {
  let { left, top, right, bottom } = box;
  let from = position;
  for (let at = composedParent(element); at !== null && from !== 'fixed'; at = composedParent(at)) {
    const style = getComputedStyle(at);
    const isContainer = style.position !== 'static' || style.transform !== 'none';
    if (from === 'absolute' && !isContainer) continue;
    from = style.position;
    if (/visible/.test(style.overflow) || composedParent(at) === null) continue;
    const edge = boxOf(at);
    left = Math.max(left, edge.left);
    top = Math.max(top, edge.top);
    right = Math.min(right, edge.right);
    bottom = Math.min(bottom, edge.bottom);
  }
  return { left, top, right, bottom };
}

/** About where a positioned pseudo-element is. One in the flow stays beside its siblings, and has no box that scripts can read. */
function pseudoBoxOf(element: Element, style: CSSStyleDeclaration): Area | undefined {
  if (style.position === 'static' && style.transform === 'none') return undefined;
  const size = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const isBorderBox = style.boxSizing === 'border-box';
  const more = (a: string, b: string) =>
    isBorderBox
      ? 0
      : size(`padding-${a}`) + size(`padding-${b}`) + size(`border-${a}-width`) + size(`border-${b}-width`);
  const width = size('width') + more('left', 'right');
  const height = size('height') + more('top', 'bottom');
  const origin = style.position === 'fixed' ? { left: 0, top: 0 } : containerBoxOf(element, style.position);
  const moved = style.transform === 'none' ? undefined : new DOMMatrixReadOnly(style.transform);
  const left = origin.left + size('left') + size('margin-left') + (moved?.e ?? 0);
  const top = origin.top + size('top') + size('margin-top') + (moved?.f ?? 0);
  const wider = width * Math.max(1, moved?.a ?? 1);
  const higher = height * Math.max(1, moved?.d ?? 1);
  return { left, top, right: left + wider, bottom: top + higher };
}

/** The padding box that an absolute child of an element is placed in. */
function containerBoxOf(element: Element, position: string): { readonly left: number; readonly top: number } {
  for (let at: Element | null = element; at !== null; at = composedParent(at)) {
    const style = getComputedStyle(at);
    if (position === 'absolute' && style.position === 'static' && style.transform === 'none') continue;
    const box = boxOf(at);
    return { left: box.left + at.clientLeft, top: box.top + at.clientTop };
  }
  const view = viewOf(element);
  return { left: -view.scrollX, top: -view.scrollY };
}
