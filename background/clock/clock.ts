import { Fault } from '../../src/fault.ts';
import type { ClockCorrection, ClockReading } from '../../src/messages/clock.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { Moment } from '../../src/otp/moment.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { openValue, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { Session } from '../vault/session.ts';
import { findEnd, type PageScriptState, watchClock } from './jumps.ts';

interface ClockDeps {
  /** `storage.local`: a clock is a computer's own, and no part of the vault. */
  readonly local: KeyValueStore;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly session: Session;
  readonly nowMs: () => number;
  /** A clock that nobody sets. */
  readonly steadyMs: () => number;
  readonly onNotice: (notice: Notice) => void;
}

interface OpenVault {
  readonly key: VaultKey;
  readonly correction: ClockCorrection | undefined;
  watched: PageScriptState;
  /** When it was last written that the clock was seen. */
  writtenMs: number;
}

const CORRECTION = 'clock';
const READING = 'clock/reading';
const INFO = 'vlt1/clock';
const SEEN_GRAIN_MS = 60_000;
/** A reading is acted on while the user still knows what it said. */
const READING_MS = 10 * 60_000;

export type CodeClock = ReturnType<typeof createClock>;

/**
 * The clock that codes go by. It is the computer's, corrected by what the user decided; deadlines of locking never are. The correction
 * is kept sealed, since it names a site.
 */
export function createClock({ local, area, session, nowMs, steadyMs, onNotice }: ClockDeps) {
  let held: OpenVault | undefined;
  let loading: Promise<OpenVault> | undefined;

  async function load(key: VaultKey): Promise<OpenVault> {
    const raw = (await local.read([CORRECTION]).catch(() => new Map<string, unknown>())).get(CORRECTION);
    const kept = raw === undefined ? undefined : await openValue(key, INFO, CORRECTION, raw).catch(() => 'lost');
    const now = { nowMs: nowMs(), steadyMs: steadyMs() };
    if (kept === 'lost') {
      await end();
      return { key, correction: undefined, watched: watchClock(now), writtenMs: 0 };
    }
    const { seenMs, ...correction } = (kept ?? {}) as ClockCorrection & { seenMs: number };
    const known = kept === undefined ? undefined : correction;
    return { key, correction: known, watched: watchClock(now, seenMs), writtenMs: 0 };
  }

  async function find(): Promise<OpenVault> {
    const key = await session.key();
    if (held?.key === key) return held;
    if (held?.correction !== undefined) {
      // The vault has a new key, and what is kept must be sealed by it.
      held = { ...held, key, writtenMs: 0 };
      await write(held);
      return held;
    }
    loading ??= load(key).finally(() => {
      loading = undefined;
    });
    held = await loading;
    return held;
  }

  async function write({ key, correction, watched }: OpenVault): Promise<void> {
    const sealed = correction && (await sealValue(key, INFO, CORRECTION, { ...correction, seenMs: watched.seenMs }));
    await local.write(new Map<string, unknown>([[CORRECTION, sealed]]));
  }

  async function end(): Promise<void> {
    await local.write(new Map<string, unknown>([[CORRECTION, undefined]])).catch(() => undefined);
    onNotice('clock-correction-ended');
  }

  /** The correction in force, looked at anew: one that may no longer hold ends here, and is said to. */
  async function correction(): Promise<ClockCorrection | undefined> {
    const found = await find();
    if (found.correction === undefined) return undefined;
    const now = { nowMs: nowMs(), steadyMs: steadyMs() };
    if (findEnd(found.watched, found.correction, now) !== undefined) {
      held = { ...found, correction: undefined, watched: watchClock(now) };
      await end();
      return undefined;
    }
    found.watched = watchClock(now, found.watched.seenMs);
    if (now.nowMs - found.writtenMs >= SEEN_GRAIN_MS) {
      found.writtenMs = now.nowMs;
      // Nobody waits for it: without it, a clock that is put back while no code is shown may go unnoticed.
      void write(found).catch(() => undefined);
    }
    return found.correction;
  }

  return {
    correction,
    async moment(): Promise<Moment> {
      const offsetMs = (await correction())?.offsetMs ?? 0;
      return { nowMs: nowMs(), offsetMs };
    },
    /** Keeps what a comparison came to, for the user to decide. */
    async keepReading(reading: ClockReading): Promise<void> {
      const sealed = await sealValue(await session.key(), INFO, READING, reading);
      await area.write(new Map<string, unknown>([[READING, sealed]]));
    },
    /** Puts the reading of `atMs` in force. Throws `clock-stale`, `clock-far`. */
    async correct(atMs: number): Promise<ClockCorrection> {
      const key = await session.key();
      const raw = (await area.read([READING])).get(READING);
      const reading = raw === undefined ? undefined : ((await openValue(key, INFO, READING, raw)) as ClockReading);
      const age = nowMs() - atMs;
      if (reading?.atMs !== atMs || age < 0 || age > READING_MS)
        throw new Fault('clock-stale', 'got no such reading, want the last one');
      if (reading.verdict === 'far') throw new Fault('clock-far', 'got more than a day, want less');
      const { offsetMs, errorMs, host } = reading;
      const chosen = { offsetMs, errorMs, host, atMs };
      const now = { nowMs: nowMs(), steadyMs: steadyMs() };
      const next = { key, correction: chosen, watched: watchClock(now), writtenMs: now.nowMs };
      await write(next);
      held = next;
      return chosen;
    },
    async stop(): Promise<void> {
      const found = await find();
      held = { ...found, correction: undefined };
      await local.write(new Map<string, unknown>([[CORRECTION, undefined]]));
    },
    /** Forgets what is in memory; the session's lock calls it. */
    forget(): void {
      held = undefined;
      loading = undefined;
    },
  };
}
