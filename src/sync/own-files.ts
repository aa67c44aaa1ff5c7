import { type Bytes, toBytes } from '../bytes/bytes.ts';
import { type Random, systemRandom } from '../vault/random.ts';
import { hashFile } from '../vault/vault.ts';
import type { OpenedVault, SyncDeps } from './contract.ts';
import { peekFile, readFile, shortHash } from './file.ts';
import { formatFileName, newDeviceIdOf } from './file-name.ts';
import { countersOf, type Listing, sizeOf } from './listing.ts';
import { type SyncState, say, sayOnce, unsay, withNewIdentity } from './state.ts';

type Deps = Pick<SyncDeps, 'target' | 'random' | 'nowMs'>;

/** What the target has under this device's own name. */
export async function checkOwnFiles(
  { target, nowMs, random = systemRandom }: Deps,
  before: SyncState,
  listing: Listing,
  opened: OpenedVault,
  isThorough: boolean,
): Promise<SyncState> {
  let state = listing.size > 0 && before.isWiped === true ? withoutQuestion(before) : before;
  const counters = countersOf(listing, state.device);
  for (const counter of counters.filter((one) => one > state.counter)) {
    const found = await inspect({ target }, state, opened, counter);
    if (found === 'ours') return becomeNew(state, random);
    if (found !== 'missing') state = sayOnce(state, { code: found, device: state.device });
  }
  const newest = state.before;
  if (newest === undefined) return checkWiped({ target }, state, listing);
  const { counter, size } = newest;
  const listed = counters.includes(counter);
  const isTold = listed && sizeOf(listing, state.device, counter) !== -1;
  const isSized = !isTold || sizeOf(listing, state.device, counter) === size;
  if (listed && isSized && !isThorough) return confirm(state, nowMs());
  if (!listed && state.outgoing !== undefined && !state.outgoing.isSent) return checkWiped({ target }, state, listing);
  const bytes = await target.get(formatFileName({ device: state.device, counter }));
  if (bytes === undefined) return lose(await checkWiped({ target }, state, listing), true);
  if (shortHash(await hashFile(bytes)) === newest.hash)
    return listed ? confirm(state, nowMs()) : sayOnce(state, { code: 'late-listing' });
  const found = await judge(bytes, state, opened, counter);
  if (found === 'ours') return becomeNew(state, random);
  return lose(sayOnce(state, { code: found, device: state.device }), false);
}

/** The newest own file is where it should be. */
function confirm(state: SyncState, nowMs: number): SyncState {
  const counter = state.before?.counter;
  if (counter === undefined) return state;
  // What the target took while this program was stopped is there all the same.
  const sent = state.outgoing?.counter === counter && !state.outgoing.isSent ? afterPut(state, nowMs) : state;
  const { outgoing, isRefilling, ...rest } = sent;
  const next: SyncState = {
    ...rest,
    ...(outgoing && outgoing.counter !== counter && { outgoing }),
    confirmed: counter,
  };
  const calm = unsay(next, ['rolled-back', 'late-listing']);
  return isRefilling === true ? say(calm, { code: 'refilled' }) : calm;
}

/** The newest own file is gone or damaged. The same bytes go up again as long as they are kept, else the vault is sealed anew. */
function lose(state: SyncState, isGone: boolean): SyncState {
  if (state.isWiped === true) return state;
  const { clean: _clean, ...rest } = state;
  const { outgoing, before, confirmed } = state;
  if (outgoing !== undefined && outgoing.counter === before?.counter)
    return { ...state, outgoing: { ...outgoing, isSent: false } };
  return isGone && confirmed === before?.counter ? sayOnce(rest, { code: 'rolled-back', device: state.device }) : rest;
}

/** The target has taken the outgoing file. */
export function afterPut(state: SyncState, nowMs: number): SyncState {
  const { outgoing, isUntold: _untold, ...rest } = state;
  if (outgoing === undefined) return state;
  const next: SyncState = { ...rest, outgoing: { ...outgoing, isSent: true }, clean: outgoing.of, sentMs: nowMs };
  return say(next, { code: 'sent', count: outgoing.size });
}

/** A target on which no file of the vault is left, though this device has seen some, is asked about before it is filled again. */
async function checkWiped({ target }: Pick<Deps, 'target'>, state: SyncState, listing: Listing): Promise<SyncState> {
  if (listing.size > 0 || state.isRefilling === true) return state;
  const known = [
    ...(state.confirmed === undefined ? [] : [{ device: state.device, counter: state.confirmed }]),
    ...Object.entries(state.peers).flatMap(([device, { seen }]) =>
      seen === undefined ? [] : [{ device: device as SyncState['device'], counter: seen.counter }],
    ),
  ];
  if (known.length === 0) return state;
  for (const name of known)
    if ((await target.get(formatFileName(name))) !== undefined) return sayOnce(state, { code: 'late-listing' });
  return sayOnce({ ...state, isWiped: true }, { code: 'wiped' });
}

/** The files are there again. */
function withoutQuestion({ isWiped: _wiped, ...state }: SyncState): SyncState {
  return unsay(state, ['wiped']);
}

/** What a file under this device's own name is: `ours` was written by this vault under this name, though not by this profile. */
async function inspect({ target }: Pick<Deps, 'target'>, state: SyncState, opened: OpenedVault, counter: number) {
  const bytes = await target.get(formatFileName({ device: state.device, counter }));
  return bytes === undefined ? 'missing' : judge(bytes, state, opened, counter);
}

async function judge(raw: Bytes, state: SyncState, opened: OpenedVault, counter: number) {
  const bytes = toBytes(raw);
  const name = { device: state.device, counter };
  const peek = peekFile(bytes, name, state.vid);
  if (peek.is !== 'ours') return peek.is;
  // Under another key nothing can be checked, and a new name does no harm.
  if (peek.key.id !== state.key?.id) return 'ours';
  const read = await readFile(opened.key, bytes, name);
  return read.is === 'open' ? 'ours' : read.is;
}

/** This profile is a copy of another, or was restored: two writers with one name. */
export function becomeNew(state: SyncState, random: Random = systemRandom): SyncState {
  const next = withNewIdentity(state, newDeviceIdOf(state.device, random));
  return say(next, { code: 'copied', device: state.device });
}
