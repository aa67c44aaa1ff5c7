import { stretchOf } from './filters.ts';
import { croppedTo, type Grey, type Region } from './grey.ts';
import type { Point } from './pixels.ts';

/** A part of a picture prepared for a decoder. */
export interface Crop {
  readonly picture: Grey;
  /** Maps a point of the crop to the whole picture. */
  place(point: Point): Point;
}

/** Quiet zone added around a crop, as a part of its side. */
const QUIET_ZONE = 0.12;
/** Crops up to this side, in pixels, are doubled. */
const SMALL_SIDE = 350;

/** Doubles a small part: the decoder has no sub-pixels. */
function enlarged(part: Grey): Grey {
  return Math.max(part.width, part.height) < SMALL_SIDE ? repeated(part) : part;
}

/**
 * Crops a region, stretches its contrast between its 10 % and 90 % shades, applies `filter`, and adds a white quiet zone. `inverted`
 * turns a light code on dark into a dark one on light.
 */
export function cropRegion(
  grey: Grey,
  region: Region,
  inverted: boolean,
  filter: (part: Grey) => Grey = enlarged,
): Crop {
  const part = croppedTo(grey, region);
  const shades = stretchOf(part, { left: 0, top: 0, width: part.width, height: part.height });
  if (inverted) for (let i = 0; i < shades.length; i++) shades[i] = 255 - (shades[i] ?? 0);
  for (let i = 0; i < part.data.length; i++) part.data[i] = shades[part.data[i] ?? 0] ?? 0;
  const filtered = filter(part);
  const scale = filtered.width / region.width;
  const pad = Math.ceil(Math.max(filtered.width, filtered.height) * QUIET_ZONE);
  const width = filtered.width + 2 * pad;
  const height = filtered.height + 2 * pad;
  const data = new Uint8ClampedArray(width * height).fill(255);
  for (let y = 0; y < filtered.height; y++) {
    data.set(filtered.data.subarray(y * filtered.width, (y + 1) * filtered.width), (y + pad) * width + pad);
  }
  return {
    picture: { data, width, height },
    place: ({ x, y }) => ({ x: (x - pad) / scale + region.left, y: (y - pad) / scale + region.top }),
  };
}

/** Doubles a picture by repeating each pixel four times. */
function repeated({ data, width, height }: Grey): Grey {
  const next = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, out = 0; y < height * 2; y++) {
    const row = (y >> 1) * width;
    for (let x = 0; x < width * 2; x++, out++) next[out] = data[row + (x >> 1)] ?? 0;
  }
  return { data: next, width: width * 2, height: height * 2 };
}
