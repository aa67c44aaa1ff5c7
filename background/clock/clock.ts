import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { ClockCorrection, ClockReading } from '../../src/messages/clock.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { Moment } from '../../src/otp/moment.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { openValue, readEncrypted, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, writeValue } from '../storage/keys.ts';
import type { Session } from '../vault/session.ts';
import { type ClockSight, findEnd, sightOf } from './jumps.ts';

interface ClockDeps {
  /** `storage.local`: a clock is this computer's, and no part of the vault. */
  readonly local: KeyValueStore;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly session: Session;
  readonly nowMs: () => number;
  /** A clock that nobody sets. */
  readonly steadyMs: () => number;
  readonly onNotice: (notice: Notice) => void;
}

/** What is in memory of the correction. */
interface LoadedCorrection {
  readonly key: VaultKey;
  readonly correction: ClockCorrection | undefined;
  lastSight: ClockSight;
  /** When the last sight of the clock was written. */
  writtenMs: number;
}

const SEEN_GRAIN_MS = 60_000;
/** A reading may be used while the user still remembers it. */
const READING_MS = 10 * 60_000;

export type CodeClock = ReturnType<typeof createClock>;

/**
 * The clock that codes use: the computer's, corrected as the user decided; deadlines of locking never are. The correction is encrypted,
 * since it names a site.
 */
export function createClock({ local, area, session, nowMs, steadyMs, onNotice }: ClockDeps) {
  let loaded: LoadedCorrection | undefined;
  let loading: Promise<LoadedCorrection> | undefined;

  function readClocks() {
    return { nowMs: nowMs(), steadyMs: steadyMs() };
  }

  async function load(key: VaultKey): Promise<LoadedCorrection> {
    const { name } = KEYS.clockCorrection;
    const raw = (await local.read([name]).catch(ignore('clock-read')))?.get(name);
    if (raw === undefined) return { key, correction: undefined, lastSight: sightOf(readClocks()), writtenMs: 0 };
    const stored = await openValue(key, KEYS.clockCorrection, raw).catch(ignore('clock-read'));
    if (stored === undefined) {
      await end();
      return { key, correction: undefined, lastSight: sightOf(readClocks()), writtenMs: 0 };
    }
    const { seenMs, ...correction } = stored;
    return { key, correction, lastSight: sightOf(readClocks(), seenMs), writtenMs: 0 };
  }

  async function find(): Promise<LoadedCorrection> {
    const key = await session.key();
    if (loaded?.key === key) return loaded;
    if (loaded?.correction !== undefined) {
      // The vault got a new key, by which the correction must be encrypted from now on.
      loaded = { ...loaded, key, writtenMs: 0 };
      await write(loaded);
      return loaded;
    }
    loading ??= load(key).finally(() => {
      loading = undefined;
    });
    loaded = await loading;
    return loaded;
  }

  async function write({ key, correction, lastSight }: LoadedCorrection): Promise<void> {
    const stored = correction && { ...correction, seenMs: lastSight.seenMs };
    const sealed = stored && (await sealValue(key, KEYS.clockCorrection, stored));
    await local.write(new Map<string, unknown>([[KEYS.clockCorrection.name, sealed]]));
  }

  async function end(): Promise<void> {
    await writeValue(local, KEYS.clockCorrection, undefined).catch(ignore('clock-write'));
    onNotice('clock-correction-ended');
  }

  /** The correction in force. Re-checks it; drops it and notifies if outdated. */
  async function correction(): Promise<ClockCorrection | undefined> {
    const found = await find();
    if (found.correction === undefined) return undefined;
    const now = readClocks();
    if (findEnd(found.lastSight, found.correction, now) !== undefined) {
      loaded = { ...found, correction: undefined, lastSight: sightOf(now) };
      await end();
      return undefined;
    }
    found.lastSight = sightOf(now, found.lastSight.seenMs);
    if (now.nowMs - found.writtenMs >= SEEN_GRAIN_MS) {
      found.writtenMs = now.nowMs;
      // Without it, a clock that is put back while no code is shown may go unnoticed.
      void write(found).catch(ignore('clock-write'));
    }
    return found.correction;
  }

  return {
    correction,
    async moment(): Promise<Moment> {
      const offsetMs = (await correction())?.offsetMs ?? 0;
      return { nowMs: nowMs(), offsetMs };
    },
    /** Stores a comparison until the user decides on it. */
    async putReading(reading: ClockReading): Promise<void> {
      const sealed = await sealValue(await session.key(), KEYS.clockReading, reading);
      await area.write(new Map<string, unknown>([[KEYS.clockReading.name, sealed]]));
    },
    /** Puts the reading of `atMs` in force. Throws `clock-stale`, `clock-far`. */
    async correct(atMs: number): Promise<ClockCorrection> {
      const key = await session.key();
      const reading = await readEncrypted(area, key, KEYS.clockReading);
      const age = nowMs() - atMs;
      if (reading?.atMs !== atMs || age < 0 || age > READING_MS)
        throw new Fault('clock-stale', 'got no such reading, want the last one');
      if (reading.verdict === 'far') throw new Fault('clock-far', 'got more than a day, want less');
      const { offsetMs, errorMs, host } = reading;
      const chosen = { offsetMs, errorMs, host, atMs };
      const now = readClocks();
      const next = { key, correction: chosen, lastSight: sightOf(now), writtenMs: now.nowMs };
      await write(next);
      loaded = next;
      return chosen;
    },
    async stop(): Promise<void> {
      const found = await find();
      loaded = { ...found, correction: undefined };
      await writeValue(local, KEYS.clockCorrection, undefined);
    },
    /** Forgets what is in memory; the session's lock calls it. */
    forget(): void {
      loaded = undefined;
      loading = undefined;
    },
  };
}
