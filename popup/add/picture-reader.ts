import { createScanner } from '../../src/qr/scanner.ts';
import { addressOf, openPicture } from '../../src/ui/open-picture.ts';
import type { PictureResult } from './visible-area.ts';

/** Reads pictures one after the other in one worker. */
export interface PictureReader {
  /** A capture of the tab as a `data:` address, a file, or an image of the page, at which it only looks. Throws `qr-image`, `qr-timeout`, `qr-cancelled`. */
  read(picture: string | Blob, source: 'capture' | 'file' | 'image'): Promise<PictureResult>;
  stop(): void;
}

/** Starts the decoder at once, so that it is ready when there is a picture. `onHarder` is called when the quick ways found nothing. */
export function createPictureReader(onHarder: () => void): PictureReader {
  const scanner = createScanner(
    () => new Worker(new URL('../../src/qr/scan-worker.ts', import.meta.url), { type: 'module' }),
  );
  scanner.start();
  return {
    async read(picture, source) {
      const address = typeof picture === 'string' && !isDrawing(picture) ? picture : await addressOf(blobOf(picture));
      const bitmap = await openPicture(address);
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

function isDrawing(address: string): boolean {
  return address.startsWith('data:image/svg');
}

/** Drawings of a page come as text in their address. */
function blobOf(picture: string | Blob): Blob {
  if (typeof picture !== 'string') return picture;
  return new Blob([decodeURIComponent(picture.slice(picture.indexOf(',') + 1))], { type: 'image/svg+xml' });
}
