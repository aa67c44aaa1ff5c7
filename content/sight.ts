import { closestOf, hitIn, holdsNode, isShown, windowOf } from './dom.ts';
import { composedParent } from './shadow.ts';

const LEAST_OPACITY = 0.7;
const LEAST_PIXELS = 10;

/** The element takes part in the layout and is not switched invisible. */
export function isRendered(element: Element): boolean {
  return isShown(element, { checkVisibilityCSS: true });
}

/** A person could see it, once scrolled to: large enough, not faint, on the page. */
export function couldBeSeen(element: Element): boolean {
  if (!isRendered(element)) return false;
  const box = element.getBoundingClientRect();
  if (box.width < LEAST_PIXELS || box.height < LEAST_PIXELS) return false;
  const view = viewOf(element);
  if (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return false;
  return opacityOf(element) >= LEAST_OPACITY;
}

/**
 * It lies within the viewport and is what one would hit by pressing on its middle, and on three of four points around
 * that: a button in its corner is usual, a hole in a cover is not.
 */
export function isUncovered(element: Element): boolean {
  if (!isInView(element)) return false;
  const { x, y } = middleOf(element);
  const { width, height } = element.getBoundingClientRect();
  const around = [-1, 1].flatMap((i) => [-1, 1].map((j) => isHit(element, x + (i * width) / 4, y + (j * height) / 4)));
  const hits = around.filter(Boolean).length;
  return hits >= 3 && isHit(element, x, y) && isFrameUncovered(viewOf(element), x, y);
}

export function isInView(element: Element): boolean {
  const { x, y } = middleOf(element);
  const view = viewOf(element);
  return x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight;
}

/** The frames around this document can be seen, as far as they can be asked. */
export function isFrameSeen(view: Window): boolean {
  const frame = frameOf(view);
  if (frame === null) return true;
  return couldBeSeen(frame) && isFrameSeen(viewOf(frame));
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
  const hit = hitIn(root, x, y);
  if (hit === null) return false;
  if (hit === element || holdsNode(element, hit)) return true;
  // What the field lies in is behind it: to hit that is to find the field cut away.
  if (holdsNode(hit, element)) return false;
  // A label drawn over its own field takes the press and hands it on.
  const label = closestOf(hit, 'label');
  return label instanceof HTMLLabelElement && (label.control === element || holdsNode(label, element));
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
