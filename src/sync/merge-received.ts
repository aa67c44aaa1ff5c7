import { encodeBase64url } from '../bytes/base64url.ts';
import { countDifferences } from '../vault/compare-contents.ts';
import type { VaultContents } from '../vault/records.ts';
import type { OpenedVault, SyncVault } from './contract.ts';
import { withDevice } from './devices.ts';
import { hasSameSlots, type OpenedFile } from './file.ts';
import { forgetTraces, type MergedFile, mergeFiles } from './merge-files.ts';
import { MAX_TIME_MS, PROTOCOL_VERSION, withoutMetadata } from './metadata.ts';
import { removedDevices } from './receive.ts';
import { mergeSlots } from './slots.ts';
import { type PeerState, type SyncState, say, sayOnce, UNREAD_CODES, unsay, withPeer } from './state.ts';

const DAY_MS = 86_400_000;

/** The state and the vault after a merge. `isCopied`: another profile writes under this device's name. */
export interface Merged {
  readonly state: SyncState;
  readonly opened: OpenedVault;
  readonly isCopied: boolean;
}

/** What the vault becomes with these files in it, and what became of each. The very same contents where nothing is new. */
export function mergeInto(ours: VaultContents, state: SyncState, files: readonly OpenedFile[], nowMs: number) {
  const { contents, merged } = mergeFiles(withoutMetadata(ours), files, state.answers);
  const others = [
    ...Object.values(state.peers).flatMap(({ writtenMs }) => writtenMs ?? []),
    ...files.map(({ metadata }) => metadata.atMs),
  ];
  const next = forgetTraces(withDevice(contents, state.device, state.name, nowMs), nowMs, others);
  const isSame = ours.sync === undefined && countDifferences(ours, next) === 0;
  return { contents: isSame ? ours : next, merged };
}

/** Merges the files of other devices into the vault, and notes what they say. The vault is saved before the state can forget the files. */
export async function mergeReceived(
  vault: SyncVault,
  state: SyncState,
  files: readonly OpenedFile[],
  before: OpenedVault,
  nowMs: number,
): Promise<Merged> {
  const { devices = [], sync } = before.contents;
  const isListed = devices.some(({ id }) => id === state.device);
  if (files.length === 0 && isListed && sync === undefined) return { state, opened: before, isCopied: false };
  let merged: readonly MergedFile[] = [];
  const retired = [...new Set([...state.retired, ...files.flatMap(({ metadata }) => metadata.retired)])].sort();
  const opened = await vault.change((contents, header) => {
    const next = mergeInto(contents, state, files, nowMs);
    merged = next.merged;
    const slots = files.reduce((own, { header: other }) => mergeSlots(own, other.slots, retired), header.slots);
    return { contents: next.contents, ...(slots !== header.slots && { slots }) };
  });
  const noted = noteFiles({ ...state, retired }, merged, nowMs);
  const met = noteDevices(noted, before.contents, opened.contents);
  return { state: noteCover(met, merged, opened), opened, isCopied: isCopied(state, files) };
}

/** Notes what was merged, and what the files say of their devices. */
export function noteFiles(before: SyncState, merged: readonly MergedFile[], nowMs: number): SyncState {
  let state = before;
  for (const { file, is, changed, deleted, of, answer } of merged) {
    const { device, counter } = file.name;
    const { metadata } = file;
    state = checkForks(state, file);
    const peer = state.peers[device] ?? {};
    if (is !== 'merged') {
      const unread = { counter, size: -1, why: is, atMs: nowMs, ...(is === 'held' && { deleted, of }) } as const;
      state = withPeer(state, device, { ...peer, unread });
      const said = { code: is === 'held' ? 'deletions-held' : 'too-large', device, count: deleted } as const;
      state = sayOnce(state, said);
      continue;
    }
    state = noteTimes(withPeer(state, device, peerAfter(peer, file, nowMs)), file, nowMs);
    state = unsay(state, UNREAD_CODES, device);
    if (changed > 0) state = say({ ...state, isUntold: true }, { code: 'received', device, count: changed });
    const { [device]: given, ...answers } = state.answers;
    if (given !== undefined) state = { ...state, answers };
    if (answer !== undefined) {
      const code = answer === 'yes' ? 'deletions-applied' : 'deletions-undone';
      state = say(state, { code, device, count: deleted });
    }
    if (metadata.least > state.least) state = { ...state, least: metadata.least };
    if (state.least > PROTOCOL_VERSION) state = sayOnce(state, { code: 'writer-old' });
  }
  return state;
}

