import { signal } from '@preact/signals';
import { ignore } from '../../src/ignored.ts';
import type { PageOffers } from '../../src/messages/filling.ts';
import { firstFrameShown } from '../../src/ui/first-frame.ts';
import type { Ports } from '../app/ports.ts';

/** What the page in front has that could be saved; known some time after the first frame. */
export interface OffersOfPage {
  readonly has: (offer: keyof PageOffers) => boolean;
  /** Looks at the page, once unless it is to look `again`, and not before the first codes are on the screen. */
  readonly look: (again?: boolean) => Promise<void>;
  /** Ends an offer that was taken up. */
  readonly end: (offer: keyof PageOffers) => void;
}

/** Makes the offers of a page that wasn't looked at. */
export function createPageOffers({ ask, tab, tabKnown }: Ports): OffersOfPage {
  const offers = signal<PageOffers>({});
  let hasLooked = false;
  return {
    has: (offer) => offers.value[offer] === true,
    async look(again = false) {
      if (hasLooked && !again) return;
      hasLooked = true;
      await Promise.all([firstFrameShown, tabKnown]);
      const { id: tabId, url } = tab;
      if (again) offers.value = {};
      if (tabId === undefined || !url?.startsWith('http')) return;
      const found = await ask('site.offers', { tabId }).catch(ignore<PageOffers>('page-offers-read', {}));
      // Another page is there by now, which is looked at by itself.
      if (tab.url === url) offers.value = found;
    },
    end: (offer) => {
      const { [offer]: _ended, ...others } = offers.peek();
      offers.value = others;
    },
  };
}
