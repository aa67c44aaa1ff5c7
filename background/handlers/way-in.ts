import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { PROVEN_WAYS, RECOVERY_MEANS } from '../../src/messages/kept-items.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { id, integer, list, object, oneOf, optional, textOfBytes } from '../../src/schema/schema.ts';
import type { AccountId, AccountRecord } from '../../src/vault/records.ts';
import { setSignIn, signsInWithAsk } from '../accounts/sign-in-with.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface WayInServices {
  readonly vaultStore: VaultStore;
  readonly nowMs: () => number;
}

const way = oneOf(...PROVEN_WAYS);

/** Which ways into an account were seen to work, and which were tried. */
export function wayInHandlers({ vaultStore, nowMs }: WayInServices): Family<'wayIn'> {
  const editAccount = async (wanted: AccountId, edit: (account: AccountRecord) => AccountRecord) => {
    await vaultStore.change(({ contents, findAccount }) => {
      const account = findAccount(wanted);
      if (account === undefined) throw new Fault('record-missing', 'got an unknown account, want one of the vault');
      const accounts = contents.accounts.map((one) => (one.id === wanted ? edit(one) : one));
      return { contents: { ...contents, accounts }, answer: undefined };
    });
  };
  return {
    'wayIn.prove': {
      parse: object({ id: id<AccountId>(), way }),
      handle: (ask) =>
        editAccount(ask.id, (account) => ({
          ...account,
          proofs: [...(account.proofs ?? []).filter((one) => one.way !== ask.way), { way: ask.way, atMs: nowMs() }],
        })),
    },
    'wayIn.sayService': {
      parse: object({
        id: id<AccountId>(),
        means: optional(list(oneOf(...RECOVERY_MEANS), RECOVERY_MEANS.length)),
        days: optional(integer(0, 999)),
      }),
      handle: ({ id: wanted, means, days }) =>
        editAccount(wanted, ({ serviceRecovery: _before, ...account }) => ({
          ...account,
          ...(means && { serviceRecovery: { means, ...(days !== undefined && { days }) } }),
        })),
    },
    'wayIn.setSignIn': {
      parse: object({
        id: id<AccountId>(),
        with: optional(signsInWithAsk),
      }),
      handle: async ({ id: wanted, with: signsInWith }) => {
        await vaultStore.change(({ contents }) => ({
          contents: setSignIn(contents, wanted, signsInWith),
          answer: undefined,
        }));
      },
    },
    'wayIn.tried': {
      parse: object({ id: id<AccountId>(), way, note: optional(textOfBytes(LIMITS.note.bytes)) }),
      handle: (ask) =>
        editAccount(ask.id, (account) => ({
          ...account,
          attempts: [
            ...(account.attempts ?? []),
            { way: ask.way, atMs: nowMs(), ...(ask.note !== undefined && ask.note !== '' && { note: ask.note }) },
          ].slice(-100),
        })),
    },
  };
}
