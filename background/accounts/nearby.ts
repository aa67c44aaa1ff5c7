import type { NearbyAccount } from '../../src/messages/filling.ts';
import { displayHost } from '../../src/sites/display.ts';
import { splitPort } from '../../src/sites/host.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { findRegistrable } from '../../src/sites/registrable.ts';
import type { AccountIndex } from '../vault/account-index.ts';

const MOST = 4;

/** The accounts with codes that are linked to another host of a page's registrable domain, but not to the page's own. */
export function findNearby({ contents }: Pick<AccountIndex, 'contents'>, url: string): readonly NearbyAccount[] {
  const page = parsePageUrl(url);
  const { registrable } = page;
  if (page.kind !== 'web' || registrable === undefined) return [];
  const covers = createHostMatcher(page);
  return contents.accounts
    .flatMap(({ id, issuer, name, icon, otp, hosts }) => {
      if (otp === undefined || covers(hosts)) return [];
      const other = hosts.find(({ host }) => findRegistrable(splitPort(host).hostname) === registrable);
      if (other === undefined) return [];
      return [{ id, issuer, name, host: displayHost(other.host), ...(icon !== undefined && { icon }) }];
    })
    .slice(0, MOST);
}
