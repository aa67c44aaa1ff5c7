import type { AskBackground } from '../../src/messages/client.ts';
import type { ReadinessFacts } from '../../src/messages/readiness.ts';
import type { SiteView } from '../../src/messages/views.ts';
import { gapsOf } from '../../src/readiness/key-coverage.ts';
import { lossesOf } from '../../src/readiness/loss.ts';
import { judge, letterAt } from '../../src/readiness/map.ts';
import { settledStep } from '../../src/readiness/steps.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import type { FindServicePages } from '../../src/services/service-pages.ts';
import { accountGaps } from '../../src/ui/key-coverage/account-gaps.ts';
import { findGaps } from '../../src/ui/key-coverage/find-gaps.ts';
import { isOnlyKeyAt } from '../../src/ui/key-coverage/only-key.ts';
import { withServices } from '../../src/ui/readiness/with-services.ts';
import type { AccountId, RegistrationId } from '../../src/vault/records.ts';

/** What there is to know about some accounts before anything is lost. */
export interface FoundRisks {
  /** Those that a single loss would lock the user out of, as far as is known. */
  readonly locked: ReadonlySet<AccountId>;
  /** What security keys leave open there, in a few words. */
  readonly gaps: ReadonlyMap<AccountId, string>;
  /** Of the site’s registrations, those of the only key there. */
  readonly onlyKeys: ReadonlySet<RegistrationId>;
  /** The site has no account and no key, though its service takes keys, and that wasn’t dismissed yet. */
  readonly withoutKey?: SiteWithoutKey;
}

/** A site whose service takes keys. */
export interface SiteWithoutKey {
  readonly service: string;
  /** What is kept once the user dismissed it, after what is kept already. */
  readonly step: string;
  readonly dismissed: readonly string[];
}

/** Judges the accounts and keys of a site. The pages of services are loaded only where they matter. */
export async function findRisks(ask: AskBackground, site: SiteView): Promise<FoundRisks> {
  const ids = site.accounts.map(({ id }) => id);
  const gathered = await ask('readiness.facts', { only: ids });
  const map = judge(gathered.facts, lossesOf(gathered.facts), Date.now());
  const isLockedOut = (id: AccountId) => {
    const account = map.indexes.get(id) ?? -1;
    return map.losses.some(({ kind }, loss) => kind !== 'all-but' && letterAt(map, account, loss) === 'D');
  };
  const locked = ids.filter(isLockedOut);
  if (locked.length === 0 && gathered.keys.length === 0)
    return { locked: new Set(), gaps: new Map(), onlyKeys: new Set() };
  const find = await findServicePages();
  const listed = withServices(gathered, find);
  const gaps = findGaps(listed, { gapsOf, settledStep }, Date.now());
  const withoutKey = siteWithoutKey(gathered, site, find);
  return {
    locked: new Set(locked.filter((id) => !mayHelp(gathered, id, find))),
    gaps: accountGaps(listed, gaps, ids),
    onlyKeys: new Set(site.registrations.filter((at) => isOnlyKeyAt(gaps, at)).map(({ id }) => id)),
    ...(withoutKey && { withoutKey }),
  };
}

/** Where the service itself may help, nobody is locked out for good. */
function mayHelp({ accounts }: ReadinessFacts, id: AccountId, find: FindServicePages): boolean {
  const account = accounts.find((one) => one.id === id);
  if (account === undefined || account.serviceRecovery !== undefined) return false;
  return find(account)?.recovery !== undefined;
}

/** As for accounts, it is said only to somebody who has a key. */
function siteWithoutKey(
  { keys, dismissed }: ReadinessFacts,
  { host, accounts, registrations }: SiteView,
  find: FindServicePages,
): SiteWithoutKey | undefined {
  if (host === undefined || accounts.length > 0 || registrations.length > 0) return undefined;
  if (keys.every(({ goneMs }) => goneMs !== undefined)) return undefined;
  const pages = find({ issuer: '', hosts: [{ host }] });
  if (!pages?.methods.includes('u2f')) return undefined;
  const step = `site-without-key/${pages.name}`;
  if (dismissed.includes(step)) return undefined;
  return { service: pages.name, step, dismissed };
}
