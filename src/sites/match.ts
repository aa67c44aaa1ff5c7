import type { HostBinding } from '../vault/records.ts';
import { splitPort } from './host.ts';
import { parsePageUrl, type WebPage } from './page.ts';
import { findRegistrable } from './registrable.ts';

/** Whether any of the bindings covers one page; cheap enough to ask of every account. */
export type HostMatcher = (bindings: readonly HostBinding[]) => boolean;

/**
 * Whether any binding covers a page. `host`: exactly this host and port. `site`: the same port on any host of the same
 * registrable domain; an IP address, a single label or a public suffix has none and is covered exactly.
 * `page` is an address (`https://…`) or a host in stored form.
 */
export function matchesHost(bindings: readonly HostBinding[], page: string | URL): boolean {
  return createHostMatcher(page)(bindings);
}

/** Parses a page once, to match many bindings against it. No binding covers a page without a host. */
export function createHostMatcher(page: string | URL | WebPage): HostMatcher {
  const target = typeof page === 'object' && 'kind' in page ? page : parsePage(String(page));
  if (target === undefined) return () => false;
  const { host, port, registrable } = target;
  const tail = registrable === undefined ? undefined : `.${registrable}`;
  const covers = (binding: HostBinding): boolean => {
    if (binding.host === host) return true;
    if (binding.scope !== 'site' || tail === undefined || registrable === undefined) return false;
    const bound = splitPort(binding.host);
    if (bound.port !== port) return false;
    // Cheap test first: only a host under the page's registrable domain can share it.
    if (bound.hostname !== registrable && !bound.hostname.endsWith(tail)) return false;
    return findRegistrable(bound.hostname) === registrable;
  };
  return (bindings) => bindings.some(covers);
}

function parsePage(text: string): WebPage | undefined {
  const page = parsePageUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return page.kind === 'web' ? page : undefined;
}
