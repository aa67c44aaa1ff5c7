import type { DeviceView } from '../messages/sync.ts';
import { newestDevices } from '../vault/devices.ts';
import type { DeviceId, DeviceRecord, VaultContents } from '../vault/records.ts';
import type { EngineQuestion } from './contract.ts';
import { findKeyAhead } from './keys.ts';
import type { SyncState } from './state.ts';

/** How long a device may take to read what others wrote before it is behind. */
const BEHIND_MS = 2 * 86_400_000;

/** The vault with this device in its list. */
export function withDevice(contents: VaultContents, id: DeviceId, name: string, nowMs: number): VaultContents {
  const { devices = [] } = contents;
  if (devices.some((one) => one.id === id)) return contents;
  return { ...contents, devices: newestDevices([...devices, { id, name, createdMs: nowMs }]) };
}

/** The vault with a device under another name; the same contents where it is unknown. For an edit that dates its changes. */
export function renameDevice(contents: VaultContents, id: string, name: string): VaultContents {
  return editDevice(contents, id, (device) => ({ ...device, name }));
}

/** The vault with a device that takes part no more. Its key must be changed as well, or it goes on reading. */
export function removeDevice(contents: VaultContents, id: string, nowMs: number): VaultContents {
  return editDevice(contents, id, (device) => ({ ...device, removedMs: nowMs }));
}

function editDevice(contents: VaultContents, id: string, edit: (device: DeviceRecord) => DeviceRecord): VaultContents {
  const { devices } = contents;
  if (devices === undefined || !devices.some((device) => device.id === id)) return contents;
  return { ...contents, devices: devices.map((device) => (device.id === id ? edit(device) : device)) };
}

/** The devices of the vault as this one sees them. */
export function devicesOf(state: SyncState, devices: readonly DeviceRecord[], nowMs: number): readonly DeviceView[] {
  return devices.map(({ id, name, createdMs, removedMs }) => {
    const peer = state.peers[id];
    const isThis = id === state.device;
    const behindSinceMs = removedMs === undefined && !isThis ? findBehind(state, id, nowMs) : undefined;
    const seenMs = isThis ? state.sentMs : peer?.writtenMs;
    return {
      id,
      name,
      isThis,
      addedMs: createdMs,
      ...(seenMs !== undefined && { seenMs }),
      ...(behindSinceMs !== undefined && { behindSinceMs }),
      ...(peer?.aheadMs !== undefined && { aheadMs: peer.aheadMs }),
      ...(removedMs !== undefined && { removedMs }),
      ...(removedMs !== undefined && peer?.removedUs === true && { removedUs: true as const }),
      isNew: peer?.isNew === true,
    };
  });
}

/** When a device wrote last, if others have had changes for two days that it has not read. */
function findBehind(state: SyncState, id: string, nowMs: number): number | undefined {
  const { vector = {}, writtenMs } = state.peers[id] ?? {};
  const others = Object.entries(state.peers).filter(([other]) => other !== id);
  const known = [[state.device as string, state] as const, ...others];
  const isBehind = known.some(
    ([other, { content = 0, contentMs }]) =>
      contentMs !== undefined && content > (vector[other] ?? 0) && nowMs - contentMs > BEHIND_MS,
  );
  return isBehind ? writtenMs : undefined;
}

/** What the user is asked. */
export function questionsOf(state: SyncState, devices: readonly DeviceRecord[]): readonly EngineQuestion[] {
  const removed = new Set<string>(devices.filter(({ removedMs }) => removedMs !== undefined).map(({ id }) => id));
  const names = new Map<string, string>(devices.map(({ id, name }) => [id, name]));
  const questions: EngineQuestion[] = [];
  if (state.isWiped === true) questions.push({ kind: 'wiped' });
  if (state.isRemoved === true) questions.push({ kind: 'removed' });
  const ahead = findKeyAhead(state, removed);
  if (ahead !== undefined) questions.push({ kind: 'passphrase', device: ahead.device });
  for (const [device, { unread, isNew }] of Object.entries(state.peers)) {
    if (removed.has(device)) continue;
    if (unread?.why === 'held')
      questions.push({ kind: 'deletions', device, deleted: unread.deleted ?? 0, of: unread.of ?? 0 });
    const name = names.get(device);
    if (isNew === true && name !== undefined) questions.push({ kind: 'newcomer', device, name });
  }
  return questions;
}
