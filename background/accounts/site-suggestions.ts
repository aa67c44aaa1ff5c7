import type { Lookalike } from '../../src/messages/filling.ts';
import type { SiteLink, SiteProposal, SiteSuggestions } from '../../src/messages/site-suggestions.ts';
import type { Moment } from '../../src/otp/moment.ts';
import { findImitatedAccount, findImitatedDomain, isKnownAt } from '../../src/services/find-imitated.ts';
import { proposeSite } from '../../src/services/propose-site.ts';
import { rankAccounts } from '../../src/services/rank-accounts.ts';
import { parseServiceTable, type ServiceTable } from '../../src/services/service-table.ts';
import { displayHost } from '../../src/sites/display.ts';
import { parseHost, splitPort } from '../../src/sites/host.ts';
import { findLookalike } from '../../src/sites/lookalike.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { isRegistrySuffix } from '../../src/sites/registrable.ts';
import type { AccountId, AccountRecord } from '../../src/vault/records.ts';
import { rowOf } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { findImitated } from './host-question.ts';

/** Most accounts that are suggested for a page. */
const MOST = 4;

/** The accounts with codes that may belong to a page, and what it imitates; where an account is linked to it, no more than the known domain of its service that the page imitates. */
export function suggestAccounts(
  accountIndex: AccountIndex,
  url: string,
  services: string,
  at: Moment,
): SiteSuggestions {
  const page = parsePageUrl(url);
  if (page.kind !== 'web') return { accounts: [] };
  const { accounts } = accountIndex.contents;
  const covers = createHostMatcher(page);
  const table = parseServiceTable(services);
  const linked = accounts.filter(({ hosts }) => covers(hosts));
  if (linked.length > 0) {
    const imitated = linked.map(({ issuer }) => findImitatedDomain(issuer, page.host, table)).find(Boolean);
    return { accounts: [], ...(imitated && { lookalike: imitated }) };
  }
  const lookalike = findImitatedAccount(accounts, page, table);
  const withCodes = accounts.filter(({ otp }) => otp !== undefined);
  const likely = rankAccounts(withCodes, page, table, lookalike !== undefined);
  return {
    accounts: likely.slice(0, MOST).map(({ account, why, host, ready }) => ({
      row: rowOf(accountIndex.entryOf(account), at),
      why,
      ...(host !== undefined && { host: displayHost(host) }),
      ...(ready && { ready }),
    })),
    ...(lookalike && { lookalike }),
  };
}

/** A site for every account with codes and without one, or for those of `ids`. */
export function proposeSites(
  accountIndex: AccountIndex,
  services: string,
  ids?: readonly AccountId[],
): readonly SiteProposal[] {
  const table = parseServiceTable(services);
  const wanted = ids && new Set(ids);
  return accountIndex
    .inOrder('name')
    .filter(({ id, otp, hosts }) => otp !== undefined && hosts.length === 0 && (wanted?.has(id) ?? true))
    .map((account) => {
      const { id, issuer, name, icon } = account;
      const { site, isSure = false, choices = [] } = proposeSite(account, table) ?? {};
      return {
        account: { id, issuer, name, ...(icon !== undefined && { icon }) },
        ...(site && { site }),
        isSure,
        choices,
      };
    });
}

/** What each host imitates for the account that it would be linked to, and whether it is the suffix of a registry, which none can be. Throws `host-invalid`. */
export function checkLinks(
  accountIndex: AccountIndex,
  links: readonly SiteLink[],
  services: string,
): readonly { lookalike?: Lookalike; suffix?: true }[] {
  const table = parseServiceTable(services);
  const answers = new Map<string, Lookalike | undefined>();
  return links.map(({ id, host }) => {
    const account = accountIndex.findAccount(id);
    const parsed = parseHost(host);
    if (isRegistrySuffix(splitPort(parsed).hostname)) return { suffix: true };
    const key = `${parsed} ${account?.issuer ?? ''}`;
    if (!answers.has(key)) answers.set(key, account && imitatedBy(accountIndex, account, parsed, table));
    const lookalike = answers.get(key);
    return lookalike === undefined ? {} : { lookalike };
  });
}

/**
 * Compares with the vault, as the question does, then with the known domains, those of the account's own service first. A known domain
 * imitates no other, and at home with the account's service it imitates nothing, whatever the user linked.
 */
export function imitatedBy(
  accountIndex: AccountIndex,
  account: AccountRecord,
  host: string,
  table: ServiceTable,
): Lookalike | undefined {
  if (isKnownAt(account.issuer, host, table)) return undefined;
  const found = findImitated(accountIndex, account, host) ?? findImitatedDomain(account.issuer, host, table);
  if (found !== undefined || table.findByHost(splitPort(host).hostname).length > 0) return found;
  return findLookalike(host, table.domains());
}
