import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { AccountEdit, AccountView } from '../../src/messages/views.ts';
import { advanceCounter, generateCode } from '../../src/otp/code.ts';
import { parseText } from '../../src/otp/limits.ts';
import type { Moment } from '../../src/otp/moment.ts';
import { formatOtpauthUri } from '../../src/otp/uri.ts';
import { flag, id, list, object, oneOf, optional, text, textOfBytes } from '../../src/schema/schema.ts';
import { parseHost } from '../../src/sites/host.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { AccountId, AccountRecord, HostBinding, VaultContents } from '../../src/vault/records.ts';
import { editAccount, replaceOtp } from '../accounts/account-edits.ts';
import type { Services } from '../services.ts';
import { rowOf } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { moveToTrash, undoOf } from '../vault/trash.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { recoverySetView } from './recovery.ts';

const accountId = id<AccountId>();
const accountIds = list(accountId, 20_000);
const tag = text(LIMITS.tag);
const edit = object({
  issuer: optional(text(LIMITS.name)),
  name: optional(text(LIMITS.name)),
  note: optional(textOfBytes(LIMITS.note.bytes)),
  tags: optional(list(tag, 100)),
  hosts: optional(list(object({ host: text(LIMITS.host), scope: oneOf('host', 'site'), http: optional(flag) }), 100)),
  pinned: optional(flag),
  filling: optional(
    object({ offer: optional(flag), submit: optional(flag), join: optional(oneOf('after', 'before')) }),
  ),
});

/** The account of an id; throws `record-missing`. */
export function accountOf(accountIndex: AccountIndex, wanted: AccountId): AccountRecord {
  const account = accountIndex.findAccount(wanted);
  if (account === undefined) throw new Fault('record-missing', 'got an unknown account, want one of the vault');
  return account;
}

/**
 * A code of an account to be given out, as of `codeMs` by the clock of codes. A counter is advanced and saved before. Throws
 * `record-invalid` without codes.
 */
export async function drawCode(
  vaultStore: VaultStore,
  wanted: AccountId,
  codeMs: number,
  pending = false,
): Promise<string> {
  const account = accountOf(await vaultStore.open(), wanted);
  const otp = pending ? account.pending?.otp : account.otp;
  if (otp === undefined) throw new Fault('record-invalid', 'got an account without codes, want one with');
  if (otp.kind !== 'hotp') return generateCode(otp, codeMs);
  const { answer } = await vaultStore.change(({ contents }) => {
    let code = '';
    const changed = editAccount(contents, wanted, (before) => {
      const current = pending ? before.pending?.otp : before.otp;
      if (current?.kind !== 'hotp') throw new Fault('record-invalid', 'got another kind of codes, want a counter');
      code = generateCode(current, codeMs);
      const next = advanceCounter(current);
      if (!pending) return { ...before, otp: next };
      return before.pending ? { ...before, pending: { ...before.pending, otp: next } } : before;
    });
    return { contents: changed.contents, answer: code };
  });
  return answer;
}

