import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import * as kdbxweb from 'kdbxweb';
import * as openpgp from 'openpgp';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { fate, lines, read, SECRET } from './reading.ts';
import * as seal from './sealers.ts';

const PASSPHRASE = ' pässphrase ';
const LINE = `Acme|bob|totp ${SECRET} SHA-1 6 30`;
const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;
const PROTON = JSON.stringify({
  userId: 'u',
  vaults: {
    v: {
      name: 'P',
      items: [{ state: 1, data: { metadata: { name: 'Acme' }, content: { itemUsername: 'bob', totpUri: SECRET } } }],
    },
  },
});
const RAIVO = JSON.stringify([
  { issuer: 'Acme', account: 'bob', secret: SECRET, kind: 'TOTP', timer: '30', digits: '6' },
]);

async function zip(path: string, text: string | Uint8Array, options: object): Promise<Uint8Array> {
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter());
  const content = typeof text === 'string' ? new TextReader(text) : new Blob([new Uint8Array(text)]).stream();
  await writer.add(path, content, { password: PASSPHRASE, ...options });
  return writer.close();
}

async function pgp(text: string): Promise<Uint8Array> {
  const message = await openpgp.createMessage({ text });
  const sealed = await openpgp.encrypt({ message, passwords: [PASSPHRASE], format: 'binary' });
  return sealed as Uint8Array;
}

async function kdbx(version: 3 | 4): Promise<Uint8Array> {
  const library = (kdbxweb as unknown as { default?: typeof kdbxweb }).default ?? kdbxweb;
  const credentials = new library.Credentials(library.ProtectedValue.fromString(PASSPHRASE));
  const database = library.Kdbx.create(credentials, 'Test');
  database.setKdf(library.Consts.KdfId.Aes);
  if (version === 3) database.setVersion(3);
  const entry = database.createEntry(database.getDefaultGroup());
  entry.fields.set('Title', 'Acme');
  entry.fields.set('UserName', 'bob');
  entry.fields.set('Password', library.ProtectedValue.fromString('something before it in the key stream'));
  entry.fields.set('otp', library.ProtectedValue.fromString(URI));
  return new Uint8Array(await database.save());
}

const SEALED: readonly (readonly [
  format: string,
  make: () => Promise<Uint8Array | string | object> | Uint8Array | string | object,
])[] = [
  ['aegis-encrypted', () => seal.sealAegis(PASSPHRASE)],
  ['2fas-encrypted', () => seal.sealTwoFas(PASSPHRASE)],
  ['bitwarden-encrypted', () => seal.sealBitwarden(PASSPHRASE, 0)],
  ['bitwarden-encrypted', () => seal.sealBitwarden(PASSPHRASE, 1)],
  ['proton-authenticator-encrypted', () => seal.sealProtonAuthenticator(PASSPHRASE)],
  ['proton-pass-pgp', async () => zip('Proton Pass/data.pgp', await pgp(PROTON), { password: undefined })],
  ['openpgp', () => pgp(URI)],
  ['stratum-encrypted', () => seal.sealStratum(PASSPHRASE)],
  ['stratum-legacy-encrypted', () => seal.sealOldStratum(PASSPHRASE)],
  ['andotp-encrypted', () => seal.sealAndOtp(PASSPHRASE)],
  ['freeotp-v2', () => seal.sealFreeOtp(PASSPHRASE)],
  ['raivo-zip', () => zip('raivo-otp-export.json', RAIVO, { encryptionStrength: 3 })],
  ['winauth-zip', () => zip('winauth-2024.txt', URI, { zipCrypto: true })],
  ['authenticator-plus-zip', () => zip('Accounts.txt', URI, { zipCrypto: true })],
  ['authy-tokens-json', () => seal.sealAuthy(PASSPHRASE)],
  ['totp-authenticator-encrypted', () => seal.sealTotpAuthenticator(PASSPHRASE)],
  ['authenticator-extension-encrypted-v1', () => seal.sealExtension(PASSPHRASE, 1)],
  ['authenticator-extension-encrypted-v2', () => seal.sealExtension(PASSPHRASE, 2)],
  ['authenticator-extension-encrypted-v3', () => seal.sealExtension(PASSPHRASE, 3)],
  ['keepass-kdbx3', () => kdbx(3)],
  ['keepass-kdbx4', () => kdbx(4)],
];

/** The bytes of a file with one of them changed. */
function flipped(file: Uint8Array | string | object, share: number): Uint8Array {
  const bytes =
    file instanceof Uint8Array ? file.slice() : encodeUtf8(typeof file === 'string' ? file : JSON.stringify(file));
  const at = Math.floor(share * (bytes.length - 1));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

describe('encrypted exports', () => {
  it.each(SEALED)(
    '%s asks for its passphrase and opens with it exactly as typed',
    async (format, make) => {
      const file = await make();
      expect((await read(file)).files[0]).toMatchObject({ state: 'locked', format });
      expect(await lines(file, PASSPHRASE)).toEqual([LINE]);
      for (const wrong of [PASSPHRASE.trim(), '', 'x']) expect(await fate(file, wrong)).toBe('import-passphrase');
    },
    60_000,
  );

  it.each(SEALED.filter(([format]) => !/stratum-encrypted|v3|proton-auth/.test(format)))(
    '%s is opened whole or refused when a byte is changed',
    async (_format, make) => {
      const file = await make();
      for (let share = 0; share < 1; share += 0.07) {
        const changed = flipped(file, share);
        const { files, entries } = await read(changed, PASSPHRASE);
        for (const one of files) if (one.state === 'refused') expect([share, one.fault]).not.toContain('unexpected');
        for (const entry of entries) if ('otp' in entry) expect(entry.otp.secret).toMatch(/^[A-Z2-7]+$/);
      }
    },
    60_000,
  );

  it('takes andOTP files without any signature only from somebody who knows that they are', async () => {
    const file = seal.sealOldAndOtp(PASSPHRASE);
    expect((await read(file)).files[0]).toMatchObject({ fault: 'import-unknown', format: 'andotp-encrypted-old' });
    expect(await lines(file, PASSPHRASE)).toEqual([LINE]);
    expect(await fate(file, 'x')).toBe('import-passphrase');
  });

  it('tells a damaged body from a wrong passphrase where the structure shows it', async () => {
    const aegis = seal.sealAegis(PASSPHRASE) as { db: string };
    expect(await fate({ ...aegis, db: `AAAA${aegis.db.slice(4)}` }, PASSPHRASE)).toBe('import-damaged');
    const bitwarden = seal.sealBitwarden(PASSPHRASE, 0) as { data: string };
    const broken = bitwarden.data.replace(/^2\.(.)/, (_all, first: string) => `2.${first === 'A' ? 'B' : 'A'}`);
    expect(await fate({ ...bitwarden, data: broken }, PASSPHRASE)).toBe('import-damaged');
    expect(await fate({ ...seal.sealTwoFas(PASSPHRASE), servicesEncrypted: 'AAAA:AAAA' }, PASSPHRASE)).toBe(
      'import-damaged',
    );
  });
});
