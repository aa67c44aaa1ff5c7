import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { DatedPreferences } from '../../src/vault/preferences.ts';
import { importVaultKey, type VaultKey } from '../../src/vault/vault-key.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { findValue, KEYS, writeValue } from '../storage/keys.ts';
import type { LockRules, SessionTimes } from '../storage/stored-shapes.ts';
import { createListeners } from './listeners.ts';
import { openSessionKey, readWrappingKey, storeSessionKey } from './session-key.ts';
import { findOverdue, idleDeadline, type LockReason, timesOf } from './session-times.ts';

export interface SessionDeps {
  /** `storage.session`: forgotten when the browser exits. */
  readonly area: KeyValueStore;
  /** Where the wrapping key lives in browsers whose session area cannot hold a `CryptoKey`. */
  readonly database: KeyValueStore;
  readonly nowMs: () => number;
  readonly onNotice: (notice: Notice) => void;
  /** The rules that hold for a vault with these preferences. */
  readonly rulesFor?: (vault: DatedPreferences) => Promise<LockRules>;
}

/** Times are written back at most this often. */
const TIMES_GRAIN_MS = 5_000;

export type Session = ReturnType<typeof createSession>;

/** Keeps the vault key across worker restarts until it times out. */
export function createSession(deps: SessionDeps) {
  const { area, database, nowMs, rulesFor = async ({ preferences }) => preferences } = deps;
  const locked = createListeners<[LockReason]>();
  /** `written` are the times as the area holds them. */
  let live: { key: VaultKey; times: SessionTimes; written: SessionTimes } | undefined;
  let resuming: Promise<void> | undefined;
  /** Counts locks, so that work begun before one cannot bring the key back. */
  let locks = 0;

  /** Starts the session of a vault with its raw key, which is zeroed here. */
  async function start(raw: Bytes, vault: DatedPreferences): Promise<VaultKey> {
    const before = locks;
    try {
      const [key, rules] = await Promise.all([importVaultKey(raw), rulesFor(vault)]);
      const startedMs = nowMs();
      const times = timesOf(startedMs, startedMs, rules);
      await store(times, key, raw);
      if (before !== locks) {
        await clear();
        throw new Fault('vault-locked', 'got a lock while unlocking, want none');
      }
      live = { key, times, written: times };
      return key;
    } finally {
      raw.fill(0);
    }
  }

  /** A key that cannot be stored, as on a full disk, lasts as long as this worker: better than a vault that does not open. */
  async function store(times: SessionTimes, key: VaultKey, raw: Bytes): Promise<void> {
    try {
      await writeValue(area, KEYS.sessionTimes, times);
      await storeSessionKey(area, database, key, raw);
    } catch (thrown) {
      ignore('session-write')(thrown);
      await writeValue(area, KEYS.sessionKey, undefined).catch(ignore('session-write'));
    }
  }

  /** Reads the key back after the worker restarted. Called at the worker's start, so that nothing waits for it later. */
  function resume(): Promise<void> {
    resuming ??= readBack().catch(ignore('session-resume'));
    return resuming;
  }

  async function readBack(): Promise<void> {
    const before = locks;
    const [values, wrapping] = await Promise.all([
      area.read([KEYS.sessionKey.name, KEYS.sessionTimes.name]),
      readWrappingKey(database),
    ]);
    const times = findValue(values, KEYS.sessionTimes);
    const stored = findValue(values, KEYS.sessionKey);
    if (times === undefined || stored === undefined || live !== undefined) return;
    const key = await openSessionKey(stored, wrapping);
    if (key === undefined) await lock('broken');
    else if (before === locks && live === undefined) live = { key, times, written: times };
  }

  /** The key while unlocked, its deadlines checked now; `undefined` when locked. */
  async function findKey(): Promise<VaultKey | undefined> {
    if (live === undefined) await resume();
    if (live === undefined) return undefined;
    const reason = findOverdue(live.times, nowMs());
    if (reason !== undefined) {
      await lock(reason);
      return undefined;
    }
    noteTime(live.times.idleMs);
    return live?.key;
  }

  /** The key; throws `vault-locked`. */
  async function key(): Promise<VaultKey> {
    const found = await findKey();
    if (found === undefined) throw new Fault('vault-locked', 'got a locked vault, want an unlocked one');
    return found;
  }

  /** The user acted: puts the idle deadline off. */
  async function touch(): Promise<void> {
    if ((await findKey()) === undefined || live === undefined) return;
    noteTime(idleDeadline(nowMs(), live.times.rules));
  }

  function noteTime(idleMs: number): void {
    if (live === undefined) return;
    const seenMs = Math.max(live.times.seenMs, nowMs());
    live.times = { ...live.times, idleMs, seenMs };
    const { written } = live;
    if (seenMs - written.seenMs < TIMES_GRAIN_MS && idleMs - written.idleMs < TIMES_GRAIN_MS) return;
    live.written = live.times;
    // Times that cannot be written lock the next worker earlier, which is safe.
    void writeValue(area, KEYS.sessionTimes, live.times).catch(ignore('session-write'));
  }

  /** Applies changed preferences, or a changed policy, to the running session. */
  async function setRules(vault: DatedPreferences): Promise<void> {
    const rules = await rulesFor(vault);
    if (live === undefined) return;
    live.times = timesOf(live.times.startedMs, nowMs(), rules);
    live.written = live.times;
    // The rules themselves are saved in the vault.
    await writeValue(area, KEYS.sessionTimes, live.times).catch(ignore('session-write'));
  }

  /** The rules in force, for alarms and idle detection; `undefined` when locked. */
  async function rules(): Promise<LockRules | undefined> {
    return (await findKey()) === undefined ? undefined : live?.times.rules;
  }

  async function clear(): Promise<void> {
    const clearing = [area.clear(), writeValue(database, KEYS.wrappingKey, undefined)];
    await Promise.all(clearing.map((each) => each.catch(ignore('session-clear'))));
  }

  /** Drops the key and empties the session area. */
  async function lock(reason: LockReason): Promise<void> {
    locks++;
    live = undefined;
    resuming = Promise.resolve();
    await clear();
    if (reason === 'clock') deps.onNotice('clock-moved');
    locked.tell(reason);
  }

  return { start, resume, findKey, key, touch, setRules, rules, lock, whenLocked: locked.add };
}
