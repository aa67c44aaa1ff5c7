import type { DeviceId } from '../vault/records.ts';
import type { OpenedVault } from './contract.ts';
import { compareKeys, type KeyRef, keyRefOf } from './key-ref.ts';
import { retire, slotIds } from './slots.ts';
import { type SyncState, sayOnce, unsay, withPeer } from './state.ts';

/** A file under a key that is to be in force, and the device that wrote it. */
export interface KeyAhead {
  readonly device: DeviceId;
  readonly counter: number;
  readonly key: KeyRef;
}

/** The newest file under the greatest key that this device does not have, of a device that was not `removed`. */
export function findKeyAhead(state: SyncState, removed: ReadonlySet<string>): KeyAhead | undefined {
  const all = Object.entries(state.peers).flatMap(([device, { unread }]): KeyAhead[] =>
    removed.has(device) || unread?.why !== 'key-ahead' || unread.key === undefined
      ? []
      : [{ device: device as DeviceId, counter: unread.counter, key: unread.key }],
  );
  return all.toSorted((a, b) => compareKeys(b.key, a.key) || (a.device < b.device ? -1 : 1))[0];
}

/** Most files of a device that are known to be broken; it keeps fewer on the target. */
const MOST_BROKEN = 32;

/** The state once a secret gave the key of the file that a device was asked about, and the file is not whole. */
export function noteBroken(state: SyncState, device: DeviceId): SyncState {
  const { unread, broken = [], ...peer } = state.peers[device] ?? {};
  if (unread === undefined) return state;
  const { counter, size } = unread;
  const noted = { ...peer, broken: [...broken, { counter, size }].slice(-MOST_BROKEN) };
  return sayOnce(unsay(withPeer(state, device, noted), ['key-ahead'], device), { code: 'damaged', device });
}

/** The state with the key and the slots that the vault has now. Another key than before makes the files of this device old. */
export async function noteKey(state: SyncState, { key, header }: OpenedVault): Promise<SyncState> {
  const now = await keyRefOf(key, header);
  const slots = slotIds(header.slots);
  if (state.key === undefined) return { ...state, key: now, slots };
  if (state.key.id === now.id) {
    const retired = retire(state.retired, state.slots, header.slots);
    const isSame = retired.length === state.retired.length && slots.join() === state.slots.join();
    return isSame ? state : { ...state, key: now, slots, retired };
  }
  const { outgoing: _outgoing, clean: _clean, ...rest } = state;
  const peers = Object.entries(state.peers).map(([device, { unread, broken: _broken, said = [], ...peer }]) => {
    const isUnderKey = unread?.why === 'key-ahead' || unread?.why === 'key-behind';
    const others = said.filter((code) => code !== 'key-ahead' && code !== 'key-behind');
    return [device, { ...peer, said: others, ...(unread && !isUnderKey && { unread }) }] as const;
  });
  return { ...rest, key: now, slots, retired: [], keySince: state.counter + 1, peers: Object.fromEntries(peers) };
}
