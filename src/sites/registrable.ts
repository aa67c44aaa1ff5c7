import { parse } from 'tldts';

/**
 * The part of a host name that someone had to register (`a.b.example.co.uk` → `example.co.uk`), by the Public Suffix List
 * with its private section, so that two tenants of one hosting domain are two sites.
 * `undefined` for an IP address, a single label or a public suffix itself. Takes a lower-case ASCII name without a port.
 */
export function findRegistrable(hostname: string): string | undefined {
  if (hostname.startsWith('[')) return undefined;
  const { domain, isIp } = parse(hostname, OPTIONS);
  return isIp || domain === null ? undefined : domain;
}

const OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };
