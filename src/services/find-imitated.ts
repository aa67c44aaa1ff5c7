import { createLookalikeCheck, type Lookalike } from '../sites/lookalike.ts';
import type { WebPage } from '../sites/page.ts';
import type { Rankable } from './rank-accounts.ts';
import { plainName } from './service-name.ts';
import type { ServiceTable } from './service-table.ts';

/** A name shorter than this is one letter away from too many honest ones to warn of before anything is pressed. */
const LEAST_NAME = 6;

/**
 * What a page imitates of the accounts in the vault: a site that one is linked to, a known domain of its service, or the service’s name.
 * A page that an account is linked to, or that the table lists, imitates nothing by its name.
 */
export function findImitatedAccount(
  accounts: readonly Pick<Rankable, 'issuer' | 'hosts'>[],
  page: WebPage,
  table: ServiceTable,
): Lookalike | undefined {
  const linked = new Set(accounts.flatMap(({ hosts }) => hosts.map(({ host }) => host)));
  if (linked.has(page.host)) return undefined;
  const check = createLookalikeCheck(page.host);
  const imitated = check([...linked]);
  if (imitated !== undefined || table.findByHost(page.hostname).length > 0) return imitated;
  const issuers = new Map(accounts.map(({ issuer }) => [plainName(issuer), issuer]));
  for (const [plain, issuer] of issuers) {
    const domains = table.findByName(plain).flatMap((service) => service.domains);
    const found = check([], issuer) ?? check(domains);
    if (found !== undefined && (found.why !== 'one-edit' || plain.length >= LEAST_NAME)) return found;
  }
  return undefined;
}
