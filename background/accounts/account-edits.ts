import { Fault } from '../../src/fault.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import type { AccountId, AccountRecord, HostBinding, VaultContents } from '../../src/vault/records.ts';

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

/** Puts other parameters in force, or none; those before are kept as history, and nothing waits any more. */
export function replaceOtp(account: AccountRecord, otp: OtpParameters | undefined, atMs: number): AccountRecord {
  const { otp: before, pending: _pending, ...rest } = account;
  const formerOtp = before === undefined ? rest.formerOtp : [{ otp: before, replacedMs: atMs }, ...rest.formerOtp];
  return { ...rest, formerOtp: formerOtp.slice(0, FORMER), updatedMs: atMs, ...(otp && { otp }) };
}

/** Adds a binding, or widens the one of the same host. */
export function bindHost(hosts: readonly HostBinding[], binding: HostBinding): readonly HostBinding[] {
  const others = hosts.filter((one) => one.host !== binding.host);
  const known = hosts.find((one) => one.host === binding.host);
  if (known === undefined) return [...hosts, binding];
  const scope = known.scope === 'site' ? 'site' : binding.scope;
  return [...others, { ...known, scope, ...(binding.http && { http: true }) }];
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
