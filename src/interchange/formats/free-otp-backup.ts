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
import { checkPbkdf2 } from '../limits.ts';
import { needPassphrase, type Reading, type Recognised } from '../reading.ts';
import { signedBytes, tokenDraft } from './free-otp.ts';

const HASHES: ReadonlyMap<string, 'SHA-1' | 'SHA-256' | 'SHA-512'> = new Map([
  ['PBKDF2withHmacSHA1', 'SHA-1'],
  ['PBKDF2withHmacSHA256', 'SHA-256'],
  ['PBKDF2withHmacSHA512', 'SHA-512'],
]);

/** FreeOTP 2: a serialised Java map of strings, with every secret under a master key. */
export function findFreeOtpBackup(bytes: Uint8Array): Recognised | undefined {
  const [a, b, c, d] = bytes;
  if (a !== 0xac || b !== 0xed || c !== 0 || d !== 5) return undefined;
  return { format: 'freeotp-v2', read: (reading) => readBackup(parseJavaMap(bytes), reading) };
}

async function readBackup(map: ReadonlyMap<string, string>, reading: Reading): Promise<readonly Draft[]> {
  const master = recordOf(parseJson(map.get('masterKey') ?? ''), 'masterKey');
  const hash = HASHES.get(textMember(master, 'mAlgorithm'));
  if (hash === undefined) throw new Fault('import-encryption', 'got an unknown key derivation, want PBKDF2');
  const iterations = wholeMember(master, 'mIterations');
  checkPbkdf2(iterations);
  const salt = signedBytes(member(master, 'mSalt'));
  const passphrase = needPassphrase(reading);
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

/** One broken token leaves the others as they are. */
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

/** AES-GCM; what the key is for is the additional data. */
async function openKey(sealed: JsonRecord | undefined, key: Uint8Array): Promise<Uint8Array | undefined> {
  if (sealed === undefined) return undefined;
  const nonce = nonceOf(signedBytes(member(sealed, 'mParameters')));
  const purpose = encodeUtf8(textMember(sealed, 'mToken'));
  return findGcm(key, nonce, signedBytes(member(sealed, 'mCipherText')), purpose);
}

/** The nonce in DER: an octet string, in a sequence with the tag's length or, from older Androids, alone. */
function nonceOf(der: Uint8Array): Uint8Array {
  const octets = der[0] === 0x30 ? der.subarray(2) : der;
  if (octets[0] === 0x04 && octets[1] === 12 && octets.length >= 14) return octets.subarray(2, 14);
  throw new Fault('import-damaged', 'got other parameters, want a nonce of 12 bytes');
}
