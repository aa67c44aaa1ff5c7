import { toFault } from '../../fault.ts';
import type { ScannedCode } from '../../qr/scanned-code.ts';
import type { Scanner } from '../../qr/scanner.ts';
import { openCapture, openRaster, rasterOf } from './open-picture.ts';

/** A picture that was read, and every QR code in it. */
export interface PictureResult {
  /** The picture in pixels. */
  readonly image: Blob;
  readonly width: number;
  readonly height: number;
  readonly codes: readonly ScannedCode[];
}

/** Reads pictures one after the other. */
export interface PictureReader {
  /**
   * Reads a capture of the tab, a file, or an image of the page, at which it looks only quickly. A picture is bytes or a `data:` address. A capture
   * or file that takes too long is tried once more. Throws `qr-image`, `qr-timeout`, `qr-cancelled`.
   */
  read(picture: string | Blob, source: 'capture' | 'file' | 'image'): Promise<PictureResult>;
  stop(): void;
}

/** Starts the decoder at once, so that it is ready when there is a picture. `onHarder` is called once the quick ways found nothing. */
export function createPictureReader(scanner: Scanner, onHarder: () => void = () => undefined): PictureReader {
  scanner.start();
  return {
    async read(picture, source) {
      const image = await rasterOf(picture, scanner);
      const onStage = (stage: string) => {
        if (stage !== 'regions') onHarder();
      };
      const read = async (): Promise<PictureResult> => {
        const bitmap = await (source === 'capture' ? openCapture(image) : openRaster(image));
        const { width, height } = bitmap;
        const { codes } = await scanner.scan(bitmap, { source, onStage });
        return { image, width, height, codes };
      };
      // A busy computer may not get as far as the first look; a second try finds its decoder started.
      return read().catch((thrown: unknown) => {
        if (source === 'image' || toFault(thrown).code !== 'qr-timeout') throw thrown;
        return read();
      });
    },
    stop: () => scanner.stop(),
  };
}
