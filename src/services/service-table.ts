import { findRegistrable } from '../sites/registrable.ts';
import { namesWithin, plainName } from './service-name.ts';

/** A service and the domains that it is known to use, the main one first. */
export interface KnownService {
  readonly name: string;
  readonly domains: readonly string[];
}

/** What is known about services; it sorts and proposes, and decides nothing that is filled. */
export interface ServiceTable {
  /** Every domain in it. */
  readonly domains: () => readonly string[];
  /** The services of a plain name; those that have it within their name only where none is called so. */
  readonly findByName: (plain: string) => readonly KnownService[];
  /** The services that list a host name or a domain above it, the closest first; a tenant of a hosting domain isn’t the host’s own. */
  readonly findByHost: (hostname: string) => readonly KnownService[];
  /** The registrable domains in the table whose first label is this plain name. */
  readonly findSites: (plain: string) => readonly string[];
}

let last: { readonly text: string; readonly table: ServiceTable } | undefined;

/** Reads the packed table, a line for each service; the last one read is kept. A line without a domain is left out. */
export function parseServiceTable(text: string): ServiceTable {
  if (last?.text !== text) last = { text, table: createTable(text) };
  return last.table;
}

function createTable(text: string): ServiceTable {
  const services: readonly KnownService[] = text.split('\n').flatMap((line) => {
    const [name = '', domains = ''] = line.split('\t');
    return name === '' || domains === '' ? [] : [{ name, domains: domains.split(' ') }];
  });
  const byName = lazyGroups(() => services.map((service) => [[plainName(service.name)], service]));
  const byPart = lazyGroups(() => services.map((service) => [namesWithin(service.name), service]));
  const byDomain = lazyGroups(() => services.map((service) => [service.domains, service]));
  const sites = lazyGroups(() => registrablesOf(services).map((site) => [[plainName(labelOf(site))], site]));

  let domains: readonly string[] | undefined;
  return {
    domains: () => (domains ??= services.flatMap((service) => service.domains)),
    findByName: (plain) => byName(plain) ?? byPart(plain) ?? [],
    findByHost(hostname) {
      const labels = hostname.split('.');
      const most = labels.length - (findRegistrable(hostname) ?? hostname).split('.').length;
      return labels.slice(0, most + 1).flatMap((_, at) => byDomain(labels.slice(at).join('.')) ?? []);
    },
    findSites: (plain) => sites(plain) ?? [],
  };
}

function registrablesOf(services: readonly KnownService[]): readonly string[] {
  return [...new Set(services.flatMap(({ domains }) => domains.flatMap((domain) => findRegistrable(domain) ?? [])))];
}

/** The first label of a domain. */
export function labelOf(domain: string): string {
  return domain.split('.', 1)[0] ?? '';
}

/** Values by their keys, grouped at the first question. */
function lazyGroups<T>(entries: () => readonly (readonly [readonly string[], T])[]) {
  let groups: Map<string, T[]> | undefined;
  return (key: string): readonly T[] | undefined => {
    if (groups === undefined) {
      groups = new Map();
      for (const [keys, value] of entries()) {
        for (const one of new Set(keys)) {
          const group = groups.get(one);
          if (group === undefined) groups.set(one, [value]);
          else group.push(value);
        }
      }
    }
    return key === '' ? undefined : groups.get(key);
  };
}
