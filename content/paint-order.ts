import { composedParent } from './composed-tree.ts';
import { isMatch } from './dom.ts';

/** What takes part in the painting order of the context around it. */
interface Layer {
  /** Absent for what an element draws before or after itself. */
  readonly element?: Element;
  readonly z: number;
  /** Otherwise what is positioned inside takes part in the context around. */
  readonly isContext: boolean;
}

const TOP_LAYER = Number.POSITIVE_INFINITY;
const CONTEXT_PROPERTIES = [
  'transform',
  'translate',
  'rotate',
  'scale',
  'perspective',
  'filter',
  'backdrop-filter',
  'clip-path',
  'mask-image',
];

/** Something that is painted: an element, or what it draws before or after itself, with its place in the flat tree. */
export interface Painted {
  readonly element: Element;
  readonly pseudo?: CSSStyleDeclaration;
  readonly order: number;
}

/**
 * Whether one thing is painted over another, by CSS 2.2 appendix E. `orderOf` gives places in the flat tree; what is on one layer is
 * painted in that order.
 */
export function isPaintedOver(under: Painted, over: Painted, orderOf: (element: Element) => number): boolean {
  const [below, above] = [layersOf(under), layersOf(over)];
  let at = 0;
  while (below[at] !== undefined && below[at]?.element !== undefined && below[at]?.element === above[at]?.element) at++;
  const [a, b] = [below[at], above[at]];
  const levelOf = (layer: Layer | undefined) => (layer === undefined ? 0 : layer.z < 0 ? layer.z : layer.z + 1);
  if (levelOf(a) !== levelOf(b)) return levelOf(b) > levelOf(a);
  const placeOf = (layer: Layer | undefined, painted: Painted) =>
    layer?.element === undefined ? painted.order : orderOf(layer.element);
  return placeOf(b, over) > placeOf(a, under);
}

/** Whether an element is shown above the page: a modal dialog, an open popover, or what fills the screen. */
export function isInTopLayer(element: Element): boolean {
  return isMatch(element, ':modal, :popover-open, :fullscreen');
}

/** The layers around something painted, the outermost first. */
function layersOf({ element, pseudo }: Painted): readonly Layer[] {
  const layers: Layer[] = [];
  const own = pseudo && layerOf(pseudo, getComputedStyle(element).display);
  if (own !== undefined) layers.unshift(own);
  for (let at: Element | null = element; at !== null; at = composedParent(at)) {
    const isTop = isInTopLayer(at);
    const parent = composedParent(at);
    const found = layerOf(getComputedStyle(at), parent === null ? '' : getComputedStyle(parent).display);
    const layer = isTop ? { z: TOP_LAYER, isContext: true } : found;
    if (layer !== undefined && (layer.isContext || layers.length === 0)) layers.unshift({ ...layer, element: at });
    if (isTop) break;
  }
  return layers;
}

function layerOf(style: CSSStyleDeclaration, parentDisplay: string): Layer | undefined {
  const isPositioned = style.position !== 'static';
  const z = isPositioned || /flex|grid/.test(parentDisplay) ? Number.parseInt(style.zIndex, 10) : Number.NaN;
  const isContext = !Number.isNaN(z) || makesContext(style);
  return isPositioned || isContext ? { z: Number.isNaN(z) ? 0 : z, isContext } : undefined;
}

function makesContext(style: CSSStyleDeclaration): boolean {
  if (/fixed|sticky/.test(style.position) || Number(style.opacity) < 1 || style.mixBlendMode !== 'normal') return true;
  if (style.isolation === 'isolate' || /paint|layout|strict|content/.test(style.contain)) return true;
  if (/transform|opacity|filter|perspective|clip-path|mask|isolation|z-index|position/.test(style.willChange))
    return true;
  return CONTEXT_PROPERTIES.some((name) => {
    const value = style.getPropertyValue(name);
    return value !== '' && value !== 'none';
  });
}
