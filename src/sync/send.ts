import { encodeBase64url } from '../bytes/base64url.ts';
import { type Random, systemRandom } from '../vault/random.ts';
import type { DeviceId } from '../vault/records.ts';
import type { OpenedVault, SyncDeps } from './contract.ts';
import { sealFile, shortHash } from './file.ts';
import { formatFileName } from './file-name.ts';
import { findKeyAhead } from './keys.ts';
import { PROTOCOL_VERSION, type SyncMetadata } from './metadata.ts';
import { afterPut } from './own-files.ts';
import { type OutgoingFile, type SyncState, say } from './state.ts';
import { DEFAULT_RETENTION, filesToThin } from './thinning.ts';

const DAY_MS = 86_400_000;

/** Whether nothing forbids this device to write: a question that is open, a key that it does not have, a newer program. */
export function mayWrite(state: SyncState, removed: ReadonlySet<string>): boolean {
  const { isWiped, isRemoved, least } = state;
  return (
    isWiped !== true && isRemoved !== true && least <= PROTOCOL_VERSION && findKeyAhead(state, removed) === undefined
  );
}

/** Whether the vault has changes that no file on the target has. */
export function isDirty({ clean }: SyncState, { fileHash }: OpenedVault): boolean {
  return clean !== encodeBase64url(fileHash);
}

/** Once a day a device that only reads says what it has read, so that others see that it is not behind. */
function isTellingDue({ isUntold, sentMs = 0 }: SyncState, nowMs: number): boolean {
  return isUntold === true && Math.abs(nowMs - sentMs) >= DAY_MS;
}

/**
 * Seals the vault if it has what no file has, and keeps the file until it is on the target. A file that may be there keeps its name and its
 * bytes; the next one gets the next counter.
 */
export async function sealNews(
  { store, nowMs, random = systemRandom }: Pick<SyncDeps, 'store' | 'nowMs' | 'random'>,
  state: SyncState,
  opened: OpenedVault,
): Promise<SyncState> {
  const of = encodeBase64url(opened.fileHash);
  const dirty = isDirty(state, opened);
  const { outgoing } = state;
  if (!dirty && !isTellingDue(state, nowMs())) return state;
  if (outgoing?.of === of && (dirty || !outgoing.isSent)) return state;
  const isFree = outgoing !== undefined && !outgoing.isTried;
  const counter = isFree ? outgoing.counter : state.counter + 1;
  const content = dirty || state.content === 0 ? counter : state.content;
  const atMs = nowMs();
  const clockMs = Math.max(atMs, state.clockMs);
  const metadata = metadataOf({ ...state, content, clockMs }, counter, atMs);
  const sealed = await sealFile(opened, metadata, state.key?.id ?? '', random as Random);
  const fullHash = encodeBase64url(sealed.fileHash);
  await store.saveFile(fullHash, sealed.bytes);
  const next: OutgoingFile = {
    ...{ counter, fullHash, of, size: sealed.bytes.length, hash: shortHash(sealed.fileHash) },
    ...{ isTried: false, isSent: false },
  };
  const changed = { ...state, counter, content, clockMs, outgoing: next };
  const kept = content === state.content ? changed : { ...changed, contentMs: atMs };
  await store.save(kept);
  return kept;
}

function metadataOf(state: SyncState, counter: number, atMs: number): SyncMetadata {
  const { vid, device, before, content, clockMs, least, retired, peers } = state;
  const vector = Object.entries(peers).flatMap(([other, { seen }]) =>
    seen === undefined ? [] : [{ device: other as DeviceId, ...seen }],
  );
  return {
    ...{ v: PROTOCOL_VERSION, least, vid, device, counter, content, vector, atMs, clockMs, retired },
    ...(before && { before: { counter: before.counter, hash: before.hash } }),
  };
}

/** Puts the sealed file that waits. From the moment before, it may be on the target. */
export async function putOutgoing(
  { store, target, nowMs }: Pick<SyncDeps, 'store' | 'target' | 'nowMs'>,
  before: SyncState,
): Promise<SyncState> {
  const { outgoing } = before;
  if (outgoing === undefined || outgoing.isSent) return before;
  const bytes = await store.loadFile(outgoing.fullHash);
  if (bytes === undefined) {
    // The store lost it: the next seal makes another.
    const { outgoing: _outgoing, clean: _clean, ...rest } = before;
    return rest;
  }
  const { counter, hash, size } = outgoing;
  const written = before.written.filter((one) => one.counter !== counter);
  const tried: SyncState = {
    ...before,
    outgoing: { ...outgoing, isTried: true },
    before: { counter, hash, size },
    written: [...written, { counter, ms: nowMs() }],
  };
  await store.save(tried);
  await target.put(formatFileName({ device: before.device, counter }), bytes);
  const sent = afterPut(tried, nowMs());
  await store.save(sent);
  return sent;
}

/** Deletes own files that newer ones make superfluous, once the newest is known to be there and the target shows nothing strange. */
export async function thinFiles(
  { target, nowMs, isSmall, retention }: Pick<SyncDeps, 'target' | 'nowMs' | 'isSmall' | 'retention'>,
  state: SyncState,
): Promise<SyncState> {
  const rule = retention ?? (isSmall === true ? { newest: 1, days: 0, weeks: 0, everyMs: 0 } : DEFAULT_RETENTION);
  const { confirmed, before, thinnedMs, written, keySince } = state;
  const isDue = thinnedMs === undefined || Math.abs(nowMs() - thinnedMs) >= rule.everyMs;
  const isCalm =
    !state.said.some(isStrange) && Object.values(state.peers).every(({ said = [] }) => !said.some(isStrange));
  if (!isDue || !isCalm || confirmed === undefined || confirmed !== before?.counter) return state;
  const gone = filesToThin(written, keySince, rule);
  for (const counter of gone) await target.delete(formatFileName({ device: state.device, counter }));
  const next = { ...state, thinnedMs: nowMs(), written: written.filter(({ counter }) => !gone.includes(counter)) };
  return gone.length === 0 ? next : say(next, { code: 'thinned', count: gone.length });
}

const isStrange = (code: string): boolean => ['rolled-back', 'left', 'late-listing'].includes(code);
