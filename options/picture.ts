import { Fault } from '../src/fault.ts';
import { createScanner } from '../src/qr/scanner.ts';

/** The texts of the QR codes in a picture file. Throws `qr-image`, `qr-none`, `qr-timeout`. */
export async function readPicture(picture: Uint8Array): Promise<readonly string[]> {
  const bitmap = await createImageBitmap(new Blob([picture.slice()])).catch((cause: unknown) => {
    throw new Fault('qr-image', 'got a file that cannot be decoded, want a picture', { cause });
  });
  const scanner = createScanner(
    () => new Worker(new URL('../src/qr/scan-worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    const { codes } = await scanner.scan(bitmap, { source: 'file' });
    if (codes.length === 0) throw new Fault('qr-none', 'got no code in the picture, want one');
    return codes.map(({ text }) => text);
  } finally {
    scanner.stop();
  }
}
