import { toBytes } from '../bytes/bytes.ts';
import type { DeviceId, DeviceRecord } from '../vault/records.ts';
import type { OpenedVault, SyncDeps } from './contract.ts';
import { type OpenedFile, peekFile, readFile } from './file.ts';
import { formatFileName } from './file-name.ts';
import { compareKeys } from './key-ref.ts';
import { countersOf, type Listing, sizeOf } from './listing.ts';
import {
  type PeerState,
  type SyncState,
  say,
  sayOnce,
  UNREAD_CODES,
  type UnreadFile,
  unsay,
  withPeer,
} from './state.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Deps = Pick<SyncDeps, 'target' | 'nowMs'>;

/** What other devices have written since they were read last. */
export interface Received {
  readonly state: SyncState;
  readonly files: readonly OpenedFile[];
}

/**
 * Reads the newest file of each other device that opens; one that is damaged or under another key is remembered and the one before it is
 * taken. Without an open vault only headers are looked at.
 */
export async function receiveFiles(
  deps: Deps,
  before: SyncState,
  listing: Listing,
  opened: OpenedVault | undefined,
): Promise<Received> {
  let state = before;
  const files: OpenedFile[] = [];
  const removed = removedDevices(opened?.contents.devices);
  const devices = new Set([...Object.keys(state.peers), ...listing.keys()]);
  devices.delete(state.device);
  for (const device of [...devices].sort() as DeviceId[]) {
    if (removed.has(device)) {
      state = await lookAtRemoved(deps, state, listing, device);
      continue;
    }
    state = await checkRollback(deps, state, listing, device);
    state = await forgetGone(deps, state, listing, device);
    const received = await receiveFrom(deps, state, listing, device, opened);
    state = received.state;
    files.push(...received.files);
  }
  return { state, files };
}

export function removedDevices(devices: readonly DeviceRecord[] = []): ReadonlySet<string> {
  return new Set(devices.filter(({ removedMs }) => removedMs !== undefined).map(({ id }) => id));
}

function hasNews({ peers }: SyncState, listing: Listing, device: string): boolean {
  return (countersOf(listing, device)[0] ?? 0) > (peers[device]?.seen?.counter ?? 0);
}

/** A removed device is read no more; but where it removed this one as well, neither ever reads the other, and the user must know. */
async function lookAtRemoved(
  { target }: Deps,
  before: SyncState,
  listing: Listing,
  device: DeviceId,
): Promise<SyncState> {
  if (!hasNews(before, listing, device)) return before;
  const state = sayOnce(before, { code: 'removed-writes', device });
  const peer = state.peers[device] ?? {};
  const [counter = 0] = countersOf(listing, device);
  if (peer.removedUs === true || peer.looked === counter) return state;
  const name = { device, counter };
  const bytes = await target.get(formatFileName(name));
  const peek = bytes && peekFile(toBytes(bytes), name, state.vid);
  const removedUs = peek?.is === 'ours' && peek.removed.includes(state.device);
  const next = withPeer(state, device, { ...peer, looked: counter, ...(removedUs && { removedUs }) });
  return removedUs ? sayOnce(next, { code: 'removed-both', device }) : next;
}

/** A device whose newest file is no longer listed: the target shows an earlier state, or is late. */
async function checkRollback(
  { target }: Deps,
  state: SyncState,
  listing: Listing,
  device: DeviceId,
): Promise<SyncState> {
  const peer = state.peers[device];
  if (peer?.seen === undefined) return state;
  const { counter } = peer.seen;
  const top = countersOf(listing, device)[0] ?? 0;
  if (top >= counter) return unsay(state, ['rolled-back', 'left', 'late-listing'], device);
  if (peer.said?.some((code) => code === 'rolled-back' || code === 'left')) return state;
  const isThere = (await target.get(formatFileName({ device, counter }))) !== undefined;
  if (isThere) return sayOnce(state, { code: 'late-listing', device });
  // What this device merged of the lost file must be on the target again.
  const { clean: _clean, ...rest } = state;
  return sayOnce(rest, { code: top === 0 ? 'left' : 'rolled-back', device });
}

