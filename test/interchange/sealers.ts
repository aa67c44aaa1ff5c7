import { createCipheriv, createHash, createHmac, pbkdf2Sync, scryptSync } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';
import { SECRET } from './reading.ts';

/** Seals small files as other programs do, by Node's cryptography and noble's Argon2: none of it is code under test. */

const URI = `otpauth://totp/Acme:bob?secret=${SECRET}&issuer=Acme`;
const KEY_BYTES = 32;

let drawn = 0;
/** Bytes that look random and are the same in every run: some formats are recognised by the look of what is encrypted. */
const drawBytes = (length: number): Buffer =>
  createHash('shake256', { outputLength: length }).update(String(++drawn)).digest();

function gcm(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array | string, aad = ''): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  if (aad !== '') cipher.setAAD(Buffer.from(aad));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function cbc(key: Uint8Array, iv: Uint8Array, plain: Uint8Array | string): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/**
 * Keys of formats whose cost is fixed, derived once by noble's Argon2 from ` pässphrase ` and the salts used here:
 * in JavaScript each takes up to a second.
 */
const FIXED_KEYS: ReadonlyMap<string, string> = new Map([
  ['65536 01010101010101010101010101010101', '10aa6325e3033555c377ae45c424186a0a42cc0082e135212ffc62427e0400eb'],
  ['19456 02020202020202020202020202020202', '98a0295f55cbba2986b70c5e5a6fb501da59a165ae0f1f4a3c1f40e08347a33c'],
  ['19456 612074657874206f6620612073616c74', 'ae35825a6c1ef6166d28acb04ae9323e7bab9a3bff6f4112cd392876092709a5'],
]);

function argon(pass: string | Uint8Array, salt: Uint8Array | string, m: number, t: number, p: number): Uint8Array {
  const known = pass === ' pässphrase ' ? FIXED_KEYS.get(`${m} ${Buffer.from(salt).toString('hex')}`) : undefined;
  return known === undefined ? argon2id(pass, salt, { m, t, p, dkLen: KEY_BYTES }) : Buffer.from(known, 'hex');
}

export function sealAegis(pass: string): object {
  const [salt, master, a, b] = [drawBytes(32), drawBytes(32), drawBytes(12), drawBytes(12)];
  const n = 1024;
  const wrapped = gcm(scryptSync(pass, salt, KEY_BYTES, { N: n, r: 8, p: 1 }), a, master);
  const entry = {
    type: 'totp',
    issuer: 'Acme',
    name: 'bob',
    info: { secret: SECRET, algo: 'SHA1', digits: 6, period: 30 },
  };
  const body = gcm(master, b, JSON.stringify({ version: 2, entries: [entry] }));
  const slot = (key: Buffer) => ({
    type: 1,
    n,
    r: 8,
    p: 1,
    salt: salt.toString('hex'),
    key: key.subarray(0, -16).toString('hex'),
    key_params: { nonce: a.toString('hex'), tag: key.subarray(-16).toString('hex') },
  });
  return {
    version: 1,
    header: {
      // Another passphrase's slot comes first: every slot has to be tried.
      slots: [slot(drawBytes(48)), slot(wrapped)],
      params: { nonce: b.toString('hex'), tag: body.subarray(-16).toString('hex') },
    },
    db: body.subarray(0, -16).toString('base64'),
  };
}

export function sealTwoFas(pass: string): object {
  const [salt, nonce] = [drawBytes(256), drawBytes(12)];
  const key = pbkdf2Sync(pass, salt, 10_000, KEY_BYTES, 'sha256');
  const sealed = gcm(key, nonce, JSON.stringify([{ name: 'Acme', secret: SECRET, otp: { account: 'bob' } }]));
  const servicesEncrypted = [sealed, salt, nonce].map((part) => part.toString('base64')).join(':');
  return { schemaVersion: 4, services: [], groups: [], servicesEncrypted };
}

