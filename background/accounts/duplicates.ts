import type { OtpParameters } from '../../src/otp/parameters.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import type { AccountRecord } from '../../src/vault/records.ts';
import { foldText } from '../vault/fold.ts';

/** An account that a new one would repeat or replace. */
export interface Duplicate {
  readonly account: AccountRecord;
  /** The very same secret: nothing new. Otherwise the same account with another secret. */
  readonly sameSecret: boolean;
}

/**
 * Finds the account that a new one stands for: by its secret, else by its name together with its issuer or its host. Where several
 * have the name, the one bound to the host comes first.
 */
export function findDuplicate(
  accounts: readonly AccountRecord[],
  wanted: {
    readonly otp: OtpParameters;
    readonly issuer: string;
    readonly name: string;
    readonly host?: string | undefined;
  },
): Duplicate | undefined {
  const name = foldText(wanted.name.trim());
  const issuer = foldText(wanted.issuer.trim());
  const twins = accounts.filter(
    ({ otp, pending }) => otp?.secret === wanted.otp.secret || pending?.otp.secret === wanted.otp.secret,
  );
  const isNamesake = (one: AccountRecord) =>
    foldText(one.name.trim()) === name && foldText(one.issuer.trim()) === issuer;
  const twin = twins.find(isNamesake) ?? twins[0];
  if (twin !== undefined) return { account: twin, sameSecret: true };
  const covers =
    wanted.host === undefined
      ? () => false
      : createHostMatcher(wanted.host.includes('://') ? wanted.host : `https://${wanted.host}`);
  const named = accounts.filter((account) => foldText(account.name.trim()) === name);
  const sameIssuer = (account: AccountRecord) => issuer !== '' && foldText(account.issuer.trim()) === issuer;
  const isOther = (account: AccountRecord) => issuer !== '' && account.issuer.trim() !== '' && !sameIssuer(account);
  const here = named.filter((account) => covers(account.hosts) && !isOther(account));
  // A name alone ("alice") says nothing; on the same host, unless the issuers differ, or at the same issuer, it is the account.
  const account = here.find(sameIssuer) ?? (name === '' ? undefined : here[0]) ?? named.find(sameIssuer);
  return account && { account, sameSecret: false };
}
