import type { Place } from '../src/fill/probe.ts';
import { boxOf } from './dom.ts';
import { findBoxes } from './drawn-boxes.ts';
import type { Typable } from './field.ts';
import { isInView, outside } from './visibility.ts';

/** Scrolls a field, a row of them, or the boxes drawn for one into view, and tells where they are in the tab once that is painted. */
export async function revealPlace(fields: readonly Typable[]): Promise<Place | undefined> {
  const [first] = fields;
  if (first === undefined) return undefined;
  const shown = fields.length === 1 ? (findBoxes(first) ?? fields) : fields;
  if (!shown.every(isInView)) shown[0]?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  await painted();
  const boxes = shown.map(boxOf);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.max(...boxes.map((box) => box.right)) - left;
  const height = Math.max(...boxes.map((box) => box.bottom)) - top;
  const at = inTab(window, left, top);
  return at && { left: at.x, top: at.y, width, height, viewWidth: at.view.innerWidth, viewHeight: at.view.innerHeight };
}

/** A point of this document in the tab's visible area; `undefined` within documents that may not be read. */
function inTab(view: Window, x: number, y: number): { view: Window; x: number; y: number } | undefined {
  if (view.parent === view) return { view, x, y };
  const outer = outside(view, x, y);
  return outer && inTab(outer.view, outer.x, outer.y);
}

/** Two frames: the first lays the page out anew, the second shows it. A page that paints nothing is not waited for. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 200);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
