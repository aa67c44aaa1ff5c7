import type { HostQuestion } from '../../src/messages/filling.ts';
import { displayHostParts } from '../../src/sites/display.ts';
import { splitPort } from '../../src/sites/host.ts';
import { findLookalike } from '../../src/sites/lookalike.ts';
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
  return {
    host,
    registrable: displayHostParts(host).registrable,
    bound: account.hosts,
    ...(isUnencrypted && { http: true }),
    ...(site !== undefined && site !== hostname && { site }),
    ...(lookalike && { lookalike }),
  };
}

/** The account's own hosts first, then those of all accounts, unless one of them belongs to this very host. */
function findImitated(accountIndex: AccountIndex, account: AccountRecord, host: string): HostQuestion['lookalike'] {
  const own = findLookalike(host, namesOf(account.hosts));
  if (own !== undefined) return own;
  const all = new Set(accountIndex.contents.accounts.flatMap(({ hosts }) => namesOf(hosts)));
  return all.has(host) ? undefined : findLookalike(host, [...all]);
}

function namesOf(hosts: readonly HostBinding[]): readonly string[] {
  return hosts.map(({ host }) => host);
}
