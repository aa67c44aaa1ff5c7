import { ignore } from '../../src/ignored.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { flag, nothing, object, optional, text } from '../../src/schema/schema.ts';
import type { PassphraseRule } from '../policy/passphrase-rule.ts';
import { type LockDeps, lockNow } from '../vault/lock.ts';
import type { Offers } from '../vault/offers.ts';
import type { Unlock } from '../vault/unlock.ts';

const passphrase = text(LIMITS.passphrase);

interface VaultServices extends LockDeps {
  readonly unlock: Pick<Unlock, 'state' | 'create' | 'unlock'>;
  readonly offers: Pick<Offers, 'reset'>;
  readonly passphraseRule: Pick<PassphraseRule, 'requireGood' | 'note'>;
  readonly afterUnlock: () => Promise<void>;
}

type Verbs = 'vault.state' | 'vault.create' | 'vault.unlock' | 'vault.lock';

/** Creating, unlocking and locking the vault. */
export function vaultHandlers(services: VaultServices): Pick<Family<'vault'>, Verbs> {
  const { unlock, offers, passphraseRule, afterUnlock } = services;
  return {
    'vault.state': { parse: nothing, handle: () => unlock.state() },
    'vault.create': {
      parse: object({ passphrase, startOver: optional(flag) }),
      handle: async (ask) => {
        await passphraseRule.requireGood(ask.passphrase);
        await unlock.create(ask.passphrase, ask.startOver === true);
        await offers.reset();
        await afterUnlock();
      },
    },
    'vault.unlock': {
      parse: object({ passphrase }),
      handle: async (ask) => {
        await unlock.unlock(ask.passphrase);
        await passphraseRule.note(ask.passphrase).catch(ignore('session-write'));
        await afterUnlock();
      },
    },
    'vault.lock': { parse: nothing, handle: () => lockNow(services, 'hand') },
  };
}
