import { ignore } from '../../src/ignored.ts';
import { type SeenRegistration, UNKNOWN_KEY } from '../../src/vault/key-records.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { RegistrationId, RegistrationRecord, VaultContents } from '../../src/vault/records.ts';
import { siteOf } from '../vault/account-entry.ts';
import { isHashOf } from './credential-hash.ts';
import type { SeenKey } from './seen-key.ts';

/** A registration that was seen, its credential id hashed. */
export interface SeenHere {
  readonly kind: SeenKey['kind'];
  readonly host: string;
  readonly seen: SeenRegistration;
  readonly usedMs?: number;
}

/** Pages that forge notes can make this many questions for their whole site, and no more. */
export const MAX_OF_SITE = 5;
const MAX_IN_ALL = 100;
/** A use soon after another is the same sign-in. */
const USE_GRAIN_MS = 60_000;

/** The registration of a credential that was seen before. */
export async function findSeen(
  { registrations }: Pick<VaultContents, 'registrations'>,
  { rpId, credentialId }: Pick<SeenKey, 'rpId' | 'credentialId'>,
): Promise<RegistrationRecord | undefined> {
  for (const one of registrations) {
    // A key that another version or a damaged file wrote matches nothing.
    if (one.seen?.rpId !== rpId) continue;
    if (await isHashOf(one.seen.credential, credentialId).catch(ignore('key-watch', false))) return one;
  }
  return undefined;
}

/** The contents with a later use of a registration; the same contents where nothing new is known. */
export function withUse(contents: VaultContents, id: RegistrationId, atMs: number): VaultContents {
  const before = contents.registrations.find((one) => one.id === id);
  if (before === undefined || isDeclined(before) || atMs - (before.usedMs ?? 0) < USE_GRAIN_MS) return contents;
  const after = { ...before, usedMs: atMs };
  return { ...contents, registrations: contents.registrations.map((one) => (one === before ? after : one)) };
}

/** The contents with a registration whose key the user is asked for; the same contents where too many wait. */
export function withQuestion(
  contents: VaultContents,
  { kind, host, seen, usedMs }: SeenHere,
  nowMs: number,
): VaultContents {
  const waiting = contents.registrations.filter(isWaiting);
  const ofSite = waiting.filter((one) => siteOf(one.host) === siteOf(host));
  if (ofSite.length >= MAX_OF_SITE || waiting.length >= MAX_IN_ALL) return contents;
  const lastMs = usedMs ?? (kind === 'get' ? seen.atMs : undefined);
  const registration: RegistrationRecord = {
    id: newId<'registration'>(),
    key: UNKNOWN_KEY,
    host,
    name: '',
    createdMs: nowMs,
    ...(kind === 'create' && { sinceMs: seen.atMs }),
    ...(lastMs !== undefined && { usedMs: lastMs }),
    seen,
  };
  return { ...contents, registrations: [...contents.registrations, registration] };
}

/** Whether the user is asked of which key a registration is. */
export function isWaiting(one: RegistrationRecord): boolean {
  return one.key === UNKNOWN_KEY && one.removedMs === undefined && one.seen !== undefined;
}

/** Whether the user said that it is none of theirs. */
function isDeclined(one: RegistrationRecord): boolean {
  return one.key === UNKNOWN_KEY && one.removedMs !== undefined;
}

/** What is kept of a note: all but the credential id, which is hashed. */
export function seenOf(
  { atMs, rpId, attachment, transports, aaguid, backup }: SeenKey,
  credential: SeenRegistration['credential'],
): SeenRegistration {
  return {
    atMs,
    rpId,
    credential,
    ...(attachment !== undefined && { attachment }),
    ...(transports !== undefined && { transports }),
    ...(aaguid !== undefined && { aaguid }),
    ...(backup !== undefined && { backup }),
  };
}
