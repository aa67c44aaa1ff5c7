import { boxOf } from './dom.ts';
import { type Area, findPainted, type PaintedBox } from './painted-boxes.ts';
import { outside, viewOf } from './visibility.ts';

/** Covers that leave less of a field than this hide it, as its own opacity would. */
const MAX_ALPHA = 0.3;
/** An icon or a button at an end of a field is usual. */
const MAX_SHARE = 1 / 3;
const ACROSS = 9;
const DOWN = 5;

/**
 * Whether something else is painted over so much of an element that a person does not see it. The browser's hit test does not tell,
 * since it skips what lets presses through. `mayCover` excepts what belongs to the element.
 */
export function isCovered(element: Element, mayCover: (cover: Element) => boolean = () => false): boolean {
  return isAreaCovered(element, boxOf(element), mayCover);
}

function isAreaCovered(element: Element, area: Area, mayCover: (cover: Element) => boolean): boolean {
  if (hidesArea(findPainted(element, area, mayCover), area)) return true;
  const outer = outside(viewOf(element), area.left, area.top);
  if (outer === undefined) return false;
  const right = outer.x + area.right - area.left;
  const bottom = outer.y + area.bottom - area.top;
  return isAreaCovered(outer.frame, { left: outer.x, top: outer.y, right, bottom }, () => false);
}

function hidesArea(covers: readonly PaintedBox[], area: Area): boolean {
  if (covers.length === 0) return false;
  const isHidden = (x: number, y: number) =>
    covers.reduce((clear, { box, alpha }) => (contains(box, x, y) ? clear * (1 - alpha) : clear), 1) < 1 - MAX_ALPHA;
  const at = (from: number, to: number, share: number) => from + (to - from) * share;
  const points = Array.from({ length: ACROSS * DOWN }, (_, index) => ({
    x: at(area.left, area.right, ((index % ACROSS) + 0.5) / ACROSS),
    y: at(area.top, area.bottom, (Math.floor(index / ACROSS) + 0.5) / DOWN),
  }));
  const hidden = points.filter(({ x, y }) => isHidden(x, y)).length;
  return hidden > points.length * MAX_SHARE || isHidden(at(area.left, area.right, 0.5), at(area.top, area.bottom, 0.5));
}

function contains({ left, top, right, bottom }: Area, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
