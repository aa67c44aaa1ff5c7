import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import { UNKNOWN_KEY } from '../../src/vault/key-records.ts';
import type { RegistrationRecord, SecurityKeyId, VaultContents } from '../../src/vault/records.ts';
import { withNamedKey } from '../accounts/security-key-records.ts';
import { siteOf } from '../vault/account-entry.ts';
import { moveToTrash, purge } from '../vault/trash.ts';

interface Assigned {
  readonly contents: VaultContents;
  readonly registration: RegistrationRecord;
}

/** The contents in which a registration that was seen has its key. Throws `record-missing`. */
export function assignKey(before: VaultContents, ask: Ask<'keyWatch.assign'>, nowMs: number): Assigned {
  const seen = requireSeen(before, ask.id);
  const isKnown = (id: SecurityKeyId) => before.securityKeys.some((key) => key.id === id);
  const isThere = ask.account === undefined || before.accounts.some(({ id }) => id === ask.account);
  if ((typeof ask.key === 'string' && !isKnown(ask.key)) || !isThere)
    throw new Fault('record-missing', 'got an unknown key or account, want one of the vault');
  const { contents, key } = keyOf(before, ask, seen, nowMs);
  const account = ask.account !== undefined && { account: ask.account };
  const said = findSaid(contents, key, seen, ask.account);
  if (said === undefined) {
    const registration: RegistrationRecord = { ...seen, key, ...account };
    return { contents: replace(contents, seen, registration), registration };
  }
  // The user had recorded it by hand: both are one registration, and what was seen completes it.
  const usedMs = Math.max(said.usedMs ?? 0, seen.usedMs ?? 0);
  const sinceMs = seen.sinceMs ?? said.sinceMs;
  const registration: RegistrationRecord = {
    ...said,
    ...account,
    ...(seen.seen && { seen: seen.seen }),
    ...(usedMs > 0 && { usedMs }),
    ...(sinceMs !== undefined && { sinceMs }),
  };
  const { contents: without } = moveToTrash(contents, [{ kind: 'registration', id: seen.id }], nowMs);
  return { contents: replace(purge(without, { undo: seen.id }), said, registration), registration };
}

/** The contents in which a registration is of none of the user's keys, or is asked about again. Throws `record-missing`. */
export function declineKey(
  contents: VaultContents,
  { id, declined }: Ask<'keyWatch.decline'>,
  nowMs: number,
): Assigned {
  const before = requireSeen(contents, id);
  const { removedMs, ...rest } = before;
  const registration: RegistrationRecord = declined ? { ...rest, removedMs: removedMs ?? nowMs } : rest;
  return { contents: replace(contents, before, registration), registration };
}

function requireSeen({ registrations }: VaultContents, id: string): RegistrationRecord {
  const found = registrations.find((one) => one.id === id && one.key === UNKNOWN_KEY);
  if (found === undefined) throw new Fault('record-missing', 'got another registration, want one without a key');
  return found;
}

/** The key that the user chose; a new one is added as the site saw it. */
function keyOf(
  before: VaultContents,
  ask: Ask<'keyWatch.assign'>,
  { seen }: RegistrationRecord,
  nowMs: number,
): { readonly contents: VaultContents; readonly key: SecurityKeyId } {
  if (typeof ask.key === 'string') return { contents: before, key: ask.key };
  const { contents, keyId } = withNamedKey(before, ask.key, nowMs);
  const securityKeys = contents.securityKeys.map((one) =>
    one.id === keyId
      ? {
          ...one,
          ...(seen?.aaguid && { aaguid: seen.aaguid }),
          ...(seen?.transports && { transports: seen.transports }),
        }
      : one,
  );
  return { contents: { ...contents, securityKeys }, key: keyId };
}

/** The one registration of the key on the site that the user recorded by hand, if there is exactly one that fits; the account’s own goes first. */
function findSaid(
  { registrations }: VaultContents,
  key: SecurityKeyId,
  { host }: RegistrationRecord,
  account: RegistrationRecord['account'],
): RegistrationRecord | undefined {
  const said = registrations.filter(
    (one) =>
      one.key === key &&
      one.seen === undefined &&
      one.removedMs === undefined &&
      siteOf(one.host) === siteOf(host) &&
      (account === undefined || one.account === undefined || one.account === account),
  );
  const exact = said.filter((one) => one.account === account);
  const [only, ...more] = exact.length > 0 ? exact : said;
  return more.length === 0 ? only : undefined;
}

function replace(contents: VaultContents, before: RegistrationRecord, after: RegistrationRecord): VaultContents {
  return { ...contents, registrations: contents.registrations.map((one) => (one === before ? after : one)) };
}
