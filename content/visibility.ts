import { composedParent } from './composed-tree.ts';
import { closestOf, containsNode, elementAt, isShown, windowOf } from './dom.ts';

const MIN_OPACITY = 0.7;
const MIN_PIXELS = 10;

/** Whether the element is laid out and not hidden by `visibility`. */
export function isRendered(element: Element): boolean {
  return isShown(element, { checkVisibilityCSS: true });
}

/** Whether a person could see it after scrolling: large enough, not faint, on the page. */
export function canBeSeen(element: Element): boolean {
  if (!isRendered(element)) return false;
  const box = element.getBoundingClientRect();
  if (box.width < MIN_PIXELS || box.height < MIN_PIXELS) return false;
  const view = viewOf(element);
  if (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return false;
  return opacityOf(element) >= MIN_OPACITY;
}

/**
 * Whether a click on its middle, and on three of four points around that, would hit it. A button in one corner is usual; a
 * hole in a cover is not.
 */
export function isUncovered(element: Element): boolean {
  if (!isInView(element)) return false;
  const { x, y } = middleOf(element);
  const { width, height } = element.getBoundingClientRect();
  const around = [-1, 1].flatMap((i) => [-1, 1].map((j) => isHit(element, x + (i * width) / 4, y + (j * height) / 4)));
  const hits = around.filter(Boolean).length;
  return hits >= 3 && isHit(element, x, y) && isFrameUncovered(viewOf(element), x, y);
}

/** Whether something that is no part of it, and that it is no part of, would take a click on its middle. */
export function isUnderOther(element: Element): boolean {
  const { x, y } = middleOf(element);
  const hit = elementAt(element.getRootNode() as Document | ShadowRoot, x, y);
  return hit !== null && !containsNode(hit, element) && !isHit(element, x, y);
}

/** Whether its middle is within the viewport. */
export function isInView(element: Element): boolean {
  const { x, y } = middleOf(element);
  const view = viewOf(element);
  return x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight;
}

/** Whether the frames around a window are visible, as far as this origin may read them. */
export function isFrameVisible(view: Window): boolean {
  const frame = frameOf(view);
  if (frame === null) return true;
  return canBeSeen(frame) && isFrameVisible(viewOf(frame));
}

function isFrameUncovered(view: Window, x: number, y: number): boolean {
  const frame = frameOf(view);
  if (frame === null) return true;
  const box = frame.getBoundingClientRect();
  const outerX = box.x + frame.clientLeft + x;
  const outerY = box.y + frame.clientTop + y;
  const outer = viewOf(frame);
  if (outerX < 0 || outerY < 0 || outerX >= outer.innerWidth || outerY >= outer.innerHeight) return false;
  return isHit(frame, outerX, outerY) && isFrameUncovered(outer, outerX, outerY);
}

function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}

function isHit(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = elementAt(root, x, y);
  if (hit === null) return false;
  if (hit === element || containsNode(element, hit)) return true;
  // An ancestor is behind the field: a hit there means that the field is clipped.
  if (containsNode(hit, element)) return false;
  // A label over its own field passes the click on.
  const label = closestOf(hit, 'label');
  return label instanceof HTMLLabelElement && (label.control === element || containsNode(label, element));
}

function opacityOf(element: Element): number {
  let product = 1;
  for (let at: Element | null = element; at !== null; at = composedParent(at)) {
    const style = getComputedStyle(at);
    product *= Number(style.opacity);
    if (style.filter.includes('opacity(')) return 0;
  }
  return product;
}

function middleOf(element: Element): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function viewOf(element: Element): Window {
  return windowOf(element.ownerDocument) ?? window;
}
