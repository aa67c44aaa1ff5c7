import { type ReadonlySignal, signal } from '@preact/signals';
import type { Offer } from '../../src/messages/offers.ts';
import type { PlatformMethod } from '../../src/ui/unlock/platform-authenticator.ts';
import type { AppState } from '../common/app-state.ts';

/** What is offered at the head of the page, one at a time. */
export interface OffersState {
  readonly offer: ReadonlySignal<Offer | undefined>;
  /** This computer's own authenticator. */
  readonly method: ReadonlySignal<PlatformMethod | undefined>;
  load(): Promise<void>;
  dismiss(offer: Offer): Promise<void>;
}

/** Makes the state; nothing is offered before `load`. */
export function createOffers(app: AppState): OffersState {
  const offer = signal<Offer | undefined>();
  const method = signal<PlatformMethod | undefined>();

  async function load(): Promise<void> {
    try {
      const [offers, found] = await Promise.all([app.ask('offer.list'), app.platform.findPlatformAuthenticator()]);
      method.value = found;
      offer.value = offers.find((one) => one !== 'platform-unlock' || found !== undefined);
    } catch (thrown) {
      app.sayFault(thrown);
    }
  }

  return {
    offer,
    method,
    load,
    async dismiss(dismissed) {
      try {
        await app.ask('offer.dismiss', { offer: dismissed });
        await load();
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
  };
}
