import type { HostDisplay } from '../sites/display.ts';
import type { AccountId, RegistrationId, SecurityKeyId } from '../vault/records.ts';
import type { NamedKey, RegistrationView } from './views.ts';

/** A security key as a question about it names it. */
export interface LikelyKey {
  readonly id: SecurityKeyId;
  readonly label: string;
  readonly attachment: 'cross-platform' | 'platform';
  readonly place: string;
  /** The model's name as the user or its AAGUID says it. */
  readonly model?: string;
  readonly form?: string;
  readonly colour?: string;
  /** What its shape is guessed from. */
  readonly transports: readonly string[];
  readonly backup?: { readonly eligible: boolean };
}

/** A registration that was seen on a site, and whose key the user has not named yet. */
export interface KeyQuestion {
  readonly id: RegistrationId;
  readonly host: string;
  /** The host as people read it. */
  readonly shown: HostDisplay;
  /** It was registered while the site was watched; else it was only used. */
  readonly isNew: boolean;
  readonly atMs: number;
  readonly attachment?: 'cross-platform' | 'platform';
  /** The user's keys, the likeliest first. */
  readonly keys: readonly LikelyKey[];
  /** The first of them is likelier than every other. */
  readonly isClear: boolean;
}

/** What is known of security keys on a page's site. */
export interface KeyWatchSite {
  /** The host that can be watched; absent on a page where none can be. */
  readonly host?: string;
  readonly isWatched: boolean;
  /** The match patterns that the browser must allow. */
  readonly origins: readonly string[];
  /** Oldest first. */
  readonly questions: readonly KeyQuestion[];
  /** The key that was most probably registered here, if the user says that one was. */
  readonly likeliest?: LikelyKey;
  /** The one to link at once: the likeliest or else the one that was used last, if its name is its own. Never one that is linked here already. */
  readonly offered?: LikelyKey;
}

/** A site on which the use of security keys is noted. */
export interface WatchedSite {
  readonly host: string;
  /** The host as people read it. */
  readonly shown: HostDisplay;
}

/** Noting on which sites security keys are registered and used. */
export interface KeyWatchVerbs {
  'keyWatch.site'(ask: { url: string }): KeyWatchSite;
  'keyWatch.list'(): readonly WatchedSite[];
  /** Watches a host from its next page on; where the browser does not allow it yet, as soon as it does in the next minutes. Throws `host-invalid`. */
  'keyWatch.start'(ask: { host: string }): void;
  /** Watches it no longer, and gives the permission back unless something else needs it. */
  'keyWatch.stop'(ask: { host: string }): void;
  /** Says of which key a registration is that was seen. Throws `record-missing`. */
  'keyWatch.assign'(ask: { id: RegistrationId; key: SecurityKeyId | NamedKey; account?: AccountId }): RegistrationView;
  /** Says that a registration is of none of the user's keys, so that it is never asked about again; or takes that back. Throws `record-missing`. */
  'keyWatch.decline'(ask: { id: RegistrationId; declined: boolean }): void;
}
