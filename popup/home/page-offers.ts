import { signal } from '@preact/signals';
import { ignore } from '../../src/ignored.ts';
import type { PageOffers } from '../../src/messages/filling.ts';
import { firstFrameShown } from '../../src/ui/first-frame.ts';
import type { Ports } from '../app/ports.ts';

/** What the page in front has that could be saved; known some time after the first frame. */
export interface OffersOfPage {
  readonly has: (offer: keyof PageOffers) => boolean;
  /** Looks at the page, once, and not before the first codes are on the screen. */
  readonly look: () => Promise<void>;
  /** Ends an offer that was taken up. */
  readonly end: (offer: keyof PageOffers) => void;
}

/** Makes the offers of a page that wasn't looked at. */
export function createPageOffers({ ask, tab, tabKnown }: Ports): OffersOfPage {
  const offers = signal<PageOffers>({});
  let hasLooked = false;
  return {
    has: (offer) => offers.value[offer] === true,
    async look() {
      if (hasLooked) return;
      hasLooked = true;
      await Promise.all([firstFrameShown, tabKnown]);
      if (tab.id === undefined || !tab.url?.startsWith('http')) return;
      offers.value = await ask('site.offers', { tabId: tab.id }).catch(ignore<PageOffers>('page-offers-read', {}));
    },
    end: (offer) => {
      const { [offer]: _ended, ...others } = offers.peek();
      offers.value = others;
    },
  };
}
