import type { Box } from '../../qr/drawing.ts';

/** Pixels in one unit of CSS. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  pc: 16,
  em: 16,
};

/** A length in pixels; a percentage is one of `whole`. */
export function lengthOf(text: string | null | undefined, whole: number, absent = 0): number {
  const parts = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%|[a-z]{2})?\s*$/i.exec(text ?? '');
  if (parts === null) return absent;
  const number = Number(parts[1]);
  if (parts[2] === '%') return (number / 100) * whole;
  return number * (UNITS[parts[2]?.toLowerCase() ?? 'px'] ?? 1);
}

/** The numbers of a list that is separated by blanks or commas. */
function numbersIn(text: string | null): readonly number[] {
  return (text?.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

/** The outline of a basic shape (SVG 2, section 10) in path syntax; `undefined` for any other element. */
export function outlineOf(element: Element, view: Box): string | undefined {
  const across = (name: string, absent = 0) => lengthOf(element.getAttribute(name), view.width, absent);
  const down = (name: string, absent = 0) => lengthOf(element.getAttribute(name), view.height, absent);
  switch (element.localName) {
    case 'path':
      return element.getAttribute('d') ?? '';
    case 'rect':
      return rectangle(
        { x: across('x'), y: down('y'), width: across('width'), height: down('height') },
        across('rx', down('ry')),
        down('ry', across('rx')),
      );
    case 'circle':
      return ellipse(across('cx'), down('cy'), across('r'), across('r'));
    case 'ellipse':
      return ellipse(across('cx'), down('cy'), across('rx'), down('ry'));
    case 'line':
      return trace('M', across('x1'), down('y1'), 'L', across('x2'), down('y2'));
    case 'polyline':
    case 'polygon': {
      const points = numbersIn(element.getAttribute('points'));
      return points.length < 4 ? '' : `M${points.join(' ')}${element.localName === 'polygon' ? 'Z' : ''}`;
    }
    default:
      return undefined;
  }
}

function rectangle({ x, y, width, height }: Box, wideRadius: number, highRadius: number): string {
  if (width <= 0 || height <= 0) return '';
  const rx = Math.min(Math.max(0, wideRadius), width / 2);
  const ry = Math.min(Math.max(0, highRadius), height / 2);
  const corner = (dx: number, dy: number) => trace('a', rx, ry, 0, 0, 1, dx, dy);
  return trace(
    ...(['M', x + rx, y, 'h', width - 2 * rx, corner(rx, ry), 'v', height - 2 * ry, corner(-rx, ry)] as const),
    ...(['h', 2 * rx - width, corner(-rx, -ry), 'v', 2 * ry - height, corner(rx, -ry), 'Z'] as const),
  );
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  return trace('M', cx - rx, cy, 'a', rx, ry, 0, 1, 0, 2 * rx, 0, 'a', rx, ry, 0, 1, 0, -2 * rx, 0, 'Z');
}

/** Path data of commands and numbers. */
function trace(...parts: readonly (string | number)[]): string {
  return parts.join(' ');
}

/** Reads a `transform` attribute (SVG 2, section 8.5). What is not understood changes nothing. */
export function transformOf(text: string | null): DOMMatrix {
  let matrix = new DOMMatrix();
  for (const [, name = '', list = ''] of (text ?? '').slice(0, 2_000).matchAll(/([a-z]+)\s*\(([^)]*)\)/gi)) {
    const [a = 0, b, c, d = 0, e = 0, f = 0] = numbersIn(list);
    if (name === 'matrix') matrix = matrix.multiply(new DOMMatrix([a, b ?? 0, c ?? 0, d, e, f]));
    else if (name === 'translate') matrix = matrix.translate(a, b ?? 0);
    else if (name === 'scale') matrix = matrix.scale(a, b ?? a);
    else if (name === 'rotate')
      matrix = matrix
        .translate(b ?? 0, c ?? 0)
        .rotate(a)
        .translate(-(b ?? 0), -(c ?? 0));
    else if (name === 'skewX') matrix = matrix.skewX(a);
    else if (name === 'skewY') matrix = matrix.skewY(a);
  }
  return matrix;
}

/** Fits a view box into a box, centred and in proportion, unless `preserveAspectRatio` is `none`. */
export function fitView(element: Element, view: Box, into: Box): DOMMatrix {
  const scaleX = into.width / view.width;
  const scaleY = into.height / view.height;
  const isStretched = element.getAttribute('preserveAspectRatio')?.trim() === 'none';
  const scale = Math.min(scaleX, scaleY);
  const [x, y] = isStretched ? [scaleX, scaleY] : [scale, scale];
  return new DOMMatrix()
    .translate(into.x + (into.width - view.width * x) / 2, into.y + (into.height - view.height * y) / 2)
    .scale(x, y)
    .translate(-view.x, -view.y);
}

/** The view box of an element, where it has one that is not empty. */
export function viewBoxOf(element: Element): Box | undefined {
  const [x, y, width, height, ...more] = numbersIn(element.getAttribute('viewBox'));
  if (x === undefined || y === undefined || width === undefined || height === undefined || more.length > 0) return;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
