import type { Bytes } from '../../bytes/bytes.ts';
import { toBytes } from '../../bytes/bytes.ts';
import { concatBytes } from '../../bytes/concat.ts';
import { equalBytes } from '../../bytes/equal.ts';
import { Fault } from '../../fault.ts';
import { findCbc } from '../ciphers/aes.ts';
import { sha256 } from '../ciphers/hash.ts';
import { deriveArgon2 } from '../ciphers/kdf.ts';

/** The library `kdbxweb`, whose parts are driven one by one so that limits are checked first. */
export type KdbxLibrary = typeof import('kdbxweb');

/** The outer header of a database. */
export type KdbxHeader = InstanceType<KdbxLibrary['KdbxHeader']>;

/** What is needed to decrypt a database once its header is read. */
export interface KdbxParts {
  readonly library: KdbxLibrary;
  readonly header: KdbxHeader;
  readonly bytes: Bytes;
  /** Stands behind the outer header. */
  readonly stream: InstanceType<KdbxLibrary['BinaryStream']>;
  /** SHA-256 over the hashes of all key parts. */
  readonly composite: Bytes;
}

/** Loads the library, whose named members some loaders put on `default` because it is a CommonJS module. */
export async function loadKdbxLibrary(): Promise<KdbxLibrary> {
  const loaded = (await import('kdbxweb')) as KdbxLibrary & { readonly default?: KdbxLibrary };
  return loaded.default ?? loaded;
}

/** Decrypts the body of a KDBX 3.1 database; throws `import-passphrase`, `import-damaged`. */
export async function decryptKdbx3({ library, header, stream, composite }: KdbxParts): Promise<Uint8Array> {
  const seed = new Uint8Array(present(header.transformSeed));
  const transformed = await library.KeyEncryptorAes.encrypt(composite, seed, Number(header.keyEncryptionRounds));
  const key = await sha256(concatBytes(new Uint8Array(present(header.masterSeed)), await sha256(transformed)));
  const encrypted = new Uint8Array(stream.readBytesToEnd());
  const plain = await findCbc(key, new Uint8Array(present(header.encryptionIV)), encrypted);
  const start = new Uint8Array(present(header.streamStartBytes));
  if (plain === undefined || start.length !== 32 || !equalBytes(plain.subarray(0, 32), start)) throw wrongPassphrase();
  return new Uint8Array(await library.HashedBlockTransform.decrypt(plain.slice(32).buffer));
}

/** Decrypts the body of a KDBX 4 database; throws `import-passphrase`, `import-damaged`, `import-encryption`. */
export async function decryptKdbx4({ library, header, bytes, stream, composite }: KdbxParts): Promise<Uint8Array> {
  const { CryptoEngine, HmacBlockTransform, Int64, KeyEncryptorKdf } = library;
  const outer = bytes.slice(0, header.endPos);
  const hash = new Uint8Array(stream.readBytes(32));
  if (!equalBytes(await sha256(outer), hash))
    throw new Fault('import-damaged', 'got another header hash, want its own');
  useOwnArgon2(library);
  if (header.kdfParameters === undefined) throw new Fault('import-damaged', 'got no key derivation, want one');
  const transformed = new Uint8Array(await KeyEncryptorKdf.encrypt(composite.buffer, header.kdfParameters));
  const seed = new Uint8Array(present(header.masterSeed));
  const macKey = await CryptoEngine.sha512(concatBytes(seed, transformed, Uint8Array.of(1)).buffer);
  const headerKey = await HmacBlockTransform.getHmacKey(macKey, new Int64(0xffffffff, 0xffffffff));
  const mac = new Uint8Array(stream.readBytes(32));
  if (!equalBytes(new Uint8Array(await CryptoEngine.hmacSha256(headerKey, outer.buffer)), mac)) throw wrongPassphrase();
  const encrypted = new Uint8Array(await HmacBlockTransform.decrypt(stream.readBytesToEnd(), macKey));
  const key = await sha256(concatBytes(seed, transformed));
  const iv = new Uint8Array(present(header.encryptionIV));
  const isAes = header.dataCipherUuid?.toString() === library.Consts.CipherId.Aes;
  const plain = isAes
    ? await findCbc(key, iv, encrypted)
    : new Uint8Array(await CryptoEngine.chacha20(toBytes(encrypted).buffer, key.buffer, iv.buffer));
  if (plain === undefined) throw new Fault('import-damaged', 'got data with wrong padding, want it whole');
  return plain;
}

/** The library brings no Argon2. */
function useOwnArgon2({ CryptoEngine }: KdbxLibrary): void {
  CryptoEngine.setArgon2Impl(async (password, salt, memoryKib, passes, _length, lanes, type, version) => {
    if (version !== 0x13) throw new Fault('import-encryption', 'got an old Argon2, want version 1.3');
    const variant = type === CryptoEngine.Argon2TypeArgon2d ? 'd' : 'id';
    const parameters = { variant, memoryKib, passes, lanes } as const;
    return (await deriveArgon2(parameters, new Uint8Array(password), new Uint8Array(salt))).slice().buffer;
  });
}

/** Returns a field that the header must have; throws `import-damaged`. */
export function present(value: ArrayBuffer | undefined): ArrayBuffer {
  if (value === undefined) throw new Fault('import-damaged', 'got a header without a needed field, want it');
  return value;
}

function wrongPassphrase(): Fault {
  return new Fault('import-passphrase', 'got a database that does not open, want the passphrase');
}
