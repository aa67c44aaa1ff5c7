import { alphaOf } from './colour.ts';
import { composedParent } from './composed-tree.ts';
import { boxOf } from './dom.ts';

/** Filters that change how something looks and cannot hide it. */
const HARMLESS_FILTER =
  /^(?:drop-shadow\(.*\)|(?:grayscale|sepia|hue-rotate)\([^)]*\)|(?:brightness|contrast|saturate)\((?:0\.[7-9]\d*|1(?:\.[0-3]\d*)?)\)|invert\((?:0|1|0\.9\d*)\))$/;
/** Below this, an own colour is as good as clear. */
const MIN_ALPHA = 0.3;
const MIN_FONT_PIXELS = 4;

/** Whether the style of an element, or of anything around it, could keep it from being painted, in ways that boxes do not show. */
export function isHiddenByStyle(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = composedParent(at)) {
    const style = getComputedStyle(at);
    if (style.filter !== 'none' && !style.filter.split(/ (?=[a-z-]+\()/).every((one) => HARMLESS_FILTER.test(one)))
      return true;
    if (style.mixBlendMode !== 'normal' || hasMask(style)) return true;
  }
  return false;
}

function hasMask(style: CSSStyleDeclaration): boolean {
  return ['mask-image', '-webkit-mask-image', 'mask-border-source', '-webkit-mask-box-image-source'].some((name) => {
    const value = style.getPropertyValue(name);
    return value !== '' && value !== 'none';
  });
}

/** Whether what is typed into a field would be legible: its colour, its size, and where its first line begins. */
export function showsItsText(field: Element): boolean {
  const style = getComputedStyle(field);
  const fill = style.getPropertyValue('-webkit-text-fill-color') || style.color;
  if (alphaOf(style.color) < MIN_ALPHA || alphaOf(fill) < MIN_ALPHA) return false;
  if (Number.parseFloat(style.fontSize) < MIN_FONT_PIXELS) return false;
  const indent = Number.parseFloat(style.textIndent) || 0;
  return Math.abs(style.textIndent.endsWith('%') ? indent : (indent / boxOf(field).width) * 100) < 60;
}
