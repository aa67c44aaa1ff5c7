import { encodeBase64url } from '../bytes/base64url.ts';
import { type Random, systemRandom } from '../vault/random.ts';
import type { DeviceId } from '../vault/records.ts';
import type { EngineEvent } from './contract.ts';
import { newDeviceId } from './file-name.ts';
import type { KeyRef } from './key-ref.ts';
import type { FileRef } from './metadata.ts';

/** What this device knows of another one. */
export interface PeerState {
  /** Its newest file that was merged. */
  readonly seen?: FileRef;
  /** What that file says: the counters of the files that its device has read, and of its own first one with these contents. */
  readonly vector?: Readonly<Record<string, number>>;
  readonly content?: number;
  /** When this device read of those contents, by its own clock. */
  readonly contentMs?: number;
  /** When that file was sealed, by the clock of its device. */
  readonly writtenMs?: number;
  /** How far that clock is ahead of this one, if by more than a day. */
  readonly aheadMs?: number;
  /** Its record in the vault was noticed. */
  readonly isMet?: boolean;
  /** The user has not said yet that it is known. */
  readonly isNew?: boolean;
  /** Its newest file that was looked at and not merged, and why. */
  readonly unread?: UnreadFile;
  /** Files whose key a secret gave and that are not whole all the same: nobody is asked about them again while they keep their size. */
  readonly broken?: readonly Pick<UnreadFile, 'counter' | 'size'>[];
  /** Of a removed one: its newest file whose header was looked at, and whether that removes this device. Unauthenticated. */
  readonly looked?: number;
  readonly removedUs?: boolean;
  /** What was said of it, so that it is said once. */
  readonly said?: readonly string[];
}

/** A file that was not merged. */
export interface UnreadFile {
  readonly counter: number;
  readonly size: number;
  readonly why: 'damaged' | 'foreign' | 'newer' | 'key-behind' | 'key-ahead' | 'held' | 'too-large';
  /** Of `key-…`: the key that it is sealed under. */
  readonly key?: KeyRef;
  /** Of `held`: how many records it deletes, and of how many. */
  readonly deleted?: number;
  readonly of?: number;
  readonly atMs: number;
}

/** A sealed file of this device that no listing has shown yet. */
export interface OutgoingFile extends FileRef {
  /** Of the whole file in base64url, its name in the store. */
  readonly fullHash: string;
  readonly size: number;
  /** The local vault file whose contents it holds. */
  readonly of: string;
  /** It may be on the target, so that its name is not used for other bytes. */
  readonly isTried: boolean;
  /** The target took it. */
  readonly isSent: boolean;
}

/** What the user answered about deletions of a device, up to this many at once. */
export interface DeletionAnswer {
  readonly deleted: number;
  readonly answer: 'yes' | 'no';
}

/**
 * What one device keeps about sync, beside the vault: JSON without a secret. It belongs to this profile and this target; a copy of it on
 * another device is noticed, since both then write under one name.
 */
export interface SyncState {
  readonly v: 1;
  readonly vid: string;
  readonly device: DeviceId;
  readonly name: string;
  /** The highest counter of this device that was ever sealed. */
  readonly counter: number;
  /** The counter of its first file with the present contents. */
  readonly content: number;
  readonly contentMs?: number;
  /** The last file that may be on the target. */
  readonly before?: FileRef & { readonly size: number };
  readonly outgoing?: OutgoingFile;
  /** The newest own file that a listing showed. */
  readonly confirmed?: number;
  /** The local vault file whose contents are on the target, in this device's file or in another's. */
  readonly clean?: string;
  /** Other devices' changes were merged since the last own file, and no file tells so yet. */
  readonly isUntold?: boolean;
  readonly sentMs?: number;
  /** The vault key when the vault was last read, and the first own file under it. */
  readonly key?: KeyRef;
  readonly keySince: number;
  /** Slots under that key when the vault was last read, and those that were replaced under it. */
  readonly slots: readonly string[];
  readonly retired: readonly string[];
  readonly peers: Readonly<Record<string, PeerState>>;
  /** Own files that may be on the target, oldest first, with the time of their sealing by this device's clock. */
  readonly written: readonly { readonly counter: number; readonly ms: number }[];
  readonly thinnedMs?: number;
  /** The greatest hybrid time of any device. */
  readonly clockMs: number;
  readonly isWiped?: boolean;
  readonly isRefilling?: boolean;
  /** Another device removed this one. */
  readonly isRemoved?: boolean;
  /** The lowest protocol version that may write, where a newer program says so. */
  readonly least: number;
  readonly answers: Readonly<Record<string, DeletionAnswer>>;
  /** What was said about this device itself, so that it is said once. */
  readonly said: readonly string[];
  /** What happened and no round has reported yet. */
  readonly events: readonly EngineEvent[];
}

