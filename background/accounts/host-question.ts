import type { Elsewhere, HostQuestion, Lookalike } from '../../src/messages/filling.ts';
import { displayHost, displayHostParts } from '../../src/sites/display.ts';
import { splitPort } from '../../src/sites/host.ts';
import { findLookalike } from '../../src/sites/lookalike.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { findRegistrable } from '../../src/sites/registrable.ts';
import type { AccountRecord, HostBinding } from '../../src/vault/records.ts';
import type { AccountIndex } from '../vault/account-index.ts';

/** What the user must know before an account is bound to a host; `url` is the page's own. */
export function questionOf(
  accountIndex: AccountIndex,
  account: AccountRecord,
  host: string,
  url: URL | undefined,
): HostQuestion {
  const lookalike = findImitated(accountIndex, account, host);
  const { hostname } = splitPort(host);
  const site = findRegistrable(hostname);
  const page = url && parsePageUrl(url.href);
  const isUnencrypted = page?.kind === 'web' && url?.protocol === 'http:' && page.reach === 'private';
  const { id, issuer, name, icon } = account;
  return {
    account: { id, issuer, name, ...(icon !== undefined && { icon }) },
    host,
    shown: displayHostParts(host),
    bound: account.hosts,
    ...(isUnencrypted && { http: true }),
    ...(site !== undefined && site !== hostname && { site }),
    ...(lookalike && { lookalike }),
  };
}

/** What a page is to an account whose code was copied over it; nothing where the account belongs, or has no site to compare with. */
export function elsewhereOf(
  account: AccountRecord,
  url: string,
  findImitation: (host: string) => Lookalike | undefined,
): Elsewhere | undefined {
  const page = parsePageUrl(url);
  if (page.kind !== 'web' || account.hosts.length === 0 || createHostMatcher(page)(account.hosts)) return undefined;
  const lookalike = findImitation(page.host);
  return { host: displayHost(page.host), bound: account.hosts, ...(lookalike && { lookalike }) };
}

/** What a host imitates: the account's own hosts and its service first, then the hosts of all accounts, unless this very host is one of them. */
export function findImitated(
  { contents }: Pick<AccountIndex, 'contents'>,
  { hosts, issuer }: Pick<AccountRecord, 'hosts' | 'issuer'>,
  host: string,
): Lookalike | undefined {
  const own = findLookalike(host, namesOf(hosts), issuer);
  if (own !== undefined) return own;
  const all = new Set(contents.accounts.flatMap((account) => namesOf(account.hosts)));
  return all.has(host) ? undefined : findLookalike(host, [...all]);
}

function namesOf(hosts: readonly HostBinding[]): readonly string[] {
  return hosts.map(({ host }) => host);
}
