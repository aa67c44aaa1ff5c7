import { finite, flag, id, list, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import type { SeenRegistration } from '../../src/vault/key-records.ts';
import type { RegistrationId } from '../../src/vault/records.ts';
import type { StorageKey } from '../storage/keys.ts';
import type { SeenHere } from './record-seen.ts';

/** A registration that was seen while the vault was locked. */
export interface WaitingKey extends SeenHere {
  /** Nobody could tell whether the vault has it, since it was not unlocked before in this session of the browser. */
  readonly isBlind?: boolean;
}

/** What was seen while the vault was locked: registrations, and uses of those that the vault has. */
export interface WaitingKeys {
  readonly keys: readonly WaitingKey[];
  readonly uses: readonly { readonly id: RegistrationId; readonly rpId: string; readonly atMs: number }[];
}

/** What recognises a registration of the vault while it is locked; by itself it names neither site nor key. */
export interface SeenIndexEntry {
  readonly id: RegistrationId;
  readonly credential: SeenRegistration['credential'];
}

/** As many as wait; a page that forges notes gets no further. */
export const MAX_WAITING = 50;

const short = text(300);
const credential = object({ key: short, hash: short });
const seen = object({
  atMs: finite,
  rpId: short,
  credential,
  attachment: optional(oneOf('cross-platform', 'platform')),
  transports: optional(list(short, 16)),
  aaguid: optional(short),
  backup: optional(object({ eligible: flag, state: flag })),
});

/** In `storage.session`, which is memory. */
export const WAITING_KEYS: StorageKey<WaitingKeys> = {
  name: 'key-watch/waiting',
  parse: object({
    keys: list(
      object({ kind: oneOf('create', 'get'), host: short, seen, usedMs: optional(finite), isBlind: optional(flag) }),
      MAX_WAITING,
    ),
    uses: list(object({ id: id<RegistrationId>(), rpId: short, atMs: finite }), MAX_WAITING),
  }),
};

/** In `storage.session`, from the first unlock on. */
export const SEEN_INDEX: StorageKey<readonly SeenIndexEntry[]> = {
  name: 'key-watch/index',
  parse: list(object({ id: id<RegistrationId>(), credential }), 100_000),
};
