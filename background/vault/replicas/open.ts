import { encodeBase64url } from '../../../src/bytes/base64url.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { equalBytes } from '../../../src/bytes/equal.ts';
import { Fault, type FaultCode, toFault } from '../../../src/fault.ts';
import { parseContainer } from '../../../src/vault/container.ts';
import type { VaultHeader } from '../../../src/vault/header.ts';
import type { VaultContents } from '../../../src/vault/records.ts';
import { openPassphraseSlot } from '../../../src/vault/slots.ts';
import { openVault, unlockWithRecoveryCode } from '../../../src/vault/vault.ts';
import { importVaultKey, type VaultKey } from '../../../src/vault/vault-key.ts';
import type { Inventory } from './inventory.ts';
import type { Replica, ReplicaHeader } from './replica.ts';

/** The newest replica that a key opens, and every place whose replica may stay as it is. */
export interface Opened {
  readonly best: Replica;
  readonly contents: VaultContents;
  readonly authentic: ReadonlySet<string>;
}

/** With the raw vault key, which the caller zeroes. */
export type OpenedRaw = Opened & { readonly raw: Bytes };

/** The part of a file's header by which replicas are told apart. */
export function readReplicaHeader(bytes: Bytes): ReplicaHeader {
  const { header } = parseContainer(bytes);
  return { vid: encodeBase64url(header.vid), epoch: header.epoch, gen: header.gen };
}

/** The inventory, if there is something in it to open; throws `vault-version`, `vault-missing`, `vault-lost`. */
export function requireReplicas(found: Inventory): Inventory {
  if (found.newer.length > 0 && !found.replicas.some((replica) => reachesMark(found, replica))) throw newerVersion();
  if (found.state === 'none') throw new Fault('vault-missing', 'got no vault, want one');
  if (found.state === 'lost') throw new Fault('vault-lost', 'got no readable replica, want one');
  return found;
}

/** Whether nothing newer than this replica was ever saved, as far as both engines know. */
function reachesMark({ highWaterMark }: Inventory, { header }: Replica): boolean {
  return (
    highWaterMark !== undefined &&
    highWaterMark.vid === header.vid &&
    highWaterMark.epoch === header.epoch &&
    header.gen >= highWaterMark.gen
  );
}

function newerVersion(): Fault {
  return new Fault('vault-version', 'got a replica of a newer version, want one of this version');
}

/** Opens the newest replica that an emergency code can open. Throws `recovery-code-wrong`, `recovery-code-invalid` and what `openBySecret` throws. */
export function openByRecoveryCode(found: Inventory, code: string): Promise<OpenedRaw> {
  return openBySecret(found, 'recovery-code-wrong', (bytes) => unlockWithRecoveryCode(bytes, code));
}

/** Faults that no other replica can help with: a newer schema in an authentic replica, or a secret that is none. */
const FINAL: ReadonlySet<FaultCode> = new Set(['vault-version', 'webauthn-invalid', 'recovery-code-invalid']);

/** Gets the raw vault key out of a file's slots. */
export type UnlockFile = (bytes: Bytes) => Promise<Bytes>;

/** As `unlock`, but a secret that some slots refused is not tried on the same slots again: a passphrase costs its time. */
export function triedOnce(unlock: UnlockFile): UnlockFile {
  const refusals = new Map<string, unknown>();
  return async (bytes) => {
    const slots = nameSlots(bytes);
    if (refusals.has(slots)) throw refusals.get(slots);
    return unlock(bytes).catch((thrown: unknown) => {
      refusals.set(slots, thrown);
      throw thrown;
    });
  };
}

/**
 * Opens the newest replica whose vault key `unlock` gets out of a slot; replicas that share their slots are tried once. Throws
 * `wrong` when no slot opens, `vault-version`, and what is wrong with the newest replica when the secret is not to blame.
 */
export async function openBySecret(found: Inventory, wrong: FaultCode, unlock: UnlockFile): Promise<OpenedRaw> {
  let refusal: Fault | undefined;
  for (const replica of withDistinctSlots(found.replicas)) {
    try {
      return await openByReplica(found, replica, unlock);
    } catch (thrown) {
      const fault = toFault(thrown);
      if (FINAL.has(fault.code)) throw fault;
      if (refusal === undefined || fault.code === wrong) refusal = fault;
    }
  }
  throw refusal ?? new Fault('vault-lost', 'got no replica, want one');
}

/** The first of each group of replicas that the same secrets open. */
function withDistinctSlots(replicas: readonly Replica[]): readonly Replica[] {
  const names = replicas.map(({ bytes }) => nameSlots(bytes));
  return replicas.filter((_, at) => names.indexOf(names[at] ?? '') === at);
}

/** Opens the newest replica by the vault key that one replica's slots give. */
async function openByReplica(found: Inventory, replica: Replica, unlock: UnlockFile): Promise<OpenedRaw> {
  const raw = await unlock(replica.bytes);
  try {
    const opened = await openNewest(found, await importVaultKey(raw));
    if (opened === undefined) throw new Fault('vault-damaged', 'got no replica that authenticates, want one');
    // A secret that was removed from the vault still opens older replicas: it must open the newest one itself.
    if (nameSlots(opened.best.bytes) !== nameSlots(replica.bytes)) (await unlock(opened.best.bytes)).fill(0);
    return { raw, ...opened };
  } catch (thrown) {
    raw.fill(0);
    throw thrown;
  }
}

/** Opens the newest replica that authenticates, unless it is `known`; `undefined` when none does. Throws `vault-version`. */
export async function openNewest(
  found: Inventory,
  key: VaultKey,
  known?: Pick<Opened, 'best' | 'contents'>,
): Promise<Opened | undefined> {
  const authentic = new Set<string>();
  let opened: { readonly best: Replica; readonly contents: VaultContents } | undefined;
  for (const replica of found.replicas) {
    if (opened !== undefined && needsNoOpening(replica, opened.best)) {
      authentic.add(replica.place);
      continue;
    }
    try {
      const isKnown = known !== undefined && equalBytes(known.best.bytes, replica.bytes);
      const { contents } = isKnown ? known : await openVault(key, replica.bytes);
      authentic.add(replica.place);
      opened ??= { best: replica, contents };
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

/** An older replica is overwritten by the next saves and matters only when no newer one opens; a twin is authentic as well. */
function needsNoOpening(replica: Replica, best: Replica): boolean {
  return replica.header.gen < best.header.gen || equalBytes(replica.bytes, best.bytes);
}

function nameSlots(bytes: Bytes): string {
  const { header } = parseContainer(bytes);
  return JSON.stringify([header.epoch, header.slots.map((slot) => [slot.t, slot.salt.join(), slot.w.join(), slot.p])]);
}
