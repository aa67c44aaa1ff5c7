import { foldText } from '../../src/bytes/fold-text.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { createRecogniser } from '../../src/vault/identity.ts';
import type { AccountRecord } from '../../src/vault/records.ts';

/** An account that a new one would repeat or replace. */
export interface Duplicate {
  readonly account: AccountRecord;
  /** The very same secret: nothing new. Otherwise the same account with another secret. */
  readonly sameSecret: boolean;
}

/**
 * Finds the account that a new one stands for, `recognise`d by its setup key or by its issuer and name; else by its name together with
 * its host, which only a page can give.
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
  const found = createRecogniser(accounts)(wanted);
  if (found !== undefined && found.likeness !== 'namesake') return { account: found.account, sameSecret: true };
  const account = findAtHost(accounts, wanted) ?? found?.account;
  return account && { account, sameSecret: false };
}

/** An account of that name which is bound to the host, unless both name an issuer and they differ. */
function findAtHost(
  accounts: readonly AccountRecord[],
  wanted: { readonly issuer: string; readonly name: string; readonly host?: string | undefined },
): AccountRecord | undefined {
  if (wanted.host === undefined) return undefined;
  const covers = createHostMatcher(wanted.host.includes('://') ? wanted.host : `https://${wanted.host}`);
  const name = foldText(wanted.name.trim());
  const issuer = foldText(wanted.issuer.trim());
  const issuerOf = (account: AccountRecord) => foldText(account.issuer.trim());
  const here = accounts.filter((account) => foldText(account.name.trim()) === name && covers(account.hosts));
  const sameIssuer = here.find((account) => issuer !== '' && issuerOf(account) === issuer);
  if (sameIssuer !== undefined || name === '') return sameIssuer;
  return here.find((account) => issuer === '' || issuerOf(account) === '');
}
