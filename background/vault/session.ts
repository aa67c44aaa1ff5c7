import { decodeBase64url, encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { Preferences } from '../../src/vault/records.ts';
import { importVaultKey, type VaultKey } from '../../src/vault/vault-key.ts';
import type { KeyValueStore } from '../storage/key-value.ts';

/** The preferences that decide when the vault locks. */
export type LockRules = Pick<Preferences, 'idleMinutes' | 'lockOnSystemLock' | 'sessionHours'>;

/** Why the vault was locked. */
export type LockReason = 'hand' | 'command' | 'idle' | 'system' | 'ended' | 'clock' | 'broken';

export interface SessionDeps {
  /** `storage.session`: forgotten when the browser exits. */
  readonly area: KeyValueStore;
  /** Where the wrapping key lives in browsers whose session area cannot hold a `CryptoKey`. */
  readonly database: KeyValueStore;
  readonly nowMs: () => number;
  /** Runs after everything was cleared. */
  readonly onLock: (reason: LockReason) => void;
  readonly onNotice: (notice: Notice) => void;
}

interface Times {
  readonly startedMs: number;
  /** The vault locks at this time whatever happens. */
  readonly endsMs: number;
  /** The vault locks at this time unless someone is seen before; 0 for never. */
  readonly idleMs: number;
  /** Latest time that was read from the clock. */
  readonly seenMs: number;
  readonly rules: LockRules;
}

/** A vault key sealed by the wrapping key in the database. */
interface WrappedKey {
  readonly iv: string;
  readonly sealed: string;
}

const KEY = 'session/key';
const TIMES = 'session/times';
const WRAPPING = 'wrapping-key';
/** How far the clock may be put back before that counts as tampering. */
const CLOCK_SLACK_MS = 2 * 60_000;
/** Times are written back at most this often. */
const TIMES_GRAIN_MS = 5_000;

export type Session = ReturnType<typeof createSession>;

/** Holds the unlocked key across deaths of the worker, and lets go of it at its deadlines. */
export function createSession(deps: SessionDeps) {
  const { area, database, nowMs } = deps;
  /** `written` are the times as the area holds them. */
  let live: { key: VaultKey; times: Times; written: Times } | undefined;
  let resuming: Promise<void> | undefined;
  /** Counts locks, so that work begun before one cannot bring the key back. */
  let locks = 0;

  /** Takes in a raw vault key, which is zeroed here, and starts the session. */
  async function start(raw: Bytes, rules: LockRules): Promise<VaultKey> {
    const before = locks;
    try {
      const key = await importVaultKey(raw);
      const startedMs = nowMs();
      const times = timesOf(startedMs, startedMs, rules);
      // Where it cannot be kept, as on a full disk, the key lasts as long as this worker: better than a vault that does not open.
      await keep(times, key, raw).catch(() => area.write(new Map([[KEY, undefined]])).catch(() => undefined));
      if (before !== locks) {
        await forget();
        throw new Fault('vault-locked', 'got a lock while unlocking, want none');
      }
      live = { key, times, written: times };
      return key;
    } finally {
      raw.fill(0);
    }
  }

  async function keep(times: Times, key: VaultKey, raw: Bytes): Promise<void> {
    await area.write(new Map<string, unknown>([[TIMES, times]]));
    await keepKey(key, raw);
  }

  async function keepKey(key: VaultKey, raw: Bytes): Promise<void> {
    if (await holdsKeys()) {
      await area.write(new Map<string, unknown>([[KEY, key.hkdf]]));
      return;
    }
    const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, raw));
    await database.write(new Map<string, unknown>([[WRAPPING, wrapping]]));
    const wrapped: WrappedKey = { iv: encodeBase64url(iv), sealed: encodeBase64url(sealed) };
    await area.write(new Map<string, unknown>([[KEY, wrapped]]));
  }

  /** Whether the area gives a `CryptoKey` back as one, tried with a throw-away key: Chromium turns it into `{}` silently. */
  async function holdsKeys(): Promise<boolean> {
    const probe = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    try {
      await area.write(new Map<string, unknown>([['session/probe', probe]]));
      return (await area.read(['session/probe'])).get('session/probe') instanceof CryptoKey;
    } catch {
      return false;
    } finally {
      await area.write(new Map<string, unknown>([['session/probe', undefined]])).catch(() => undefined);
    }
  }

  /** Takes the key up again after the worker died. Called at the worker's start, so that nothing waits for it later. */
  function resume(): Promise<void> {
    resuming ??= takeUp();
    return resuming;
  }

  async function takeUp(): Promise<void> {
    const before = locks;
    try {
      const [held, kept] = await Promise.all([
        area.read([KEY, TIMES]),
        database.read([WRAPPING]).catch(() => new Map<string, unknown>()),
      ]);
      const times = held.get(TIMES) as Times | undefined;
      const stored = held.get(KEY);
      if (times === undefined || stored === undefined || live !== undefined) return;
      const key = await openKey(stored, kept.get(WRAPPING));
      if (key !== undefined && before === locks && live === undefined) live = { key, times, written: times };
      else if (key === undefined) await lock('broken');
    } catch {
      // Without both halves there is no key: locked.
    }
  }

  async function openKey(stored: unknown, wrapping: unknown): Promise<VaultKey | undefined> {
    if (stored instanceof CryptoKey) return { hkdf: stored };
    if (!(wrapping instanceof CryptoKey)) return undefined;
    const { iv, sealed } = stored as WrappedKey;
    const raw = new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv: decodeBase64url(iv) }, wrapping, decodeBase64url(sealed)),
    );
    try {
      return await importVaultKey(raw);
    } finally {
      raw.fill(0);
    }
  }

  /** The key while unlocked, its deadlines checked now; `undefined` when locked. */
  async function findKey(): Promise<VaultKey | undefined> {
    if (live === undefined) await resume();
    if (live === undefined) return undefined;
    const reason = overdue(live.times, nowMs());
    if (reason !== undefined) {
      await lock(reason);
      return undefined;
    }
    see(live.times.idleMs);
    return live?.key;
  }

  /** The key; throws `vault-locked`. */
  async function key(): Promise<VaultKey> {
    const found = await findKey();
    if (found === undefined) throw new Fault('vault-locked', 'got a locked vault, want an unlocked one');
    return found;
  }

  /** Someone is there: puts the idle deadline off. */
  async function touch(): Promise<void> {
    if ((await findKey()) === undefined || live === undefined) return;
    const { rules } = live.times;
    see(rules.idleMinutes === 0 ? 0 : nowMs() + rules.idleMinutes * 60_000);
  }

  /** Remembers the time and the idle deadline, writing them back at most every few seconds. */
  function see(idleMs: number): void {
    if (live === undefined) return;
    const seenMs = Math.max(live.times.seenMs, nowMs());
    live.times = { ...live.times, idleMs, seenMs };
    const { written } = live;
    if (seenMs - written.seenMs < TIMES_GRAIN_MS && idleMs - written.idleMs < TIMES_GRAIN_MS) return;
    live.written = live.times;
    // Nobody waits for it, and times that cannot be written lock earlier, which is no reason to fail.
    void area.write(new Map<string, unknown>([[TIMES, live.times]])).catch(() => undefined);
  }

  /** Applies changed preferences to the running session. */
  async function setRules(rules: LockRules): Promise<void> {
    if (live === undefined) return;
    live.times = timesOf(live.times.startedMs, nowMs(), rules);
    live.written = live.times;
    // The rules are saved with the preferences: that they do not outlive this worker is no reason to say otherwise.
    await area.write(new Map<string, unknown>([[TIMES, live.times]])).catch(() => undefined);
  }

  /** The rules in force, for alarms and idle detection; `undefined` when locked. */
  async function rules(): Promise<LockRules | undefined> {
    return (await findKey()) === undefined ? undefined : live?.times.rules;
  }

  async function forget(): Promise<void> {
    await Promise.allSettled([area.clear(), database.write(new Map<string, unknown>([[WRAPPING, undefined]]))]);
  }

  /** Lets go of the key and of everything else in the session area. */
  async function lock(reason: LockReason): Promise<void> {
    locks++;
    live = undefined;
    resuming = Promise.resolve();
    await forget();
    if (reason === 'clock') deps.onNotice('clock-moved');
    deps.onLock(reason);
  }

  return { start, resume, findKey, key, touch, setRules, rules, lock };
}

function timesOf(startedMs: number, atMs: number, rules: LockRules): Times {
  return {
    startedMs,
    endsMs: startedMs + rules.sessionHours * 3_600_000,
    idleMs: rules.idleMinutes === 0 ? 0 : atMs + rules.idleMinutes * 60_000,
    seenMs: atMs,
    rules: {
      idleMinutes: rules.idleMinutes,
      lockOnSystemLock: rules.lockOnSystemLock,
      sessionHours: rules.sessionHours,
    },
  };
}

function overdue(times: Times, atMs: number): LockReason | undefined {
  if (atMs < times.seenMs - CLOCK_SLACK_MS) return 'clock';
  if (atMs >= times.endsMs) return 'ended';
  if (times.idleMs !== 0 && atMs >= times.idleMs) return 'idle';
  return undefined;
}
