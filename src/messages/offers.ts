import type { AccountId } from '../vault/records.ts';

/**
 * What Latchkey offers once a vault is in use, in the order in which it is shown: unlocking by this computer's own authenticator, an
 * emergency sheet, and twice a year a drill.
 */
export const OFFERS = ['platform-unlock', 'emergency-sheet', 'drill'] as const;
/** One of them. */
export type Offer = (typeof OFFERS)[number];

/** Messages about what is offered. */
export interface OfferVerbs {
  /** The offers that fit the vault and that nobody dismissed on this computer. Whether this computer has an authenticator only the page knows. */
  'offer.list'(): readonly Offer[];
  /** Never shows an offer again on this computer, until another vault is created; a drill comes back after half a year. */
  'offer.dismiss'(ask: { offer: Offer }): void;
  /** A drill was suggested: not again in this session. */
  'drill.suggested'(): void;
  /** A drill was done: the next one is due in half a year. */
  'drill.done'(): void;
  /** Whether a code that was read elsewhere is the account’s of now, or of one period before or after. Throws `record-missing`. */
  'drill.checkCode'(ask: { id: AccountId; code: string }): { isRight: boolean };
}
