import type { Family } from '../../src/messages/dispatch.ts';
import { OFFERS } from '../../src/messages/offers.ts';
import { nothing, object, oneOf } from '../../src/schema/schema.ts';
import type { Offers } from '../vault/offers.ts';

/** What is offered once a vault is in use. */
export function offerHandlers({ offers }: { readonly offers: Pick<Offers, 'list' | 'dismiss'> }): Family<'offer'> {
  return {
    'offer.list': { parse: nothing, handle: () => offers.list() },
    'offer.dismiss': { parse: object({ offer: oneOf(...OFFERS) }), handle: (ask) => offers.dismiss(ask.offer) },
  };
}
