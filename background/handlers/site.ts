import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { beginning, flag, id, integer, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { hostAnswer } from '../../src/vault/account-hosts.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { cleanBinding, saveHostAnswer } from '../accounts/host-bindings.ts';
import { elsewhereOf, questionOf } from '../accounts/host-question.ts';
import { findNearby } from '../accounts/nearby.ts';
import { findPageOffers } from '../home/page-offers.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const accountId = id<AccountId>();

interface SiteServices {
  readonly vaultStore: VaultStore;
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
    'site.nearby': {
      parse: object({ url: beginning(65_536) }),
      handle: async (ask) => findNearby(await services.vaultStore.open(), ask.url),
    },
    'site.elsewhere': {
      parse: object({ id: accountId, url: beginning(65_536) }),
      handle: async (ask) => {
        const accountIndex = await services.vaultStore.open();
        const elsewhere = elsewhereOf(accountIndex, accountIndex.requireAccount(ask.id), ask.url);
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
  };
}
