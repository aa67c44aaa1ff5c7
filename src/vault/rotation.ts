import type { Bytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/equal.ts';
import { toFault } from '../fault.ts';
import type { VaultHeader } from './header.ts';
import { DEFAULT_KDF, isBelowDefault, type KdfParameters, raiseKdf } from './kdf.ts';
import { type Random, systemRandom } from './random.ts';
import type { Slot, SlotPlace } from './slot.ts';
import {
  makePassphraseSlot,
  makePrfSlot,
  makeRecoverySlot,
  openPassphraseSlot,
  openPrfSlot,
  openRecoverySlot,
} from './slots.ts';
import { hashFile, openVault, type SealedVault, seal, unlockWithPassphrase } from './vault.ts';
import { importVaultKey, VAULT_KEY_LENGTH } from './vault-key.ts';

/** The secret of a slot to keep when the vault key changes: PRF results (64 bytes) or the recovery code. */
export type KeptSecret =
  | { readonly id: Uint8Array; readonly outputs: Uint8Array }
  | { readonly id: Uint8Array; readonly code: string };

/** A vault under a new key. `dropped` are the slots that no longer open it. */
export interface RotatedVault extends SealedVault {
  /** The caller zeroes it. */
  readonly rawKey: Bytes;
  readonly dropped: readonly Slot[];
}

/**
 * Changes the passphrase and the vault key of the newest file, so that no old secret opens a later save. Keeps the slots whose
 * secret is in `keep` and drops all others.
 * Throws `passphrase-wrong`, `passphrase-weak`, `security-key-wrong`, `recovery-code-wrong`, and what `openVault` throws.
 */
export async function changePassphrase(
  bytes: Uint8Array,
  ask: {
    readonly current: string;
    readonly next: string;
    readonly keep?: readonly KeptSecret[];
    /** A recovery code to add. */
    readonly code?: string;
    readonly kdf?: KdfParameters;
  },
  random: Random = systemRandom,
): Promise<RotatedVault> {
  const oldRaw = await unlockWithPassphrase(bytes, ask.current);
  try {
    return await rotateKey(bytes, oldRaw, ask, random);
  } finally {
    oldRaw.fill(0);
  }
}

/**
 * As `changePassphrase`, with the vault key `oldRaw`, which the caller zeroes, in place of the current passphrase.
 * Throws `passphrase-weak`, `security-key-wrong`, `recovery-code-wrong`, and what `openVault` throws.
 */
export async function rotateKey(
  bytes: Uint8Array,
  oldRaw: Uint8Array,
  ask: {
    readonly next: string;
    readonly keep?: readonly KeptSecret[];
    readonly code?: string;
    readonly kdf?: KdfParameters;
  },
  random: Random = systemRandom,
): Promise<RotatedVault> {
  const rawKey = random(VAULT_KEY_LENGTH);
  try {
    const { header, contents } = await openVault(await importVaultKey(oldRaw), bytes);
    const place = { vid: header.vid, epoch: header.epoch + 1 };
    const slots: Slot[] = [await makePassphraseSlot(rawKey, place, ask.next, ask.kdf ?? DEFAULT_KDF, random)];
    const dropped: Slot[] = [];
    for (const slot of header.slots) {
      const kept = ask.keep?.find((secret) => equalBytes(secret.id, slot.id));
      const moved = kept && (await rewrap(slot, header, kept, rawKey, place, random));
      if (moved) slots.push(moved);
      else if (slot.t !== 'pw') dropped.push(slot);
    }
    if (ask.code !== undefined) slots.push(await makeRecoverySlot(rawKey, place, ask.code, random));
    const next: VaultHeader = {
      ...header,
      ...place,
      gen: header.gen + 1,
      prev: await hashFile(bytes),
      bs: random(32),
      slots,
    };
    return { ...(await seal(await importVaultKey(rawKey), next, contents)), rawKey, dropped };
  } catch (cause) {
    rawKey.fill(0);
    throw cause;
  }
}

/** Wraps a new key under a slot's secret, once the secret has opened the old slot. */
async function rewrap(
  slot: Slot,
  header: VaultHeader,
  kept: KeptSecret,
  rawKey: Bytes,
  place: SlotPlace,
  random: Random,
): Promise<Slot | undefined> {
  if (slot.t === 'prf' && 'outputs' in kept) {
    (await openPrfSlot(slot, header, kept.outputs)).fill(0);
    return makePrfSlot(rawKey, place, kept.outputs, slot.salt, slot.p, random);
  }
  if (slot.t === 'rec' && 'code' in kept) {
    (await openRecoverySlot(slot, header, kept.code)).fill(0);
    return makeRecoverySlot(rawKey, place, kept.code, random);
  }
  return undefined;
}

/** Whether an unlock by passphrase should be followed by `raiseSlots` and a save. */
export function hasWeakSlot(header: VaultHeader): boolean {
  return header.slots.some((slot) => slot.t === 'pw' && isBelowDefault(slot.p));
}

/**
 * Re-creates the passphrase slots that cost less than the default and returns all slots for the next `sealVault`, or `undefined`
 * if none was raised. Each weak slot costs one KDF run, and a second one if it is raised; the caller zeroes `rawKey`.
 */
export async function raiseSlots(
  header: VaultHeader,
  passphrase: string,
  rawKey: Uint8Array,
  random: Random = systemRandom,
): Promise<readonly Slot[] | undefined> {
  if (!hasWeakSlot(header)) return undefined;
  let raised = false;
  const slots: Slot[] = [];
  for (const slot of header.slots) {
    if (slot.t === 'pw' && isBelowDefault(slot.p) && (await opens(slot, header, passphrase, rawKey))) {
      slots.push(await makePassphraseSlot(rawKey, header, passphrase, raiseKdf(slot.p), random));
      raised = true;
    } else {
      slots.push(slot);
    }
  }
  return raised ? slots : undefined;
}

async function opens(
  slot: Slot & { readonly t: 'pw' },
  place: SlotPlace,
  passphrase: string,
  rawKey: Uint8Array,
): Promise<boolean> {
  try {
    const raw = await openPassphraseSlot(slot, place, passphrase);
    const same = equalBytes(raw, rawKey);
    raw.fill(0);
    return same;
  } catch (thrown) {
    if (toFault(thrown).code === 'passphrase-wrong') return false;
    throw thrown;
  }
}
