import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/bytes/text-file.ts';

const TEXT = 'Wiederherstellungscodes für Müller\r\na4c12-3b161\r\n2dd27-2d137\r\n';

function utf16(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((one) => one.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

const latin1 = (text: string) => new Uint8Array([...text].map((one) => one.charCodeAt(0)));

describe('a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16 with a mark', utf16(TEXT, true, true)],
    ['big-endian UTF-16 with a mark', utf16(TEXT, false, true)],
    ['UTF-16 without a mark', utf16(TEXT, true, false)],
    ['big-endian UTF-16 without a mark', utf16(TEXT, false, false)],
    ['Windows-1252', latin1(TEXT)],
    ['a text padded at its end', latin1(`${TEXT}\x1A\0\0\0`)],
  ])('is read in %s', (_name, bytes) => {
    expect(readTextFile(bytes)).toEqual({ text: TEXT });
  });

  it('is read in Windows-1251', () => {
    const bytes = latin1('\xD0\xE5\xE7\xE5\xF0\xE2\xED\xFB\xE5 \xEA\xEE\xE4\xFB\r\na4c12-3b161');
    expect(readTextFile(bytes)).toEqual({ text: 'Резервные коды\r\na4c12-3b161' });
  });

  it.each(['%PDF-1.7 …', 'PK\x03\x04rest', '{\\rtf1 codes}', '\x89PNG\r\n', '\xFF\xD8\xFF\xE0'])(
    'is told from a document: %j',
    (head) => {
      expect(readTextFile(latin1(head))).toEqual({ not: 'document' });
    },
  );

  it('is told from other bytes', () => {
    expect(readTextFile(latin1('MZ\x90\0\x03\0\0\0\x04\0'))).toEqual({ not: 'text' });
    expect(readTextFile(new Uint8Array())).toEqual({ text: '' });
  });
});
