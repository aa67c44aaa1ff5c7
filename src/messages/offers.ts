/**
 * What Latchkey offers once a vault is in use, in the order in which it is shown: unlocking by this computer's own authenticator, and
 * an emergency sheet.
 */
export const OFFERS = ['platform-unlock', 'emergency-sheet'] as const;
/** One of them. */
export type Offer = (typeof OFFERS)[number];

/** Messages about what is offered. */
export interface OfferVerbs {
  /** The offers that fit the vault and that nobody dismissed on this computer. Whether this computer has an authenticator only the page knows. */
  'offer.list'(): readonly Offer[];
  /** Never shows an offer again on this computer, until another vault is created. */
  'offer.dismiss'(ask: { offer: Offer }): void;
}
