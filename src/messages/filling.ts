import type { FaultCode } from '../fault.ts';
import type { HostDisplay } from '../sites/display.ts';
import type { AccountId, HostBinding, RecoverySetId } from '../vault/records.ts';
import type { KnownAccount } from './interchange.ts';

/**
 * How a form was submitted. `entered`: Enter was pressed in a field without a form. `self`: the page submitted it. The others
 * were not: `elsewhere` posts to another site, `no-button` has nothing to submit with, and in `changed` the page moved on.
 */
export type Sending = 'sent' | 'entered' | 'self' | 'elsewhere' | 'no-button' | 'changed';

/** The browser permission that an account's fill offer needs. */
export interface FillOfferView {
  /** The match patterns of the account's hosts. */
  readonly origins: readonly string[];
  /** Hosts that cannot be watched: unencrypted ones, and those that belong to no registrable domain. */
  readonly left: readonly string[];
  /** The browser has granted all of `origins`. */
  readonly allowed: boolean;
}

/** The question before an account is bound to a host. */
export interface HostQuestion {
  readonly account: KnownAccount & { readonly icon?: string };
  readonly host: string;
  /** The host as people read it. */
  readonly shown: HostDisplay;
  /** The site of the host, which can be bound as a whole; absent for an IP address and for a host that is a site itself. */
  readonly site?: string;
  readonly bound: readonly HostBinding[];
  /** The connection is unencrypted, but the user may allow it since the address is private. */
  readonly http?: true;
  /** The host that this one imitates, and how. */
  readonly lookalike?: Lookalike;
}

/** What a host imitates, a host or the name of a service, and how. */
export interface Lookalike {
  readonly host: string;
  readonly why: 'mixed-scripts' | 'confusable' | 'carries-name' | 'one-edit';
}

/** A page that an account's code was copied over, and that the account isn't used on. */
export interface Elsewhere {
  readonly host: string;
  readonly bound: readonly HostBinding[];
  readonly lookalike?: Lookalike;
}

/** A place on the page that a code could go to. */
export interface FillPlace {
  readonly id: string;
  /** A part of the page with the place outlined, as a `data:` address; absent where none could be taken. */
  readonly picture?: string;
}

/** The question about the place: `several` forms want the code, or the page has `drawn` boxes in place of the field that gets it. */
export interface PlaceQuestion {
  readonly why: 'several' | 'drawn';
  /** At least one. */
  readonly places: readonly FillPlace[];
}

/** Binding an account to a host without filling. */
export interface SiteVerbs {
  /** What the tab's page has that the vault could keep, for a popup that was opened over it. */
  'site.offers'(ask: { tabId: number }): PageOffers;
  /** The question before the account is bound to the page's host. Throws `page-forbidden`. */
  'site.question'(ask: { id: AccountId; url: string }): HostQuestion;
  /** Whether a page is one that the account, whose code was copied, isn't used on; nothing where it has no site to compare with. */
  'site.elsewhere'(ask: { id: AccountId; url: string; services: string }): { elsewhere?: Elsewhere };
  /** Saves its answer; with `pending`, for the pending setup key alone. Throws `record-missing`. */
  'site.bind'(ask: {
    id: AccountId;
    host: string;
    scope: HostBinding['scope'];
    http?: boolean;
    pending?: boolean;
  }): void;
}

/** What a page has that the vault could keep. */
export interface PageOffers {
  /** A list of recovery codes that aren't in the vault. */
  readonly recoveryCodes?: true;
  /** A way to add a security key to the account there. */
  readonly securityKey?: true;
}

/** How the user asked to fill. */
export interface FillPress {
  /** What the field holds may be replaced; the user was asked. */
  readonly replace?: boolean;
  /** Answers soon that there is no field, unless the page is still loading; else a late field is waited for. */
  readonly quick?: boolean;
  /** The `FillPlace.id` that the user picked, or agreed to. */
  readonly place?: string;
  /** `seen` of an earlier refusal: refused with `fill-page-changed` where the tab shows another page by now. */
  readonly since?: string;
}

/** The host that the user said yes to for one fill, without linking the account to it. */
export type FillOnce = Pick<HostBinding, 'host' | 'http'>;

/** The outcome of a request to fill. */
export type FillOutcome =
  | {
      readonly outcome: 'filled';
      readonly host: string;
      readonly code?: string;
      /** How the form was submitted, if the account's rules say so. */
      readonly sending?: Sending;
      /** The page wants the next code as well, in another field. */
      readonly more?: true;
      /** A recovery code, written without its separators. */
      readonly bare?: true;
      /** The page asked for the recovery code by its number in the list, from 1. */
      readonly number?: number;
    }
  /** The code is about to expire, so nothing was filled; ask again at this time, by this computer's clock. */
  | { readonly outcome: 'wait'; readonly untilMs: number }
  /** The account is not bound to this host, so nothing was filled; ask the user, then `fill.bind`, or the same again with `once`. */
  | ({ readonly outcome: 'ask' } & HostQuestion)
  /** Nothing was filled before the user says where; then ask again with `FillPress.place`. */
  | ({ readonly outcome: 'place' } & PlaceQuestion)
  /** Nothing was filled; `copy` is a code that the user may copy instead. */
  | {
      readonly outcome: 'refused';
      readonly why: FaultCode;
      readonly copy?: string;
      /** Identifies the page where a field may still appear: ask again with it as `since`. */
      readonly seen?: string;
      /** A recovery code that was written but not kept by the page; it isn't marked as used. */
      readonly offered?: string;
    };

/** Filling the page in a tab. */
export interface FillVerbs {
  'fill.account'(ask: {
    id: AccountId;
    tabId: number;
    pending?: boolean;
    press?: FillPress;
    once?: FillOnce;
  }): FillOutcome;
  'fill.draft'(ask: { id: string; tabId: number; press?: FillPress }): FillOutcome;
  'fill.bind'(ask: {
    id: AccountId;
    tabId: number;
    host: string;
    scope: HostBinding['scope'];
    pending?: boolean;
    http?: boolean;
    /** Fills this set's next recovery code instead of the code. */
    set?: RecoverySetId;
    press?: FillPress;
  }): FillOutcome;
  /**
   * Fills the next unused code of a set, or the one that the page asks for by its number, and marks it used. Throws `recovery-spent`,
   * `recovery-superseded`, `recovery-number`.
   */
  'fill.recovery'(ask: { set: RecoverySetId; tabId: number; press?: FillPress; once?: FillOnce }): FillOutcome;
}
