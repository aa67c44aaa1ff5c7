import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import * as kdbxweb from 'kdbxweb';
import * as openpgp from 'openpgp';
import type { FormatId } from '../../src/interchange/format-list.ts';
import { SECRET } from './reading.ts';
import * as seal from './sealers.ts';

/** The passphrase of every encrypted sample, with blanks and a letter beyond ASCII. */
export const PASSPHRASE = ' pässphrase ';
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
  const config = { s2kIterationCountByte: 0 };
  const sealed = await openpgp.encrypt({ message, passwords: [PASSPHRASE], format: 'binary', config });
  return sealed as Uint8Array;
}

async function kdbx(version: 3 | 4): Promise<Uint8Array> {
  const library = (kdbxweb as unknown as { default?: typeof kdbxweb }).default ?? kdbxweb;
  const credentials = new library.Credentials(library.ProtectedValue.fromString(PASSPHRASE));
  const database = library.Kdbx.create(credentials, 'Test');
  database.setKdf(library.Consts.KdfId.Aes);
  database.header.kdfParameters?.set('R', library.VarDictionary.ValueType.UInt64, library.Int64.from(1));
  if (version === 3) {
    database.setVersion(3);
    database.header.keyEncryptionRounds = 1;
  }
  const entry = database.createEntry(database.getDefaultGroup());
  entry.fields.set('Title', 'Acme');
  entry.fields.set('UserName', 'bob');
  entry.fields.set('Password', library.ProtectedValue.fromString('something before it in the key stream'));
  entry.fields.set('otp', library.ProtectedValue.fromString(URI));
  return new Uint8Array(await database.save());
}

/** An encrypted sample of each program with one account, Acme, bob; key derivation is as cheap as the format allows. */
export const SEALED_SAMPLES: readonly (readonly [
  format: FormatId,
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
