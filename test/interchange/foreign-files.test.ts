import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { writeRegister } from '../../src/key-register/write-register.ts';
import { fate, lines, read, SECRET } from './reading.ts';

const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;
const LINE = `Acme|bob|totp ${SECRET} SHA-1 6 30`;
const NOISE = Uint8Array.from({ length: 2_000 }, (_, at) => (Math.imul(at + 1, 0x9e3779b1) >>> 11) & 255);

function begins(start: string): Uint8Array {
  return Uint8Array.from([...Buffer.from(start, 'latin1'), ...NOISE]);
}

describe('Files of other kinds', () => {
  it.each([
    ['import-own-backup', '\x89VLT\r\n\x1a\x01'],
    ['import-document', '%PDF-1.4\n%\xe2\xe3'],
    ['import-document', '{\\rtf1\\ansi'],
    ['import-document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['import-video', '\0\0\0\x20ftypisom'],
    ['import-video', '\x1aE\xdf\xa3'],
    ['import-archive', "7z\xbc\xaf'\x1c"],
    ['import-archive', 'Rar!\x1a\x07\0'],
    ['import-archive', '\xfd7zXZ\0'],
    ['import-not-export', 'SQLite format 3\0'],
    ['qr-image', 'II*\0'],
  ])('are refused as %s by how they begin, and no passphrase is asked for', async (fault, start) => {
    const [file] = (await read(begins(start))).files;
    expect(file).toMatchObject({ state: 'refused', fault });
    expect(file).not.toHaveProperty('format');
  });

  it('without a signature are taken for an encrypted backup only where nothing in them is readable', async () => {
    expect((await read(NOISE)).files[0]).toMatchObject({ format: 'andotp-encrypted-old' });
    const counted = Uint8Array.from([0x91, 0, 0, 0, ...NOISE.subarray(0, 120)], (byte, at) =>
      at % 30 === 29 ? 0 : byte,
    );
    expect((await read(counted)).files[0]).toMatchObject({ format: 'andotp-encrypted-old' });
    const program = Uint8Array.from([...NOISE.slice(0, 400), ...encodeUtf8('This program cannot be run in DOS mode.')]);
    expect((await read(program)).files[0]).not.toHaveProperty('format');
    const sparse = Uint8Array.from(NOISE, (byte, at) => (at % 3 === 0 ? byte : 0));
    expect((await read(sparse)).files[0]).not.toHaveProperty('format');
  });

  it('with our own list of security keys are told from accounts, also as a spreadsheet saves it again', async () => {
    const csv = await writeRegister({ keys: [], sites: [] });
    for (const text of [
      csv,
      `\uFEFF${csv}`,
      csv.replaceAll('"', '').replaceAll(',', ';'),
      csv.replaceAll('","', '"\t"'),
    ])
      expect(await fate(encodeUtf8(text)), text).toBe('import-own-keys');
    expect(await fate(encodeUtf8('number,key,issuer\n1,2,3'))).not.toBe('import-own-keys');
  });

  it('inside an archive are told from exports, and gzip is unpacked', async () => {
    const document = { '[Content_Types].xml': encodeUtf8('<Types/>'), 'xl/workbook.xml': encodeUtf8('<x/>') };
    expect(await fate(zipSync(document))).toBe('import-document');
    expect(await lines(gzipSync(encodeUtf8(URI)))).toEqual([LINE]);
    expect(await fate(gzipSync(begins('%PDF-1.4')))).toBe('import-document');
    expect(await lines(zipSync({ 'a.txt': encodeUtf8(URI), 'b.latchkey': begins('\x89VLT\r\n\x1a\x01') }))).toEqual([
      LINE,
      '|b.latchkey|import-own-backup',
    ]);
  });

  it('are counted as they unpack, archives in archives together', async () => {
    const bomb = zipSync({ 'a.xml': encodeUtf8(`<database>${'<a/>'.repeat(1_000_001)}</database>`) });
    expect(bomb.length).toBeLessThan(30_000);
    expect(await fate(bomb)).toBe('import-too-large');
    expect(await fate(`[${'[],'.repeat(1_000_000)}[]]`)).toBe('import-too-large');
    expect(await fate(`issuer,secret\n${','.repeat(5_000_001)}`)).toBe('import-too-large');
    const half = zipSync({ 'a.txt': new Uint8Array(9 * 1024 * 1024) });
    const nested = zipSync(Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`${at}.zip`, half])));
    expect(await fate(nested)).toBe('import-too-large');
  }, 60_000);
});
