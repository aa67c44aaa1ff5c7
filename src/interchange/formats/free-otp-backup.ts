import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findGcm } from '../ciphers/aes.ts';
import { derivePbkdf2 } from '../ciphers/kdf.ts';
import { parseJavaMap } from '../containers/java-map.ts';
import {
  type JsonRecord,
  member,
  parseJson,
  recordMember,
  recordOf,
  textMember,
  wholeMember,
} from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { checkPbkdf2 } from '../limits.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { parseSignedBytes, tokenDraft } from './free-otp.ts';

const HASHES: ReadonlyMap<string, 'SHA-1' | 'SHA-256' | 'SHA-512'> = new Map([
  ['PBKDF2withHmacSHA1', 'SHA-1'],
  ['PBKDF2withHmacSHA256', 'SHA-256'],
  ['PBKDF2withHmacSHA512', 'SHA-512'],
]);

/** FreeOTP 2: a serialised Java map of strings, with every secret under a master key. */
export const freeOtpBackup = defineFormat({
  id: 'freeotp-v2',
  document: 'bytes',
  recognise: (bytes) => {
    const [a, b, c, d] = bytes;
    return a === 0xac && b === 0xed && c === 0 && d === 5 ? bytes : undefined;
  },
  read: (bytes, reading) => readBackup(parseJavaMap(bytes), reading),
});

async function readBackup(map: ReadonlyMap<string, string>, reading: Reading): Promise<readonly Draft[]> {
  const master = recordOf(parseJson(map.get('masterKey') ?? ''), 'masterKey');
  const hash = HASHES.get(textMember(master, 'mAlgorithm'));
  if (hash === undefined) throw new Fault('import-encryption', 'got an unknown key derivation, want PBKDF2');
  const iterations = wholeMember(master, 'mIterations');
  checkPbkdf2(iterations);
  const salt = parseSignedBytes(member(master, 'mSalt'));
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const key = await derivePbkdf2(hash, passphrase, salt, iterations, 32);
  const masterKey = await openKey(recordMember(master, 'mEncryptedKey'), key);
  if (masterKey === undefined)
    throw new Fault('import-passphrase', 'got a key that does not open, want the passphrase');
  reading.onStage('decrypting');
  const drafts: Draft[] = [];
  for (const [name, text] of map) {
    if (name.endsWith('-token')) {
      drafts.push(await openToken(text, map.get(name.slice(0, -'-token'.length)) ?? '{}', masterKey));
    }
  }
  return drafts;
}

/** Opens one token; a broken one does not keep the others out. */
async function openToken(text: string, sealedText: string, masterKey: Uint8Array): Promise<Draft> {
  let draft: Draft = {};
  try {
    const token = recordOf(parseJson(text), 'a token');
    draft = tokenDraft(token);
    const sealed = recordOf(parseJson(sealedText), 'a key');
    const secret = await openKey(recordOf(parseJson(textMember(sealed, 'key') || '{}'), 'a key'), masterKey);
    if (secret !== undefined) return tokenDraft(token, secret);
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
  }
  return { ...draft, fault: 'import-entry-damaged' };
}

/** Opens a key under AES-GCM, whose additional data is the purpose of the key. */
async function openKey(sealed: JsonRecord | undefined, key: Uint8Array): Promise<Uint8Array | undefined> {
  if (sealed === undefined) return undefined;
  const nonce = nonceOf(parseSignedBytes(member(sealed, 'mParameters')));
  const purpose = encodeUtf8(textMember(sealed, 'mToken'));
  return findGcm(key, nonce, parseSignedBytes(member(sealed, 'mCipherText')), purpose);
}

/** Reads the nonce from DER: an octet string in a sequence with the tag's length, or alone on older Androids. */
function nonceOf(der: Uint8Array): Uint8Array {
  const octets = der[0] === 0x30 ? der.subarray(2) : der;
  if (octets[0] === 0x04 && octets[1] === 12 && octets.length >= 14) return octets.subarray(2, 14);
  throw new Fault('import-damaged', 'got other parameters, want a nonce of 12 bytes');
}
