import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { Fault } from '../../src/fault.ts';
import { readWithZxing } from '../../src/qr/read-with-zxing.ts';
import { startZxing } from '../../src/qr/zxing.ts';

const WASM = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** Reads the QR codes of a PNG or JPEG with the code that the scanner's worker runs. */
export async function readPicture(bytes: Uint8Array): Promise<readonly string[]> {
  const { width, height, data } = decode(bytes);
  const pixels = { width, height, data: new Uint8ClampedArray(data) };
  const read = await startZxing(new Uint8Array(readFileSync(WASM)));
  const codes = await readWithZxing(read, pixels, 'thorough', { isOver: () => false, report: () => undefined });
  return codes.map(({ text }) => text);
}

function decode(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  try {
    return bytes[0] === 0x89 ? PNG.sync.read(Buffer.from(bytes)) : jpeg.decode(bytes, { useTArray: true });
  } catch (cause) {
    throw new Fault('qr-image', 'got a broken picture, want PNG or JPEG', { cause });
  }
}
