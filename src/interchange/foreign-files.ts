import type { FaultCode } from '../fault.ts';

/** What files of other kinds begin with, as Latin letters and from which byte, and how they are refused. */
const SIGNATURES: readonly (readonly [fault: FaultCode, at: number, start: string])[] = [
  // Latchkey's own vault format, FORMAT.md.
  ['import-own-backup', 0, '\x89VLT\r\n\x1a'],
  ['import-document', 0, '%PDF-'],
  ['import-document', 0, '{\\rtf'],
  ['import-document', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['import-document', 0, '%!PS'],
  ['import-document', 0, 'AT&TFORM'],
  ['import-video', 4, 'ftyp'],
  ['import-video', 4, 'moov'],
  ['import-video', 0, '\x1aE\xdf\xa3'],
  ['import-video', 0, '\0\0\x01\xba'],
  ['import-video', 0, '\0\0\x01\xb3'],
  ['import-video', 0, 'OggS'],
  ['import-video', 0, 'fLaC'],
  ['import-video', 0, 'ID3'],
  ['import-video', 0, 'FLV\x01'],
  ['import-video', 0, '0&\xb2u\x8ef\xcf\x11'],
  ['import-video', 8, 'AVI '],
  ['import-video', 8, 'WAVE'],
  ['import-archive', 0, "7z\xbc\xaf'\x1c"],
  ['import-archive', 0, 'Rar!\x1a\x07'],
  ['import-archive', 0, 'BZh'],
  ['import-archive', 0, '\xfd7zXZ\0'],
  ['import-archive', 0, '(\xb5/\xfd'],
  ['import-archive', 0, '\x04"M\x18'],
  ['import-archive', 0, 'LZIP'],
  ['import-archive', 0, 'MSCF'],
  ['import-archive', 0, 'xar!'],
  ['import-archive', 2, '-lh'],
  ['import-archive', 257, 'ustar'],
  ['import-not-export', 0, 'SQLite format 3\0'],
  ['import-not-export', 0, 'PWS3'],
  ['import-not-export', 4, 'Standard Jet DB'],
  ['import-not-export', 4, 'Standard ACE DB'],
  ['import-unknown', 0, 'bplist0'],
  ['import-unknown', 0, '\x7fELF'],
  ['import-unknown', 0, '\xfe\xed\xfe\xed'],
  ['import-unknown', 0, '\xca\xfe\xba\xbe'],
  ['import-unknown', 0, '\xcf\xfa\xed\xfe'],
  ['import-unknown', 0, '\0asm'],
  ['import-unknown', 0, 'wOF'],
  ['import-unknown', 0, 'OTTO'],
  ['import-unknown', 0, '\0\x01\0\0\0'],
  ['qr-image', 0, 'II*\0'],
  ['qr-image', 0, 'MM\0*'],
  ['qr-image', 0, '8BPS'],
  ['qr-image', 0, '\xff\x0a'],
  ['qr-image', 0, '\0\0\0\x0cJXL '],
  ['qr-image', 0, '\0\0\0\x0cjP  '],
  ['qr-image', 0, '\0\0\x01\0'],
];

/** Whether bytes begin as gzip does. */
export function isGzip([a, b, c]: Uint8Array): boolean {
  return a === 0x1f && b === 0x8b && c === 8;
}

/** The head of the table of security keys that Latchkey writes, as it is or saved again by a spreadsheet. */
const KEY_LIST = /^(?:\xef\xbb\xbf)?"?number"?[,;\t]"?key"?[,;\t]"?kind"?[,;\t]"?form"?[,;\t]/;

/** Finds why a file of a well-known other kind is refused, by its first bytes; `undefined` where it may be an export. */
export function findForeign(bytes: Uint8Array): FaultCode | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 300));
  if (KEY_LIST.test(start)) return 'import-own-keys';
  // Text may begin with any letters; of these kinds only three are text.
  if (!/[^\t\n\r\x20-\x7e]/.test(start) && !/^(?:%PDF|%!PS|\{\\rtf)/.test(start)) return undefined;
  return SIGNATURES.find(([, at, mark]) => start.startsWith(mark, at))?.[0];
}

/** Finds why an archive is refused that is a document or a program, by the paths in it. */
export function findForeignArchive(paths: readonly string[]): FaultCode | undefined {
  const has = (path: RegExp) => paths.some((one) => path.test(one));
  if (has(/^\[Content_Types\]\.xml$/) || (has(/^mimetype$/) && has(/^(?:META-INF\/|content\.xml$)/)))
    return 'import-document';
  if (has(/^Index\/Document\.iwa$/)) return 'import-document';
  return has(/^AndroidManifest\.xml$/) || has(/^META-INF\/MANIFEST\.MF$/) ? 'import-unknown' : undefined;
}

/**
 * Whether bytes look as encrypted ones do: no text in them, and zeros as rare as any other value. The first four bytes may
 * be a small number, which is full of zeros, so they do not count.
 */
export function looksEncrypted(bytes: Uint8Array): boolean {
  const start = bytes.subarray(4, 4_096);
  const zeros = start.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0);
  const text = String.fromCharCode(...start);
  return zeros <= (start.length / 256) * 4 + 4 && !/[\x20-\x7e]{20}/.test(text);
}
