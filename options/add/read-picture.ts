import { Fault } from '../../src/fault.ts';
import { createScanner } from '../../src/qr/scanner.ts';
import { createPictureReader } from '../../src/ui/scan/picture-reader.ts';

/** Reads the texts of the QR codes in a picture file. Throws `qr-image`, `qr-picture-none`, `qr-timeout`. */
export async function readPicture(picture: Uint8Array): Promise<readonly string[]> {
  const worker = () => new Worker(new URL('../../src/qr/scan-worker.ts', import.meta.url), { type: 'module' });
  const reader = createPictureReader(createScanner(worker));
  try {
    const { codes } = await reader.read(new Blob([picture.slice()]), 'file');
    if (codes.length === 0) throw new Fault('qr-picture-none', 'got no code in the picture, want one');
    return codes.map(({ text }) => text);
  } finally {
    reader.stop();
  }
}
