import { encodeBase64 } from '../../bytes/base64.ts';
import { type Bytes, toBytes } from '../../bytes/bytes.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import type { XmlElement } from '../../schema/xml.ts';
import { sha256 } from '../ciphers/hash.ts';
import { base64Of } from '../containers/base64.ts';
import { gunzip } from '../containers/gunzip.ts';
import {
  decryptKdbx3,
  decryptKdbx4,
  type KdbxHeader,
  type KdbxLibrary,
  loadKdbxLibrary,
  present,
} from '../containers/kdbx.ts';
import { parseXml } from '../containers/xml.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { checkAesRounds, checkArgon2 } from '../limits.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { parseText } from '../text.ts';
import { keePassDrafts } from './keepass-entries.ts';

const KEEPASS = [0x03, 0xd9, 0xa2, 0x9a];
const KDBX = [0x67, 0xfb, 0x4b, 0xb5];
const AES_KDFS = new Set(['ydnzmmKKRGC/dA0IwYpP6g==', 'fAK7gnmnSsCSfRFKAGSCOA==']);

interface Database {
  readonly bytes: Uint8Array;
  /** Major version; 0 for KeePass 1. */
  readonly major: number;
}

/** KeePass databases, KDBX 3.1 and 4; the second row takes other versions too, to refuse them by number. */
export const kdbxFormats = [
  defineFormat({
    id: 'keepass-kdbx3',
    document: 'bytes',
    recognise: (bytes) => {
      const database = findDatabase(bytes);
      return database?.major === 3 ? database : undefined;
    },
    read: readDatabase,
  }),
  defineFormat({
    id: 'keepass-kdbx4',
    document: 'bytes',
    recognise: (bytes) => {
      const database = findDatabase(bytes);
      return database?.major === 3 ? undefined : database;
    },
    read: readDatabase,
  }),
] as const;

function findDatabase(bytes: Uint8Array): Database | undefined {
  if (!KEEPASS.every((byte, at) => bytes[at] === byte)) return undefined;
  const isKdbx = bytes.length > 12 && KDBX.every((byte, at) => bytes[4 + at] === byte);
  return { bytes, major: isKdbx ? new DataView(bytes.buffer, bytes.byteOffset).getUint16(10, true) : 0 };
}

async function readDatabase({ bytes, major }: Database, reading: Reading): Promise<readonly Draft[]> {
  if (major !== 3 && major !== 4) throw new Fault('import-version', `got KeePass version ${major || 1}, want 3 or 4`);
  const library = await loadKdbxLibrary();
  try {
    return await openDatabase(library, toBytes(bytes), reading);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new Fault('import-damaged', 'got a cut-off database, want it whole');
    if (!(thrown instanceof library.KdbxError)) throw thrown;
    const code = thrown.code === library.Consts.ErrorCodes.Unsupported ? 'import-encryption' : 'import-damaged';
    throw new Fault(code, `got ${thrown.code}, want a database that can be read`);
  }
}

async function openDatabase(library: KdbxLibrary, bytes: Bytes, reading: Reading): Promise<readonly Draft[]> {
  const { BinaryStream, Kdbx, KdbxContext, KdbxHeader: Header, ProtectSaltGenerator } = library;
  const context = new KdbxContext({ kdbx: new Kdbx() });
  const stream = new BinaryStream(bytes.slice().buffer);
  const header = Header.read(stream, context);
  checkCipher(library, header);
  checkCost(header);
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const composite = await sha256(await sha256(encodeUtf8(passphrase)));
  const parts = { library, header, bytes, stream, composite };
  const plain = header.versionMajor === 3 ? await decryptKdbx3(parts) : await decryptKdbx4(parts);
  reading.onStage('reading');
  const body = new BinaryStream((header.compression === 1 ? await gunzip(plain) : plain).slice().buffer as ArrayBuffer);
  if (header.versionMajor === 4) header.readInnerHeader(body, context);
  const root = await parseXml(parseText(new Uint8Array(body.readBytesToEnd())));
  const salts = await ProtectSaltGenerator.create(present(header.protectedStreamKey), header.crsAlgorithm ?? 0);
  const values = new Map<XmlElement, string>();
  unprotect(root, (length) => new Uint8Array(salts.getSalt(length)), values);
  return keePassDrafts(root, (value) => values.get(value) ?? value.text);
}

function checkCipher(library: KdbxLibrary, header: KdbxHeader): void {
  const { Aes, ChaCha20 } = library.Consts.CipherId;
  const id = header.dataCipherUuid?.toString();
  if (id === Aes || (id === ChaCha20 && header.versionMajor === 4)) return;
  throw new Fault('import-encryption', 'got another cipher, want AES or ChaCha20');
}

/** Comes before any derivation, and before a passphrase is asked for. */
function checkCost(header: KdbxHeader): void {
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

/** Protected values are XORed with one key stream in the order of the document, history included. */
function unprotect(element: XmlElement, salt: (length: number) => Uint8Array, values: Map<XmlElement, string>): void {
  if (element.attributes.Protected?.toLowerCase() === 'true') {
    // One that is left out would shift the key stream of all that follow.
    const encrypted = base64Of(element.text, 'a protected value');
    const stream = salt(encrypted.length);
    values.set(element, parseText(encrypted.map((byte, at) => byte ^ (stream[at] as number))));
  }
  for (const child of element.children) unprotect(child, salt, values);
}
