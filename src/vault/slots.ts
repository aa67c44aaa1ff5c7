import { type Bytes, toBytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/equal.ts';
import { Fault, type FaultCode } from '../fault.ts';
import { parseEmergencyCode } from './emergency-code.ts';
import { checkKdf, DEFAULT_KDF, type KdfParameters, runArgon2id } from './kdf.ts';
import { type Random, systemRandom } from './random.ts';
import {
  type PassphraseSlot,
  type PrfBinding,
  type PrfSlot,
  type RecoverySlot,
  SALT_LENGTHS,
  SLOT_ID_LENGTH,
  type Slot,
  type SlotPlace,
  type Wrapped,
} from './slot.ts';
import { slotAad } from './slot-aad.ts';
import { deriveBytes, VAULT_KEY_LENGTH } from './vault-key.ts';

const NONCE_LENGTH = 12;

/** Wraps the raw vault key under a passphrase. Throws `passphrase-weak` for an empty one and what `checkKdf` throws. */
export async function makePassphraseSlot(
  vaultKey: Uint8Array,
  place: SlotPlace,
  passphrase: string,
  kdf: KdfParameters = DEFAULT_KDF,
  random: Random = systemRandom,
): Promise<PassphraseSlot> {
  checkKdf(kdf);
  if (passphrase === '') throw new Fault('passphrase-weak', 'got an empty passphrase, want one');
  const salt = random(SALT_LENGTHS.pw);
  const fresh = { t: 'pw', id: random(SLOT_ID_LENGTH), salt, p: { m: kdf.m, t: kdf.t, p: kdf.p } } as const;
  const secret = await runArgon2id(passphrase, salt, kdf);
  return { ...fresh, ...(await wrap(vaultKey, place, fresh, secret, random)) };
}

/** Unwraps the raw vault key, which the caller zeroes. Throws `passphrase-wrong`, `vault-damaged` and what `checkKdf` throws. */
export async function openPassphraseSlot(slot: PassphraseSlot, place: SlotPlace, passphrase: string): Promise<Bytes> {
  checkKdf(slot.p);
  if (passphrase === '') throw new Fault('passphrase-wrong', 'got an empty passphrase, want the one of this vault');
  return unwrap(slot, place, await runArgon2id(passphrase, slot.salt, slot.p), 'passphrase-wrong');
}

/**
 * Wraps the raw vault key under a security key. `outputs` are the two PRF results for the salt's inputs (FORMAT.md "prf"), 64
 * bytes, which the caller zeroes. Throws `webauthn-invalid` for results that no PRF gives.
 */
export async function makePrfSlot(
  vaultKey: Uint8Array,
  place: SlotPlace,
  outputs: Uint8Array,
  salt: Uint8Array,
  binding: PrfBinding,
  random: Random = systemRandom,
): Promise<PrfSlot> {
  checkPrfOutputs(outputs);
  const fresh = { t: 'prf', id: random(SLOT_ID_LENGTH), salt: toBytes(salt), p: binding } as const;
  return { ...fresh, ...(await wrap(vaultKey, place, fresh, outputs.slice(), random)) };
}

/** Unwraps the raw vault key, which the caller zeroes. Throws `security-key-wrong`, `webauthn-invalid`, `vault-damaged`. */
export async function openPrfSlot(slot: PrfSlot, place: SlotPlace, outputs: Uint8Array): Promise<Bytes> {
  checkPrfOutputs(outputs);
  return unwrap(slot, place, outputs.slice(), 'security-key-wrong');
}

/** A short or empty result, or one that ignores its input, must not become a key. */
function checkPrfOutputs(outputs: Uint8Array): void {
  const first = outputs.subarray(0, 32);
  const second = outputs.subarray(32);
  const blank = first.every((byte) => byte === 0) || second.every((byte) => byte === 0);
  if (outputs.length !== 64 || blank || equalBytes(first, second)) {
    throw new Fault('webauthn-invalid', `got ${outputs.length} bytes, want two different PRF results of 32 bytes`);
  }
}

/** Wraps the raw vault key under an emergency code from `newEmergencyCode`; throws `recovery-code-invalid`. */
export async function makeRecoverySlot(
  vaultKey: Uint8Array,
  place: SlotPlace,
  code: string,
  random: Random = systemRandom,
): Promise<RecoverySlot> {
  const secret = parseEmergencyCode(code);
  const fresh = { t: 'rec', id: random(SLOT_ID_LENGTH), salt: random(SALT_LENGTHS.rec), p: {} } as const;
  return { ...fresh, ...(await wrap(vaultKey, place, fresh, secret, random)) };
}

/** Unwraps the raw vault key, which the caller zeroes. Throws `recovery-code-invalid` for a mistyped code, `recovery-code-wrong`, `vault-damaged`. */
export async function openRecoverySlot(slot: RecoverySlot, place: SlotPlace, code: string): Promise<Bytes> {
  return unwrap(slot, place, parseEmergencyCode(code), 'recovery-code-wrong');
}

type Bound =
  | Pick<PassphraseSlot, 't' | 'id' | 'salt' | 'p'>
  | Pick<PrfSlot, 't' | 'id' | 'salt' | 'p'>
  | Pick<RecoverySlot, 't' | 'id' | 'salt' | 'p'>;

/** Zeroes `secret`. */
async function wrap(
  vaultKey: Uint8Array,
  place: SlotPlace,
  bound: Bound,
  secret: Bytes,
  random: Random,
): Promise<Pick<Wrapped, 'c' | 'n' | 'w'>> {
  const aad = slotAad(place, bound);
  const okm = await deriveAndZero(secret, bound.salt, aad);
  try {
    if (vaultKey.length !== VAULT_KEY_LENGTH)
      throw new Fault('vault-slot', 'got a key of another length, want 32 bytes');
    const n = random(NONCE_LENGTH);
    const key = await importWrapKey(okm, 'encrypt');
    const algorithm = { name: 'AES-GCM', iv: n, additionalData: aad };
    const w = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, toBytes(vaultKey)));
    return { c: okm.slice(32), n, w };
  } finally {
    okm.fill(0);
  }
}

/** Zeroes `secret`. */
async function unwrap(slot: Slot, place: SlotPlace, secret: Bytes, wrong: FaultCode): Promise<Bytes> {
  const aad = slotAad(place, slot);
  const okm = await deriveAndZero(secret, slot.salt, aad);
  try {
    // AES-GCM alone lets one ciphertext open under two keys; the commitment binds it to one.
    if (!equalBytes(okm.subarray(32), slot.c)) throw new Fault(wrong, `got another secret, want the ${slot.t} slot's`);
    const key = await importWrapKey(okm, 'decrypt');
    const raw = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: slot.n, additionalData: aad }, key, slot.w);
    return new Uint8Array(raw);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('vault-damaged', `got a ${slot.t} slot that does not authenticate, want an intact one`, { cause });
  } finally {
    okm.fill(0);
  }
}

async function deriveAndZero(secret: Bytes, salt: Bytes, aad: Bytes): Promise<Bytes> {
  try {
    return await deriveBytes(secret, salt, aad, 64);
  } finally {
    secret.fill(0);
  }
}

function importWrapKey(okm: Bytes, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', okm.subarray(0, 32), 'AES-GCM', false, [usage]);
}
