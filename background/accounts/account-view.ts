import type { AccountView } from '../../src/messages/views.ts';
import type { Moment } from '../../src/otp/moment.ts';
import { UNKNOWN_KEY } from '../../src/vault/key-records.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { rowOf } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { recoverySetView } from './recovery-sets.ts';

/** One account in full, without its secrets; throws `record-missing`. */
export function accountView(accountIndex: AccountIndex, id: AccountId, at: Moment): Omit<AccountView, 'fillOffer'> {
  const account = accountIndex.requireAccount(id);
  const { otp, note, updatedMs, filling = {} } = account;
  const { registrations, recoverySets } = accountIndex.contents;
  return {
    ...rowOf(accountIndex.entryOf(account), at),
    note,
    updatedMs,
    filling,
    ...(otp && {
      algorithm: otp.kind === 'steam' ? 'SHA-1' : otp.algorithm,
      digits: otp.kind === 'steam' ? 5 : otp.digits,
    }),
    ...(otp?.kind === 'hotp' && { counter: otp.counter }),
    registrations: registrations
      .filter((one) => one.account === id && one.key !== UNKNOWN_KEY)
      .map((one) => accountIndex.viewOf(one)),
    recoverySets: recoverySets
      .filter((set) => set.account === id)
      .map((set) => recoverySetView(set, account))
      .sort((a, b) => b.createdMs - a.createdMs),
  };
}
