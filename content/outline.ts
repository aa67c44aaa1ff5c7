import { alphaOf, blend, type Colour, readColour, standsOut } from './colour.ts';
import { composedParent } from './composed-tree.ts';
import { boxOf, containsNode, findAll, isMatch } from './dom.ts';
import { isRendered, opacityOf } from './visibility.ts';

const WHITE: Colour = [1, 1, 1, 1];
const BLACK: Colour = [0, 0, 0, 1];
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const MAX_WRAPPERS = 5;
const MAX_PARTS = 80;
/** What has an outline for a purpose of its own. */
const CONTROLS = 'button,input,textarea,select,a,img,svg,[role=button],[contenteditable]';

/**
 * Whether a person sees where the field is: by a border, ground or shadow of its own that stands out from what is behind, by that of a
 * wrapper of about its size, by lines that are drawn around it, or by its placeholder.
 */
export function hasOutline(field: Element): boolean {
  if (drawsOutline(getComputedStyle(field), groundBehind(field)) || showsPlaceholder(field)) return true;
  let at = composedParent(field);
  for (let steps = 0; at !== null && steps < MAX_WRAPPERS && isAbout(at, field); steps++) {
    if (drawsAround(at) || areDrawnAround(at, field)) return true;
    at = composedParent(at);
  }
  return false;
}

/** Whether an element, or what it draws before and after itself, can be told from what is behind it. */
export function drawsAround(element: Element): boolean {
  const ground = groundBehind(element);
  const opacity = opacityOf(element);
  if (drawsOutline(getComputedStyle(element), ground, opacity)) return true;
  return ['::before', '::after'].some((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const isThere = style.content !== 'none' && style.content !== 'normal' && style.display !== 'none';
    return isThere && drawsOutline(style, ground, opacity * Number(style.opacity));
  });
}

/** A wrapper that is about as large as its field. */
export function isAbout(wrapper: Element, field: Element): boolean {
  const [outer, inner] = [boxOf(wrapper), boxOf(field)];
  return outer.height <= inner.height * 3 + 24 && outer.width <= inner.width * 2 + 120;
}

/** Whether parts of a wrapper that are no controls draw lines along at least half of the field, or of the wrapper itself. */
export function areDrawnAround(wrapper: Element, field: Element): boolean {
  const box = boxOf(field);
  let along = 0;
  for (const part of findAll(wrapper, '*').slice(0, MAX_PARTS)) {
    if (containsNode(part, field) || (field !== wrapper && containsNode(field, part)) || isMatch(part, CONTROLS))
      continue;
    const { left, right, top, bottom } = boxOf(part);
    const overlap = Math.min(right, box.right) - Math.max(left, box.left);
    if (overlap <= 0 || bottom < box.top - 6 || top > box.bottom + 6) continue;
    if (isRendered(part) && drawsAround(part)) along += overlap;
  }
  return along >= box.width / 2;
}

function drawsOutline(style: CSSStyleDeclaration, ground: Colour, opacity = 1): boolean {
  const isSeen = (text: string) => {
    const [red, green, blue, alpha] = readColour(text);
    return standsOut([red, green, blue, alpha * opacity], ground);
  };
  const isLine = (width: string, kind: string, colour: string) =>
    kind !== 'none' && kind !== 'hidden' && Number.parseFloat(width) >= 0.5 && isSeen(colour);
  const value = (name: string) => style.getPropertyValue(name);
  const hasBorder = SIDES.some((side) =>
    isLine(value(`border-${side}-width`), value(`border-${side}-style`), value(`border-${side}-color`)),
  );
  if (hasBorder || isLine(style.outlineWidth, style.outlineStyle, style.outlineColor)) return true;
  if (isSeen(style.backgroundColor)) return true;
  const isPainted = (text: string) => coloursIn(text).some(isSeen);
  if (style.boxShadow !== 'none' && /[1-9]\d*(?:\.\d+)?px/.test(style.boxShadow) && isPainted(style.boxShadow))
    return true;
  // A picture may be clear all over; the colours of a gradient are known.
  return style.backgroundImage.includes('gradient(') && isPainted(style.backgroundImage);
}

function coloursIn(text: string): readonly string[] {
  return text.match(/(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/g) ?? [];
}

/** A placeholder is a mark that people see, if it is a word. */
function showsPlaceholder(field: Element): boolean {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.value !== '') return false;
  if (!/[\p{L}\p{N}]{3}/u.test(field.placeholder)) return false;
  const style = getComputedStyle(field, '::placeholder');
  const ground = blend(readColour(getComputedStyle(field).backgroundColor), groundBehind(field));
  return (
    Number(style.opacity) >= 0.3 &&
    Number.parseFloat(style.fontSize) >= 8 &&
    alphaOf(style.color) >= 0.3 &&
    standsOut(readColour(style.color), ground)
  );
}

/** The colour behind an element: that of the nearest grounds around it, down to the page's canvas. */
function groundBehind(element: Element): Colour {
  const layers: Colour[] = [];
  for (let at = composedParent(element); at !== null; at = composedParent(at)) {
    const layer = readColour(getComputedStyle(at).backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] === 1) break;
  }
  return layers.reduceRight((under, over) => blend(over, under), canvasOf(element));
}

function canvasOf(element: Element): Colour {
  const { colorScheme } = getComputedStyle(element);
  const isDark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? BLACK : WHITE;
}
