import { type ReadonlySignal, signal } from '@preact/signals';
import { ignore } from '../../src/ignored.ts';
import type { HomeView } from '../../src/messages/home.ts';
import type { SiteSuggestions } from '../../src/messages/site-suggestions.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import type { Ports } from '../app/ports.ts';
import { readServices } from '../app/services.ts';

/** What the page may have to do with the vault, while no account is linked to it. */
export interface Suggestions {
  readonly found: ReadonlySignal<SiteSuggestions>;
  readonly rows: () => readonly AccountRow[];
  /** Asks for those of the tab; a late answer about another page is dropped. */
  readonly load: () => Promise<void>;
  /** A new view came: suggestions for another page go. */
  readonly follow: (view: HomeView) => void;
}

const NONE: SiteSuggestions = { accounts: [] };

/** Makes the suggestions; `onRows` runs when there are others. */
export function createSuggestions(ports: Ports, onRows: () => void): Suggestions {
  const found = signal(NONE);
  let host: string | undefined;
  let turn = 0;
  return {
    found,
    rows: () => found.peek().accounts.map(({ row }) => row),
    async load() {
      const { url } = ports.tab;
      if (url === undefined) return;
      turn += 1;
      const mine = turn;
      const services = await readServices();
      const answer = await ports.ask('site.suggestions', { url, services }).catch(ignore('site-suggestions'));
      if (answer === undefined || mine !== turn) return;
      found.value = answer;
      onRows();
    },
    follow(view) {
      const site = view.state === 'unlocked' ? view.site.host : undefined;
      if (site !== undefined && site === host) return;
      host = site;
      turn += 1;
      found.value = NONE;
    },
  };
}
