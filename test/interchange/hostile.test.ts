import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { readImport } from '../../src/interchange/read-import.ts';
import { parseOtp } from '../../src/vault/otp-schema.ts';
import { fate, lines, read, SECRET } from './reading.ts';
import { JSON_SAMPLES } from './samples.ts';

const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;
const LINE = `Acme|bob|totp ${SECRET} SHA-1 6 30`;

/** What each value of a file is replaced by in turn. */
const STRANGERS = [
  0,
  -1,
  2 ** 31,
  2 ** 53 + 1,
  1.5,
  '6',
  '',
  'x'.repeat(10_000),
  null,
  true,
  [],
  {},
  [[]],
  '\ud800',
  '\u202e',
];

/** Every copy of a value in which one member, however deep, is another value or is missing. */
function* variants(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const put = (other: unknown) => {
      const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
      copy[key] = other;
      return copy;
    };
    for (const stranger of STRANGERS) yield put(stranger);
    const member = (value as Record<string, unknown>)[key];
    for (const other of variants(member)) yield put(other);
    if (Array.isArray(value)) continue;
    const { [key]: _gone, ...rest } = value as Record<string, unknown>;
    yield { ...rest, extra: 'unknown' };
  }
}

describe('Hostile files', () => {
  it.each(JSON_SAMPLES)('$format is read or refused whatever one of its values becomes', async ({ json }) => {
    for (const variant of variants(json)) {
      const { files, entries } = await read(variant as object);
      for (const file of files) if (file.state === 'refused') expect(file.fault).not.toBe('unexpected');
      for (const entry of entries) if ('otp' in entry) expect(() => parseOtp(entry.otp)).not.toThrow();
    }
  });

  it('Any bytes are read or refused by a known code.', async () => {
    const starts = [
      '',
      '{',
      '[',
      '<',
      'PK\x03\x04',
      'PK\x05\x06',
      '\xac\xed\x00\x05',
      '\x03\xd9\xa2\x9ag\xfbK\xb5',
      'AUTHENTICATORPRO',
      'otpauth-migration://offline?data=',
      'a,b\n"',
      '\xc3\x0d\x04',
      '-----BEGIN PGP MESSAGE-----\n',
      '-----BEGIN AGE ENCRYPTED FILE-----\n',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, tail) => {
        const bytes = new Uint8Array([...Array.from(start, (char) => char.charCodeAt(0)), ...tail]);
        for (const extra of [{}, { passphrase: 'x' }]) {
          const [file] = (await readImport([{ name: '', bytes, ...extra }])).files;
          if (file?.state === 'refused') expect([file.fault, file.detail]).not.toContain('unexpected');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('Files that are empty, too large, too deep or cut off are refused.', async () => {
    expect(await fate('')).toBe('import-empty');
    expect(await fate(' \n\t')).toBe('import-empty');
    expect(await fate(new Uint8Array(32 * 1024 * 1024 + 1))).toBe('import-too-large');
    expect(await fate('['.repeat(100_000))).toBe('import-unknown');
    expect(await fate(`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`)).toBe('import-unknown');
    expect(await fate('{"version":1,"header":')).toBe('import-damaged');
    expect(await fate('[]')).toBe('import-nothing');
    expect(await fate('SQLite format 3\0 and so on')).toBe('import-not-export');
    expect(await fate(`${URI}\n`.repeat(20_001))).toBe('import-too-large');
  });

  it('Broken JSON is located without being quoted.', async () => {
    const [file] = (await read(`{"secret":\n"${SECRET}",,}`)).files;
    expect(file).toMatchObject({ state: 'refused', fault: 'import-damaged' });
    expect(JSON.stringify(file)).not.toContain(SECRET);
  });

  it('A file changes no prototype.', async () => {
    const text = `{"version":1,"header":{"slots":null,"params":null},"__proto__":{"polluted":1},"db":{"version":3,"constructor":{"prototype":{"polluted":1}},"entries":[{"__proto__":{"type":"hotp"},"type":"totp","issuer":"Acme","name":"bob","info":{"secret":"${SECRET}"}}]}}`;
    expect(await lines(text)).toEqual([LINE]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('XML that declares entities or nests too deeply is refused.', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><KeePassFile><Root>&x;</Root></KeePassFile>';
    expect(await fate(xml)).toBe('import-damaged');
    expect(await fate(`<KeePassFile>${'<Group>'.repeat(70)}`)).toBe('import-damaged');
  });

  it('Archives are unpacked up to 32 MiB, 100 files and three levels.', async () => {
    const pack = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
    expect(await fate(pack({ 'raivo-otp-export.json': new Uint8Array(40 * 1024 * 1024) }))).toBe('import-too-large');
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}.txt`, encodeUtf8('x')]));
    expect(await fate(pack(many))).toBe('import-too-large');
    let nested = pack({ 'a.txt': encodeUtf8(URI) });
    expect(await lines(nested)).toEqual([LINE]);
    for (let depth = 0; depth < 4; depth++) nested = pack({ 'a.zip': nested });
    expect(await fate(nested)).toBe('import-unknown');
    expect(await fate(pack({}))).toBe('import-nothing');
  });

  it('Derivations beyond the limits are refused before a passphrase is asked for.', async () => {
    const slot = { type: 1, n: 2 ** 30, r: 64, p: 1024, salt: '', key: '', key_params: { nonce: '', tag: '' } };
    const aegis = (n: unknown) => ({
      version: 1,
      header: { slots: [{ ...slot, n }], params: { nonce: '', tag: '' } },
      db: 'AAAA',
    });
    for (const n of [2 ** 30, 1000, 0, -1, null, 'x', 1.5]) expect(await fate(aegis(n))).toBe('import-kdf');
    const bitwarden = (extra: object) => ({
      encrypted: true,
      passwordProtected: true,
      salt: 'x',
      data: '2.a|b|c',
      ...extra,
    });
    expect(await fate(bitwarden({ kdfType: 0, kdfIterations: 10_000_001 }))).toBe('import-kdf');
    expect(await fate(bitwarden({ kdfType: 1, kdfIterations: 5, kdfMemory: 1024, kdfParallelism: 1 }))).toBe(
      'import-kdf',
    );
    expect(await fate(bitwarden({ kdfType: 1, kdfIterations: 1e9, kdfMemory: 2 ** 20, kdfParallelism: 4 }))).toBe(
      'import-kdf',
    );
    expect(await fate(bitwarden({ kdfType: 7, kdfIterations: 1 }))).toBe('import-encryption');
    const ente = {
      version: 1,
      kdfParams: { memLimit: 2 ** 31, opsLimit: 4, salt: 'AAAA' },
      encryptedData: 'AAAA',
      encryptionNonce: 'AAAA',
    };
    expect(await fate(ente)).toBe('import-kdf');
    const age = 'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAA\n--- AAAA\n';
    expect(await fate(`${age}x`, 'x')).toBe('import-kdf');
  });

  it('Names lose directions and control characters, and are cut when too long.', async () => {
    const text = `otpauth://totp/${encodeURIComponent('\u202emoc.elpmaxe\u202c\n<b>')}:${'x'.repeat(3_000)}?secret=${SECRET}`;
    const [entry] = (await read(text)).entries;
    expect(entry?.issuer).toBe('moc.elpmaxe <b>');
    expect(entry?.name).toHaveLength(256);
  });

  it('Each account comes once over several files, and missing parts of a transfer are named.', async () => {
    const bytes = encodeUtf8(`${URI}\n${URI.toLowerCase().replace('acme:bob', 'Acme:bob').replace('=acme', '=Acme')}`);
    const result = await readImport([
      { name: 'a', bytes },
      { name: 'b', bytes: encodeUtf8(URI) },
    ]);
    expect(result.entries.map((entry) => ('fault' in entry ? entry.fault : 'new'))).toEqual([
      'new',
      'import-duplicate',
      'import-duplicate',
    ]);
    // One entry, part 1 of 3.
    const part = Buffer.from([0x0a, 0x0c, 0x0a, 0x0a, ...Buffer.from('0123456789'), 0x18, 3, 0x20, 0]).toString(
      'base64',
    );
    const { missingParts } = await read(`otpauth-migration://offline?data=${encodeURIComponent(part)}`);
    expect(missingParts).toEqual([
      { part: 2, of: 3 },
      { part: 3, of: 3 },
    ]);
  });
});
