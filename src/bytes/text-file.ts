/** What a file that should be a text turned out to be. */
export type TextFile = { readonly text: string } | { readonly not: 'text' | 'document' };

/** First bytes of PDF, ZIP (Word, OpenDocument, Pages), RTF, old Word files, PNG, JPEG and GIF. */
const DOCUMENTS: readonly string[] = [
  '%PDF',
  'PK\x03\x04',
  '{\\rtf',
  '\xD0\xCF\x11\xE0',
  '\x89PNG',
  '\xFF\xD8\xFF',
  'GIF8',
];
/** Control characters that no text has, but for what follows its end. */
const BINARY = /[^\P{Cc}\t\n\v\f\r\u0085]/u;
/** Share of zero bytes at one of two places by which UTF-16 is told without a mark. */
const MANY_ZEROS = 0.3;
const MIN_ZEROS = 4;

/**
 * Reads a text file in UTF-8, in UTF-16 with or without a byte order mark, or in a Windows code page. Of those, Cyrillic (1251) is told by
 * words without a byte of ASCII, and all else is read as Western European (1252), which has ASCII where the others have it.
 */
export function readTextFile(bytes: Uint8Array): TextFile {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (DOCUMENTS.some((magic) => head.startsWith(magic))) return { not: 'document' };
  const text = decode(bytes.subarray(0, endOf(bytes)));
  return BINARY.test(text) ? { not: 'text' } : { text };
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(hasForeignWord(bytes) ? 'windows-1251' : 'windows-1252').decode(bytes);
  }
}

/** Where a text ends before DOS's mark of the end and bytes that fill a block. */
function endOf(bytes: Uint8Array): number {
  let end = bytes.length;
  while (bytes[end - 1] === 0x1a || (bytes[end - 1] === 0 && bytes[end - 2] === 0)) end--;
  return bytes[end - 1] === 0 && bytes[end - 2] === 0x1a ? end - 2 : end;
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => (count < MIN_ZEROS ? 0 : count / (bytes.length / 2)));
  if (odd > MANY_ZEROS && even < odd / 10) return 'utf-16le';
  return even > MANY_ZEROS && odd < even / 10 ? 'utf-16be' : undefined;
}

/** Four letters in a row beyond ASCII; words of Western Europe have no such run. */
function hasForeignWord(bytes: Uint8Array): boolean {
  let run = 0;
  return bytes.some((byte) => {
    run = byte >= 0xc0 ? run + 1 : 0;
    return run >= 4;
  });
}
