/** Where a piece of text begins and ends on the page. */
export interface Place {
  readonly first: DOMRect;
  readonly last: DOMRect;
}

/** What lies between two pieces of text in the document, beside their places. */
export interface Between {
  /** A box begins or ends there. */
  readonly box: boolean;
  /** They are in different cells of a table. */
  readonly cell: boolean;
  readonly blank: boolean;
}

/** Distances by which a person sees a blank, or another column, as shares of the height of a line. */
const BLANK = 0.2;
const COLUMN = 0.6;
const COLUMN_AFTER_BLANK = 1.2;

/** Where a text node is drawn; `undefined` when it is not. */
export function placeOf(text: Node): Place | undefined {
  const range = new Range();
  range.selectNodeContents(text);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const [first] = rects;
  const last = rects.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** What a person sees between two pieces of text: a new line, another column (a tab), a blank, or nothing. */
export function gapBetween(before: Place, after: Place, between: Between): '\n' | '\t' | ' ' | '' {
  const a = before.last;
  const b = after.first;
  const height = Math.min(a.height, b.height);
  const isSameRow = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > height / 2;
  // Right-to-left text goes on to the left.
  const distance = Math.max(b.left - a.right, a.left - b.right);
  if (!isSameRow) return between.blank && !between.box ? ' ' : '\n';
  if (between.cell) return '\t';
  if (between.box && distance < -1) return '\n';
  if (distance > height * (between.blank && !between.box ? COLUMN_AFTER_BLANK : COLUMN)) return '\t';
  return between.blank || between.box || distance > height * BLANK ? ' ' : '';
}
