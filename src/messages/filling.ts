import type { FaultCode } from '../fault.ts';
import type { AccountId, HostBinding } from '../vault/records.ts';

/** `entered`: Enter was pressed in a field without a form. `self`: the page sent it by itself. `elsewhere`: it goes to another site. `no-button`: nothing there sends it. `changed`: the page moved on. */
export type Sending = 'sent' | 'entered' | 'self' | 'elsewhere' | 'no-button' | 'changed';

/** What the offer on arrival takes of the browser. */
export interface FillOfferView {
  /** The match patterns of the account's hosts, as the browser is asked for them. */
  readonly origins: readonly string[];
  /** Hosts that cannot be watched: they are reached without encryption, or are nobody's site. */
  readonly left: readonly string[];
  /** The browser allows all of `origins`. */
  readonly allowed: boolean;
}

/** What the user is asked before an account is bound to a host. */
export interface HostQuestion {
  readonly host: string;
  /** What someone had to register, for emphasis; the whole name where nothing is registered. */
  readonly registrable: string;
  /** The site that the host is a part of, which may be remembered as a whole; none for an IP address or a name that is no part. */
  readonly site?: string;
  readonly bound: readonly HostBinding[];
  /** The page is not encrypted; its address is a private one, which may be allowed all the same. */
  readonly http?: true;
  /** The host that this one imitates, and how. */
  readonly lookalike?: {
    readonly host: string;
    readonly why: 'mixed-scripts' | 'confusable' | 'carries-name' | 'one-edit';
  };
}

/** Binding an account to a host where nothing is filled. */
export interface SiteVerbs {
  /** What to ask before the account is bound to the page's host. Throws `page-forbidden`. */
  'site.question'(ask: { id: AccountId; url: string }): HostQuestion;
  'site.bind'(ask: { id: AccountId; host: string; scope: HostBinding['scope']; http?: boolean }): void;
}

/** What came of a request to fill. */
export type FillOutcome =
  | {
      readonly outcome: 'filled';
      readonly host: string;
      readonly code?: string;
      /** What became of the form, where the account wants it sent. */
      readonly sending?: Sending;
    }
  /** The code ends in a moment. Nothing was filled; ask again at this time, by this computer's clock. */
  | { readonly outcome: 'wait'; readonly untilMs: number }
  /** The account is not bound to this host: nothing was filled; ask, then `fill.bind`. */
  | ({ readonly outcome: 'ask' } & HostQuestion)
  /** Nothing was filled. The code may be copied instead when `copy` is present. */
  | { readonly outcome: 'refused'; readonly why: FaultCode; readonly copy?: string };
