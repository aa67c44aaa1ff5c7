import type { Bytes } from '../../src/bytes/bytes.ts';
import { ignore } from '../../src/ignored.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import type { Session } from './session.ts';
import { openRawSessionKey, readWrappingKey } from './session-key.ts';

export interface RecentPassphraseDeps {
  /** `storage.session`, which a lock empties. */
  readonly area: KeyValueStore;
  readonly database: KeyValueStore;
  readonly session: Pick<Session, 'findKey'>;
  readonly nowMs: () => number;
}

/** How long the passphrase isn't asked for again after it was set or typed to unlock. */
export const RECENT_MS = 5 * 60_000;

export type RecentPassphrase = ReturnType<typeof createRecentPassphrase>;

/**
 * Remembers when the passphrase was last set or typed, so that this computer's own authenticator is added right afterwards without
 * typing it again: docs/decisions/0041-add-a-platform-authenticator-without-typing-twice.md. Only the time is kept here; the vault key
 * comes from the session, and where the session can't give it, nothing is recent.
 */
export function createRecentPassphrase({ area, database, session, nowMs }: RecentPassphraseDeps) {
  /** A time that can't be written asks for the passphrase again, which is safe. */
  async function note(): Promise<void> {
    if ((await session.findKey()) === undefined) return;
    await writeValue(area, KEYS.passphraseTyped, nowMs()).catch(ignore('session-write'));
  }

  /** Ends it: it was used. */
  function end(): Promise<void> {
    return writeValue(area, KEYS.passphraseTyped, undefined).catch(ignore('session-write'));
  }

  /** The raw vault key, to be zeroed by the caller; `undefined` when the passphrase must be typed. */
  async function openRawKey(): Promise<Bytes | undefined> {
    if ((await session.findKey()) === undefined) return undefined;
    const typedMs = await readValue(area, KEYS.passphraseTyped);
    const ageMs = typedMs === undefined ? Number.NaN : nowMs() - typedMs;
    if (!(ageMs >= 0 && ageMs < RECENT_MS)) return undefined;
    const [stored, wrapping] = await Promise.all([readValue(area, KEYS.sessionKey), readWrappingKey(database)]);
    return stored && openRawSessionKey(stored, wrapping);
  }

  async function isRecent(): Promise<boolean> {
    const raw = await openRawKey().catch(ignore('session-resume'));
    raw?.fill(0);
    return raw !== undefined;
  }

  return { note, end, openRawKey, isRecent };
}
