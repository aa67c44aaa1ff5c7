import { composedParent } from './composed-tree.ts';
import {
  boxOf,
  closestOf,
  containsNode,
  documentOf,
  elementAt,
  findAll,
  isShown,
  parentOf,
  treeOf,
  windowOf,
} from './dom.ts';
import { isHiddenByStyle } from './style-checks.ts';

const MIN_OPACITY = 0.7;
const MIN_PIXELS = 10;
const FIELDS = 'input:not([type=hidden]),textarea,select,[contenteditable]';
/** Shares of a field's width and height at which it is pressed to see what is on top. */
const ACROSS = [0.1, 0.3, 0.5, 0.7, 0.9];
const DOWN = [0.25, 0.5, 0.75];
/** A button or an icon at either end of a field is usual; a cover with holes is not. */
const MIN_HITS = 0.6;

/** Whether the element is laid out and not hidden by `visibility`. */
export function isRendered(element: Element): boolean {
  return isShown(element, { checkVisibilityCSS: true });
}

/** Whether a person could see its place after scrolling: large enough, not faint, on the page. */
export function canBeSeen(element: Element): boolean {
  if (!isRendered(element)) return false;
  const box = boxOf(element);
  if (box.width < MIN_PIXELS || box.height < MIN_PIXELS) return false;
  return isOnPage(element) && opacityOf(element) >= MIN_OPACITY;
}

/** Whether it is not moved off the top or the left of its page, where no scrolling leads. */
function isOnPage(element: Element): boolean {
  const { right, bottom } = boxOf(element);
  const view = viewOf(element);
  return right + view.scrollX > 0 && bottom + view.scrollY > 0;
}

/** Whether a press on its middle, and on most points of a grid over it, would reach it or what `mayHit` accepts. */
export function isUncovered(element: Element, mayHit: (hit: Element) => boolean = () => false): boolean {
  if (!isInView(element)) return false;
  const box = boxOf(element);
  const hits = DOWN.flatMap((y) => ACROSS.map((x) => isHitAt(element, box, x, y, mayHit))).filter(Boolean).length;
  return hits >= MIN_HITS * ACROSS.length * DOWN.length && isHitAt(element, box, 0.5, 0.5, mayHit);
}

/** Whether something else takes a press on its middle; where it is only cut off, what is around it does. */
export function isHitTaken(element: Element): boolean {
  const { x, y, width, height } = boxOf(element);
  const hit = elementAt(treeOf(element), x + width / 2, y + height / 2);
  return hit !== null && !containsNode(hit, element);
}

/** Whether its middle is within the viewport, and within those of the frames around that this origin may read. */
export function isInView(element: Element): boolean {
  const { x, y, width, height } = boxOf(element);
  return isPointInView(viewOf(element), x + width / 2, y + height / 2);
}

/** Whether the frames around a window are visible, as far as this origin may read them. */
export function isFrameVisible(view: Window): boolean {
  const frame = frameOf(view);
  if (frame === null) return true;
  return canBeSeen(frame) && !isHiddenByStyle(frame) && isFrameVisible(viewOf(frame));
}

/** The product of the opacities of an element and everything around it in its document. */
export function opacityOf(element: Element): number {
  let product = 1;
  for (let at: Element | null = element; at !== null; at = composedParent(at))
    product *= Number(getComputedStyle(at).opacity);
  return product;
}

/** The window that an element is shown in. */
export function viewOf(element: Element): Window {
  const document = documentOf(element);
  return (document && windowOf(document)) ?? window;
}

/** The element of the document around that shows a window, if this origin may read it. */
function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}

function isHitAt(element: Element, box: DOMRect, x: number, y: number, mayHit: (hit: Element) => boolean): boolean {
  const at = { x: box.x + box.width * x, y: box.y + box.height * y };
  return isHit(element, at.x, at.y, mayHit) && isFrameUncovered(viewOf(element), at.x, at.y);
}

function isPointInView(view: Window, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return false;
  const outer = outside(view, x, y);
  return outer === undefined || isPointInView(outer.view, outer.x, outer.y);
}

function isFrameUncovered(view: Window, x: number, y: number): boolean {
  const outer = outside(view, x, y);
  if (outer === undefined) return true;
  if (outer.x < 0 || outer.y < 0 || outer.x >= outer.view.innerWidth || outer.y >= outer.view.innerHeight) return false;
  return isHit(outer.frame, outer.x, outer.y, () => false) && isFrameUncovered(outer.view, outer.x, outer.y);
}

/** The same point in the document around the frame; `undefined` at the top, and where this origin may not read it. */
export function outside(
  view: Window,
  x: number,
  y: number,
): { readonly frame: Element; readonly view: Window; readonly x: number; readonly y: number } | undefined {
  const frame = frameOf(view);
  if (frame === null) return undefined;
  const box = boxOf(frame);
  return { frame, view: viewOf(frame), x: box.x + frame.clientLeft + x, y: box.y + frame.clientTop + y };
}

function isHit(element: Element, x: number, y: number, mayHit: (hit: Element) => boolean): boolean {
  const hit = elementAt(treeOf(element), x, y);
  if (hit === null) return false;
  if (hit === element || containsNode(element, hit) || mayHit(hit)) return true;
  // An ancestor is behind the field: a hit there means that the field is clipped.
  if (containsNode(hit, element)) return false;
  // A label over its own field passes the press on.
  return isLabelOf(hit, element);
}

/** Whether an element is in a label of the field: one that is tied to it, or an untied one beside it that can only be meant for it. */
export function isLabelOf(element: Element, field: Element): boolean {
  const label = closestOf(element, 'label');
  if (!(label instanceof HTMLLabelElement)) return false;
  if (label.control !== null || containsNode(label, field))
    return label.control === field || containsNode(label, field);
  const beside = parentOf(label);
  return (
    beside instanceof Element && containsNode(beside, field) && findAll(beside, FIELDS).every((one) => one === field)
  );
}
