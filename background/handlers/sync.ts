import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { VaultSecret } from '../../src/messages/unlocking.ts';
import { parseText } from '../../src/otp/limits.ts';
import {
  either,
  flag,
  id,
  matching,
  nothing,
  object,
  oneOf,
  optional,
  refuse,
  type Schema,
  text,
} from '../../src/schema/schema.ts';
import { targetConfig } from '../../src/sync/target-config.ts';
import type { Restore } from '../backup/restore.ts';
import type { Sync } from '../sync/sync.ts';
import { keptMethods, prfOutputs, withKeptSecrets } from '../vault/kept-secrets.ts';

const passphrase = text(LIMITS.passphrase);
const device = matching(/^[\w-]{1,64}$/, 'the id of a device');
const MAX_NAME = 64;
/** The name of a device, as other names are cleaned; what nobody could see is none. */
const name: Schema<string> = (raw, what, codes) => {
  const read = parseText(text(MAX_NAME)(raw, what, codes));
  return read === '' ? refuse(read, what, 'a name that can be seen', codes) : read;
};

/** What opens the vault on another device. */
const secret: Schema<VaultSecret> = either(
  object({ passphrase }),
  either(
    object({ code: text(256) }),
    object({ credentialId: matching(/^[\w-]{1,1364}$/, 'base64url'), outputs: prfOutputs }),
  ),
);

/** Several devices with one vault. */
export function syncHandlers({
  sync,
  restore,
}: {
  readonly sync: Sync;
  readonly restore: Pick<Restore, 'inspect'>;
}): Family<'sync'> {
  return {
    'sync.status': { parse: nothing, handle: () => sync.status() },
    'sync.probe': {
      parse: object({ target: targetConfig, create: optional(flag) }),
      handle: (ask) => sync.probe(ask),
    },
    'sync.start': { parse: object({ target: targetConfig, device: name }), handle: (ask) => sync.start(ask) },
    'sync.discard': { parse: object({ target: targetConfig }), handle: (ask) => sync.discard(ask) },
    'sync.stop': { parse: object({ forget: flag }), handle: (ask) => sync.stop(ask) },
    'sync.now': { parse: nothing, handle: () => sync.now() },
    'sync.rename': { parse: object({ device, name }), handle: (ask) => sync.rename(ask) },
    'sync.remove': {
      parse: object({ device, passphrase, keep: optional(keptMethods) }),
      handle: (ask) => withKeptSecrets(ask.keep, (secrets) => sync.remove(ask.device, ask.passphrase, secrets)),
    },
    'sync.answer': {
      parse: object({
        question: oneOf('wiped', 'deletions', 'passphrase', 'newcomer', 'removed'),
        answer: oneOf('yes', 'no'),
        device: optional(device),
        secret: optional(secret),
      }),
      handle: (ask) => sync.answer(ask),
    },
    'sync.methods': { parse: object({ device }), handle: (ask) => sync.methods(ask) },
    'sync.history': { parse: nothing, handle: () => sync.history() },
    'sync.invite': { parse: nothing, handle: () => sync.invite() },
    'sync.openInvitation': {
      parse: object({ text: text(20_000), code: text(64) }),
      handle: (ask) => sync.openInvitation(ask),
    },
    'sync.join': {
      parse: object({ target: targetConfig, vid: id<string>(), device: name }),
      handle: (ask) => sync.join(ask),
    },
    'sync.deleted': {
      parse: object({ device }),
      handle: async (ask) => {
        const { differs } = await restore.inspect(await sync.readNewest(ask.device));
        return differs?.deletedThere ?? { count: 0, names: [] };
      },
    },
    'sync.earlier': { parse: nothing, handle: () => sync.earlier() },
    'sync.readEarlier': { parse: object({ name: text(128) }), handle: (ask) => sync.readEarlier(ask) },
  };
}
