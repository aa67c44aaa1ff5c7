import { eroded, evened, sharpened, stretched } from './filters.ts';
import { channelOf, croppedTo, doubled, type Grey, halved, lightestOf, type Region } from './grey.ts';
import type { Pixels, Point } from './pixels.ts';
import type { Effort } from './zxing.ts';

/** A picture, or a part of it, after one filter. */
export interface Variant {
  readonly picture: Grey;
  readonly effort?: Effort;
  /** Maps a point of the variant to the whole picture. */
  place(point: Point): Point;
}

/** Pictures up to this many pixels are also read doubled. */
const SMALL_PIXELS = 1_300_000;
/** Parts above this many pixels are read at half their size. */
const LARGE_PIXELS = 3_000_000;

/** Gives a part of a picture through the filters that have made unreadable codes readable, likely ones first, one at a time. */
export function* variantsOf(
  picture: Pixels,
  grey: Grey,
  part: Region,
  isSmall = grey.data.length <= SMALL_PIXELS,
): Generator<Variant> {
  const isLarge = part.width * part.height > LARGE_PIXELS;
  const cut = (whole: Grey) => {
    const own = isWhole(whole, part) ? whole : croppedTo(whole, part);
    return isLarge ? halved(own) : own;
  };
  const reduced = cut(grey);
  const variant = (changed: Grey, effort?: Effort): Variant => {
    const scale = changed.width / part.width;
    const place = ({ x, y }: Point) => ({ x: x / scale + part.left, y: y / scale + part.top });
    return { picture: changed, place, ...(effort && { effort }) };
  };
  yield variant(reduced, { denoise: true });
  if (isSmall) {
    const larger = doubled(reduced);
    yield variant(larger);
    yield variant(sharpened(larger, 3, 2));
  }
  yield variant(sharpened(reduced, 2, 3));
  yield variant(stretched(reduced));
  const even = evened(reduced, 32, 8);
  yield variant(even, { global: true, denoise: true });
  yield variant(even);
  yield variant(eroded(reduced));
  yield variant(cut(channelOf(picture, 2)));
  yield variant(cut(lightestOf(picture)));
}

function isWhole({ width, height }: Grey, part: Region): boolean {
  return part.width === width && part.height === height;
}

/** A filter for regions that are not readable as they are. */
export interface RegionFilter {
  readonly change?: (part: Grey) => Grey;
  readonly effort?: Effort;
  /** Longest side of a region that it helps, in pixels. */
  readonly maxSide?: number;
}

/** Regions up to this side are doubled before they are changed. */
const MIDDLE_SIDE = 420;
/** Regions up to this side are doubled twice. */
const LITTLE_SIDE = 260;
const larger = (part: Grey) => (Math.max(part.width, part.height) < MIDDLE_SIDE ? doubled(part) : part);

/** The filters for regions, likely ones first; regions are small, so each costs little. */
export const REGION_FILTERS: readonly RegionFilter[] = [
  { change: larger, effort: { denoise: true } },
  { change: eroded },
  { change: (part) => larger(sharpened(part, 2, 2)) },
  { change: (part) => doubled(doubled(part)), maxSide: LITTLE_SIDE },
  { change: (part) => evened(larger(part), Math.max(6, part.width >> 2), 6), effort: { global: true } },
];
