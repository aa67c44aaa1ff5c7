import { Fault } from '../../src/fault.ts';
import { createScanner } from '../../src/qr/scanner.ts';
import { addressOf, openPicture } from '../../src/ui/open-picture.ts';

/** The texts of the QR codes in a picture file. Throws `qr-image`, `qr-picture-none`, `qr-timeout`. */
export async function readPicture(picture: Uint8Array): Promise<readonly string[]> {
  const address = await addressOf(new Blob([picture.slice()]));
  const scanner = createScanner(
    () => new Worker(new URL('../../src/qr/scan-worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    const { codes } = await scanner.scan(await openPicture(address), { source: 'file' });
    if (codes.length === 0) throw new Fault('qr-picture-none', 'got no code in the picture, want one');
    return codes.map(({ text }) => text);
  } finally {
    scanner.stop();
    URL.revokeObjectURL(address);
  }
}
