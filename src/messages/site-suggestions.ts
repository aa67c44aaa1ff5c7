import type { LikelyReason } from '../services/rank-accounts.ts';
import type { AccountId, HostBinding } from '../vault/records.ts';
import type { Lookalike } from './filling.ts';
import type { KnownAccount } from './interchange.ts';
import type { AccountRow } from './views.ts';

/** An account that may belong to a page without being linked to it. */
export interface SuggestedAccount {
  readonly row: AccountRow;
  readonly why: LikelyReason;
  /** For display: the host that it is linked to, where that is the reason. */
  readonly host?: string;
  /** It may be the main action; nothing about the page looks like an imitation. */
  readonly ready?: true;
}

/** What a page that no account is linked to may have to do with the vault. */
export interface SiteSuggestions {
  /** The likeliest first. */
  readonly accounts: readonly SuggestedAccount[];
  /** What the page imitates of an account in the vault. */
  readonly lookalike?: Lookalike;
}

/** An account without a site, and the site that it probably belongs to. */
export interface SiteProposal {
  readonly account: KnownAccount & { readonly icon?: string };
  /** What to begin with; absent where the user must choose or type. */
  readonly site?: Pick<HostBinding, 'host' | 'scope'>;
  /** Clear enough to be ticked before the user looks at it. */
  readonly isSure: boolean;
  /** Others that could be meant. */
  readonly choices: readonly Pick<HostBinding, 'host' | 'scope'>[];
}

/** An account and a host. */
export interface SiteLink {
  readonly id: AccountId;
  readonly host: string;
}

/** Which accounts and sites probably belong together. `services` is the packed table of known services, see `src/services`. */
export interface SuggestionVerbs {
  /** The accounts with codes that may belong to a page, the likeliest few. */
  'site.suggestions'(ask: { url: string; services: string }): SiteSuggestions;
  /** A site for every account that generates codes and has none, in the order of their names; `ids` asks for these alone. */
  'site.proposals'(ask: { ids?: readonly AccountId[]; services: string }): readonly SiteProposal[];
  /** What each host imitates, by the account’s own service, the vault and the table; nothing for one that it does not. Throws `host-invalid`. */
  'site.check'(ask: { links: readonly SiteLink[]; services: string }): readonly {
    lookalike?: Lookalike;
    suffix?: true;
  }[];
  /**
   * Saves the user’s answers about many accounts at once, each shown with its site, and returns the links that are new.
   * Throws `host-invalid`, `record-missing`.
   */
  'site.bindAll'(ask: { links: readonly (SiteLink & Pick<HostBinding, 'scope'>)[] }): readonly SiteLink[];
  /** Removes such links again. */
  'site.unbindAll'(ask: { links: readonly SiteLink[] }): void;
}
