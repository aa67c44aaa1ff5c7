import { encodeBase64url } from '../../bytes/base64url.ts';
import { Fault } from '../../fault.ts';
import { encodeIconPng } from '../../icons/encode-png.ts';
import type { Scanner } from '../../qr/scanner.ts';
import { openRaster, rasterOf } from '../scan/open-picture.ts';

/** Side of an icon in pixels: a tile on a screen with 1.5 device pixels to a CSS pixel. */
const SIDE = 48;
/** A picture of more pixels isn't taken as an icon. */
const MAX_PIXELS = 8_000_000;
/** A picture of less transparency is drawn to its edges: as much as a circle leaves of its square. */
const FULL_SHARE = 0.24;
/** Room around a picture that floats, in pixels. */
const MARGIN = 6;
/** What is behind a transparent picture, by whether it is dark or light itself. */
const GROUNDS = { dark: '#ffffff', light: '#2b3136' } as const;
/** A picture of this mean luminance or more is a light one. */
const LIGHT = 0.72;

/**
 * Paints a picture as an icon of the vault: a PNG of at most 2,048 bytes, in base64url. Bytes of any origin are opened as `rasterOf` opens them,
 * with its limits; only pixels get further. Throws `icon-invalid`.
 */
export async function makeIcon(picture: string | Blob, painter: Pick<Scanner, 'paint'>): Promise<string> {
  try {
    const bitmap = await openRaster(await rasterOf(picture, painter), MAX_PIXELS);
    const pixels = paint(bitmap);
    bitmap.close();
    return encodeBase64url(await encodeIconPng({ side: SIDE, pixels }));
  } catch (cause) {
    throw new Fault('icon-invalid', 'got a picture that cannot be painted, want one that can', { cause });
  }
}

function paint(bitmap: ImageBitmap): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('no canvas');
  context.imageSmoothingQuality = 'high';
  drawWithin(context, bitmap, 0);
  const { share, luminance } = lookAt(context.getImageData(0, 0, SIDE, SIDE).data);
  if (share > 0.99) throw new RangeError('an empty picture');
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = GROUNDS[luminance > LIGHT ? 'light' : 'dark'];
  context.fillRect(0, 0, SIDE, SIDE);
  drawWithin(context, bitmap, share > FULL_SHARE ? MARGIN : 0);
  return context.getImageData(0, 0, SIDE, SIDE).data;
}

/** Draws the whole picture in the middle of the square. */
function drawWithin(context: OffscreenCanvasRenderingContext2D, bitmap: ImageBitmap, margin: number): void {
  const room = SIDE - 2 * margin;
  const factor = room / Math.max(bitmap.width, bitmap.height);
  const width = bitmap.width * factor;
  const height = bitmap.height * factor;
  context.drawImage(bitmap, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
}

/** How much of a picture is transparent, and how light the rest is, both from 0 to 1. */
function lookAt(pixels: Uint8ClampedArray): { readonly share: number; readonly luminance: number } {
  let cover = 0;
  let light = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = (pixels[at + 3] ?? 0) / 255;
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    cover += alpha;
    light += (alpha * (0.2126 * red + 0.7152 * green + 0.0722 * blue)) / 255;
  }
  return { share: 1 - cover / (pixels.length / 4), luminance: cover === 0 ? 0 : light / cover };
}
