import type { Bytes } from '../../src/bytes/bytes.ts';
import type {
  EngineEvent,
  OpenedVault,
  RoundReport,
  SyncEngine,
  SyncStore,
  SyncVault,
} from '../../src/sync/contract.ts';
import { createSyncEngine } from '../../src/sync/engine.ts';
import { newSyncState, type SyncState } from '../../src/sync/state.ts';
import type { SyncTarget } from '../../src/sync/target.ts';
import { parseContainer } from '../../src/vault/container.ts';
import { parseContents } from '../../src/vault/contents.ts';
import { dateChanges } from '../../src/vault/date-changes.ts';
import { newEmergencyCode } from '../../src/vault/emergency-code.ts';
import { SUITE, type VaultHeader } from '../../src/vault/header.ts';
import type { Random } from '../../src/vault/random.ts';
import type { VaultContents } from '../../src/vault/records.ts';
import { makeRecoverySlot } from '../../src/vault/slots.ts';
import { unlockWithRecoveryCode } from '../../src/vault/vault.ts';
import { importVaultKey, type VaultKey } from '../../src/vault/vault-key.ts';
import { type Crasher, createCrasher } from './crashing.ts';

/** What a profile keeps: the vault and the state of sync. Replaced as a whole, so that a copy of it is a copy of the profile. */
export interface Profile {
  vault: { key: VaultKey; header: VaultHeader; fileHash: Bytes; contents: VaultContents };
  state: SyncState;
  files: ReadonlyMap<string, Bytes>;
}

/** A device with a real engine. Its secret is an emergency code, which costs no key stretching. */
export interface Device {
  profile: Profile;
  nowMs: number;
  isLocked: boolean;
  readonly crasher: Crasher;
  readonly target: SyncTarget;
  readonly engine: () => SyncEngine;
  readonly random: Random;
  readonly events: EngineEvent[];
  readonly last: () => RoundReport | undefined;
}

const gcm = { n: 12, w: 48, c: 32, id: 8 } as const;

/** A slot of a passphrase that nobody knows: a header must have one, and deriving one takes longer than a whole history. */
function sealedSlot(random: Random): VaultHeader['slots'][number] {
  const { n, w, c, id } = gcm;
  const p = { m: 19_456, t: 2, p: 1 };
  return { t: 'pw', id: random(id), salt: random(16), p, c: random(c), n: random(n), w: random(w) };
}

/** A vault that opens with `code`, and its raw key. */
async function createProfileVault(contents: VaultContents, code: string, random: Random) {
  const vid = random(16);
  return openUnder({ vid, epoch: 1, ext: {} }, contents, code, random);
}

async function openUnder(
  { vid, epoch, ext }: Pick<VaultHeader, 'vid' | 'epoch' | 'ext'>,
  contents: VaultContents,
  code: string,
  random: Random,
): Promise<Profile['vault']> {
  const raw = random(32);
  const slots = [sealedSlot(random), await makeRecoverySlot(raw, { vid, epoch }, code, random)];
  const start = { v: 1, suite: SUITE, crit: [], gen: 1, prev: new Uint8Array(32), bs: random(32) } as const;
  const header: VaultHeader = { ...start, vid, epoch, ext, slots };
  return { key: await importVaultKey(raw), header, fileHash: random(32), contents: parseContents(contents) };
}

export async function createProfile(vault: Profile['vault'], name: string, random: Random): Promise<Profile> {
  return { vault, state: await newSyncState(vault.header.vid, name, random), files: new Map() };
}

