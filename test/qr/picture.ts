import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { Pixels } from '../../src/qr/pixels.ts';

/** The pixels of a PNG file, as a canvas that was white before would give them. */
export function readPicture(file: string | URL): Pixels {
  const { data, width, height } = PNG.sync.read(readFileSync(file));
  const pixels = new Uint8ClampedArray(data);
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = (pixels[at + 3] ?? 255) / 255;
    for (let k = 0; k < 3; k++) pixels[at + k] = (pixels[at + k] ?? 0) * alpha + 255 * (1 - alpha);
    pixels[at + 3] = 255;
  }
  return { data: pixels, width, height };
}
