import { createScanner } from '../../src/qr/scanner.ts';
import { createPictureReader, type PictureReader } from '../../src/ui/scan/picture-reader.ts';

/** Starts a reader with a worker of its own. `onHarder` is called once the quick ways found nothing. */
export function startPictureReader(onHarder: () => void): PictureReader {
  const worker = () => new Worker(new URL('../../src/qr/scan-worker.ts', import.meta.url), { type: 'module' });
  return createPictureReader(createScanner(worker), onHarder);
}
