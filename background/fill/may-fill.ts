import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { HostBinding } from '../../src/vault/records.ts';

/** Whether a page may get what belongs to these hosts: bound, and over a connection that nobody on the way can change. */
export function mayFill(hosts: readonly HostBinding[], url: URL): boolean {
  const page = parsePageUrl(url.href);
  if (page.kind !== 'web' || !createHostMatcher(page)(hosts)) return false;
  return (
    page.secure || (page.reach === 'private' && hosts.some(({ host, http }) => host === page.host && http === true))
  );
}
