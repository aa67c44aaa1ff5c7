import type { Box, Shape } from '../../qr/drawing.ts';
import { lengthOf } from './drawing-geometry.ts';
import type { StyleReader } from './drawing-styles.ts';

/** What an element inherits from those around it. */
export interface Inherited {
  readonly matrix: DOMMatrix;
  readonly view: Box;
  readonly fill: string;
  readonly fillAlpha: number;
  readonly evenOdd: boolean;
  readonly stroke: string;
  readonly strokeAlpha: number;
  readonly strokeWidth: number;
  readonly strokeCap: string;
  readonly colour: string;
  readonly opacity: number;
  readonly clips: Shape['clips'];
  readonly isShown: boolean;
}

/** What the outermost element inherits. */
export const START: Omit<Inherited, 'matrix' | 'view'> = {
  fill: '#000',
  fillAlpha: 1,
  evenOdd: false,
  stroke: 'none',
  strokeAlpha: 1,
  strokeWidth: 1,
  strokeCap: 'butt',
  colour: '#000',
  opacity: 1,
  clips: [],
  isShown: true,
};

/** What the element hands on to what is in it, and paints itself with. */
export function inherit(style: StyleReader, element: Element, from: Inherited, root: Element): Inherited {
  const of = (property: Parameters<StyleReader>[1]) => {
    const value = style(element, property);
    return value === 'inherit' ? undefined : value;
  };
  const share = (property: Parameters<StyleReader>[1], before: number) => {
    const value = of(property);
    return value === undefined ? before : Math.min(1, Math.max(0, lengthOf(value, 1, before)));
  };
  const colour = of('color') ?? from.colour;
  const paint = (property: 'fill' | 'stroke') => {
    const value = of(property);
    if (value === undefined) return from[property];
    const reference = addressIn(value);
    const plain = reference === undefined ? value : firstStop(style, root, reference);
    return plain.toLowerCase() === 'currentcolor' ? colour : plain;
  };
  const rule = of('fill-rule');
  const visibility = of('visibility');
  return {
    ...from,
    colour,
    fill: paint('fill'),
    stroke: paint('stroke'),
    fillAlpha: share('fill-opacity', from.fillAlpha),
    strokeAlpha: share('stroke-opacity', from.strokeAlpha),
    strokeWidth: lengthOf(of('stroke-width'), from.view.width, from.strokeWidth),
    strokeCap: of('stroke-linecap') ?? from.strokeCap,
    evenOdd: rule === undefined ? from.evenOdd : rule === 'evenodd',
    opacity: from.opacity * share('opacity', 1),
    isShown: visibility === undefined ? from.isShown : visibility === 'visible',
  };
}

/** A gradient is painted in its first colour: a code needs to differ from its ground, no more. */
function firstStop(style: StyleReader, root: Element, reference: string): string {
  const gradient = targetOf(root, reference);
  const inherits = gradient === undefined ? undefined : targetOf(root, referenceOf(gradient));
  const stop = [gradient, inherits].flatMap((one) => [...(one?.getElementsByTagName('stop') ?? [])])[0];
  return (stop && style(stop, 'stop-color')) ?? (gradient === undefined ? 'none' : '#000');
}

/** The address that an element refers to. */
export function referenceOf(element: Element): string | undefined {
  return element.getAttribute('href') ?? element.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? undefined;
}

/** The address in a `url()`. */
export function addressIn(value: string | undefined): string | undefined {
  return /^url\(\s*["']?(#[^"')]+)["']?\s*\)/.exec(value ?? '')?.[1];
}

/** The element of the same drawing that an address names. */
export function targetOf(root: Element, reference: string | undefined): Element | undefined {
  if (reference?.startsWith('#') !== true) return undefined;
  return root.ownerDocument.getElementById(reference.slice(1)) ?? undefined;
}
