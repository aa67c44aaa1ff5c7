import { greyOf, type Pixels } from './pixels.ts';

/** A part of a picture, in pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A grey picture, one byte a pixel, rows from the top. */
export interface Grey {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Converts a picture to grey. */
export function toGrey(picture: Pixels): Grey {
  return { data: greyOf(picture), width: picture.width, height: picture.height };
}

/** Extracts one colour channel: 0 red, 1 green, 2 blue. */
export function channelOf({ data, width, height }: Pixels, channel: 0 | 1 | 2): Grey {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, at = channel; i < grey.length; i++, at += 4) grey[i] = data[at] ?? 0;
  return { data: grey, width, height };
}

/** Takes the lightest channel of every pixel: any saturated colour becomes light. */
export function lightestOf({ data, width, height }: Pixels): Grey {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const red = data[at] ?? 0;
    const green = data[at + 1] ?? 0;
    const blue = data[at + 2] ?? 0;
    const more = Math.max(red, green);
    grey[i] = Math.max(more, blue);
  }
  return { data: grey, width, height };
}

/** Halves width and height by averaging two by two pixels. */
export function halved({ data, width, height }: Grey): Grey {
  const half = Math.max(1, width >> 1);
  const next = new Uint8ClampedArray(half * Math.max(1, height >> 1));
  for (let out = 0; out < next.length; out++) {
    const x = out % half;
    const at = ((out - x) / half) * 2 * width + 2 * x;
    next[out] = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0)) / 4;
  }
  return { data: next, width: half, height: Math.max(1, height >> 1) };
}

/** Doubles width and height, each new pixel blended from the nearest two by two. */
export function doubled({ data, width, height }: Grey): Grey {
  const wide = width * 2;
  const next = new Uint8ClampedArray(wide * height * 2);
  for (let y = 0, out = 0; y < height * 2; y++) {
    const near = (y >> 1) * width;
    const far = Math.min(height - 1, Math.max(0, (y >> 1) + (y & 1 ? 1 : -1))) * width;
    for (let x = 0; x < wide; x++, out++) {
      const u = x >> 1;
      const v = Math.min(width - 1, Math.max(0, u + (x & 1 ? 1 : -1)));
      next[out] =
        (9 * (data[near + u] ?? 0) + 3 * ((data[near + v] ?? 0) + (data[far + u] ?? 0)) + (data[far + v] ?? 0)) / 16;
    }
  }
  return { data: next, width: wide, height: height * 2 };
}

/** Copies a part of a picture. */
export function croppedTo({ data, width: row }: Grey, { left, top, width, height }: Region): Grey {
  const part = new Uint8ClampedArray(width * height);
  for (let y = 0, from = top * row + left; y < height; y++, from += row)
    part.set(data.subarray(from, from + width), y * width);
  return { data: part, width, height };
}

/** Converts a grey picture to the four bytes a pixel that a canvas gives. */
export function toPixels({ data, width, height }: Grey): Pixels {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    const shade = data[i] ?? 0;
    pixels[at] = shade;
    pixels[at + 1] = shade;
    pixels[at + 2] = shade;
    pixels[at + 3] = 255;
  }
  return { data: pixels, width, height };
}
