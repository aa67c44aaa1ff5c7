import { decodeBase64 } from '../../bytes/base64.ts';
import { Fault } from '../../fault.ts';
import type { Scanner } from '../../qr/scanner.ts';
import { readDrawing } from './read-drawing.ts';

/** A picture of more pixels than this is not opened: it would take the memory that the browser needs. */
const MAX_PIXELS = 120_000_000;
/** Longest side that is handed on; decoders see less still. */
const MAX_SIDE = 4_000;
/** Time to open a picture, in milliseconds. */
const OPEN_MS = 2_500;

/**
 * Turns bytes or a `data:` address into an image file of pixels. A drawing is painted by the scanner's worker; everything else stays as it
 * is. Throws `qr-image`, `qr-timeout`.
 */
export async function rasterOf(picture: string | Blob, scanner: Pick<Scanner, 'paint'>): Promise<Blob> {
  const bytes = typeof picture === 'string' ? bytesOf(picture) : picture;
  const head = await bytes.slice(0, 1_000).text();
  const isDrawing = /svg/i.test(bytes.type) || /^\uFEFF?\s*<(?:\?xml|!--|!doctype svg|svg)/i.test(head);
  if (isDrawing) return scanner.paint(await readDrawing(await bytes.text(), openRaster));
  // Without a type the browser opens raster images alone, never a drawing.
  return new Blob([bytes]);
}

/** Opens a capture that the browser has just made, which is a sound picture of the screen's size. Throws as `openRaster` does. */
export async function openCapture(bytes: Blob): Promise<ImageBitmap> {
  return Promise.race([createImageBitmap(bytes), late()]).catch(() => openRaster(bytes));
}

/** Opens a raster image as the browser does, of at most `maxPixels`. Throws `qr-image`, and `qr-timeout` when it takes too long. */
export async function openRaster(bytes: Blob, maxPixels = MAX_PIXELS): Promise<ImageBitmap> {
  const address = URL.createObjectURL(bytes);
  const image = new Image();
  try {
    return await Promise.race([decode(bytes, image, address, maxPixels), late()]);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('qr-image', 'got a file that cannot be decoded, want a picture', { cause });
  } finally {
    image.src = '';
    URL.revokeObjectURL(address);
  }
}

async function decode(bytes: Blob, image: HTMLImageElement, address: string, maxPixels: number): Promise<ImageBitmap> {
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new TypeError('no picture'));
    image.src = address;
  });
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width * height > maxPixels) throw new RangeError(`${width} × ${height}`);
  // From the bytes: off this thread, and without waiting for a frame, which a page that isn't painted never gets.
  const longest = Math.max(width, height);
  if (longest <= MAX_SIDE) return createImageBitmap(bytes);
  const resizeWidth = Math.max(1, Math.round((width * MAX_SIDE) / longest));
  return createImageBitmap(bytes, { resizeWidth, resizeQuality: 'high' });
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Fault('qr-timeout', `got no picture in ${OPEN_MS} ms, want one`)), OPEN_MS);
  });
}

/** The bytes of an address, without `fetch`, which our own policy closes. */
function bytesOf(address: string): Blob {
  const [, type = '', encoding = '', data = ''] = /^data:([^;,]*)((?:;[^;,]*)*),(.*)$/s.exec(address) ?? [];
  try {
    const bytes = /;base64$/i.test(encoding) ? decodeBase64(data) : decodeURIComponent(data);
    return new Blob([bytes], { type });
  } catch (cause) {
    throw new Fault('qr-image', 'got an address that cannot be read, want a picture', { cause });
  }
}
