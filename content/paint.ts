import { alphaOf } from './colour.ts';
import { childrenOf, nameOf, nodeTypeOf } from './dom.ts';

const REPLACED = new Set(['img', 'canvas', 'video', 'iframe', 'frame', 'object', 'embed']);
/** Signs that could be large, or close together, so as to hide what is below. */
const BLOCKS = /[^\p{L}\p{M}\p{N}\p{P}\p{Z}\p{Sc}\p{Sm}\s]/u;
const THICK_PIXELS = 8;
const HUGE_FONT_PIXELS = 80;

/** How opaque a box is at most, from 0 to 1, by its grounds and content; without an element, that of a pseudo-element. */
export function opaquenessOf(element: Element | undefined, style: CSSStyleDeclaration): number {
  if (isFilled(element, style)) return 1;
  return alphaOf(style.backgroundColor);
}

function isFilled(element: Element | undefined, style: CSSStyleDeclaration): boolean {
  if (style.backgroundImage !== 'none' || style.boxShadow.includes('inset')) return true;
  const blurred = style.getPropertyValue('backdrop-filter');
  if ((blurred !== '' && blurred !== 'none') || reachOf(style) > 0 || isThick(style)) return true;
  if (element === undefined) return isBlock(style.content, style) || /url\(|image|gradient/.test(style.content);
  if (element instanceof SVGElement && nameOf(element) !== 'svg')
    return style.fill !== 'none' && nameOf(element) !== 'g';
  if (REPLACED.has(nameOf(element))) return true;
  return [...childrenOf(element)].some(
    (node) => nodeTypeOf(node) === Node.TEXT_NODE && isBlock(node.nodeValue ?? '', style),
  );
}

/** How far shadows and outlines reach beyond a box, in CSS pixels; nothing where that is little. */
export function reachOf(style: CSSStyleDeclaration): number {
  const shadows = `${style.boxShadow} ${style.textShadow} ${style.filter.includes('drop-shadow') ? style.filter : ''}`;
  const lengths = [...shadows.matchAll(/(-?[\d.]+)px/g)].map(([, pixels]) => Math.abs(Number(pixels)));
  const outline =
    style.outlineStyle === 'none'
      ? 0
      : Number.parseFloat(style.outlineWidth) + Math.abs(Number.parseFloat(style.outlineOffset));
  const reach = Math.max(0, outline, ...lengths);
  return reach > THICK_PIXELS * 8 ? lengths.reduce((sum, length) => sum + length, outline) : 0;
}

function isThick(style: CSSStyleDeclaration): boolean {
  return ['top', 'right', 'bottom', 'left'].some(
    (side) =>
      style.getPropertyValue(`border-${side}-style`) !== 'none' &&
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > THICK_PIXELS &&
      alphaOf(style.getPropertyValue(`border-${side}-color`)) > 0,
  );
}

function isBlock(text: string, style: CSSStyleDeclaration): boolean {
  if (text.trim() === '' || alphaOf(style.color) === 0) return false;
  return BLOCKS.test(text) || Number.parseFloat(style.fontSize) > HUGE_FONT_PIXELS;
}
