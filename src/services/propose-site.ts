import { findWebAddress } from '../sites/host.ts';
import { findRegistrable, isRegistrySuffix } from '../sites/registrable.ts';
import type { HostBinding } from '../vault/records.ts';
import { plainName } from './service-name.ts';
import type { KnownService, ServiceTable } from './service-table.ts';

type Site = Pick<HostBinding, 'host' | 'scope'>;

/** A site that an account probably belongs to. */
export interface ProposedSite {
  /** What to begin with; absent where several services could be meant. */
  readonly site?: Site;
  /** Clear enough to be ticked before the user looks at it. */
  readonly isSure: boolean;
  /** Others that could be meant, the likeliest first. */
  readonly choices: readonly Site[];
}

/** Most hosts that an account is offered. */
const MOST_CHOICES = 12;

/** The site of an account without one, by the name of its service; nothing where the name says nothing. */
export function proposeSite(
  { issuer, name, icon = '' }: { readonly issuer: string; readonly name: string; readonly icon?: string },
  table: ServiceTable,
): ProposedSite | undefined {
  const service = issuer.trim() === '' ? name.trim() : issuer.trim();
  return byAddress(service, table) ?? byService(service, table) ?? unsure(byService(icon, table));
}

/** A service that is called by its address; only one that is known is sure, since `node.js` is no address. */
function byAddress(service: string, table: ServiceTable): ProposedSite | undefined {
  if (!/^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/].*)?$/i.test(service)) return undefined;
  const address = findWebAddress(/^https?:/i.test(service) ? service : `https://${service}`);
  if (address === undefined || findRegistrable(address.hostname) === undefined) return undefined;
  return { site: siteOf(address.host), isSure: table.findByHost(address.hostname).length > 0, choices: [] };
}

function byService(service: string, table: ServiceTable): ProposedSite | undefined {
  const plain = plainName(service);
  const known = table.findByName(plain);
  const domains = known.length > 0 ? known.flatMap((one) => one.domains) : table.findSites(plain);
  const [first, ...others] = [...new Set(domains)].filter((domain) => !isRegistrySuffix(domain));
  if (first === undefined) return undefined;
  const isOne = known.length > 0 ? isOneService(known) : others.length === 0;
  if (!isOne) return { isSure: false, choices: [first, ...others].slice(0, MOST_CHOICES).map(siteOf) };
  return { site: siteOf(first), isSure: true, choices: others.slice(0, MOST_CHOICES).map(siteOf) };
}

/** Services of one name are one if they have a registrable domain in common. */
function isOneService([first, ...others]: readonly KnownService[]): boolean {
  const sites = new Set(first?.domains.map((domain) => findRegistrable(domain)));
  return others.every(({ domains }) => domains.some((domain) => sites.has(findRegistrable(domain))));
}

/** All of a registrable domain, or this host alone where the name is longer. */
function siteOf(host: string): Site {
  return { host, scope: findRegistrable(host) === host ? 'site' : 'host' };
}

function unsure(found: ProposedSite | undefined): ProposedSite | undefined {
  return found && { ...found, isSure: false };
}
