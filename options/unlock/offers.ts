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

  /** When the drill before was, at the time that the next one was suggested here. */
  let suggestedAfterMs: number | undefined;

  async function load(): Promise<void> {
    try {
      const [offers, found] = await Promise.all([app.ask('offer.list'), app.platform.findPlatformAuthenticator()]);
      method.value = found;
      const drillMs = app.preferences.value?.drillMs ?? 0;
      const listed = offers.find((one) => one !== 'platform-unlock' || found !== undefined);
      // Suggested once, it stays on this page until it is done or put off, though this session lists it no longer.
      offer.value = listed ?? (suggestedAfterMs === drillMs ? 'drill' : undefined);
      if (listed !== 'drill') return;
      suggestedAfterMs = drillMs;
      await app.ask('drill.suggested');
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
        suggestedAfterMs = undefined;
        await load();
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
  };
}
