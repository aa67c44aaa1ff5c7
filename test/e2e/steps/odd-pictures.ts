import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { encodeQr } from '../../../src/qr/encode.ts';

/** Whether each pixel of a code is dark, with its quiet zone, some pixels a module. */
function pixelsOf(text: string, scale: number): { readonly side: number; isDark(x: number, y: number): boolean } {
  const { size, path } = encodeQr(text);
  const dark = new Set<number>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let u = 0; u < Number(width); u++) dark.add(Number(y) * size + Number(x) + u);
  const isDark = (x: number, y: number) => dark.has(Math.floor(y / scale) * size + Math.floor(x / scale));
  return { side: size * scale, isDark };
}

/** A square PNG in which every pixel is random. */
export function noise(side: number): Buffer {
  const picture = new PNG({ width: side, height: side, colorType: 0 });
  picture.data = randomBytes(side * side * 4);
  return PNG.sync.write(picture, { deflateLevel: 0, colorType: 2 });
}

/** A PNG of one colour that says it is so large that its pixels would fill the memory. */
export function vast(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A moving GIF (89a) whose first picture is a code and whose second is white, for ever in turn. */
export function animated(text: string): Buffer {
  const { side, isDark } = pixelsOf(text, 4);
  const word = (value: number) => [value & 255, value >> 8];
  const frame = (shade: (x: number, y: number) => 0 | 1) => {
    const indices = Array.from({ length: side * side }, (_, at) => shade(at % side, Math.floor(at / side)));
    const control = [0x21, 0xf9, 4, 0, ...word(10), 0, 0];
    return [...control, 0x2c, 0, 0, 0, 0, ...word(side), ...word(side), 0, ...packed(indices)];
  };
  const forever = [0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const screen = [...Buffer.from('GIF89a'), ...word(side), ...word(side), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  const code = frame((x, y) => (isDark(x, y) ? 0 : 1));
  return Buffer.from([...screen, ...forever, ...code, ...frame(() => 1), 0x3b]);
}

/** LZW as GIF wants it, in codes of eight bits after the clear code: the table is cleared before a code grows longer. */
function packed(indices: readonly number[]): number[] {
  const bits: number[] = [];
  const put = (code: number, size: number) => {
    for (let bit = 0; bit < size; bit++) bits.push((code >> bit) & 1);
  };
  const [clear, end, size] = [128, 129, 8];
  indices.forEach((index, at) => {
    if (at % 100 === 0) put(clear, size);
    put(index, size);
  });
  put(end, size);
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8)
    bytes.push(bits.slice(at, at + 8).reduce((sum, bit, place) => sum | (bit << place), 0));
  const blocks: number[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.slice(at, at + 255);
    blocks.push(block.length, ...block);
  }
  return [7, ...blocks, 0];
}

/** A drawing without a size of its own, each dark pixel a reference to one shape. */
export function drawing(text: string): string {
  const { side, isDark } = pixelsOf(text, 1);
  const uses: string[] = [];
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) if (isDark(x, y)) uses.push(`<use href="#dot" x="${x}" y="${y}"/>`);
  return `<?xml version="1.0"?><!-- a code --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><defs><rect id="dot" width="1.02" height="1.02"/></defs><script>throw 1</script>${uses.join('')}</svg>`;
}

/** A small drawing that draws itself ten to the power of ten times. */
export function endless(): string {
  const level = (at: number) => `<g id="l${at}">${`<use href="#l${at - 1}"/>`.repeat(10)}</g>`;
  const levels = Array.from({ length: 10 }, (_, at) => level(at + 1)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99"><rect id="l0" width="9" height="9"/>${levels}</svg>`;
}
