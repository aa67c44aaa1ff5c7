import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { ignore } from '../../src/ignored.ts';
import type { KeyWatchSite } from '../../src/messages/key-watch.ts';
import { firstFrameShown } from '../../src/ui/first-frame.ts';
import type { MenuItem } from '../../src/ui/Menu.tsx';
import type { Ports } from '../app/ports.ts';
import type { Popup } from '../app/state.ts';

/** What is known of security keys on the page’s site; some time after the first frame. */
export interface KeyWatchState {
  readonly site: ReadonlySignal<KeyWatchSite | undefined>;
  /** A key was just recorded here: the site can be watched from now on. */
  readonly isOffered: Signal<boolean>;
  /** Asks again. */
  readonly look: () => Promise<void>;
  /** Further items of the site’s menu. */
  readonly menu: (popup: Popup) => readonly MenuItem[];
}

/** Makes the state of a page that nothing is known of. */
export function createKeyWatchState({ ask, tab, tabKnown }: Ports): KeyWatchState {
  const site = signal<KeyWatchSite | undefined>(undefined);
  let items: ((popup: Popup, site: KeyWatchSite) => readonly MenuItem[]) | undefined;
  return {
    site,
    isOffered: signal(false),
    async look() {
      await Promise.all([firstFrameShown, tabKnown]);
      const { url } = tab;
      if (!url?.startsWith('http')) {
        site.value = undefined;
        return;
      }
      const [known, menu] = await Promise.all([ask('keyWatch.site', { url }), import('./key-menu.ts')]).catch(
        ignore('key-watch', []),
      );
      items = menu?.keyMenu;
      if (tab.url === url) site.value = known;
    },
    menu: (popup) => (site.value === undefined ? [] : (items?.(popup, site.value) ?? [])),
  };
}
