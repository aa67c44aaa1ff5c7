import { Fault } from '../../fault.ts';
import type { Box, Drawing, Placed, Shape } from '../../qr/drawing.ts';
import { fitView, lengthOf, outlineOf, transformOf, viewBoxOf } from './drawing-geometry.ts';
import { addressIn, type Inherited, inherit, referenceOf, START, targetOf } from './drawing-inheritance.ts';
import { createStyleReader } from './drawing-styles.ts';

/** Longest side of the painted drawing, in pixels. */
const SIDE = 1_200;
/** Characters of the text, and of all paths together, each counted as often as it is painted. */
const MAX_TEXT = 8_000_000;
const MAX_SHAPES = 50_000;
/** Elements that are visited, each as often as it is drawn by reference. */
const MAX_VISITS = 120_000;
const MAX_DEPTH = 64;
const MAX_IMAGES = 16;
/** How long the page waits for its next turn while elements are read, in milliseconds. */
const TURN_MS = 20;

/**
 * Rebuilds an SVG text from shapes, colours, transformations and clips, which is all that a QR code is drawn with. Masks, filters,
 * patterns, markers, animations and texts are left out: the browser never draws the text itself. `openImage` opens a raster image in it.
 * Throws `qr-image` where the text is no drawing or asks for too much.
 */
export async function readDrawing(text: string, openImage: (bytes: Blob) => Promise<ImageBitmap>): Promise<Drawing> {
  const root = parseRoot(text);
  const builder = createBuilder(root);
  const { size, view } = placeRoot(root);
  const within = { x: 0, y: 0, ...size };
  await builder.addChildren(root, 0, { ...START, view, matrix: fitView(root, view, within) });
  const opened = await Promise.all(
    [...builder.images.keys()].map((image) => openImage(image).catch(() => createImageBitmap(new ImageData(1, 1)))),
  );
  return { ...size, paths: [...builder.paths.keys()], images: opened, shapes: builder.shapes };
}

function parseRoot(text: string): SVGSVGElement {
  if (text.length > MAX_TEXT || expandedLength(text) > MAX_TEXT) throw tooMuch();
  const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (!(root instanceof SVGSVGElement)) throw new Fault('qr-image', 'got no drawing, want one');
  return root;
}

