import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { beginning, flag, id, integer, list, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { parseServiceTable } from '../../src/services/service-table.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { hostAnswer } from '../../src/vault/account-hosts.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { cleanBinding, saveHostAnswer } from '../accounts/host-bindings.ts';
import { elsewhereOf, questionOf } from '../accounts/host-question.ts';
import { bindAll, unbindAll } from '../accounts/site-links.ts';
import { checkLinks, imitatedBy, proposeSites, suggestAccounts } from '../accounts/site-suggestions.ts';
import type { CodeClock } from '../clock/clock.ts';
import { findPageOffers } from '../home/page-offers.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const accountId = id<AccountId>();
/** The packed table of services, some 70 kB. */
const table = text(500_000);
/** Most accounts of an import. */
const MOST = 20_000;
const siteLink = { id: accountId, host: text(LIMITS.host) };
const siteLinks = list(object(siteLink), MOST);

interface SiteServices {
  readonly vaultStore: VaultStore;
  readonly clock: Pick<CodeClock, 'moment'>;
  readonly capturePageText: (tabId: number) => Promise<{ readonly text: string }>;
  readonly nowMs: () => number;
}

/** What a host is to an account, and binding the account to it without filling. */
export function siteHandlers(services: SiteServices): Family<'site'> {
  return {
    'site.offers': {
      parse: object({ tabId: integer(0, 2 ** 31) }),
      handle: (ask) => findPageOffers(services, ask.tabId),
    },
    'site.question': {
      parse: object({ id: accountId, url: beginning(65_536) }),
      handle: async (ask) => {
        const page = parsePageUrl(ask.url);
        if (page.kind !== 'web') throw new Fault('page-forbidden', 'got a page without a host, want a web page');
        const accountIndex = await services.vaultStore.open();
        return questionOf(accountIndex, accountIndex.requireAccount(ask.id), page.host, new URL(ask.url));
      },
    },
    'site.elsewhere': {
      parse: object({ id: accountId, url: beginning(65_536), services: table }),
      handle: async (ask) => {
        const accountIndex = await services.vaultStore.open();
        const account = accountIndex.requireAccount(ask.id);
        const elsewhere = elsewhereOf(account, ask.url, (host) =>
          imitatedBy(accountIndex, account, host, parseServiceTable(ask.services)),
        );
        return elsewhere === undefined ? {} : { elsewhere };
      },
    },
    'site.bind': {
      parse: object({
        id: accountId,
        host: text(LIMITS.host),
        scope: oneOf('host', 'site'),
        http: optional(flag),
        pending: optional(flag),
      }),
      handle: ({ id: wanted, pending, ...binding }) =>
        saveHostAnswer(services, wanted, hostAnswer(cleanBinding(binding)), pending),
    },
    'site.suggestions': {
      parse: object({ url: beginning(65_536), services: table }),
      handle: async (ask) =>
        suggestAccounts(await services.vaultStore.open(), ask.url, ask.services, await services.clock.moment()),
    },
    'site.proposals': {
      parse: object({ ids: optional(list(accountId, MOST)), services: table }),
      handle: async (ask) => proposeSites(await services.vaultStore.open(), ask.services, ask.ids),
    },
    'site.check': {
      parse: object({ links: list(object(siteLink), LIMITS.checkedSites), services: table }),
      handle: async (ask) => checkLinks(await services.vaultStore.open(), ask.links, ask.services),
    },
    'site.bindAll': {
      parse: object({ links: list(object({ ...siteLink, scope: oneOf('host', 'site') }), MOST) }),
      // The user saw each of them and pressed the button that links them.
      handle: ({ links }) =>
        bindAll(
          services,
          links.map(({ id: wanted, ...binding }) => ({ id: wanted, answer: hostAnswer(cleanBinding(binding)) })),
        ),
    },
    'site.unbindAll': {
      parse: object({ links: siteLinks }),
      handle: ({ links }) => unbindAll(services, links),
    },
  };
}
