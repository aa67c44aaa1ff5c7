import type { Bytes } from '../bytes/bytes.ts';
import { concatBytes } from '../bytes/concat.ts';
import { type Indexed, reduceColours } from './palette.ts';

/** Opaque RGBA pixels of a square. */
export interface Square {
  readonly side: number;
  readonly pixels: Uint8ClampedArray;
}

/** Numbers of colours to try, the best first. With 16 a square of 48 takes half of the 2,048 bytes even where nothing of it repeats. */
const COLOURS = [256, 128, 64, 32, 16] as const;
const MAX_BYTES = 2_048;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Encodes a square of at most 48 pixels a side as the PNG that a vault keeps (`isIconPng`), with as many colours as fit into 2,048 bytes. */
export async function encodeIconPng(square: Square): Promise<Bytes> {
  let png: Bytes = new Uint8Array();
  for (const most of COLOURS) {
    png = await encode(square.side, reduceColours(square.pixels, most));
    if (png.length <= MAX_BYTES) break;
  }
  return png;
}

/** PNG, third edition: indexed colour, without filters, which seldom help indexed pictures. */
async function encode(side: number, { palette, indexes }: Indexed): Promise<Bytes> {
  const depth = palette.length > 16 ? 8 : 4;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header.set([depth, 3, 0, 0, 0], 8);
  return concatBytes(
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', await deflate(linesOf(side, depth, indexes))),
    chunk('IEND', new Uint8Array()),
  );
}

/** Each line of pixels after the number of its filter, which is none. */
function linesOf(side: number, depth: 4 | 8, indexes: Uint8Array): Bytes {
  const length = 1 + Math.ceil((side * depth) / 8);
  const lines = new Uint8Array(side * length);
  indexes.forEach((index, at) => {
    const x = at % side;
    const start = Math.floor(at / side) * length + 1;
    if (depth === 8) lines[start + x] = index;
    else {
      const byte = start + (x >> 1);
      lines[byte] = (lines[byte] ?? 0) | (x % 2 === 0 ? index << 4 : index);
    }
  });
  return lines;
}

function chunk(name: string, data: Bytes): Bytes {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  whole.set(data, 8);
  view.setUint32(8 + data.length, checksumOf(whole.subarray(4, 8 + data.length)));
  return whole;
}

/** CRC-32 as PNG has it, annex D. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

async function deflate(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