export function sealBitwarden(pass: string, kdfType: 0 | 1): object {
  const salt = 'c2FsdHNhbHQ=';
  const hashed = createHash('sha256').update(salt).digest();
  const key = kdfType === 0 ? pbkdf2Sync(pass, salt, 5_000, KEY_BYTES, 'sha256') : argon(pass, hashed, 1024, 2, 2);
  const expand = (info: string) => createHmac('sha256', key).update(`${info}\x01`).digest();
  const seal = (text: string) => {
    const iv = drawBytes(16);
    const sealed = cbc(expand('enc'), iv, text);
    const mac = createHmac('sha256', expand('mac')).update(iv).update(sealed).digest();
    return `2.${[iv, sealed, mac].map((part) => part.toString('base64')).join('|')}`;
  };
  const item = { type: 1, name: 'Acme', login: { username: 'bob', totp: SECRET } };
  return {
    encrypted: true,
    passwordProtected: true,
    salt,
    kdfType,
    kdfIterations: kdfType === 0 ? 5_000 : 2,
    kdfMemory: kdfType === 0 ? null : 1,
    kdfParallelism: kdfType === 0 ? null : 2,
    encKeyValidation_DO_NOT_EDIT: seal('6f1b5c1e-5b0a-4a54-9d8e-0c4b1a0d9b11'),
    data: seal(JSON.stringify({ encrypted: false, folders: [], items: [item] })),
  };
}

export function sealProtonAuthenticator(pass: string): object {
  const [salt, nonce] = [Buffer.alloc(16, 2), drawBytes(12)];
  const plain = JSON.stringify({ version: 1, entries: [{ content: { uri: URI, entry_type: 'Totp', name: 'bob' } }] });
  const sealed = gcm(argon(pass, salt, 19_456, 2, 1), nonce, plain, 'proton.authenticator.export.v1');
  return { version: 1, salt: salt.toString('base64'), content: Buffer.concat([nonce, sealed]).toString('base64') };
}

const STRATUM = JSON.stringify({
  Authenticators: [{ Type: 2, Issuer: 'Acme', Username: 'bob', Secret: SECRET, Digits: 6, Period: 30 }],
});

export function sealStratum(pass: string): Uint8Array {
  const [salt, nonce] = [Buffer.alloc(16, 1), drawBytes(12)];
  const sealed = gcm(argon(pass, salt, 65_536, 3, 4), nonce, STRATUM);
  return new Uint8Array(Buffer.concat([Buffer.from('AUTHENTICATORPRO'), salt, nonce, sealed]));
}

export function sealOldStratum(pass: string): Uint8Array {
  const [salt, iv] = [drawBytes(20), drawBytes(16)];
  const sealed = cbc(pbkdf2Sync(pass, salt, 64_000, KEY_BYTES, 'sha1'), iv, STRATUM);
  return new Uint8Array(Buffer.concat([Buffer.from('AuthenticatorPro'), salt, iv, sealed]));
}

const AND_OTP = JSON.stringify([{ secret: SECRET, issuer: 'Acme', label: 'bob', type: 'TOTP', digits: 6, period: 30 }]);

export function sealAndOtp(pass: string): Uint8Array {
  const [salt, nonce, count] = [Buffer.alloc(12, 0xa7), Buffer.alloc(12, 0xc3), Buffer.alloc(4)];
  count.writeInt32BE(1_500);
  const sealed = gcm(pbkdf2Sync(pass, salt, 1_500, KEY_BYTES, 'sha1'), nonce, AND_OTP);
  return new Uint8Array(Buffer.concat([count, salt, nonce, sealed]));
}

export function sealOldAndOtp(pass: string): Uint8Array {
  const nonce = Buffer.concat([Buffer.from([0x91, 0, 0, 0]), Buffer.alloc(8, 0xc3)]);
  return new Uint8Array(Buffer.concat([nonce, gcm(createHash('sha256').update(pass).digest(), nonce, AND_OTP)]));
}

export function sealAuthy(pass: string): object {
  const salt = 'c29tZXNhbHQ=';
  const sealed = cbc(pbkdf2Sync(pass, salt, 1_000, KEY_BYTES, 'sha1'), Buffer.alloc(16), SECRET);
  const token = { name: 'Acme:bob', encrypted_seed: sealed.toString('base64'), salt, digits: 6 };
  return { authenticator_tokens: [{ ...token, key_derivation_iterations: 1_000 }] };
}

