import type { Bytes } from '../bytes/bytes.ts';
import { Fault } from '../fault.ts';
import { systemRandom } from '../vault/random.ts';
import { importVaultKey } from '../vault/vault-key.ts';
import type { EngineAnswer, EngineStatus, OpenedVault, RoundReport, SyncDeps, SyncEngine } from './contract.ts';
import { devicesOf, questionsOf } from './devices.ts';
import { peekFile, readFile } from './file.ts';
import { type FileName, formatFileName, newDeviceIdOf, tagOf } from './file-name.ts';
import { compareKeys, keyRefOf } from './key-ref.ts';
import { findKeyAhead, noteBroken, noteKey } from './keys.ts';
import { type Listing, readListing } from './listing.ts';
import { mergeInto, mergeReceived, noteDevices, noteFiles } from './merge-received.ts';
import { becomeNew, checkOwnFiles } from './own-files.ts';
import { receiveFiles, removedDevices } from './receive.ts';
import { isDirty, mayWrite, putOutgoing, sealNews, thinFiles } from './send.ts';
import { type SyncState, say, withNewIdentity } from './state.ts';

/** Makes a device's part in sync out of what it is handed, PROTOCOL.md. */
export function createSyncEngine(deps: SyncDeps): SyncEngine {
  const { target, vault, store, nowMs, random = systemRandom } = deps;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: each begins with the state that the one before saved. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  }

  async function load(): Promise<SyncState> {
    const state = await store.load();
    if (state === undefined) throw new Fault('record-missing', 'got no state, want one that newSyncState made');
    return state;
  }

  async function round(isThorough: boolean): Promise<RoundReport> {
    const before = await load();
    const found = await vault.read();
    const listing = readListing(await target.list(), tagOf(before.device));
    if (found === undefined) return report(await sendLocked(before, listing), undefined, false);
    const keyed = await noteKey(before, found);
    const own = await checkOwnFiles(deps, keyed, listing, found, isThorough);
    // A new name is kept before the vault lists it.
    if (own.device !== keyed.device) await store.save(own);
    if (own.isWiped === true) return finish(own, found, false);
    const { state: looked, files } = await receiveFiles(deps, own, listing, found);
    const merged = await mergeReceived(vault, looked, files, found, nowMs());
    let { state, opened } = merged;
    if (merged.isCopied) {
      state = becomeNew(state, random);
      await store.save(state);
      ({ state, opened } = await mergeReceived(vault, state, [], opened, nowMs()));
    }
    state = await noteKey(state, opened);
    await store.save(state);
    if (mayWrite(state, removedDevices(opened.contents.devices))) {
      state = await putOutgoing(deps, await sealNews(deps, state, opened));
      state = await thinFiles(deps, state);
    }
    return finish(state, opened, files.length > 0 && opened !== found);
  }

  /** What was sealed goes up, unless another device may have changed the key or this one may be a copy. */
  async function sendLocked(before: SyncState, listing: Listing): Promise<SyncState> {
    const { state } = await receiveFiles(deps, before, listing, undefined);
    const isOvertaken = [...(listing.get(state.device)?.keys() ?? [])].some((counter) => counter > state.counter);
    const isEmpty = listing.size === 0 && state.confirmed !== undefined && state.isRefilling !== true;
    const next = isOvertaken || isEmpty || !mayWrite(state, new Set()) ? state : await putOutgoing(deps, state);
    if (next !== before) await store.save({ ...next, events: [] });
    return next;
  }

  async function finish(state: SyncState, opened: OpenedVault, isMerged: boolean): Promise<RoundReport> {
    await keepOutgoing(state);
    await store.save({ ...state, events: [] });
    return report(state, opened, isMerged);
  }

  /** Only the file that waits is kept: a save while the target is away seals another one each time. */
  function keepOutgoing({ outgoing }: SyncState): Promise<void> {
    return store.keepFiles(outgoing === undefined ? [] : [outgoing.fullHash]);
  }

  function report(state: SyncState, opened: OpenedVault | undefined, isMerged: boolean): RoundReport {
    return { ...statusOf(state, opened), events: state.events, isMerged };
  }

  function statusOf(state: SyncState, opened: OpenedVault | undefined): EngineStatus {
    const devices = opened?.contents.devices ?? [];
    const isWaiting = (opened !== undefined && isDirty(state, opened)) || state.outgoing?.isSent === false;
    return {
      isWaiting,
      questions: questionsOf(state, devices),
      devices: devicesOf(state, devices, nowMs()),
      clockMs: state.clockMs,
    };
  }

  async function seal(): Promise<boolean> {
    const before = await load();
    const found = await vault.read();
    if (found === undefined) return before.outgoing?.isSent === false;
    const { state, opened } = await mergeReceived(vault, await noteKey(before, found), [], found, nowMs());
    if (!mayWrite(state, removedDevices(opened.contents.devices))) return isDirty(state, opened);
    const sealed = await sealNews(deps, await noteKey(state, opened), opened);
    await store.save(sealed);
    await keepOutgoing(sealed);
    return isDirty(sealed, opened);
  }

  async function answer(given: EngineAnswer): Promise<void> {
    const state = await load();
    await store.save(answered(state, given));
  }

  function answered(state: SyncState, given: EngineAnswer): SyncState {
    if (given.kind === 'wiped') {
      const { isWiped: _wiped, clean: _clean, confirmed: _confirmed, outgoing: _outgoing, ...rest } = state;
      const peers = Object.entries(rest.peers).map(
        ([id, { seen: _seen, unread: _unread, ...peer }]) => [id, peer] as const,
      );
      return { ...rest, isRefilling: true, written: [], peers: Object.fromEntries(peers) };
    }
    if (given.kind === 'removed') return rejoin(state);
    const peer = state.peers[given.device];
    if (peer === undefined) return state;
    if (given.kind === 'newcomer') {
      const { isNew: _isNew, ...known } = peer;
      return { ...state, peers: { ...state.peers, [given.device]: known } };
    }
    const { unread, ...rest } = peer;
    if (unread?.why !== 'held') return state;
    const answers = { ...state.answers, [given.device]: { deleted: unread.deleted ?? 0, answer: given.answer } };
    return { ...state, answers, peers: { ...state.peers, [given.device]: rest } };
  }

  function rejoin(state: SyncState): SyncState {
    return say(withNewIdentity(state, newDeviceIdOf(state.device, random)), { code: 'rejoined', device: state.device });
  }

  async function adopt(open: (file: Bytes) => Promise<Bytes>): Promise<RoundReport> {
    const found = await vault.read();
    if (found === undefined) throw new Fault('vault-locked', 'got a locked vault, want an open one');
    const state = await noteKey(await load(), found);
    const ahead = findKeyAhead(state, removedDevices(found.contents.devices));
    const name: FileName | undefined = ahead && { device: ahead.device, counter: ahead.counter };
    const bytes = name && (await target.get(formatFileName(name)));
    if (name === undefined || bytes === undefined) throw new Fault('record-missing', 'got no file under another key');
    // The target may show another file by now than the one that was asked about.
    if (peekFile(bytes, name, state.vid).is !== 'ours')
      throw new Fault('vault-damaged', 'got a file that is not what its name says');
    const rawKey = await open(bytes);
    try {
      return await takeOver(state, found, name, bytes, rawKey);
    } catch (thrown) {
      rawKey.fill(0);
      throw thrown;
    }
  }

  async function takeOver(
    before: SyncState,
    found: OpenedVault,
    name: FileName,
    bytes: Bytes,
    rawKey: Bytes,
  ): Promise<RoundReport> {
    const key = await importVaultKey(rawKey);
    const read = await readFile(key, bytes, name);
    if (read.is !== 'open' || before.key === undefined) {
      await store.save(noteBroken(before, name.device));
      throw new Fault('vault-damaged', 'got a file that is not whole');
    }
    const { header, contents } = read.file;
    const isShutOut = contents.devices?.some(({ id, removedMs }) => id === before.device && removedMs !== undefined);
    // Where this device changed the key while another removed it, the key of those who stayed counts.
    if (isShutOut !== true && compareKeys(await keyRefOf(key, header), before.key) <= 0)
      throw new Fault('record-missing', 'got an earlier key, want a later one');
    let state = before;
    if (isShutOut === true) {
      state = rejoin(before);
      await store.save(state);
    }
    const given = state;
    let merged: ReturnType<typeof mergeInto>['merged'] = [];
    const opened = await vault.adopt({ rawKey, epoch: header.epoch, slots: header.slots }, (ours) => {
      const mergedInto = mergeInto(ours, given, [read.file], nowMs());
      merged = mergedInto.merged;
      return mergedInto.contents;
    });
    const lost = found.header.slots.filter(({ t }) => t !== 'pw').length;
    const kept = header.slots.filter(({ t }) => t !== 'pw').length;
    state = noteDevices(noteFiles(await noteKey(state, opened), merged, nowMs()), found.contents, opened.contents);
    await store.save(say(state, { code: 'key-adopted', device: name.device, count: Math.max(0, lost - kept) }));
    return round(false);
  }

  async function forget(): Promise<void> {
    const state = await load();
    const listing = readListing(await target.list(), tagOf(state.device));
    const counters = new Set([
      ...(listing.get(state.device)?.keys() ?? []),
      ...state.written.map(({ counter }) => counter),
    ]);
    for (const counter of counters) await target.delete(formatFileName({ device: state.device, counter }));
  }

  return {
    round: ({ isThorough = false } = {}) => inTurn(() => round(isThorough)),
    seal: () => inTurn(seal),
    answer: (given) => inTurn(() => answer(given)),
    adopt: (open) => inTurn(() => adopt(open)),
    status: () => inTurn(async () => statusOf(await load(), await vault.read())),
    forget: () => inTurn(forget),
  };
}
