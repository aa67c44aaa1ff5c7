import { encodeBase64 } from '../../bytes/base64.ts';
import { type Bytes, toBytes } from '../../bytes/bytes.ts';
import { concatBytes } from '../../bytes/concat.ts';
import { equalBytes } from '../../bytes/equal.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findCbc } from '../ciphers/aes.ts';
import { sha256 } from '../ciphers/hash.ts';
import { deriveArgon2 } from '../ciphers/kdf.ts';
import { findBase64 } from '../containers/base64.ts';
import { gunzip } from '../containers/gunzip.ts';
import { parseXml, type XmlElement } from '../containers/xml.ts';
import type { Draft } from '../draft.ts';
import { checkAesRounds, checkArgon2 } from '../limits.ts';
import { needPassphrase, type Reading, type Recognised } from '../reading.ts';
import { textOf } from '../text.ts';
import { keePassDrafts } from './keepass-entries.ts';

type Library = typeof import('kdbxweb');
type Header = InstanceType<Library['KdbxHeader']>;

const MAGIC = [0x03, 0xd9, 0xa2, 0x9a];
const AES_KDFS = new Set(['ydnzmmKKRGC/dA0IwYpP6g==', 'fAK7gnmnSsCSfRFKAGSCOA==']);

/** KeePass databases, KDBX 3.1 and 4, by their signature. The library's parts are driven by hand, so that limits come first. */
export function findKdbx(bytes: Uint8Array): Recognised | undefined {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) return undefined;
  const isKdbx = bytes[4] === 0x67 && bytes[5] === 0xfb && bytes[6] === 0x4b && bytes[7] === 0xb5;
  const major = isKdbx && bytes.length > 12 ? new DataView(bytes.buffer, bytes.byteOffset).getUint16(10, true) : 0;
  return {
    format: major === 3 ? 'keepass-kdbx3' : 'keepass-kdbx4',
    read: (reading) => readKdbx(bytes, major, reading),
  };
}

async function readKdbx(bytes: Uint8Array, major: number, reading: Reading): Promise<readonly Draft[]> {
  if (major !== 3 && major !== 4) throw new Fault('import-version', `got KeePass version ${major || 1}, want 3 or 4`);
  const library = await loadLibrary();
  try {
    return await openKdbx(library, toBytes(bytes), reading);
  } catch (thrown) {
    if (!(thrown instanceof library.KdbxError)) {
      throw thrown instanceof RangeError
        ? new Fault('import-damaged', 'got a cut-off database, want it whole')
        : thrown;
    }
    const code = thrown.code === library.Consts.ErrorCodes.Unsupported ? 'import-encryption' : 'import-damaged';
    throw new Fault(code, `got ${thrown.code}, want a database that can be read`);
  }
}

/** A CommonJS module: named members stand on `default` in some loaders. */
async function loadLibrary(): Promise<Library> {
  const loaded = (await import('kdbxweb')) as Library & { readonly default?: Library };
  return loaded.default ?? loaded;
}

async function openKdbx(library: Library, bytes: Bytes, reading: Reading): Promise<readonly Draft[]> {
  const { BinaryStream, Kdbx, KdbxContext, KdbxHeader, ProtectSaltGenerator } = library;
  const context = new KdbxContext({ kdbx: new Kdbx() });
  const stream = new BinaryStream(bytes.slice().buffer);
  const header = KdbxHeader.read(stream, context);
  checkCipher(library, header);
  checkCost(header);
  const passphrase = needPassphrase(reading);
  reading.onStage('deriving');
  const composite = await sha256(await sha256(encodeUtf8(passphrase)));
  const plain =
    header.versionMajor === 3
      ? await open3(library, header, stream, composite)
      : await open4(library, header, bytes, stream, composite);
  reading.onStage('reading');
  const body = new BinaryStream((header.compression === 1 ? await gunzip(plain) : plain).slice().buffer as ArrayBuffer);
  if (header.versionMajor === 4) header.readInnerHeader(body, context);
  const root = await parseXml(textOf(new Uint8Array(body.readBytesToEnd())));
  const salts = await ProtectSaltGenerator.create(present(header.protectedStreamKey), header.crsAlgorithm ?? 0);
  const values = new Map<XmlElement, string>();
  unprotect(root, (length) => new Uint8Array(salts.getSalt(length)), values);
  return keePassDrafts(root, (value) => values.get(value) ?? value.text);
}

function checkCipher(library: Library, header: Header): void {
  const { Aes, ChaCha20 } = library.Consts.CipherId;
  const id = header.dataCipherUuid?.toString();
  if (id === Aes || (id === ChaCha20 && header.versionMajor === 4)) return;
  throw new Fault('import-encryption', 'got another cipher, want AES or ChaCha20');
}