/** An upper limit of the text's length after its entities are replaced; entities that use others have none. */
function expandedLength(text: string): number {
  const values = [...text.matchAll(/<!ENTITY[^"'>]*(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => a ?? b ?? '');
  if (values.some((value) => value.includes('&'))) return Number.POSITIVE_INFINITY;
  const longest = Math.max(0, ...values.map(({ length }) => length));
  return longest === 0 ? text.length : text.length + longest * text.split('&').length;
}

function placeRoot(root: Element): { size: { width: number; height: number }; view: Box } {
  const viewBox = viewBoxOf(root);
  const width = lengthOf(root.getAttribute('width'), 0) || viewBox?.width || SIDE;
  const height = lengthOf(root.getAttribute('height'), 0) || viewBox?.height || SIDE;
  const factor = SIDE / Math.max(width, height);
  const pixels = (length: number) => Math.min(SIDE, Math.max(1, Math.round(length * factor)));
  return {
    size: { width: pixels(width), height: pixels(height) },
    view: viewBox ?? { x: 0, y: 0, width: Math.abs(width), height: Math.abs(height) },
  };
}

function createBuilder(root: Element) {
  const style = createStyleReader(root);
  const paths = new Map<string, number>();
  const images = new Map<Blob, number>();
  const imagesByAddress = new Map<string, number>();
  const shapes: Shape[] = [];
  let visits = 0;
  let painted = 0;
  let turn = performance.now();

  const count = (path: string): number => {
    painted += path.length;
    if (painted > MAX_TEXT) throw tooMuch();
    const index = paths.get(path) ?? paths.size;
    paths.set(path, index);
    return index;
  };

  async function addChildren(parent: Element, depth: number, from: Inherited): Promise<void> {
    const inherited = inherit(style, parent, from, root);
    for (const child of parent.children) await add(child, depth + 1, inherited);
  }

  async function add(element: Element, depth: number, from: Inherited): Promise<void> {
    if (performance.now() - turn > TURN_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now();
    }
    if (++visits > MAX_VISITS || depth > MAX_DEPTH || shapes.length > MAX_SHAPES) throw tooMuch();
    if (style(element, 'display') === 'none') return;
    const matrix = from.matrix.multiply(transformOf(element.getAttribute('transform')));
    const clip = readClip(element, matrix, from.view);
    const here = { ...from, matrix, clips: clip === undefined ? from.clips : [...from.clips, clip] };
    const name = element.localName;
    if (name === 'g' || name === 'a' || name === 'switch') await addChildren(element, depth, here);
    else if (name === 'svg') await addView(element, depth, here, boxOf(element, here.view));
    else if (name === 'use') await addReferred(element, depth, here);
    else if (name === 'image') addImage(element, inherit(style, element, here, root));
    else addShape(element, inherit(style, element, here, root));
  }

  async function addView(element: Element, depth: number, from: Inherited, box: Box): Promise<void> {
    const view = viewBoxOf(element) ?? { x: 0, y: 0, width: box.width, height: box.height };
    if (box.width <= 0 || box.height <= 0) return;
    await addChildren(element, depth, { ...from, view, matrix: from.matrix.multiply(fitView(element, view, box)) });
  }

  async function addReferred(element: Element, depth: number, from: Inherited): Promise<void> {
    const target = targetOf(root, referenceOf(element));
    if (target === undefined || target.contains(element)) return;
    const box = boxOf(element, from.view);
    const inherited = inherit(style, element, { ...from, matrix: from.matrix.translate(box.x, box.y) }, root);
    if (target.localName === 'symbol') await addView(target, depth + 1, inherited, { ...box, x: 0, y: 0 });
    else await add(target, depth + 1, inherited);
  }

  function addImage(element: Element, inherited: Inherited): void {
    const address = referenceOf(element) ?? '';
    const known = imagesByAddress.get(address);
    const bytes = known === undefined && images.size < MAX_IMAGES ? imageIn(address) : undefined;
    const index = known ?? images.size;
    if (known === undefined && bytes === undefined) return;
    if (bytes !== undefined) images.set(bytes, index);
    imagesByAddress.set(address, index);
    const box = boxOf(element, inherited.view);
    if (inherited.isShown) shapes.push({ ...placed(inherited), image: { index, ...box }, ...paintless(inherited) });
  }

  function addShape(element: Element, inherited: Inherited): void {
    const outline = outlineOf(element, inherited.view);
    if (outline === undefined || outline === '' || !inherited.isShown) return;
    const path = count(outline);
    const { fill, fillAlpha, stroke, strokeAlpha, strokeWidth, strokeCap } = inherited;
    const opacity = inherited.opacity;
    const both = { ...placed(inherited), path, clips: inherited.clips };
    if (fill !== 'none' && fillAlpha > 0) shapes.push({ ...both, fill, opacity: opacity * fillAlpha });
    if (stroke === 'none' || strokeAlpha === 0 || strokeWidth <= 0) return;
    const cap = strokeCap === 'round' || strokeCap === 'square' ? strokeCap : 'butt';
    shapes.push({ ...both, stroke: { colour: stroke, width: strokeWidth, cap }, opacity: opacity * strokeAlpha });
  }

  function readClip(element: Element, matrix: DOMMatrix, view: Box): readonly Placed[] | undefined {
    const target = targetOf(root, addressIn(style(element, 'clip-path')));
    if (target?.localName !== 'clipPath' || target.getAttribute('clipPathUnits') === 'objectBoundingBox') return;
    const outer = matrix.multiply(transformOf(target.getAttribute('transform')));
    const clip: Placed[] = [];
    for (const child of target.children) {
      if (++visits > MAX_VISITS) throw tooMuch();
      const outline = outlineOf(child, view);
      if (outline === undefined) continue;
      const placedAt = outer.multiply(transformOf(child.getAttribute('transform')));
      const evenOdd = child.getAttribute('clip-rule') === 'evenodd';
      clip.push({ path: count(outline), evenOdd, matrix: numbersOf(placedAt) });
    }
    return clip;
  }

  return { paths, images, shapes, addChildren };
}

function placed({ matrix, evenOdd }: Inherited): Pick<Shape, 'matrix' | 'evenOdd'> {
  return { matrix: numbersOf(matrix), evenOdd };
}

function paintless({ opacity, clips }: Inherited): Pick<Shape, 'opacity' | 'clips'> {
  return { opacity, clips };
}

function numbersOf({ a, b, c, d, e, f }: DOMMatrix): Placed['matrix'] {
  return [a, b, c, d, e, f];
}

function boxOf(element: Element, view: Box): Box {
  const across = (name: string, absent = 0) => lengthOf(element.getAttribute(name), view.width, absent);
  const down = (name: string, absent = 0) => lengthOf(element.getAttribute(name), view.height, absent);
  return { x: across('x'), y: down('y'), width: across('width', view.width), height: down('height', view.height) };
}

function imageIn(address: string): Blob | undefined {
  const [, base64] = /^data:image\/(?:png|jpe?g|gif|webp);base64,([a-z0-9+/=\s]+)$/i.exec(address) ?? [];
  if (base64 === undefined) return undefined;
  try {
    return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]);
  } catch {
    return undefined;
  }
}

function tooMuch(): Fault {
  return new Fault('qr-image', 'got a drawing of too many parts, want fewer');
}