/** Seeing and changing accounts. */
export function accountHandlers({ vaultStore, vaultAccess, clock, fillOffer, nowMs }: Services): Family<'account'> {
  function change(wanted: AccountId, work: (account: AccountRecord) => AccountRecord) {
    return vaultStore.change(({ contents }) => {
      const { contents: next, account } = editAccount(contents, wanted, work);
      return { contents: next, answer: account };
    });
  }

  async function view(accountIndex: AccountIndex, wanted: AccountId): Promise<AccountView> {
    const { filling = {}, hosts } = accountOf(accountIndex, wanted);
    const [at, watched] = await Promise.all([clock.moment(), fillOffer.viewOf(hosts)]);
    return { ...viewOf(accountIndex, wanted, at), filling, fillOffer: watched };
  }

  return {
    'account.view': {
      parse: object({ id: accountId }),
      handle: async (ask) => view(await vaultStore.open(), ask.id),
    },
    'account.edit': {
      parse: object({ id: accountId, edit }),
      handle: async (ask) => {
        const clean = cleanEdit(ask.edit);
        const { accountIndex } = await change(ask.id, (before) => ({ ...before, ...clean, updatedMs: nowMs() }));
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
          contents: moved(accountIndex, ask.id, ask.before),
          answer: undefined,
        }));
      },
    },
    'account.delete': {
      parse: object({ ids: accountIds }),
      handle: async (ask) => {
        const names = ask.ids.map((each) => ({ kind: 'account', id: each }) as const);
        const { answer } = await vaultStore.change(({ contents }) => {
          const { contents: next, gone } = moveToTrash(contents, names, nowMs());
          return { contents: next, answer: undoOf(gone) };
        });
        return answer;
      },
    },
    'account.use': {
      parse: object({ id: accountId }),
      handle: async (ask) => {
        const { nowMs: atMs, offsetMs } = await clock.moment();
        const code = await drawCode(vaultStore, ask.id, atMs + offsetMs);
        // The code is out: that its use cannot be counted is no reason to withhold it.
        await vaultStore.countUse(ask.id).catch(() => undefined);
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
        await vaultAccess.confirm(ask.passphrase);
        const { otp, issuer, name } = accountOf(await vaultStore.open(), ask.id);
        if (otp === undefined) throw new Fault('record-invalid', 'got an account without codes, want one with');
        return { uri: formatOtpauthUri({ parameters: otp, issuer, name }) };
      },
    },
  };
}

function viewOf(accountIndex: AccountIndex, wanted: AccountId, at: Moment): Omit<AccountView, 'filling' | 'fillOffer'> {
  const account = accountOf(accountIndex, wanted);
  const { otp, note, updatedMs } = account;
  return {
    ...rowOf(accountIndex.entryOf(account), at),
    note,
    updatedMs,
    ...(otp && {
      algorithm: otp.kind === 'steam' ? 'SHA-1' : otp.algorithm,
      digits: otp.kind === 'steam' ? 5 : otp.digits,
    }),
    ...(otp?.kind === 'hotp' && { counter: otp.counter }),
    registrations: accountIndex.contents.registrations
      .filter((one) => one.account === wanted)
      .map((one) => accountIndex.viewOf(one)),
    recoverySets: accountIndex.contents.recoverySets
      .filter((set) => set.account === wanted)
      .map((set) => recoverySetView(set, account))
      .sort((a, b) => b.createdMs - a.createdMs),
  };
}

function cleanEdit(raw: AccountEdit): AccountEdit {
  return {
    ...(raw.issuer !== undefined && { issuer: parseText(raw.issuer) }),
    ...(raw.name !== undefined && { name: parseText(raw.name) }),
    ...(raw.note !== undefined && { note: raw.note }),
    ...(raw.tags !== undefined && { tags: cleanTags(raw.tags) }),
    ...(raw.hosts !== undefined && { hosts: raw.hosts.map(cleanBinding) }),
    ...(raw.pinned !== undefined && { pinned: raw.pinned }),
    ...(raw.filling !== undefined && { filling: raw.filling }),
  };
}

/** `http` stays only where it means something: at a private address. */
export function cleanBinding({ host, scope, http }: Pick<HostBinding, 'host' | 'scope' | 'http'>): HostBinding {
  const parsed = parseHost(host);
  const page = parsePageUrl(`http://${parsed}`);
  const mayBe = page.kind === 'web' && page.reach === 'private';
  return { host: parsed, scope, ...(http === true && mayBe && { http }) };
}

function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map(parseText).filter((each) => each !== ''))];
}

/** The order by hand with one account moved before another, or to the end; only what changes its place is changed. */
function moved(accountIndex: AccountIndex, wanted: AccountId, before: AccountId | undefined): VaultContents {
  const account = accountOf(accountIndex, wanted);
  const others = accountIndex.inOrder('hand').filter((one) => one.id !== wanted);
  const at = before === undefined ? others.length : others.indexOf(accountOf(accountIndex, before));
  const order = new Map([...others.slice(0, at), account, ...others.slice(at)].map((one, place) => [one.id, place]));
  const accounts = accountIndex.contents.accounts.map((one) => {
    const place = order.get(one.id) ?? one.order;
    return place === one.order ? one : { ...one, order: place };
  });
  return { ...accountIndex.contents, accounts };
}
