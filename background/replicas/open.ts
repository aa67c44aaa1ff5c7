import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { equalBytes } from '../../src/bytes/equal.ts';
import { Fault, type FaultCode, toFault } from '../../src/fault.ts';
import { parseContainer } from '../../src/vault/container.ts';
import type { VaultHeader } from '../../src/vault/header.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import { openPassphraseSlot } from '../../src/vault/slots.ts';
import { openVault, unlockWithPassphrase } from '../../src/vault/vault.ts';
import { importVaultKey, type VaultKey } from '../../src/vault/vault-key.ts';
import type { Inventory } from './inventory.ts';
import type { Replica, ReplicaHeader } from './replica.ts';

/** The newest copy that a key opens, and every place whose copy may stay as it is. */
export interface Opened {
  readonly best: Replica;
  readonly contents: VaultContents;
  readonly authentic: ReadonlySet<string>;
}

/** The header of a file as copies are told apart by it. */
export function readReplicaHeader(bytes: Bytes): ReplicaHeader {
  const { header } = parseContainer(bytes);
  return { vid: encodeBase64url(header.vid), epoch: header.epoch, gen: header.gen };
}

/** The survey, if there is something in it to open; throws `vault-version`, `vault-missing`, `vault-lost`. */
export function requireReplicas(found: Inventory): Inventory {
  if (found.newer.length > 0 && !found.replicas.some((copy) => reachesMark(found, copy))) throw newerVersion();
  if (found.state === 'none') throw new Fault('vault-missing', 'got no vault, want one');
  if (found.state === 'lost') throw new Fault('vault-lost', 'got no readable copy, want one');
  return found;
}

/** Whether nothing newer than this copy was ever saved, as far as both engines know. */
function reachesMark({ highWaterMark }: Inventory, { header }: Replica): boolean {
  return (
    highWaterMark !== undefined &&
    highWaterMark.vid === header.vid &&
    highWaterMark.epoch === header.epoch &&
    header.gen >= highWaterMark.gen
  );
}

function newerVersion(): Fault {
  return new Fault('vault-version', 'got a copy of a newer version, want one of this version');
}

const FINAL: ReadonlySet<FaultCode> = new Set(['vault-version', 'webauthn-invalid', 'recovery-code-invalid']);

/** Opens the newest copy that a passphrase can open. Throws `passphrase-wrong` and what `openBySecret` throws. */
export function openByPassphrase(found: Inventory, passphrase: string): Promise<Opened & { readonly raw: Bytes }> {
  return openBySecret(found, 'passphrase-wrong', (bytes) => unlockWithPassphrase(bytes, passphrase));
}

/**
 * Opens the newest copy whose vault key `unlock` gets out of a slot; copies that share their slots are tried once. The caller zeroes
 * `raw`. Throws `wrong` when no slot opens, `vault-version`, and what is wrong with the newest copy when no secret is to blame.
 */
export async function openBySecret(
  found: Inventory,
  wrong: FaultCode,
  unlock: (bytes: Bytes) => Promise<Bytes>,
): Promise<Opened & { readonly raw: Bytes }> {
  const tried = new Set<string>();
  let refusal: Fault | undefined;
  for (const copy of found.replicas) {
    const slots = nameSlots(copy);
    if (tried.has(slots)) continue;
    tried.add(slots);
    let raw: Bytes | undefined;
    try {
      raw = await unlock(copy.bytes);
      const opened = await openNewest(found, await importVaultKey(raw));
      if (opened !== undefined) {
        // What was taken off the vault stands in older copies still: it must open the newest one itself.
        if (nameSlots(opened.best) !== slots) (await unlock(opened.best.bytes)).fill(0);
        return { raw, ...opened };
      }
      raw.fill(0);
      refusal ??= new Fault('vault-damaged', 'got no copy that authenticates, want one');
    } catch (thrown) {
      raw?.fill(0);
      const fault = toFault(thrown);
      // A newer schema inside an authentic copy is no damage: an older copy must not take its place. Nor does another copy help
      // where the secret itself is none.
      if (FINAL.has(fault.code)) throw fault;
      if (refusal === undefined || fault.code === wrong) refusal = fault;
    }
  }
  throw refusal ?? new Fault('vault-lost', 'got no copy, want one');
}

/** Opens the newest copy that authenticates; `undefined` when none does. Throws `vault-version`. */
export async function openNewest(found: Inventory, key: VaultKey): Promise<Opened | undefined> {
  const authentic = new Set<string>();
  let opened: { readonly best: Replica; readonly contents: VaultContents } | undefined;
  for (const copy of found.replicas) {
    if (opened !== undefined && isSettled(copy, opened.best)) {
      authentic.add(copy.place);
      continue;
    }
    try {
      const { contents } = await openVault(key, copy.bytes);
      authentic.add(copy.place);
      opened ??= { best: copy, contents };
    } catch (thrown) {
      if (toFault(thrown).code === 'vault-version') throw thrown;
    }
  }
  if (opened !== undefined && found.newer.length > 0 && !reachesMark(found, opened.best)) throw newerVersion();
  return opened && { ...opened, authentic };
}

/** The raw vault key out of an authenticated header, which the caller zeroes. Throws `passphrase-wrong`. */
export async function unwrapByPassphrase(header: VaultHeader, passphrase: string): Promise<Bytes> {
  for (const slot of header.slots) {
    if (slot.t !== 'pw') continue;
    try {
      return await openPassphraseSlot(slot, header, passphrase);
    } catch (thrown) {
      if (toFault(thrown).code !== 'passphrase-wrong') throw thrown;
    }
  }
  throw new Fault('passphrase-wrong', 'got a passphrase that opens no slot, want one that does');
}

/** An older copy is written over by the next saves and matters only when no newer one opens; a twin needs no second look. */
function isSettled(copy: Replica, best: Replica): boolean {
  return copy.header.gen < best.header.gen || equalBytes(copy.bytes, best.bytes);
}

function nameSlots({ bytes }: Replica): string {
  const { header } = parseContainer(bytes);
  return JSON.stringify([header.epoch, header.slots.map((slot) => [slot.t, slot.salt.join(), slot.w.join(), slot.p])]);
}