/** What was to be asked about a file ends once the target has it no more: nobody could answer, and nothing would be written again. */
async function forgetGone({ target }: Deps, state: SyncState, listing: Listing, device: DeviceId): Promise<SyncState> {
  const unread = state.peers[device]?.unread;
  if (unread === undefined || countersOf(listing, device).includes(unread.counter)) return state;
  const isThere = (await target.get(formatFileName({ device, counter: unread.counter }))) !== undefined;
  if (isThere) return state;
  const forgotten = unsay(withUnread(state, device, undefined), UNREAD_CODES, device);
  const top = countersOf(listing, device)[0] ?? 0;
  // A device itself deletes earlier files alone.
  return top > unread.counter ? forgotten : say(forgotten, { code: top === 0 ? 'left' : 'rolled-back', device });
}

async function receiveFrom(
  { target, nowMs }: Deps,
  before: SyncState,
  listing: Listing,
  device: DeviceId,
  opened: OpenedVault | undefined,
): Promise<Received> {
  let state = before;
  let newest: UnreadFile | undefined;
  const peer = state.peers[device] ?? {};
  const counters = countersOf(listing, device).filter(
    (one) => one > (peer.seen?.counter ?? 0) && !isBroken(peer, one, sizeOf(listing, device, one)),
  );
  const [top] = counters;
  if (top === undefined || isSettled(peer, top, sizeOf(listing, device, top), nowMs())) return { state, files: [] };
  if (state.peers[device] === undefined) state = withPeer(state, device, peer);
  for (const counter of counters) {
    const bytes = await target.get(formatFileName({ device, counter }));
    if (bytes === undefined) continue;
    const name = { device, counter };
    const peek = peekFile(toBytes(bytes), name, state.vid);
    const unread = { counter, size: sizeOf(listing, device, counter), atMs: nowMs() };
    if (peek.is === 'ours' && peek.key.id !== state.key?.id) {
      const isShutOut = peek.removed.includes(state.device);
      const isAhead = isShutOut || state.key === undefined || compareKeys(peek.key, state.key) > 0;
      const why = isAhead ? 'key-ahead' : 'key-behind';
      // A key that is ahead is a question, whatever is wrong with a newer file.
      if (newest === undefined || (isAhead && newest.why !== 'key-ahead')) newest = { ...unread, why, key: peek.key };
      state = sayOnce(state, { code: why, device });
      continue;
    }
    if (peek.is === 'ours' && opened === undefined) break;
    const read = peek.is === 'ours' && opened !== undefined ? await readFile(opened.key, toBytes(bytes), name) : peek;
    if (read.is === 'open') return { state: withUnread(state, device, newest), files: [read.file] };
    const { is } = read;
    if (is === 'ours') break;
    newest ??= { ...unread, why: is };
    state = sayOnce(state, { code: is, device });
  }
  return { state: withUnread(state, device, newest), files: [] };
}

function withUnread(state: SyncState, device: string, unread: UnreadFile | undefined): SyncState {
  const { unread: _unread, ...peer } = state.peers[device] ?? {};
  if (_unread === undefined && unread === undefined) return state;
  return withPeer(state, device, { ...peer, ...(unread && { unread }) });
}

function isBroken({ broken = [] }: PeerState, counter: number, size: number): boolean {
  return broken.some((one) => one.counter === counter && one.size === size);
}

/** A file that was looked at is not read again before it changes, its key is in force, or some time has passed. */
function isSettled({ unread }: PeerState, counter: number, size: number, nowMs: number): boolean {
  if (unread === undefined || unread.counter !== counter) return false;
  if (unread.why === 'held') return true;
  if (unread.why !== 'too-large' && unread.size !== size) return false;
  const isUnderKey = unread.why === 'key-ahead' || unread.why === 'key-behind';
  return Math.abs(nowMs - unread.atMs) < (isUnderKey ? DAY_MS : HOUR_MS);
}
