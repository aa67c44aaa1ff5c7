/** Most pixels of a picture that is decoded, at four bytes each. The largest phone cameras stay below. */
export const MAX_PIXELS = 128_000_000;

/** Finds how many pixels a picture's header announces: a few kilobytes of PNG may unpack to gigabytes. `undefined` for other or cut-off headers. */
export function findPixels(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first] = bytes;
  if (bytes.length < 30) return undefined;
  if (first === 0x89) return view.getUint32(16) * view.getUint32(20);
  if (first === 0x47) return view.getUint16(6, true) * view.getUint16(8, true);
  if (first === 0x42) return Math.abs(view.getInt32(18, true)) * Math.abs(view.getInt32(22, true));
  if (first === 0x52) return webpPixels(view);
  return first === 0xff ? jpegPixels(view) : undefined;
}

function webpPixels(view: DataView): number | undefined {
  const kind = view.getUint32(12);
  const u24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
  if (kind === 0x56503858) return u24(24) * u24(27);
  if (kind === 0x5650384c)
    return ((view.getUint32(21, true) & 0x3fff) + 1) * (((view.getUint32(21, true) >>> 14) & 0x3fff) + 1);
  return kind === 0x56503820 ? (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff) : undefined;
}

/** A JPEG states its size in the first frame header, behind segments of any length. */
function jpegPixels(view: DataView): number | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
