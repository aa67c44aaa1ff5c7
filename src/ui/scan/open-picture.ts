import { Fault } from '../../fault.ts';

/** A picture of more pixels than this is not opened: it would take the memory that the browser needs. */
const MOST_PIXELS = 120_000_000;
/** Longest side that is handed on; decoders see less still. */
const MOST_SIDE = 4_000;
/** Drawings have no pixels of their own and are made this large. */
const DRAWING_SIDE = 1_200;
/** Shapes of a drawing, each one counted as often as it is drawn. */
const MOST_SHAPES = 50_000;
const MOST_DRAWING_TEXT = 8_000_000;

/** Opens a `data:` or `blob:` address as the browser does, drawings too, without what is in it being run or fetched. Throws `qr-image`. */
export async function openPicture(address: string): Promise<ImageBitmap> {
  const image = new Image();
  image.src = address;
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new TypeError('no picture'));
    });
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width * height > MOST_PIXELS) throw new RangeError(`${width} × ${height}`);
    // Not on this thread: the page stays quick meanwhile.
    await image.decode();
    const longest = Math.max(width, height);
    if (longest <= MOST_SIDE) return await createImageBitmap(image);
    const resizeWidth = Math.max(1, Math.round((width * MOST_SIDE) / longest));
    return await createImageBitmap(image, { resizeWidth, resizeQuality: 'high' });
  } catch (cause) {
    throw new Fault('qr-image', 'got a file that cannot be decoded, want a picture', { cause });
  }
}

/** An address for a file's bytes, which must be given back; a drawing gets a size, and one that would never end is refused. Throws `qr-image`. */
export async function addressOf(file: Blob): Promise<string> {
  const head = await file.slice(0, 1_000).text();
  const isDrawing = file.type === 'image/svg+xml' || /^\uFEFF?\s*<(?:\?xml|!--|!doctype svg|svg)[\s\S]*/i.test(head);
  if (!isDrawing) return URL.createObjectURL(file);
  if (file.size > MOST_DRAWING_TEXT) throw new Fault('qr-image', `got ${file.size} bytes of drawing, want fewer`);
  const text = new XMLSerializer().serializeToString(parseDrawing(await file.text()));
  return URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
}

/** The drawing of a text, with a size at which a code in it can be read. Throws `qr-image`. */
function parseDrawing(text: string): XMLDocument {
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
  const { documentElement: root } = drawing;
  if (!(root instanceof SVGSVGElement)) throw new Fault('qr-image', 'got no drawing, want one');
  if (countShapes(root, new Map()) > MOST_SHAPES) throw new Fault('qr-image', 'got a drawing without end, want less');
  const view =
    root
      .getAttribute('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const width = Number.parseFloat(root.getAttribute('width') ?? '') || view[2] || DRAWING_SIDE;
  const height = Number.parseFloat(root.getAttribute('height') ?? '') || view[3] || DRAWING_SIDE;
  const factor = DRAWING_SIDE / Math.max(width, height);
  if (view.length !== 4) root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('width', String(Math.max(1, Math.round(width * factor))));
  root.setAttribute('height', String(Math.max(1, Math.round(height * factor))));
  return drawing;
}

/** How many shapes are drawn: what is drawn by reference, however deep, is counted each time. */
function countShapes(element: Element, known: Map<Element, number>): number {
  const before = known.get(element);
  if (before !== undefined) return before;
  // A drawing that refers to itself is drawn by no browser.
  known.set(element, 0);
  let count = 1;
  for (const child of element.children) count += countShapes(child, known);
  const reference = element.getAttribute('href') ?? element.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
  const target = element.localName === 'use' ? element.ownerDocument.getElementById(reference?.slice(1) ?? '') : null;
  if (target !== null) count += countShapes(target, known);
  known.set(element, count);
  return count;
}
