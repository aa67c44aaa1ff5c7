import type { Pixels } from './pixels.ts';

/** Longest side of a file, in pixels; captures and camera frames keep their size. */
const MAX_FILE_SIDE = 2_800;

/** The pixels of a bitmap, and their scale relative to it. */
export interface DrawnBitmap {
  readonly picture: Pixels;
  readonly factor: number;
}

/** Draws a bitmap and reads its pixels, transparency kept. Closes the bitmap. */
export function drawBitmap(bitmap: ImageBitmap, isFile: boolean): DrawnBitmap {
  const factor = isFile ? Math.min(1, MAX_FILE_SIDE / Math.max(bitmap.width, bitmap.height)) : 1;
  const width = Math.max(1, Math.round(bitmap.width * factor));
  const height = Math.max(1, Math.round(bitmap.height * factor));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { picture: context.getImageData(0, 0, width, height), factor };
}

/** Whether any pixel is transparent. */
export function isTransparent({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

/** Composes a picture over one shade, without changing it. */
export function flatten({ data, width, height }: Pixels, shade: number): Pixels {
  const solid = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const part = (data[at + 3] ?? 255) / 255;
    const rest = shade * (1 - part);
    solid[at] = (data[at] ?? 0) * part + rest;
    solid[at + 1] = (data[at + 1] ?? 0) * part + rest;
    solid[at + 2] = (data[at + 2] ?? 0) * part + rest;
    solid[at + 3] = 255;
  }
  return { data: solid, width, height };
}
