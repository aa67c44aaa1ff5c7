import { makeElement, makeSvgElement } from './dom.ts';

/** Longest side of a picture that leaves the page, in pixels. */
const MAX_SIDE = 2_000;
/** Vector drawings are rendered at least this large. */
const DRAWING_SIDE = 800;
const MAX_SHAPES = 6_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reads an image as a `data:` address, hidden parts too; `undefined` where the page may not read it. */
export function pixelsOf(
  element: HTMLImageElement | HTMLCanvasElement | SVGSVGElement,
  size: Size,
): string | undefined {
  try {
    if (element instanceof SVGSVGElement) return serialise(element, size);
    if (element instanceof HTMLImageElement && !element.complete) return undefined;
    const isDrawing =
      element instanceof HTMLImageElement && /\.svg(?:[?#]|$)|^data:image\/svg/i.test(element.currentSrc);
    const longest = Math.max(size.width, size.height);
    const factor = isDrawing ? Math.max(1, DRAWING_SIDE / longest) : Math.min(1, MAX_SIDE / longest);
    const canvas = makeElement('canvas');
    canvas.width = Math.round(size.width * factor);
    canvas.height = Math.round(size.height * factor);
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(element, 0, 0, canvas.width, canvas.height);
    // Throws where the canvas contains an image of another origin.
    return canvas.toDataURL('image/png');
  } catch {
    return undefined;
  }
}

/** Serialises an SVG element with the colours that the page's styles give it. */
function serialise(drawing: SVGSVGElement, size: Size): string | undefined {
  const shapes = drawing.querySelectorAll('*');
  if (shapes.length > MAX_SHAPES) return undefined;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll('*');
  shapes.forEach((shape, index) => {
    const { fill, stroke, display } = getComputedStyle(shape);
    const twin = copies[index];
    if (twin === undefined || !(shape instanceof SVGGraphicsElement)) return;
    twin.removeAttribute('class');
    twin.setAttribute('fill', fill);
    if (stroke !== 'none') twin.setAttribute('stroke', stroke);
    if (display === 'none') twin.setAttribute('display', 'none');
  });
  const factor = Math.max(1, DRAWING_SIDE / Math.max(size.width, size.height));
  const { fill, color, backgroundColor } = getComputedStyle(drawing);
  if (!drawing.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  copy.setAttribute('width', String(Math.round(size.width * factor)));
  copy.setAttribute('height', String(Math.round(size.height * factor)));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  copy.setAttribute('fill', fill);
  copy.setAttribute('color', color);
  if (!isClear(backgroundColor)) {
    const ground = makeSvgElement('rect');
    const { x, y, width, height } = copy.viewBox.baseVal;
    for (const [name, value] of Object.entries({ x, y, width, height })) ground.setAttribute(name, String(value));
    ground.setAttribute('fill', backgroundColor);
    copy.prepend(ground);
  }
  const text = new XMLSerializer().serializeToString(copy);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}

function isClear(colour: string): boolean {
  return colour === 'transparent' || /,\s*0\)$/.test(colour);
}
