import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { Fault } from '../../src/fault.ts';

/** Reads the QR codes of a PNG or JPEG with the code that the scanner's worker uses. */
export async function readPicture(bytes: Uint8Array): Promise<readonly string[]> {
  const { width, height, data } = decode(bytes);
  const { readCodes } = await import('../../src/qr/reader.ts');
  const pixels = { width, height, data: new Uint8ClampedArray(data) };
  return readCodes(pixels).codes.map(({ text }) => text);
}

function decode(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  try {
    return bytes[0] === 0x89 ? PNG.sync.read(Buffer.from(bytes)) : jpeg.decode(bytes, { useTArray: true });
  } catch (cause) {
    throw new Fault('qr-image', 'got a broken picture, want PNG or JPEG', { cause });
  }
}
