// The library alone, as its own page shows to use it: one pass on the pixels of a picture.
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { zxingBytes } from '../../../src/qr/zxing-bytes.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ImageBitmap>) => void) | null;
  postMessage(answer: number | string): void;
};
prepareZXingModule({ overrides: { wasmBinary: zxingBytes().buffer } });

async function read(bitmap: ImageBitmap): Promise<number> {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('no canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { width, height } = context.canvas;
  const codes = await readBarcodes(context.getImageData(0, 0, width, height), {
    formats: ['QRCode'],
    tryRotate: false,
  });
  return codes.length;
}

scope.onmessage = ({ data }) => {
  read(data).then(
    (count) => scope.postMessage(count),
    (thrown: unknown) => scope.postMessage(String(thrown)),
  );
};
