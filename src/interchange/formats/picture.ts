import { Fault, toFault } from '../../fault.ts';
import { holdsAddress } from '../../otp/pieces.ts';
import { findPixels, MAX_PIXELS } from '../containers/picture-size.ts';
import { defineFormat } from '../import-format.ts';
import type { Reading, ReadResult } from '../reading.ts';
import { readUriList } from './uri-list.ts';

const SIGNATURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
];

/** A picture, to be searched for QR codes. */
export const picture = defineFormat({
  id: 'otpauth-migration-image',
  document: 'bytes',
  recognise: (bytes) => (isPicture(bytes) ? bytes : undefined),
  read: (bytes, reading) => readPictures([bytes], reading),
});

function isPicture(bytes: Uint8Array): boolean {
  const isKnown = SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte));
  const isWebp = String.fromCharCode(...bytes.subarray(0, 4), ...bytes.subarray(8, 12)) === 'RIFFWEBP';
  const isBoxed = /^ftyp(?:avi[fs]|hei[cfsx]|mif1|msf1)$/.test(String.fromCharCode(...bytes.subarray(4, 12)));
  return isKnown || isWebp || isBoxed;
}

/**
 * Reads the QR codes of pictures that belong together; one of them may hold none. Throws `qr-…` where none holds an account, and
 * `import-too-large` before such a picture is decoded.
 */
export async function readPictures(
  pictures: readonly Uint8Array[],
  { readPicture: scan, onStage }: Reading,
): Promise<ReadResult> {
  if (scan === undefined) throw new Fault('qr-image', 'got a picture where none can be read, want a text');
  for (const bytes of pictures) {
    const pixels = findPixels(bytes) ?? 0;
    if (pixels > MAX_PIXELS) throw new Fault('import-too-large', `got ${pixels} pixels, want at most ${MAX_PIXELS}`);
  }
  onStage('pictures');
  const texts: string[] = [];
  let refusal = new Fault('qr-picture-none', 'got a picture without a code, want one');
  for (const bytes of pictures) {
    try {
      texts.push(...(await scan(bytes)));
    } catch (thrown) {
      refusal = toFault(thrown);
    }
  }
  if (texts.length === 0) throw refusal;
  const accounts = texts.filter(holdsAddress);
  if (accounts.length === 0) throw new Fault('qr-not-account', 'got a code for something else, want an account');
  return readUriList(accounts.map((text) => text.trim()).join('\n'));
}
