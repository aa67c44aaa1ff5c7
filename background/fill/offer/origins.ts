import { parsePageUrl } from '../../../src/sites/page.ts';
import type { HostBinding } from '../../../src/vault/records.ts';

/** The match patterns of some hosts, and the hosts that have none. */
export interface Origins {
  readonly origins: readonly string[];
  readonly unsupported: readonly string[];
}

/**
 * The browser's match patterns for an account's hosts: exactly those, and for a whole site its registrable domain. A pattern cannot
 * name a port in every browser, so a host is allowed with all of its ports.
 */
export function originsOf(hosts: readonly HostBinding[]): Origins {
  const origins = new Set<string>();
  const unsupported: string[] = [];
  for (const { host, scope, http } of hosts) {
    const page = parsePageUrl(`https://${host}`);
    if (page.kind !== 'web' || page.hostname.startsWith('[') || http === true) {
      unsupported.push(host);
      continue;
    }
    const name = scope === 'site' && page.registrable !== undefined ? `*.${page.registrable}` : page.hostname;
    // This computer's own pages come without encryption as well; the manifest may ask for no other such host.
    const schemes = page.reach === 'loopback' ? ['http', 'https'] : ['https'];
    for (const scheme of schemes) origins.add(`${scheme}://${name}/*`);
  }
  return { origins: [...origins].sort(), unsupported };
}

/** Whether a pattern of `originsOf` covers a document's origin. */
export function coversOrigin(pattern: string, origin: string): boolean {
  const [, scheme, name] = /^(https?):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  const page = parsePageUrl(origin);
  if (name === undefined || page.kind !== 'web' || new URL(origin).protocol !== `${scheme}:`) return false;
  if (!name.startsWith('*.')) return page.hostname === name;
  return page.hostname === name.slice(2) || page.hostname.endsWith(name.slice(1));
}

/** Whether a pattern is of the kind that `originsOf` makes: of one site, and not of all that the browser may allow. */
export function isNarrow(pattern: string): boolean {
  return /^https?:\/\/(?:\*\.)?[^*/]+\/\*$/.test(pattern);
}
