import { Fault } from '../../src/fault.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import type { AccountId, AccountRecord, VaultContents } from '../../src/vault/records.ts';
import type { AccountIndex } from '../vault/account-index.ts';

const FORMER = 5;

/** The contents with one account changed; throws `record-missing`. */
export function editAccount(
  contents: VaultContents,
  id: AccountId,
  edit: (account: AccountRecord) => AccountRecord,
): { readonly contents: VaultContents; readonly account: AccountRecord } {
  let changed: AccountRecord | undefined;
  const accounts = contents.accounts.map((account) => {
    if (account.id !== id) return account;
    changed = edit(account);
    return changed;
  });
  if (changed === undefined) throw new Fault('record-missing', 'got an unknown account, want one of the vault');
  return { contents: { ...contents, accounts }, account: changed };
}

/** Puts other parameters in force, or none; those before become history, and a pending replacement is dropped. */
export function replaceOtp(account: AccountRecord, otp: OtpParameters | undefined, atMs: number): AccountRecord {
  const { otp: before, pending: _pending, ...rest } = account;
  const formerOtp = before === undefined ? rest.formerOtp : [{ otp: before, replacedMs: atMs }, ...rest.formerOtp];
  return { ...rest, formerOtp: formerOtp.slice(0, FORMER), updatedMs: atMs, ...(otp && { otp }) };
}

/** An account with nothing in it yet but what is given. */
export function newAccount(
  given: Pick<AccountRecord, 'id' | 'issuer' | 'name' | 'hosts' | 'order'> & { readonly otp?: OtpParameters },
  atMs: number,
): AccountRecord {
  const { otp, ...rest } = given;
  return {
    ...rest,
    ...(otp && { otp }),
    formerOtp: [],
    tags: [],
    pinned: false,
    note: '',
    createdMs: atMs,
    updatedMs: atMs,
    uses: 0,
  };
}

/** The place after every other when sorted by hand. */
export function lastOrder(contents: VaultContents): number {
  return contents.accounts.reduce((last, account) => Math.max(last, account.order), -1) + 1;
}

/** The order by hand with one account moved before another, or to the end; accounts that keep their place are not changed. */
export function moveAccount(accountIndex: AccountIndex, id: AccountId, before: AccountId | undefined): VaultContents {
  const account = accountIndex.requireAccount(id);
  const others = accountIndex.inOrder('hand').filter((one) => one.id !== id);
  const at = before === undefined ? others.length : others.indexOf(accountIndex.requireAccount(before));
  const order = new Map([...others.slice(0, at), account, ...others.slice(at)].map((one, place) => [one.id, place]));
  const accounts = accountIndex.contents.accounts.map((one) => {
    const place = order.get(one.id) ?? one.order;
    return place === one.order ? one : { ...one, order: place };
  });
  return { ...accountIndex.contents, accounts };
}
