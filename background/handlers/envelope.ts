import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { flag, id, list, object, optional, text } from '../../src/schema/schema.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { chosenAccounts } from '../accounts/chosen-accounts.ts';
import { envelopeAccounts } from '../accounts/envelope-accounts.ts';
import type { Unlock } from '../vault/unlock.ts';
import type { VaultStore } from '../vault/vault-store.ts';

/** Most accounts of an envelope; src/envelope/FORMAT.md. */
const MAX_ACCOUNTS = 1_000;
/** Characters of one answer; no envelope holds as many. */
const MAX_ANSWER = 4_000_000;
const choice = object({ ids: optional(list(id<AccountId>(), 20_000)), tag: optional(text(LIMITS.tag)) });
const parts = object({ codes: flag, keys: flag, notes: flag });

interface EnvelopeServices {
  readonly vaultStore: Pick<VaultStore, 'open'>;
  readonly unlock: Pick<Unlock, 'confirm'>;
}

/** What goes into an envelope for someone else; the options page seals it. */
export function envelopeHandlers({ vaultStore, unlock }: EnvelopeServices): Family<'envelope'> {
  const take = async (ask: Parameters<Family<'envelope'>['envelope.summary']['handle']>[0]) => {
    const { contents } = await vaultStore.open();
    return envelopeAccounts(contents, chosenAccounts(contents, ask.choice), ask.parts);
  };
  return {
    'envelope.summary': {
      parse: object({ choice, parts }),
      handle: async (ask) => {
        const accounts = await take(ask);
        return {
          accounts: accounts.length,
          recoveryCodes: accounts.reduce((sum, { recoveryCodes }) => sum + recoveryCodes.length, 0),
          bare: accounts.filter(({ otp, recoveryCodes, keys }) => !otp && recoveryCodes.length + keys.length === 0)
            .length,
        };
      },
    },
    'envelope.accounts': {
      parse: object({ choice, parts, passphrase: text(LIMITS.passphrase) }),
      handle: async (ask) => {
        await unlock.confirm(ask.passphrase);
        const accounts = await take(ask);
        if (accounts.length > MAX_ACCOUNTS || JSON.stringify(accounts).length > MAX_ANSWER)
          throw new Fault('envelope-limit', `got ${accounts.length} accounts, want at most ${MAX_ACCOUNTS}`);
        return {
          accounts: accounts.map(({ id: _id, ...account }) => account),
          copies: accounts.map(({ id, otp, recoveryCodes }) => ({
            account: id,
            key: otp !== undefined,
            codes: recoveryCodes.length > 0,
          })),
        };
      },
    },
  };
}