/** The state of a device that takes part from now on. `name` is what the user calls it. */
export async function newSyncState(vid: Uint8Array, name: string, random: Random = systemRandom): Promise<SyncState> {
  const device = await newDeviceId(vid, random);
  return {
    ...freshIdentity(device),
    v: 1,
    vid: encodeBase64url(vid),
    name,
    peers: {},
    clockMs: 0,
    least: 1,
    answers: {},
  };
}

/** What belongs to a device's id. */
function freshIdentity(device: DeviceId) {
  return { device, counter: 0, content: 0, keySince: 1, slots: [], retired: [], written: [], said: [], events: [] };
}

/** The same device under another id, since another profile may write under this one. */
export function withNewIdentity(state: SyncState, device: DeviceId): SyncState {
  const { v, vid, name, peers, clockMs, least, answers, events, key } = state;
  return {
    ...freshIdentity(device),
    ...{ v, vid, name, clockMs, least, answers, events },
    ...(key && { key }),
    slots: state.slots,
    retired: state.retired,
    peers: { ...peers, [state.device]: { isMet: true } },
  };
}

/** The same device at another target, where nothing of the vault may be yet. Its counter goes on. */
export function atNewTarget(state: SyncState): SyncState {
  const { outgoing: _o, confirmed: _c, clean: _l, thinnedMs: _t, isWiped: _w, isRefilling: _r, ...rest } = state;
  const peers = Object.entries(state.peers).map(([id, { isNew, isMet }]) => {
    return [id, { ...(isNew && { isNew }), ...(isMet && { isMet }) }] as const;
  });
  return { ...rest, peers: Object.fromEntries(peers), written: [], said: [] };
}

/** The state with something to report. */
export function say(state: SyncState, event: EngineEvent): SyncState {
  return { ...state, events: [...state.events, event] };
}

/** The state with something to report that was not reported since `unsay`: of a device, or of this one. */
export function sayOnce(state: SyncState, event: EngineEvent): SyncState {
  const peer = event.device === undefined ? undefined : state.peers[event.device];
  const said = peer === undefined ? state.said : (peer.said ?? []);
  if (said.includes(event.code)) return state;
  const next = [...said, event.code];
  return say(
    peer === undefined || event.device === undefined
      ? { ...state, said: next }
      : withPeer(state, event.device, { ...peer, said: next }),
    event,
  );
}

/** What holds no longer, so that it is said again when it comes back. */
export function unsay(state: SyncState, codes: readonly EngineEvent['code'][], device?: string): SyncState {
  const without = (said: readonly string[]) => said.filter((one) => !codes.some((code) => code === one));
  const peer = device === undefined ? undefined : state.peers[device];
  if (device === undefined || peer === undefined)
    return codes.some((code) => state.said.includes(code)) ? { ...state, said: without(state.said) } : state;
  return codes.some((code) => peer.said?.includes(code))
    ? withPeer(state, device, { ...peer, said: without(peer.said ?? []) })
    : state;
}

/** What is said of files that were looked at and not merged. */
export const UNREAD_CODES = [
  'damaged',
  'foreign',
  'newer',
  'too-large',
  'deletions-held',
  'key-ahead',
  'key-behind',
] as const satisfies readonly EngineEvent['code'][];

export function withPeer(state: SyncState, device: string, peer: PeerState): SyncState {
  return { ...state, peers: { ...state.peers, [device]: peer } };
}
