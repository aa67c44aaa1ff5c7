import type { AccountId, ThingId, Way } from './facts.ts';

/** Why something is older than it should be to be relied on. */
export type Stale =
  /** The key hasn't answered for twelve months. */
  | { readonly kind: 'key-unchecked'; readonly thing: ThingId; readonly sinceMs: number }
  /** An account on the sheet has changed since it was printed. */
  | { readonly kind: 'sheet-outdated'; readonly thing: ThingId; readonly sinceMs: number }
  /** The backup has the codes, and was made before the account's setup key changed. */
  | { readonly kind: 'backup-outdated'; readonly thing: ThingId; readonly sinceMs: number };

/** What the user hasn't said; the answer settles a verdict. */
export type Question =
  | { readonly kind: 'where-is'; readonly thing: ThingId }
  | { readonly kind: 'how-opened'; readonly provider: ThingId }
  | { readonly kind: 'how-signed-in'; readonly account: AccountId };

/** One thing that would have helped somebody who is locked out, had it been so in time. */
export type Help =
  /** This thing had been kept, or kept elsewhere. */
  | { readonly kind: 'kept'; readonly thing: ThingId }
  /** The vault had been backed up or synced there again. */
  | { readonly kind: 'backed-up'; readonly thing: ThingId }
  /** This account had been put on it as it is today: on a phone, a sheet, an envelope. */
  | { readonly kind: 'put-on'; readonly thing: ThingId; readonly account: AccountId }
  /** This key had been registered with the account. */
  | { readonly kind: 'registered'; readonly key: ThingId; readonly account: AccountId }
  /** The provider's own account could be opened. */
  | { readonly kind: 'provider-opens'; readonly provider: ThingId }
  /** The account could be opened by whatever the user hasn't said. */
  | { readonly kind: 'signs-in-otherwise'; readonly account: AccountId };

/** What is true or not under a loss, and doesn't follow from anything else. */
export type Leaf =
  | { readonly kind: 'thing'; readonly thing: ThingId }
  /** True, and older than it should be. */
  | { readonly kind: 'stale'; readonly stale: Stale }
  /** True in time: the service lets the owner in after checks of its own. */
  | { readonly kind: 'later'; readonly account: AccountId }
  /** Not known. */
  | { readonly kind: 'asked'; readonly question: Question }
  /** Not so; only part of the formulas for explanations. */
  | { readonly kind: 'missing'; readonly help: Help };

/** What has to be true for something to open. Without parts, `all` is true and `any` is false. */
export type Formula =
  | { readonly op: 'leaf'; readonly leaf: Leaf }
  | { readonly op: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly op: 'at-least'; readonly count: number; readonly of: readonly Formula[] }
  /** Whatever opens that account, by its index in the facts. */
  | { readonly op: 'account'; readonly account: number };

/** One way in, and what it takes. */
export interface WayFormula {
  readonly way: Way;
  readonly formula: Formula;
  /** For the way used most, what it takes to use it as usual: codes of this vault from this browser. */
  readonly usual?: Formula;
}

/** What opens an account. */
export interface AccountFormula {
  readonly ways: readonly WayFormula[];
  /** All ways together. */
  readonly any: Formula;
  /** What it takes to sign in as usual. */
  readonly usual: Formula;
  /** What every way takes but the service's own recovery: that no provider closed the account. */
  readonly gate: Formula;
}

/** True. */
export const TRUE: Formula = { op: 'all', of: [] };
/** False. */
export const FALSE: Formula = { op: 'any', of: [] };

/** The formula of a leaf. */
export function leafOf(leaf: Leaf): Formula {
  return { op: 'leaf', leaf };
}

/** True if all parts are. */
export function allOf(...of: readonly Formula[]): Formula {
  if (of.includes(FALSE)) return FALSE;
  const parts = of.filter((each) => each !== TRUE);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : parts.length === 0 ? TRUE : { op: 'all', of: parts };
}

/** True if any part is. */
export function anyOf(...of: readonly Formula[]): Formula {
  if (of.includes(TRUE)) return TRUE;
  const parts = of.filter((each) => each !== FALSE);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : parts.length === 0 ? FALSE : { op: 'any', of: parts };
}
