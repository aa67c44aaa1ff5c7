import { type Bytes, toBytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/equal.ts';
import { Fault, type FaultCode, toFault } from '../fault.ts';
import {
  type Container,
  encodeContainer,
  encodePrefix,
  padContents,
  parseContainer,
  unpadContents,
} from './container.ts';
import { decodeContents, type EncodedContents, encodeContents } from './contents.ts';
import { SUITE, type VaultHeader } from './header.ts';
import type { KdfParameters } from './kdf.ts';
import { type Random, systemRandom } from './random.ts';
import type { VaultContents } from './records.ts';
import type { Slot } from './slot.ts';
import { makePassphraseSlot, openPassphraseSlot, openPrfSlot, openRecoverySlot } from './slots.ts';
import { deriveAesKey, importVaultKey, VAULT_KEY_LENGTH, type VaultKey } from './vault-key.ts';

/** A new vault file that was opened again and compared. */
export interface SealedVault {
  readonly bytes: Bytes;
  readonly header: VaultHeader;
  /** SHA-256 of `bytes`, for `prev` in the next save. */
  readonly fileHash: Bytes;
  /** As the file gives them back. A next save that is made from them encodes only what differs. */
  readonly contents: VaultContents;
  readonly encoded: EncodedContents['lists'];
}

/** The file that a save replaces. */
export interface PreviousFile {
  readonly header: VaultHeader;
  readonly fileHash: Uint8Array;
  readonly encoded?: EncodedContents['lists'];
}

/** Constant, since each body key encrypts one body only. */
const BODY_NONCE = new Uint8Array(12);
const BODY_INFO = 'vlt1/body';

/** Creates a vault; the caller zeroes `rawKey`. Throws `passphrase-weak` and what `checkKdf` and `encodeContents` throw. */
export async function createVault(
  ask: { readonly passphrase: string; readonly contents: VaultContents; readonly kdf?: KdfParameters },
  random: Random = systemRandom,
): Promise<SealedVault & { readonly rawKey: Bytes }> {
  const place = { vid: random(16), epoch: 1 };
  const rawKey = random(VAULT_KEY_LENGTH);
  try {
    const slot = await makePassphraseSlot(rawKey, place, ask.passphrase, ask.kdf, random);
    const start = { v: 1, suite: SUITE, gen: 1, prev: new Uint8Array(32), crit: [], ext: {} } as const;
    const header: VaultHeader = { ...start, ...place, bs: random(32), slots: [slot] };
    return { ...(await seal(await importVaultKey(rawKey), header, ask.contents)), rawKey };
  } catch (cause) {
    rawKey.fill(0);
    throw cause;
  }
}

/**
 * Seals the next generation of a vault, optionally with other slots, and opens the result again before returning it.
 * Throws `vault-damaged` if that fails, and what `encodeContents` throws.
 */
export async function sealVault(
  key: VaultKey,
  previous: PreviousFile,
  contents: VaultContents,
  slots: readonly Slot[] = previous.header.slots,
  random: Random = systemRandom,
): Promise<SealedVault> {
  const { gen } = previous.header;
  const header = { ...previous.header, gen: gen + 1, prev: toBytes(previous.fileHash), bs: random(32), slots };
  return seal(key, header, contents, previous.encoded);
}

/** Seals contents under a header with a new `bs`; for `sealVault`, `createVault` and key rotation. */
export async function seal(
  key: VaultKey,
  header: VaultHeader,
  contents: VaultContents,
  before?: EncodedContents['lists'],
): Promise<SealedVault> {
  const { contents: parsed, parts, lists } = encodeContents(contents, before);
  const prefix = encodePrefix(header);
  const bodyKey = await deriveAesKey(key, BODY_INFO, header.bs);
  const algorithm = { name: 'AES-GCM', iv: BODY_NONCE, additionalData: prefix };
  const padded = padContents(...parts);
  try {
    const body = new Uint8Array(await crypto.subtle.encrypt(algorithm, bodyKey, padded));
    const bytes = encodeContainer(prefix, body);
    const [fileHash] = await Promise.all([hashFile(bytes), verifySealed(key, bytes, unpadContents(padded))]);
    return { bytes, header, fileHash, contents: parsed, encoded: lists };
  } finally {
    padded.fill(0);
  }
}

/** Opens a sealed file as a reader would and compares its contents; throws `vault-damaged` if they differ. */
export async function verifySealed(key: VaultKey, bytes: Uint8Array, text: Uint8Array): Promise<void> {
  const opened = await openBody(key, parseContainer(bytes));
  const same = equalBytes(opened, text);
  opened.fill(0);
  if (!same) throw new Fault('vault-damaged', 'got other contents back, want those just sealed');
}

/** Opens a vault file with its key. Throws `vault-damaged`, what `parseContainer` and what `parseContents` throw. */
export async function openVault(
  key: VaultKey,
  bytes: Uint8Array,
): Promise<{ readonly header: VaultHeader; readonly contents: VaultContents }> {
  const container = parseContainer(bytes);
  const text = await openBody(key, container);
  try {
    return { header: container.header, contents: decodeContents(text) };
  } finally {
    text.fill(0);
  }
}

async function openBody(key: VaultKey, container: Container): Promise<Bytes> {
  const bodyKey = await deriveAesKey(key, BODY_INFO, container.header.bs);
  const algorithm = { name: 'AES-GCM', iv: BODY_NONCE, additionalData: container.prefix };
  let padded: ArrayBuffer;
  try {
    padded = await crypto.subtle.decrypt(algorithm, bodyKey, container.body);
  } catch (cause) {
    throw new Fault('vault-damaged', 'got a file that does not authenticate, want it as it was sealed', { cause });
  }
  return unpadContents(new Uint8Array(padded));
}

/** SHA-256 of a vault file, for `prev` in the next one. */
export async function hashFile(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', toBytes(bytes)));
}

/** Unwraps the raw vault key, which the caller zeroes. Throws `passphrase-wrong` and what `parseContainer` throws. */
export async function unlockWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<Bytes> {
  const { header } = parseContainer(bytes);
  return firstOpened(header, 'passphrase-wrong', (slot) =>
    slot.t === 'pw' ? openPassphraseSlot(slot, header, passphrase) : undefined,
  );
}

/**
 * Unwraps the raw vault key, which the caller zeroes, with the two PRF results (64 bytes) of the credential `credentialId`.
 * Throws `security-key-wrong`, `webauthn-invalid`, and what `parseContainer` throws.
 */
export async function unlockWithPrf(bytes: Uint8Array, credentialId: Uint8Array, outputs: Uint8Array): Promise<Bytes> {
  const { header } = parseContainer(bytes);
  return firstOpened(header, 'security-key-wrong', (slot) =>
    slot.t === 'prf' && equalBytes(slot.p.cid, credentialId) ? openPrfSlot(slot, header, outputs) : undefined,
  );
}

/** Unwraps the raw vault key, which the caller zeroes. Throws `recovery-code-invalid`, `recovery-code-wrong`, and what `parseContainer` throws. */
export async function unlockWithRecoveryCode(bytes: Uint8Array, code: string): Promise<Bytes> {
  const { header } = parseContainer(bytes);
  return firstOpened(header, 'recovery-code-wrong', (slot) =>
    slot.t === 'rec' ? openRecoverySlot(slot, header, code) : undefined,
  );
}

/** Tries each slot that `open` accepts; skips slots of another secret and throws any other fault. */
async function firstOpened(
  header: VaultHeader,
  wrong: FaultCode,
  open: (slot: Slot) => Promise<Bytes> | undefined,
): Promise<Bytes> {
  for (const slot of header.slots) {
    try {
      const raw = await open(slot);
      if (raw !== undefined) return raw;
    } catch (thrown) {
      if (toFault(thrown).code !== wrong) throw thrown;
    }
  }
  throw new Fault(wrong, 'got a secret that opens no slot, want one that does');
}
