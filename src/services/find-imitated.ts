import { splitPort } from '../sites/host.ts';
import { createLookalikeCheck, type Lookalike } from '../sites/lookalike.ts';
import type { WebPage } from '../sites/page.ts';
import type { Rankable } from './rank-accounts.ts';
import { plainName } from './service-name.ts';
import type { KnownService, ServiceTable } from './service-table.ts';

/** A name shorter than this is one letter away from too many honest ones to warn of before anything is pressed. */
const LEAST_NAME = 6;

/**
 * What a page imitates of the accounts in the vault: a site that one is linked to, a known domain of its service, or the service’s name.
 * A page that an account is linked to, or that the table lists, imitates nothing by its name: a link that the user made to an imitation
 * makes no fake of the genuine site.
 */
export function findImitatedAccount(
  accounts: readonly Pick<Rankable, 'issuer' | 'hosts'>[],
  page: WebPage,
  table: ServiceTable,
): Lookalike | undefined {
  const linked = new Set(accounts.flatMap(({ hosts }) => hosts.map(({ host }) => host)));
  if (linked.has(page.host)) return undefined;
  const check = createLookalikeCheck(page.host);
  const here = table.findByHost(page.hostname);
  const imitated = check([...linked].filter((host) => !isOwnLink(host, here, accounts, table)));
  if (here.length > 0) return imitated?.why === 'carries-name' ? imitated : undefined;
  if (imitated !== undefined) return imitated;
  const issuers = new Map(accounts.map(({ issuer }) => [plainName(issuer), issuer]));
  for (const [plain, issuer] of issuers) {
    const domains = table.findByName(plain).flatMap((service) => service.domains);
    const found = check([], issuer) ?? check(domains);
    if (found !== undefined && (found.why !== 'one-edit' || plain.length >= LEAST_NAME)) return found;
  }
  return undefined;
}

/** The host is linked to an account of a service that is at home on the page. */
function isOwnLink(
  host: string,
  here: readonly KnownService[],
  accounts: readonly Pick<Rankable, 'issuer' | 'hosts'>[],
  table: ServiceTable,
): boolean {
  return (
    here.length > 0 &&
    accounts.some(
      ({ issuer, hosts }) =>
        hosts.some((one) => one.host === host) &&
        table.findByName(plainName(issuer)).some((service) => here.includes(service)),
    )
  );
}

/** The table lists the host for the service of that name. */
export function isKnownAt(issuer: string, host: string, table: ServiceTable): boolean {
  const here = table.findByHost(splitPort(host).hostname);
  return here.length > 0 && table.findByName(plainName(issuer)).some((service) => here.includes(service));
}

/** What a host that an account is linked to imitates of the known domains of the account's own service. */
export function findImitatedDomain(issuer: string, host: string, table: ServiceTable): Lookalike | undefined {
  if (table.findByHost(splitPort(host).hostname).length > 0) return undefined;
  const domains = table.findByName(plainName(issuer)).flatMap((service) => service.domains);
  return domains.length === 0 ? undefined : createLookalikeCheck(host)(domains);
}
