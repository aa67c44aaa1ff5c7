import type { Family } from '../../src/messages/dispatch.ts';
import type { KeyEntry, KeyFacts, RegisterUndo, SiteEntry } from '../../src/messages/key-register.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { parseText } from '../../src/otp/limits.ts';
import {
  flag,
  id,
  integer,
  list,
  matching,
  nothing,
  object,
  oneOf,
  optional,
  type Schema,
  text,
  textOfBytes,
} from '../../src/schema/schema.ts';
import { MAX_LISTED_KEYS, MAX_LISTED_SITES } from '../../src/security-key/register-limits.ts';
import type { AccountId, RegistrationId, SecurityKeyId } from '../../src/vault/records.ts';
import { acceptHost } from '../accounts/accepted-host.ts';
import { parsePlace } from '../accounts/kept-items.ts';
import { applyRegister, FILLED_MEMBERS, keyRegister, revertRegister } from '../accounts/key-register.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const time = integer(0);
const name: Schema<string> = (raw, what, codes) => parseText(text(LIMITS.name)(raw, what, codes));
const word = text(64);
const note = textOfBytes(LIMITS.note.bytes);

const facts: Schema<KeyFacts> = object({
  label: name,
  attachment: oneOf('cross-platform', 'platform'),
  transports: list(word, 16),
  aaguid: matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID'),
  place: name,
  form: optional(word),
  colour: optional(word),
  model: optional(name),
  note: optional(note),
  backup: optional(object({ eligible: flag, state: flag })),
  abilities: optional(object({ userVerification: optional(flag), prf: optional(flag) })),
  acquiredMs: optional(time),
  checkedMs: optional(time),
  spare: optional(flag),
  lostMs: optional(time),
  retiredMs: optional(time),
});
const siteTimes = { sinceMs: optional(time), usedMs: optional(time), removedMs: optional(time) };
const keyEntry: Schema<KeyEntry> = object({
  known: optional(id<SecurityKeyId>()),
  facts,
  createdMs: optional(time),
  replacedBy: optional(integer(0, MAX_LISTED_KEYS)),
});
const siteEntry: Schema<SiteEntry> = object({
  key: integer(0, MAX_LISTED_KEYS),
  host: text(LIMITS.host),
  name,
  account: optional(id<AccountId>()),
  accountNames: optional(object({ issuer: text(LIMITS.name), name: text(LIMITS.name) })),
  createdMs: optional(time),
  isListed: optional(flag),
  ...siteTimes,
});
const undoShape: Schema<RegisterUndo> = object({
  keys: list(id<SecurityKeyId>(), MAX_LISTED_KEYS),
  registrations: list(id<RegistrationId>(), MAX_LISTED_SITES),
  completed: list(
    object({
      id: id<SecurityKeyId>(),
      members: list(oneOf(...FILLED_MEMBERS), FILLED_MEMBERS.length),
      note: optional(note),
    }),
    MAX_LISTED_KEYS,
  ),
  former: list(
    object({
      id: id<RegistrationId>(),
      key: id<SecurityKeyId>(),
      name: text(LIMITS.name),
      account: optional(id<AccountId>()),
      ...siteTimes,
    }),
    MAX_LISTED_SITES,
  ),
});

/** The register of security keys. */
export function keyRegisterHandlers({
  vaultStore,
  nowMs,
}: {
  readonly vaultStore: VaultStore;
  readonly nowMs: () => number;
}): Family<'keyRegister'> {
  return {
    'keyRegister.read': {
      parse: nothing,
      handle: async () => keyRegister((await vaultStore.open()).contents),
    },
    'keyRegister.save': {
      parse: object({ keys: list(keyEntry, MAX_LISTED_KEYS), sites: list(siteEntry, MAX_LISTED_SITES) }),
      handle: async ({ keys, sites }) => {
        const { answer } = await vaultStore.change(({ contents: before }) => {
          const placed = keys.map((one) => ({
            ...one,
            facts: { ...one.facts, place: parsePlace(before, one.facts.place) },
          }));
          const hosts = sites.map((one) => ({ ...one, host: acceptHost(one.host) }));
          const { contents, saved } = applyRegister(before, { keys: placed, sites: hosts }, nowMs());
          return { contents, answer: saved };
        });
        return answer;
      },
    },
    'keyRegister.undo': {
      parse: undoShape,
      handle: async (undo) => {
        await vaultStore.change(({ contents }) => ({
          contents: revertRegister(contents, undo, nowMs()),
          answer: undefined,
        }));
      },
    },
  };
}
