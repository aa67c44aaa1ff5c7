import { concatBytes } from '../../bytes/concat.ts';
import { equalBytes } from '../../bytes/equal.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findCbc } from '../ciphers/aes.ts';
import { hmacSha256, sha256 } from '../ciphers/hash.ts';
import { deriveArgon2, derivePbkdf2 } from '../ciphers/kdf.ts';
import { base64Of } from '../containers/base64.ts';
import { type JsonRecord, member, textMember } from '../containers/json.ts';
import { checkArgon2, checkPbkdf2 } from '../limits.ts';
import { type Reading, requirePassphrase } from '../reading.ts';

/** The two keys of an encrypted export. */
export interface BitwardenKeys {
  readonly cipher: Uint8Array;
  readonly mac: Uint8Array;
}

/**
 * Derives the keys from the passphrase. The salt is taken as its own text, and HKDF-Expand alone stretches the key (RFC 5869 section 2.3).
 * Throws `import-encryption`, `import-kdf`, `import-locked`, `import-memory`.
 */
export async function deriveKeys(json: JsonRecord, reading: Reading): Promise<BitwardenKeys> {
  const salt = encodeUtf8(textMember(json, 'salt'));
  const rounds = Number(member(json, 'kdfIterations') ?? Number.NaN);
  const type = member(json, 'kdfType');
  const memoryKib = Number(member(json, 'kdfMemory')) * 1024;
  const lanes = Number(member(json, 'kdfParallelism'));
  if (type === 0) checkPbkdf2(rounds);
  else if (type === 1) checkArgon2(memoryKib, rounds, lanes);
  else throw new Fault('import-encryption', 'got an unknown key derivation, want PBKDF2 or Argon2id');
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const key =
    type === 0
      ? await derivePbkdf2('SHA-256', passphrase, salt, rounds, 32)
      : await deriveArgon2({ variant: 'id', memoryKib, passes: rounds, lanes }, passphrase, await sha256(salt));
  const expand = (info: string) => hmacSha256(key, concatBytes(encodeUtf8(info), Uint8Array.of(1)));
  return { cipher: await expand('enc'), mac: await expand('mac') };
}

/**
 * Decrypts `2.IV|CIPHERTEXT|MAC`: AES-256-CBC, and HMAC-SHA-256 over IV and cipher text. `undefined` when the MAC is wrong.
 * Throws `import-damaged`, `import-encryption`.
 */
export async function findPlain(value: unknown, { cipher, mac }: BitwardenKeys): Promise<Uint8Array | undefined> {
  const parts = typeof value === 'string' ? /^(\d+)\.([^|]+)\|([^|]+)\|([^|]+)$/.exec(value) : null;
  if (parts === null) throw new Fault('import-damaged', 'got another text, want an encrypted one');
  if (parts[1] !== '2') throw new Fault('import-encryption', `got encryption type ${parts[1]}, want 2`);
  const iv = base64Of(parts[2], 'IV');
  const sealed = base64Of(parts[3], 'cipher text');
  const tag = base64Of(parts[4], 'MAC');
  if (!equalBytes(await hmacSha256(mac, concatBytes(iv, sealed)), tag)) return undefined;
  return findCbc(cipher, iv, sealed);
}
