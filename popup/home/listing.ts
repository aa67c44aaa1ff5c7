import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Fault, toFault } from '../../src/fault.ts';
import type { AccountPage, AccountRow } from '../../src/messages/views.ts';
import type { Ports } from '../app/ports.ts';

/** The accounts below this site’s: a first page, more as the user scrolls, or the matches of a search. */
export interface Listing {
  /** The text in the search box. */
  readonly text: ReadonlySignal<string>;
  /** The tag that the accounts must have. */
  readonly tag: ReadonlySignal<string | undefined>;
  /** A search or filter is in effect; this site’s accounts are then among the others. */
  readonly narrowed: ReadonlySignal<boolean>;
  readonly rows: Signal<readonly AccountRow[]>;
  /** All matches, including those that aren’t loaded. */
  readonly total: ReadonlySignal<number>;
  /** Accounts in the vault. */
  readonly count: ReadonlySignal<number>;
  /** Takes the page that came with `home.open`; a search is repeated instead. */
  readonly receive: (page: AccountPage) => void;
  /** Searches at once; late answers to earlier texts are dropped. */
  readonly search: (text: string) => void;
  /** Shows only the accounts with a tag, or all again. */
  readonly filter: (tag: string | undefined) => void;
  /** Clears text and tag. */
  readonly clear: () => void;
  /** Loads the next page unless one is already loading. */
  readonly more: () => Promise<void>;
}

/** Each keystroke of a search fetches about two windows of rows; later pages are larger. */
const FIRST_PAGE_ROWS = 20;
const PAGE_ROWS = 50;

/** Makes the list on top of `home.page`. */
export function createListing(ports: Ports, onRows: () => void, onFault: (fault: Fault) => void): Listing {
  const text = signal('');
  const tag = signal<string | undefined>(undefined);
  const narrowed = computed(() => text.value !== '' || tag.value !== undefined);
  const rows = signal<readonly AccountRow[]>([]);
  const total = signal(0);
  const count = signal(0);
  let turn = 0;
  let loading = false;

  const show = (page: AccountPage, before: readonly AccountRow[]): void => {
    rows.value = before.length === 0 ? page.rows : [...before, ...page.rows];
    total.value = page.total;
    count.value = page.count;
    onRows();
  };
  const load = async (offset: number): Promise<void> => {
    turn += 1;
    const mine = turn;
    const words = text.peek();
    const only = tag.peek();
    const { url } = ports.tab;
    loading = true;
    try {
      const page = await ports.ask('home.page', {
        text: words,
        offset,
        limit: offset === 0 ? FIRST_PAGE_ROWS : PAGE_ROWS,
        ...(only !== undefined && { tag: only }),
        // Without a search, this site’s accounts are already above.
        ...(url !== undefined && (narrowed.peek() ? { firstUrl: url } : { exceptUrl: url })),
      });
      // The rows before the page as they are now: one of them may have been moved by hand meanwhile.
      if (mine === turn) show(page, offset === 0 ? [] : rows.peek());
    } catch (thrown) {
      if (mine === turn) onFault(toFault(thrown));
    } finally {
      if (mine === turn) loading = false;
    }
  };

  return {
    text,
    tag,
    narrowed,
    rows,
    total,
    count,
    receive: (page) => {
      if (narrowed.peek()) {
        void load(0);
        return;
      }
      turn += 1;
      loading = false;
      show(page, []);
    },
    search: (next) => {
      if (next === text.peek()) return;
      text.value = next;
      void load(0);
    },
    filter: (next) => {
      if (next === tag.peek()) return;
      tag.value = next;
      void load(0);
    },
    clear: () => {
      if (!narrowed.peek()) return;
      text.value = '';
      tag.value = undefined;
      void load(0);
    },
    more: async () => {
      const have = rows.peek().length;
      if (!loading && have < total.peek()) await load(have);
    },
  };
}
