import { composedParent } from './composed-tree.ts';
import { isCovered } from './covers.ts';
import { attributeOf, boxOf, closestOf, containsNode, findAll, isMatch } from './dom.ts';
import { areDrawnAround, drawsAround, isAbout } from './outline.ts';
import { isHiddenByStyle } from './style-checks.ts';
import { canBeSeen, isInView, isLabelOf, isRendered, isUncovered } from './visibility.ts';

const MIN_BOXES = 4;
const MAX_BOXES = 10;
const MIN_PIXELS = 16;
const MAX_PIXELS = 120;
const MAX_LEVELS = 6;
const MAX_PARTS = 200;
/** How far from its boxes a field may be that is drawn nowhere itself, in CSS pixels. */
const MAX_DISTANCE = 40;
const CONTROLS = 'input,textarea,select,button,a,[contenteditable],[role=button]';
const OTHER_FIELDS = 'input:not([type=hidden]),textarea,[contenteditable]';

/**
 * Finds the row of boxes that a page draws for a field in place of the field itself: in the wrapper nearest to it that has such a row,
 * and only where no other field is in that wrapper. An outlined label around the field counts as one box. `undefined` where there is none.
 */
export function findBoxes(field: Element): readonly Element[] | undefined {
  const label = findOutlinedLabel(field);
  if (label !== undefined) return [label];
  let wrapper = composedParent(field);
  for (let level = 0; wrapper !== null && level < MAX_LEVELS; level++) {
    if (findAll(wrapper, OTHER_FIELDS).some((other) => other !== field && isUsable(other))) return undefined;
    const row = findRow(wrapper, field);
    if (row !== undefined) return isNear(field, row) ? row : undefined;
    wrapper = composedParent(wrapper);
  }
  return undefined;
}

/** Whether a person sees each of the boxes, and a press on each reaches the field or what is around it. */
export function areBoxesSeen(field: Element, boxes: readonly Element[]): boolean {
  const wrapper = boxes.reduce<Element | null>((around, box) => {
    let at = around;
    while (at !== null && !containsNode(at, box)) at = composedParent(at);
    return at;
  }, composedParent(field));
  const mayHit = (hit: Element) =>
    hit === field || isLabelOf(hit, field) || (wrapper !== null && hit !== wrapper && containsNode(wrapper, hit));
  return boxes.every(
    (box) =>
      canBeSeen(box) && !isHiddenByStyle(box) && (!isInView(box) || (isUncovered(box, mayHit) && !isCovered(box))),
  );
}

/** A label around the field, of about its size and with an outline, which floats over a field that is clear until it gets the focus. */
function findOutlinedLabel(field: Element): Element | undefined {
  const label = closestOf(field, 'label');
  if (label === null || !isLabelOf(label, field) || !isAbout(label, field)) return undefined;
  return drawsAround(label) || areDrawnAround(label, field) ? label : undefined;
}

/** Components put further fields behind their boxes for the layout's sake, out of everyone's reach. */
function isUsable(field: Element): boolean {
  if (!isRendered(field) || isMatch(field, ':disabled, :read-only, [inert] *')) return false;
  return attributeOf(field, 'aria-hidden') !== 'true' || getComputedStyle(field).pointerEvents !== 'none';
}

/** Boxes of one size, side by side, each with an outline. */
function findRow(wrapper: Element, field: Element): readonly Element[] | undefined {
  const cells = findAll(wrapper, '*')
    .slice(0, MAX_PARTS)
    .filter((part) => !containsNode(part, field) && !isMatch(part, CONTROLS) && isCell(part));
  const outermost = cells.filter((cell) => !cells.some((other) => other !== cell && containsNode(other, cell)));
  const [first] = outermost;
  if (first === undefined) return undefined;
  const alike = outermost.filter((cell) => areAlike(boxOf(first), boxOf(cell)));
  return alike.length >= MIN_BOXES && alike.length <= MAX_BOXES && alike.length === outermost.length
    ? alike
    : undefined;
}

function isCell(part: Element): boolean {
  const { width, height } = boxOf(part);
  const isFitting = [width, height].every((side) => side >= MIN_PIXELS && side <= MAX_PIXELS);
  return isFitting && isRendered(part) && (drawsAround(part) || areDrawnAround(part, part));
}

function areAlike(a: DOMRect, b: DOMRect): boolean {
  return (
    Math.abs(a.width - b.width) <= 4 + a.width / 4 && Math.abs(a.height - b.height) <= 4 && Math.abs(a.y - b.y) <= 6
  );
}

function isNear(field: Element, row: readonly Element[]): boolean {
  const box = boxOf(field);
  const sides = row.map(boxOf);
  const left = Math.min(...sides.map((side) => side.left)) - MAX_DISTANCE;
  const right = Math.max(...sides.map((side) => side.right)) + MAX_DISTANCE;
  const top = Math.min(...sides.map((side) => side.top)) - MAX_DISTANCE;
  const bottom = Math.max(...sides.map((side) => side.bottom)) + MAX_DISTANCE;
  return box.right >= left && box.left <= right && box.bottom >= top && box.top <= bottom;
}
