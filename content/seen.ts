import { isNested } from './ancestors.ts';
import { isCovered } from './covers.ts';
import { areBoxesSeen, findBoxes } from './drawn-boxes.ts';
import { hasOutline } from './outline.ts';
import { isHiddenByStyle, showsItsText } from './style-checks.ts';
import { canBeSeen, isFrameVisible, isHitTaken, isInView, isUncovered } from './visibility.ts';
import { findVouched } from './vouched.ts';

/**
 * How a person sees a field: `itself`, or by a row of `boxes` that the page draws for it. What is outside the viewport counts as it
 * would after scrolling.
 */
export type Sight = 'itself' | 'boxes' | 'covered' | 'hidden';

/** How a person sees each of the fields at the moment of return, after the browser has said what it painted. */
export async function seeFields<Field extends Element>(fields: readonly Field[]): Promise<ReadonlyMap<Field, Sight>> {
  const vouched = await findVouched(fields.filter((field) => isPainted(field) && isInView(field)));
  const isUnknown = isNested();
  const isFrameSeen = isFrameVisible(window);
  return new Map(
    fields.map((field) => [field, isFrameSeen ? sightOf(field, vouched?.has(field) ?? false, isUnknown) : 'hidden']),
  );
}

/** What covers a document within frames of other origins, only the browser can tell. */
function sightOf(field: Element, isVouched: boolean, isUnknown: boolean): Sight {
  if (isUnknown) return isPainted(field) && (isVouched || !isInView(field)) ? 'itself' : 'hidden';
  if (isPainted(field)) {
    if (!isInView(field)) return 'itself';
    if (isUncovered(field) && (isVouched || !isCovered(field))) return 'itself';
  }
  const boxes = findBoxes(field);
  if (boxes !== undefined && areBoxesSeen(field, boxes)) return 'boxes';
  return isPainted(field) && (isCovered(field) || isHitTaken(field)) ? 'covered' : 'hidden';
}

/** Whether a field shows where it is and what is typed into it, whatever may be over it. */
function isPainted(field: Element): boolean {
  if (!canBeSeen(field) || isHiddenByStyle(field)) return false;
  return showsItsText(field) ? hasOutline(field) : (findBoxes(field)?.length ?? 0) > 1;
}
