import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { AccountView } from '../../src/messages/views.ts';
import { formatOtpauthUri } from '../../src/otp/uri.ts';
import { flag, id, list, object, oneOf, optional, text, textOfBytes } from '../../src/schema/schema.ts';
import { hostAnswer, withHosts } from '../../src/vault/account-hosts.ts';
import type { AccountId, AccountRecord } from '../../src/vault/records.ts';
import { editAccount, moveAccount, replaceOtp } from '../accounts/account-edits.ts';
import { accountView } from '../accounts/account-view.ts';
import { cleanEdit, cleanTags } from '../accounts/clean-edit.ts';
import { drawCode } from '../accounts/draw-code.ts';
import { keepDrawn } from '../accounts/host-bindings.ts';
import { accountForCodes } from '../accounts/recovery-sets.ts';
import { setSignIn, signsInWithAsk } from '../accounts/sign-in-with.ts';
import type { CodeClock } from '../clock/clock.ts';
import type { FillOffer } from '../fill/offer/offer.ts';
import { rowOf } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { trashRecords } from '../vault/trash.ts';
import type { Unlock } from '../vault/unlock.ts';
import type { UseCounter } from '../vault/use-counter.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const accountId = id<AccountId>();
const accountIds = list(accountId, 20_000);
const tag = text(LIMITS.tag);
const edit = object({
  issuer: optional(text(LIMITS.name)),
  name: optional(text(LIMITS.name)),
  note: optional(textOfBytes(LIMITS.note.bytes)),
  tags: optional(list(tag, 100)),
  hosts: optional(
    list(
      object({
        host: text(LIMITS.host),
        scope: oneOf('host', 'site'),
        http: optional(flag),
        drawn: optional(list(text(LIMITS.host), 1000)),
      }),
      100,
    ),
  ),
  pinned: optional(flag),
  filling: optional(
    object({ offer: optional(flag), submit: optional(flag), join: optional(oneOf('after', 'before')) }),
  ),
});

interface AccountServices {
  readonly vaultStore: VaultStore;
  readonly useCounter: Pick<UseCounter, 'tryCount'>;
  readonly unlock: Pick<Unlock, 'confirm'>;
  readonly clock: Pick<CodeClock, 'moment'>;
  readonly fillOffer: Pick<FillOffer, 'viewOf'>;
  readonly nowMs: () => number;
}

/** Viewing and changing accounts. */
export function accountHandlers(services: AccountServices): Family<'account'> {
  const { vaultStore, useCounter, unlock, clock, fillOffer, nowMs } = services;

  function change(wanted: AccountId, work: (account: AccountRecord) => AccountRecord) {
    return vaultStore.change(({ contents }) => {
      const { contents: next, account } = editAccount(contents, wanted, work);
      return { contents: next, answer: account };
    });
  }

  async function view(accountIndex: AccountIndex, wanted: AccountId): Promise<AccountView> {
    const { hosts } = accountIndex.requireAccount(wanted);
    const [at, offer] = await Promise.all([clock.moment(), fillOffer.viewOf(hosts)]);
    return { ...accountView(accountIndex, wanted, at), fillOffer: offer };
  }

  return {
    'account.view': {
      parse: object({ id: accountId }),
      handle: async (ask) => view(await vaultStore.open(), ask.id),
    },
    'account.add': {
      parse: object({
        issuer: text(LIMITS.name),
        name: text(LIMITS.name),
        host: optional(text(LIMITS.host)),
        with: optional(signsInWithAsk),
      }),
      handle: async ({ with: wanted, ...given }) => {
        const { accountIndex, answer } = await vaultStore.change(({ contents }) => {
          const { contents: next, account } = accountForCodes(contents, given, nowMs());
          if (next === contents) throw new Fault('account-known', 'got the names of an account, want other ones');
          return { contents: wanted === undefined ? next : setSignIn(next, account, wanted), answer: account };
        });
        return rowOf(accountIndex.entryOf(accountIndex.requireAccount(answer)), await clock.moment());
      },
    },
    'account.edit': {
      parse: object({ id: accountId, edit }),
      handle: async (ask) => {
        const { hosts, ...clean } = cleanEdit(ask.edit);
        const { accountIndex } = await change(ask.id, (before) => ({
          // Whoever types a host into the account's own form has answered the question about it.
          ...(hosts === undefined ? before : withHosts(before, keepDrawn(before.hosts, hosts), hosts.map(hostAnswer))),
          ...clean,
          updatedMs: nowMs(),
        }));
        return view(accountIndex, ask.id);
      },
    },
    'account.bulk': {
      parse: object({ ids: accountIds, addTag: optional(tag), removeTag: optional(tag), pinned: optional(flag) }),
      handle: async ({ ids, addTag, removeTag, pinned }) => {
        const added = addTag === undefined ? [] : cleanTags([addTag]);
        const wanted = new Set(ids);
        await vaultStore.change(({ contents }) => {
          const accounts = contents.accounts.map((account) => {
            if (!wanted.has(account.id)) return account;
            const tags = [...new Set([...account.tags, ...added])].filter((each) => each !== removeTag);
            return { ...account, tags, pinned: pinned ?? account.pinned, updatedMs: nowMs() };
          });
          return { contents: { ...contents, accounts }, answer: undefined };
        });
      },
    },
    'account.move': {
      parse: object({ id: accountId, before: optional(accountId) }),
      handle: async (ask) => {
        await vaultStore.change((accountIndex) => ({
          contents: moveAccount(accountIndex, ask.id, ask.before),
          answer: undefined,
        }));
      },
    },
    'account.delete': {
      parse: object({ ids: accountIds }),
      handle: (ask) =>
        trashRecords(
          vaultStore,
          ask.ids.map((each) => ({ kind: 'account', id: each })),
          nowMs(),
        ),
    },
    'account.use': {
      parse: object({ id: accountId }),
      handle: async (ask) => {
        const { nowMs: atMs, offsetMs } = await clock.moment();
        const code = await drawCode(vaultStore, ask.id, atMs + offsetMs);
        await useCounter.tryCount(ask.id);
        return { code };
      },
    },
    'account.resolveReplacement': {
      parse: object({ id: accountId, keep: flag }),
      handle: async (ask) => {
        const { accountIndex, answer } = await change(ask.id, (before) => {
          if (before.pending === undefined)
            throw new Fault('record-missing', 'got nothing pending, want a replacement');
          if (ask.keep) return replaceOtp(before, before.pending.otp, nowMs());
          const { pending: _pending, ...rest } = before;
          return { ...rest, updatedMs: nowMs() };
        });
        return rowOf(accountIndex.entryOf(answer), await clock.moment());
      },
    },
    'account.removeSetupKey': {
      parse: object({ id: accountId }),
      handle: async (ask) => {
        const { accountIndex } = await change(ask.id, (before) => replaceOtp(before, undefined, nowMs()));
        return view(accountIndex, ask.id);
      },
    },
    'account.reveal': {
      parse: object({ id: accountId, passphrase: text(LIMITS.passphrase) }),
      handle: async (ask) => {
        await unlock.confirm(ask.passphrase);
        const { otp, issuer, name } = (await vaultStore.open()).requireAccount(ask.id);
        if (otp === undefined) throw new Fault('record-invalid', 'got an account without codes, want one with');
        return { uri: formatOtpauthUri({ parameters: otp, issuer, name }) };
      },
    },
  };
}
