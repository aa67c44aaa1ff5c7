import type { RegistrationView } from '../../src/messages/views.ts';
import type { Preferences } from '../../src/vault/records.ts';
import type { Entry } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';

/** What the first picture of the popup is made from, whether the whole vault is at hand or only its first view. */
export interface HomeSource {
  readonly count: number;
  readonly tags: readonly string[];
  readonly preferences: Preferences;
  /** The first accounts in the preferred order; all of them when `count` is as large. */
  readonly first: readonly Entry[];
  /** What belongs to a page. */
  readonly findForPage: (url: string) => Promise<SiteEntries>;
}

export interface SiteEntries {
  readonly entries: readonly Entry[];
  readonly registrations: readonly RegistrationView[];
}

/** The same from a whole vault. */
export function homeSourceOf(accountIndex: AccountIndex): HomeSource {
  const { preferences } = accountIndex.contents;
  return {
    count: accountIndex.contents.accounts.length,
    tags: accountIndex.tags(),
    preferences,
    first: accountIndex.inOrder(preferences.sort).map((account) => accountIndex.entryOf(account)),
    findForPage: async (url) => ({
      entries: accountIndex.findForPage(url, preferences.sort).map((account) => accountIndex.entryOf(account)),
      registrations: accountIndex.findRegistrations(url),
    }),
  };
}
