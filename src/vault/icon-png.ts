import { decodeBase64url } from '../bytes/base64url.ts';

/** Most bytes of an icon. */
const MAX_ICON_BYTES = 2_048;
/** Longest side of an icon in pixels. */
const MAX_SIDE = 64;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INDEXED = 3;

/**
 * Whether base64url holds a PNG of the one shape that a vault keeps: at most 2,048 bytes and 64 pixels a side, indexed colours of 8 or 4 bits, not
 * interlaced, and no chunk but IHDR, PLTE, IDAT and IEND. Such a file is safe to draw, whoever wrote it. Never throws.
 */
export function isIconPng(text: string): boolean {
  try {
    return isPng(decodeBase64url(text));
  } catch {
    return false;
  }
}

function isPng(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_ICON_BYTES || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length !== length || (name === 'IHDR' && !isHeader(data))) return false;
    names.push(name);
    at += 12 + length;
  }
  return at === bytes.length && /^IHDR PLTE (?:IDAT )+IEND$/.test(names.join(' '));
}

/** The header's width, height, depth, colour type, compression, filter and interlacing: PNG, section 11.2.1. */
function isHeader(data: Uint8Array): boolean {
  if (data.length !== 13) return false;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const isSide = (side: number) => side >= 1 && side <= MAX_SIDE;
  const [depth, type, compression, filter, interlace] = data.subarray(8);
  return (
    isSide(view.getUint32(0)) &&
    isSide(view.getUint32(4)) &&
    (depth === 8 || depth === 4) &&
    type === INDEXED &&
    compression === 0 &&
    filter === 0 &&
    interlace === 0
  );
}