export function createDevice(profile: Profile, target: SyncTarget, random: Random, nowMs: number): Device {
  const crasher = createCrasher();
  const { step } = crasher;
  const events: EngineEvent[] = [];
  let last: RoundReport | undefined;
  const device: Device = {
    profile,
    nowMs,
    isLocked: false,
    crasher,
    target,
    random,
    events,
    last: () => last,
    engine,
  };
  const opened = (): OpenedVault => device.profile.vault;
  const save = (next: Partial<Profile['vault']>) => {
    const { vault } = device.profile;
    device.profile = { ...device.profile, vault: { ...vault, fileHash: random(32), ...next } };
  };
  const vault: SyncVault = {
    read: () => step(async () => (device.isLocked ? undefined : opened())),
    change: (edit) =>
      step(async () => {
        const { contents, header } = device.profile.vault;
        const next = edit(contents, header);
        if (next.contents !== contents || next.slots !== undefined)
          save({
            contents: parseContents(next.contents),
            header: { ...header, ...(next.slots && { slots: next.slots }) },
          });
        return opened();
      }),
    adopt: ({ rawKey, epoch, slots }, edit) =>
      step(async () => {
        const { contents, header } = device.profile.vault;
        save({
          key: await importVaultKey(rawKey),
          header: { ...header, epoch, slots },
          contents: parseContents(edit(contents)),
        });
        rawKey.fill(0);
        return opened();
      }),
  };
  const store: SyncStore = {
    load: () => step(async () => structuredClone(device.profile.state)),
    save: (state) =>
      step(async () => {
        device.profile = { ...device.profile, state: structuredClone(state) };
      }),
    saveFile: (hash, bytes) =>
      step(async () => {
        device.profile = { ...device.profile, files: new Map([...device.profile.files, [hash, bytes]]) };
      }),
    loadFile: (hash) => step(async () => device.profile.files.get(hash)),
    keepFiles: (hashes) =>
      step(async () => {
        const kept = [...device.profile.files].filter(([hash]) => hashes.includes(hash));
        device.profile = { ...device.profile, files: new Map(kept) };
      }),
  };
  const reached: SyncTarget = {
    list: () => step(() => target.list()),
    get: (name) => step(() => target.get(name)),
    put: (name, bytes) => step(() => target.put(name, bytes)),
    delete: (name) => step(() => target.delete(name)),
  };
  /** Another one each time: a worker keeps nothing. */
  function engine(): SyncEngine {
    const made = createSyncEngine({ target: reached, vault, store, random, nowMs: () => device.nowMs });
    const noted = (report: RoundReport) => {
      last = report;
      events.push(...report.events);
      return report;
    };
    return {
      ...made,
      round: async (ask) => noted(await made.round(ask)),
      adopt: async (open) => noted(await made.adopt(open)),
    };
  }
  return device;
}

/** Runs rounds until the device has nothing more to do. */
export async function settle(device: Device, rounds = 3): Promise<RoundReport> {
  let report = await device.engine().round();
  for (let at = 1; at < rounds; at++) report = await device.engine().round();
  return report;
}

/** An edit of the user, dated as the vault store dates it. */
export function edit(device: Device, change: (contents: VaultContents, nowMs: number) => VaultContents): void {
  const { vault, state } = device.profile;
  const next = change(vault.contents, device.nowMs);
  if (next === vault.contents) return;
  const contents = parseContents(dateChanges(vault.contents, next, device.nowMs, state.clockMs));
  device.profile = { ...device.profile, vault: { ...vault, contents, fileHash: device.random(32) } };
}

/** Changes the vault key, and the code that opens the vault. */
export async function rotate(device: Device): Promise<string> {
  const code = newEmergencyCode(device.random);
  const { header, contents } = device.profile.vault;
  const vault = await openUnder({ ...header, epoch: header.epoch + 1 }, contents, code, device.random);
  device.profile = { ...device.profile, vault };
  return code;
}

/** Opens a file with the one of some codes that does. */
export function openWithAny(codes: readonly string[]): (file: Bytes) => Promise<Bytes> {
  return async (file) => {
    for (const code of codes) {
      const raw = await unlockWithRecoveryCode(file, code).catch(() => undefined);
      if (raw !== undefined) return raw;
    }
    throw new Error(`no code opens a file of epoch ${parseContainer(file).header.epoch}`);
  };
}

export const codesOf = (events: readonly EngineEvent[]): readonly string[] => events.map(({ code }) => code);
export const idOf = (device: Device): string => device.profile.state.device;

/** Two or more devices with one vault over one target, each having read all others. */
export async function createDevices(
  names: readonly string[],
  target: SyncTarget,
  contents: VaultContents,
  random: Random,
  nowMs = Date.UTC(2026, 10, 30),
): Promise<{ readonly devices: readonly Device[]; readonly code: string }> {
  const code = newEmergencyCode(random);
  const vault = await createProfileVault(contents, code, random);
  const devices: Device[] = [];
  for (const name of names) {
    const from = devices[0]?.profile.vault ?? vault;
    const device = createDevice(await createProfile(from, name, random), target, random, nowMs);
    devices.push(device);
    await settle(device);
  }
  for (const device of [...devices, ...devices]) await settle(device, 2);
  for (const device of devices) {
    for (const question of device.last()?.questions ?? [])
      if (question.kind === 'newcomer')
        await device.engine().answer({ kind: 'newcomer', device: question.device, answer: 'yes' });
    device.events.length = 0;
  }
  return { devices, code };
}
