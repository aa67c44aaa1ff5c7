import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { parseText } from '../../src/otp/limits.ts';
import { either, flag, id, matching, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { findSameLink } from '../../src/sites/same-link.ts';
import { newId } from '../../src/vault/record-id.ts';
import type {
  AccountId,
  RegistrationId,
  RegistrationRecord,
  SecurityKeyId,
  VaultContents,
} from '../../src/vault/records.ts';
import { acceptHost } from '../accounts/accepted-host.ts';
import { parseDay } from '../accounts/parse-day.ts';
import { parseNamedKey, withNamedKey } from '../accounts/security-key-records.ts';
import { trashRecords } from '../vault/trash.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const day = matching(/^(?:\d{4}-\d{2}-\d{2})?$/, 'a day');

interface RegistrationServices {
  readonly vaultStore: VaultStore;
  readonly nowMs: () => number;
}

/** At which sites the keys are registered. */
export function registrationHandlers({ vaultStore, nowMs }: RegistrationServices): Family<'registration'> {
  return {
    'registration.add': {
      parse: object({
        key: either(id<SecurityKeyId>(), parseNamedKey),
        host: text(LIMITS.host),
        account: optional(id<AccountId>()),
        name: text(LIMITS.name),
        since: optional(day),
      }),
      handle: async (ask) => {
        const sinceMs = parseDay(ask.since ?? '');
        const { accountIndex, answer } = await vaultStore.change((before) => {
          if (typeof ask.key === 'string' && before.findKey(ask.key) === undefined)
            throw new Fault('record-missing', 'got an unknown key, want one of the vault');
          if (ask.account !== undefined && before.findAccount(ask.account) === undefined) {
            throw new Fault('record-missing', 'got an unknown account, want one of the vault');
          }
          const { contents, keyId } =
            typeof ask.key === 'string'
              ? { contents: before.contents, keyId: ask.key }
              : withNamedKey(before.contents, ask.key, nowMs());
          const registration: RegistrationRecord = {
            id: newId<'registration'>(),
            key: keyId,
            host: acceptHost(ask.host),
            name: parseText(ask.name),
            createdMs: nowMs(),
            ...(ask.account !== undefined && { account: ask.account }),
            ...(sinceMs !== undefined && { sinceMs }),
          };
          refuseKnown(contents, registration);
          const registrations = [...contents.registrations, registration];
          return { contents: { ...contents, registrations }, answer: registration };
        });
        return accountIndex.viewOf(answer);
      },
    },
    'registration.edit': {
      parse: object({
        id: id<RegistrationId>(),
        name: optional(text(LIMITS.name)),
        host: optional(text(LIMITS.host)),
        account: optional(either(oneOf(''), id<AccountId>())),
        since: optional(day),
        used: optional(flag),
        removed: optional(flag),
      }),
      handle: async (ask) => {
        const { accountIndex, answer } = await vaultStore.change(({ contents }) => {
          const before = contents.registrations.find((one) => one.id === ask.id);
          if (before === undefined)
            throw new Fault('record-missing', 'got an unknown registration, want one of the vault');
          const { usedMs, removedMs, sinceMs, account, ...rest } = before;
          const owner = ask.account === undefined ? account : ask.account === '' ? undefined : ask.account;
          if (owner !== undefined && owner !== account && !contents.accounts.some(({ id }) => id === owner))
            throw new Fault('record-missing', 'got an unknown account, want one of the vault');
          const since = ask.since === undefined ? sinceMs : parseDay(ask.since);
          const used = ask.used === true ? nowMs() : ask.used === false ? undefined : usedMs;
          const removed = ask.removed === true ? (removedMs ?? nowMs()) : ask.removed === false ? undefined : removedMs;
          const after: RegistrationRecord = {
            ...rest,
            ...(ask.name !== undefined && { name: parseText(ask.name) }),
            ...(ask.host !== undefined && { host: acceptHost(ask.host) }),
            ...(owner !== undefined && { account: owner }),
            ...(since !== undefined && { sinceMs: since }),
            ...(used !== undefined && { usedMs: used }),
            ...(removed !== undefined && { removedMs: removed }),
          };
          if (ask.host !== undefined || ask.account !== undefined) refuseKnown(contents, after);
          const registrations = contents.registrations.map((one) => (one === before ? after : one));
          return { contents: { ...contents, registrations }, answer: after };
        });
        return accountIndex.viewOf(answer);
      },
    },
    'registration.delete': {
      parse: object({ id: id<RegistrationId>() }),
      handle: (ask) => trashRecords(vaultStore, [{ kind: 'registration', id: ask.id }], nowMs()),
    },
  };
}

/** Throws `registration-known` where the key has this link already, and it is in force. */
function refuseKnown({ registrations }: VaultContents, wanted: RegistrationRecord): void {
  const own = registrations.filter(({ key, removedMs }) => key === wanted.key && removedMs === undefined);
  if (findSameLink(own, wanted) !== undefined)
    throw new Fault('registration-known', 'got a link that the key has, want another');
}