function peerAfter(peer: PeerState, { metadata, hash, name }: OpenedFile, nowMs: number): PeerState {
  const { unread: _unread, aheadMs: _ahead, ...rest } = peer;
  const aheadMs = metadata.atMs - nowMs;
  const isNewContent = metadata.content > (peer.content ?? 0);
  return {
    ...rest,
    seen: { counter: name.counter, hash },
    vector: Object.fromEntries(metadata.vector.map(({ device, counter }) => [device, counter])),
    content: metadata.content,
    ...(isNewContent && { contentMs: nowMs }),
    writtenMs: metadata.atMs,
    ...(aheadMs > DAY_MS && { aheadMs }),
  };
}

/** The clock of a device that is far ahead is named, and followed all the same: a change is later than all that was seen. */
function noteTimes(state: SyncState, { metadata, name: { device } }: OpenedFile, nowMs: number): SyncState {
  const { clockMs, atMs } = metadata;
  const next = clockMs > state.clockMs && clockMs <= MAX_TIME_MS ? { ...state, clockMs } : state;
  const ms = atMs - nowMs;
  return ms > DAY_MS ? sayOnce(next, { code: 'ahead', device, ms }) : unsay(next, ['ahead'], device);
}

/** A file that doesn't follow the one that was read of its device, or that read another one than this device did. */
function checkForks(before: SyncState, { name: { device }, metadata }: OpenedFile): SyncState {
  let state = before;
  const seen = state.peers[device]?.seen;
  const { before: former, vector } = metadata;
  if (seen !== undefined) {
    const isOlder = former === undefined || former.counter < seen.counter;
    const isOther = former !== undefined && former.counter === seen.counter && former.hash !== seen.hash;
    if (isOlder || isOther) state = say(state, { code: 'fork', device });
  }
  for (const entry of vector) {
    const own = state.peers[entry.device]?.seen;
    if (own !== undefined && own.counter === entry.counter && own.hash !== entry.hash)
      state = sayOnce(state, { code: 'fork', device: entry.device });
  }
  return state;
}

/** Whether another device has read files under this one's name that this one did not write. */
function isCopied({ device, counter, before }: SyncState, files: readonly OpenedFile[]): boolean {
  return files.some(({ metadata }) =>
    metadata.vector.some(
      (entry) =>
        entry.device === device &&
        (entry.counter > counter || (entry.counter === before?.counter && entry.hash !== before.hash)),
    ),
  );
}

/** Tells of devices that came and went. Those that were there when this one joined are no newcomers. */
export function noteDevices(before: SyncState, ours: VaultContents, { devices = [] }: VaultContents): SyncState {
  let state = before;
  const known = removedDevices(ours.devices);
  for (const { id, name, removedMs } of devices) {
    if (id === state.device) {
      if (name !== state.name) state = { ...state, name };
      if (removedMs !== undefined && state.isRemoved !== true)
        state = say({ ...state, isRemoved: true }, { code: 'removed-here' });
      continue;
    }
    const peer = state.peers[id] ?? {};
    if (peer.isMet !== true) {
      const isNew = state.counter > 0 && removedMs === undefined;
      state = withPeer(state, id, { ...peer, isMet: true, ...(isNew && { isNew }) });
      if (isNew) state = say(state, { code: 'newcomer', device: id });
    }
    if (removedMs !== undefined && !known.has(id) && ours.devices?.some((one) => one.id === id))
      state = say(state, { code: 'removed', device: id });
  }
  return state;
}

/** Where a device's file has just what this vault has now, no other need be written. */
function noteCover(
  state: SyncState,
  merged: readonly MergedFile[],
  { contents, header, fileHash }: OpenedVault,
): SyncState {
  const isCovered = merged.some(
    ({ file, is }) =>
      is === 'merged' && hasSameSlots(file.header, header) && countDifferences(contents, file.contents) === 0,
  );
  return isCovered ? { ...state, clean: encodeBase64url(fileHash) } : state;
}