export function sealTotpAuthenticator(pass: string): string {
  const list = JSON.stringify([{ name: 'bob', issuer: 'Acme', key: SECRET, base: 32, digits: '6', period: '30' }]);
  const plain = JSON.stringify({ [list]: 1 });
  return cbc(createHash('sha256').update(pass).digest(), Buffer.alloc(16), plain).toString('base64');
}

function salted(passphrase: string, plain: string | Uint8Array): string {
  const salt = drawBytes(8);
  let derived = Buffer.alloc(0);
  for (let block = Buffer.alloc(0); derived.length < 48; derived = Buffer.concat([derived, block])) {
    block = createHash('md5').update(block).update(passphrase).update(salt).digest();
  }
  const sealed = cbc(derived.subarray(0, 32), derived.subarray(32, 48), plain);
  return Buffer.concat([Buffer.from('Salted__'), salt, sealed]).toString('base64');
}

const EXTENSION = { type: 'totp', issuer: 'Acme', account: 'bob', index: 0, hash: 'a' };

export function sealExtension(pass: string, kind: 1 | 2 | 3): object {
  if (kind === 1) return { a: { ...EXTENSION, encrypted: true, secret: salted(pass, SECRET) } };
  if (kind === 2) {
    const master = drawBytes(16);
    const secret = salted(master.toString('hex'), SECRET);
    return { a: { ...EXTENSION, encrypted: true, secret }, key: { enc: salted(pass, master), hash: 'x' } };
  }
  const salt = 'a text of a salt';
  const key = Buffer.from(argon(pass, salt, 19_456, 2, 1))
    .toString('base64')
    .replace(/=+$/, '');
  const data = salted(key, JSON.stringify({ ...EXTENSION, secret: SECRET }));
  return {
    a: { dataType: 'EncOTPStorage', data, keyId: 'k', index: 0 },
    k: { dataType: 'Key', id: 'k', salt, hash: 'x', version: 3 },
  };
}

export function sealFreeOtp(pass: string): Uint8Array {
  const signed = (bytes: Uint8Array) => Array.from(bytes, (byte) => (byte << 24) >> 24);
  const seal = (key: Uint8Array, plain: Uint8Array, token: string) => {
    const nonce = drawBytes(12);
    return {
      mCipher: 'AES/GCM/NoPadding',
      mCipherText: signed(gcm(key, nonce, plain, token)),
      mParameters: signed(Buffer.concat([Buffer.from([0x30, 17, 4, 12]), nonce, Buffer.from([2, 1, 16])])),
      mToken: token,
    };
  };
  const [salt, master] = [drawBytes(32), drawBytes(32)];
  const derived = pbkdf2Sync(pass, salt, 1_000, KEY_BYTES, 'sha512');
  const masterKey = {
    mAlgorithm: 'PBKDF2withHmacSHA512',
    mIterations: 1_000,
    mSalt: signed(salt),
    mEncryptedKey: seal(derived, master, 'AES'),
  };
  const key = JSON.stringify(seal(master, Buffer.from('Hello!\xde\xad\xbe\xef', 'latin1'), 'HmacSHA1'));
  return javaMap({
    masterKey: JSON.stringify(masterKey),
    'id-token': JSON.stringify({ type: 'TOTP', issuerExt: 'Acme', label: 'bob', algo: null }),
    id: JSON.stringify({ key }),
  });
}

function javaMap(map: Readonly<Record<string, string>>): Uint8Array {
  const text = (value: string) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(Buffer.byteLength(value));
    return Buffer.concat([length, Buffer.from(value)]);
  };
  const entries = Object.entries(map).flat();
  const size = Buffer.alloc(4);
  size.writeUInt32BE(entries.length / 2);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('aced00057372', 'hex'),
      text('java.util.HashMap'),
      Buffer.from('0507dac1c31660d1030002', 'hex'),
      Buffer.from('F'),
      text('loadFactor'),
      Buffer.from('I'),
      text('threshold'),
      Buffer.from('78703f400000000000187708', 'hex'),
      Buffer.from('00000020', 'hex'),
      size,
      ...entries.map((value) => Buffer.concat([Buffer.from('t'), text(value)])),
      Buffer.from('x'),
    ]),
  );
}
