import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { fate, lines, read, SECRET } from './reading.ts';
import { JSON_SAMPLES } from './samples.ts';

const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;
const LINE = `Acme|bob|totp ${SECRET} SHA-1 6 30`;
const OTHER = 'GEZDGNBVGY3TQOJQ';

/** A text in another encoding. */
function encoded(text: string, encoding: 'utf16le' | 'utf16be' | 'bom' | 'latin1'): Uint8Array {
  if (encoding === 'bom') return encodeUtf8(`\uFEFF${text}`);
  if (encoding === 'latin1') return new Uint8Array(Buffer.from(text, 'latin1'));
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(encoding === 'utf16be' ? bytes.swap16() : bytes);
}

describe('Files that other programs saved again', () => {
  it.each(JSON_SAMPLES)(
    '$format reads the same with a byte order mark, in UTF-16, with CRLF and packed',
    async (sample) => {
      const text = JSON.stringify(sample.json, undefined, 2);
      for (const bytes of [
        ...(['bom', 'utf16le', 'utf16be'] as const).map((encoding) => encoded(text, encoding)),
        encodeUtf8(`\r\n ${text.replaceAll('\n', '\r\n')}\r\n\0\0`),
        encodeUtf8(text.replaceAll('\n', '\r')),
      ]) {
        expect(await lines(bytes)).toEqual(sample.lines);
      }
      for (const level of [0, 9] as const) {
        const packed = zipSync({ 'Backups/2024/ä.json': [encodeUtf8(text), { level }] });
        const result = await read(packed);
        expect(result.files[0]).toMatchObject({ state: 'read', format: sample.format });
      }
    },
  );

  it('A list keeps its letters in UTF-16 and in Windows-1252.', async () => {
    const text = `otpauth://totp/Café:Zoë?secret=${SECRET}&issuer=Café\r\n`;
    for (const encoding of ['utf16le', 'utf16be', 'bom', 'latin1'] as const) {
      expect(await lines(encoded(text, encoding)), encoding).toEqual([`Café|Zoë|totp ${SECRET} SHA-1 6 30`]);
    }
  });

  it('A table that a spreadsheet saved again is read with semicolons, tabs and other letters.', async () => {
    const table = (mark: string) =>
      `${['Title', 'URL', 'Username', 'Password', 'Notes', 'OTPAuth'].join(mark)}\r\n${['Bücher', '', 'bob', 'p', 'ein,zwei', URI].join(mark)}\r\n`;
    for (const mark of [';', '\t']) {
      const result = await read(encoded(table(mark), 'latin1'));
      expect(result.files[0]).toMatchObject({ format: 'apple-passwords-csv' });
      expect(result.entries[0]).toMatchObject({ issuer: 'Acme', name: 'bob', note: 'ein,zwei' });
    }
  });

  it('An archive that was repacked on a Mac or on Windows is recognised.', async () => {
    const [raivo] = JSON_SAMPLES.filter(({ format }) => format === 'raivo-json');
    const onePassword = JSON_SAMPLES.find(({ format }) => format === '1password-1pux');
    const proton = JSON_SAMPLES.find(({ format }) => format === 'proton-pass-zip');
    const json = (value: unknown) => encodeUtf8(JSON.stringify(value));
    for (const [path, sample, format] of [
      ['Export/raivo-otp-export.json', raivo, 'raivo-zip'],
      ['a\\b\\export.data', onePassword, '1password-1pux'],
      ['Proton Pass Export/Proton Pass/data.json', proton, 'proton-pass-zip'],
    ] as const) {
      const packed = zipSync({
        '__MACOSX/._x': encodeUtf8('x'),
        'Export/': new Uint8Array(),
        [path]: json(sample?.json),
        'files/scan.pdf': encodeUtf8('%PDF'),
      });
      const result = await read(packed);
      expect(result.files[0], path).toMatchObject({ state: 'read', format });
    }
  });

  it('A 1Password archive of a later version is refused, also from within a folder.', async () => {
    const onePassword = JSON_SAMPLES.find(({ format }) => format === '1password-1pux');
    const json = (value: unknown) => encodeUtf8(JSON.stringify(value));
    const packed = zipSync({ 'x/export.data': json(onePassword?.json), 'x/export.attributes': json({ version: 4 }) });
    expect(await fate(packed)).toBe('import-version');
  });

  it('A file beside the export in an archive changes nothing; a damaged one is reported, and two exports are both read.', async () => {
    const packed = zipSync({
      'notes.json': encodeUtf8('{"broken":'),
      'list.txt': encodeUtf8(URI),
      'x.bin': gzipSync(encodeUtf8('x')),
    });
    expect(await lines(packed)).toEqual([LINE, '|notes.json|import-damaged']);
    const second = URI.replaceAll('Acme', 'Bolt');
    expect(await lines(zipSync({ 'a.txt': encodeUtf8(URI), 'b.txt': encodeUtf8(second) }))).toEqual([
      LINE,
      LINE.replace('Acme', 'Bolt'),
    ]);
  });

  it('An archive of one file an account is read whole, and of an export with attachments only the export.', async () => {
    const json = (value: unknown) => encodeUtf8(JSON.stringify(value));
    const mafile = (account_name: string, shared_secret: string) => ({
      account_name,
      shared_secret,
      fully_enrolled: true,
    });
    const two = zipSync({
      '1.maFile': json(mafile('a', 'SGVsbG8h3q2+7w==')),
      '2.maFile': json(mafile('b', 'MTIzNDU2Nzg5MA==')),
    });
    expect(await lines(two)).toEqual([`Steam|a|steam ${SECRET}`, `Steam|b|steam ${OTHER}`]);
    const bitwarden = JSON_SAMPLES.find(({ format }) => format === 'bitwarden-json');
    const attached = zipSync({ 'data.json': json(bitwarden?.json), 'attachments/1/list.txt': encodeUtf8(URI) });
    expect(await lines(attached)).toEqual(bitwarden?.lines);
  });

  it('Armour is recognised after blank lines and a byte order mark.', async () => {
    const { armor } = await import('age-encryption');
    const age = `\uFEFF\r\n\n${armor.encode(encodeUtf8('age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAA\n--- AAAA\n'))}`;
    expect((await read(age, 'x')).files[0]).toMatchObject({ format: 'age', fault: 'import-kdf' });
    expect((await read('\n\n-----BEGIN PGP MESSAGE-----\n\nAAAA\n')).files[0]).toMatchObject({ format: 'openpgp' });
  });

  it('A message to a key and an iPhone photo are not taken for a backup without signature.', async () => {
    const toKey = new Uint8Array(300).fill(7);
    toKey.set([0x85, 1, 0x0c, 3]);
    expect((await read(toKey)).files[0]).toMatchObject({ format: 'openpgp' });
    const photo = new Uint8Array(200).fill(7);
    photo.set(encodeUtf8('ftypheic'), 4);
    expect((await read(photo)).files[0]).toMatchObject({ format: 'otpauth-migration-image', fault: 'qr-image' });
  });
});
