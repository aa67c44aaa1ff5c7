import { Fault } from '../src/fault.ts';
import { createScanner } from '../src/qr/scanner.ts';
import type { Sight } from './sight.ts';

/** Reads pictures one after the other in one worker. */
export interface PictureReader {
  /** A capture of the tab as a `data:` address, or a file. Throws `qr-image`, `qr-timeout`, `qr-cancelled`. */
  read(picture: string | Blob, source: 'capture' | 'file'): Promise<Sight>;
  stop(): void;
}

/** Starts the decoder at once, so that it is ready when there is a picture. `onHarder` is called when the quick ways found nothing. */
export function createPictureReader(onHarder: () => void): PictureReader {
  const scanner = createScanner(
    () => new Worker(new URL('../src/qr/scan-worker.ts', import.meta.url), { type: 'module' }),
  );
  scanner.start();
  return {
    async read(picture, source) {
      const address = typeof picture === 'string' ? picture : URL.createObjectURL(picture);
      const bitmap = await decode(address);
      const { width, height } = bitmap;
      const onStage = (stage: string) => {
        if (stage !== 'regions') onHarder();
      };
      const { codes } = await scanner.scan(bitmap, { source, onStage });
      return { address, width, height, codes };
    },
    stop: () => scanner.stop(),
  };
}

/** Through an image element, which reads drawings too. */
async function decode(address: string): Promise<ImageBitmap> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return await createImageBitmap(image);
  } catch (cause) {
    throw new Fault('qr-image', 'got a file that cannot be decoded, want a picture', { cause });
  }
}
