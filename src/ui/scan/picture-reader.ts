import { toFault } from '../../fault.ts';
import type { ScannedCode } from '../../qr/scanned-code.ts';
import type { Scanner } from '../../qr/scanner.ts';
import { addressOf, openPicture } from './open-picture.ts';

/** A picture that was read, and every QR code in it. */
export interface PictureResult {
  /** A `data:` or `blob:` address. A `blob:` one is revoked by whoever asked for the picture to be read. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly codes: readonly ScannedCode[];
}

/** Reads pictures one after the other. */
export interface PictureReader {
  /**
   * Reads a capture of the tab, a file, or an image of the page, at which it looks only quickly. A capture or file that takes too long is
   * tried once more. Throws `qr-image`, `qr-timeout`, `qr-cancelled`.
   */
  read(picture: string | Blob, source: 'capture' | 'file' | 'image'): Promise<PictureResult>;
  stop(): void;
}

/** Starts the decoder at once, so that it is ready when there is a picture. `onHarder` is called once the quick ways found nothing. */
export function createPictureReader(scanner: Scanner, onHarder: () => void = () => undefined): PictureReader {
  scanner.start();
  return {
    async read(picture, source) {
      const address = typeof picture === 'string' && !isDrawing(picture) ? picture : await addressOf(blobOf(picture));
      const onStage = (stage: string) => {
        if (stage !== 'regions') onHarder();
      };
      const read = async (): Promise<PictureResult> => {
        const bitmap = await openPicture(address);
        const { width, height } = bitmap;
        const { codes } = await scanner.scan(bitmap, { source, onStage });
        return { address, width, height, codes };
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

function isDrawing(address: string): boolean {
  return address.startsWith('data:image/svg');
}

/** Drawings of a page come as text in their address. */
function blobOf(picture: string | Blob): Blob {
  if (typeof picture !== 'string') return picture;
  return new Blob([decodeURIComponent(picture.slice(picture.indexOf(',') + 1))], { type: 'image/svg+xml' });
}