/** Before any derivation, and before a passphrase is asked for. */
function checkCost(header: Header): void {
  if (header.versionMajor === 3) {
    checkAesRounds(Number(header.keyEncryptionRounds));
    return;
  }
  const number = (key: string) => Number(header.kdfParameters?.get(key)?.valueOf());
  const uuid = header.kdfParameters?.get('$UUID');
  const id = uuid instanceof ArrayBuffer ? encodeBase64(new Uint8Array(uuid)) : '';
  if (AES_KDFS.has(id)) checkAesRounds(number('R'));
  else checkArgon2(number('M') / 1024, number('I'), number('P'));
}

async function open3(
  library: Library,
  header: Header,
  stream: InstanceType<Library['BinaryStream']>,
  composite: Bytes,
): Promise<Uint8Array> {
  const seed = new Uint8Array(present(header.transformSeed));
  const transformed = await library.KeyEncryptorAes.encrypt(composite, seed, Number(header.keyEncryptionRounds));
  const key = await sha256(concatBytes(new Uint8Array(present(header.masterSeed)), await sha256(transformed)));
  const sealed = new Uint8Array(stream.readBytesToEnd());
  const plain = await findCbc(key, new Uint8Array(present(header.encryptionIV)), sealed);
  const start = new Uint8Array(present(header.streamStartBytes));
  if (plain === undefined || start.length !== 32 || !equalBytes(plain.subarray(0, 32), start)) throw wrong();
  return new Uint8Array(await library.HashedBlockTransform.decrypt(plain.slice(32).buffer));
}

async function open4(
  library: Library,
  header: Header,
  bytes: Bytes,
  stream: InstanceType<Library['BinaryStream']>,
  composite: Bytes,
): Promise<Uint8Array> {
  const { CryptoEngine, HmacBlockTransform, Int64, KeyEncryptorKdf } = library;
  const outer = bytes.slice(0, header.endPos);
  const hash = new Uint8Array(stream.readBytes(32));
  if (!equalBytes(await sha256(outer), hash))
    throw new Fault('import-damaged', 'got another header hash, want its own');
  CryptoEngine.setArgon2Impl(async (password, salt, memoryKib, passes, _length, lanes, type, version) => {
    if (version !== 0x13) throw new Fault('import-encryption', 'got an old Argon2, want version 1.3');
    const variant = type === CryptoEngine.Argon2TypeArgon2d ? 'd' : 'id';
    const parameters = { variant, memoryKib, passes, lanes } as const;
    return (await deriveArgon2(parameters, new Uint8Array(password), new Uint8Array(salt))).slice().buffer;
  });
  if (header.kdfParameters === undefined) throw new Fault('import-damaged', 'got no key derivation, want one');
  const transformed = new Uint8Array(await KeyEncryptorKdf.encrypt(composite.buffer, header.kdfParameters));
  const seed = new Uint8Array(present(header.masterSeed));
  const macKey = await CryptoEngine.sha512(concatBytes(seed, transformed, Uint8Array.of(1)).buffer);
  const headerKey = await HmacBlockTransform.getHmacKey(macKey, new Int64(0xffffffff, 0xffffffff));
  const mac = new Uint8Array(stream.readBytes(32));
  if (!equalBytes(new Uint8Array(await CryptoEngine.hmacSha256(headerKey, outer.buffer)), mac)) throw wrong();
  const sealed = new Uint8Array(await HmacBlockTransform.decrypt(stream.readBytesToEnd(), macKey));
  const key = await sha256(concatBytes(seed, transformed));
  const iv = new Uint8Array(present(header.encryptionIV));
  const isAes = header.dataCipherUuid?.toString() === library.Consts.CipherId.Aes;
  const plain = isAes
    ? await findCbc(key, iv, sealed)
    : new Uint8Array(await CryptoEngine.chacha20(toBytes(sealed).buffer, key.buffer, iv.buffer));
  if (plain === undefined) throw new Fault('import-damaged', 'got data with wrong padding, want it whole');
  return plain;
}

/** Protected values are XORed with one key stream in the order of the document, history included. */
function unprotect(element: XmlElement, salt: (length: number) => Uint8Array, values: Map<XmlElement, string>): void {
  if (element.attributes.Protected?.toLowerCase() === 'true') {
    const sealed = findBase64(element.text) ?? new Uint8Array();
    const stream = salt(sealed.length);
    values.set(element, new TextDecoder().decode(sealed.map((byte, at) => byte ^ (stream[at] as number))));
  }
  for (const child of element.children) unprotect(child, salt, values);
}

function present(value: ArrayBuffer | undefined): ArrayBuffer {
  if (value === undefined) throw new Fault('import-damaged', 'got a header without a needed field, want it');
  return value;
}

function wrong(): Fault {
  return new Fault('import-passphrase', 'got a database that does not open, want the passphrase');
}
