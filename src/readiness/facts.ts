import type { AccountId, Id } from '../vault/records.ts';

export type { AccountId };
/** The id of a thing that can be lost. */
export type ThingId = Id<'thing'>;
/** The id of a place. */
export type PlaceId = Id<'place'>;

/** When something was last known to be so, and whether Latchkey saw it or the user said it. */
export interface Stamp {
  readonly atMs: number;
  readonly source: 'seen' | 'said';
}

/** Somewhere that things are kept. What is kept online survives every physical loss. */
export interface Place {
  readonly id: PlaceId;
  readonly online?: true;
}

/** Where a thing is: at a place, or in another thing, which it is lost with. */
export type Whereabouts =
  | { readonly kind: 'place'; readonly place: PlaceId }
  | { readonly kind: 'inside'; readonly thing: ThingId };

interface AnyThing {
  readonly id: ThingId;
  /** When it came to be what it is: a backup made, a sheet printed, a key added. */
  readonly from: Stamp;
  /** Lost, thrown away or forgotten already: it opens nothing, whatever else is lost. */
  readonly goneMs?: number;
}

/** A thing that somebody can hold, and a file, which is wherever it was put. */
export interface PhysicalThing extends AnyThing {
  /** `device`: another computer or phone with a synced vault. `paper`: whatever else the user says holds something. */
  readonly kind: 'computer' | 'phone' | 'key' | 'sheet' | 'envelope' | 'backup' | 'device' | 'paper';
  /** Absent: the user hasn't said. A folder that is synchronised elsewhere is at an online place. */
  readonly where?: Whereabouts;
  /** When a key last answered, as it does when it is used. */
  readonly checkedMs?: number;
  /** Whoever wants to reach it has to sign in to this account first, as to a drive online. */
  readonly behind?: AccountId;
  /** What opens it: at least `count` of these, none of which has to be opened itself. Absent: it is open. */
  readonly openedBy?: { readonly count: number; readonly of: readonly ThingId[] };
}

/** The passphrase, which is kept in a head and lost by forgetting it. */
export interface PassphraseThing extends AnyThing {
  readonly kind: 'passphrase';
}

/** An account that others rest on: it keeps synced passkeys, or signs in elsewhere. It is lost when its company closes it. */
export interface ProviderThing extends AnyThing {
  readonly kind: 'provider';
  /** How it is opened itself: as an account of this vault, or, as the user says, by nothing that can be lost. Absent: not said. */
  readonly opens?: { readonly kind: 'account'; readonly account: AccountId } | { readonly kind: 'always' };
}

/** A basic thing: it is there or it is gone. */
export type Thing = PhysicalThing | PassphraseThing | ProviderThing;

/** A copy of the vault. */
export interface VaultCopy {
  readonly thing: ThingId;
  /** When it was made; absent for a copy that is always up to date, as in this browser or on a synced device. */
  readonly atMs?: number;
}

/** What unlocks copies of the vault: the passphrase, a key with a slot, or the sheet or paper with the emergency code. */
export interface VaultOpener {
  readonly thing: ThingId;
  /** It unlocks copies made since then. */
  readonly sinceMs: number;
}

/** One way into an account at its service; any one is enough. The password beside it is not part of the model. */
export type Way = {
  readonly from: Stamp;
  /** The way used most. Without one, no verdict is “as usual”. */
  readonly usual?: true;
} /** Its setup key is in this vault. */ & (
  | { readonly kind: 'code'; readonly sinceMs: number }
  /** Its setup key was put on something else, at `from`. */
  | { readonly kind: 'code-copy'; readonly on: ThingId }
  | { readonly kind: 'key'; readonly key: ThingId }
  | { readonly kind: 'passkey'; readonly provider: ThingId }
  /** Recovery codes in this vault, saved at `sinceMs`, and how many are unused. */
  | { readonly kind: 'recovery'; readonly sinceMs: number; readonly left: number }
  /** Recovery codes on something else, put there at `from`. */
  | { readonly kind: 'recovery-copy'; readonly on: ThingId; readonly left: number }
  | { readonly kind: 'sign-on'; readonly account: AccountId }
  | { readonly kind: 'provider-sign-on'; readonly provider: ThingId }
  /** The service's own recovery: said by the user, or listed among known services. */
  | { readonly kind: 'service'; readonly listed?: true }
  /** The user signs in by something that they haven't said, as when nothing but recovery codes is known. */
  | { readonly kind: 'unsaid' }
);

/** An account and all that is known about getting into it. */
export interface AccountFacts {
  readonly id: AccountId;
  readonly pinned?: true;
  readonly uses?: number;
  /** When its setup key was last changed; older copies of it make codes that the service refuses. */
  readonly secretMs?: number;
  /** When the service issued the recovery codes in force; older ones are refused. */
  readonly codesMs?: number;
  /** Whether its service takes security keys; absent if not known. */
  readonly takesKeys?: boolean;
  /** Whether its service issues recovery codes; absent if not known. */
  readonly givesCodes?: boolean;
  readonly ways: readonly Way[];
}

/** All that the model knows. Order means nothing, and what refers to nothing opens nothing. */
export interface Facts {
  readonly places: readonly Place[];
  readonly things: readonly Thing[];
  readonly copies: readonly VaultCopy[];
  readonly openers: readonly VaultOpener[];
  readonly accounts: readonly AccountFacts[];
}
