import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AskBackground } from '../../src/messages/client.ts';
import type { AccountRow } from '../../src/messages/views.ts';

const SHOWN = 8;

/** The accounts that match what is typed, and which of them the arrow keys are at. */
export interface AccountSearch {
  readonly text: Signal<string>;
  readonly rows: ReadonlySignal<readonly AccountRow[]>;
  readonly open: Signal<boolean>;
  readonly active: Signal<number>;
  /** The list is open and has something in it. */
  readonly isExpanded: ReadonlySignal<boolean>;
  type(text: string): void;
  /** Opens the list and goes one row down or up, round the ends. */
  move(step: 1 | -1): void;
  /** Searches while the text or `isPicked` changes; returns how to stop. */
  start(isPicked: ReadonlySignal<boolean>): () => void;
}

/** Makes the state of a closed list. */
export function createAccountSearch(ask: AskBackground, start: string): AccountSearch {
  const text = signal(start);
  const rows = signal<readonly AccountRow[]>([]);
  const open = signal(false);
  const active = signal(0);
  return {
    text,
    rows,
    open,
    active,
    isExpanded: computed(() => open.value && rows.value.length > 0),
    type(typed) {
      text.value = typed;
      open.value = true;
      active.value = 0;
    },
    move(step) {
      open.value = true;
      active.value = (active.value + step + rows.value.length) % Math.max(1, rows.value.length);
    },
    start: (isPicked) =>
      effect(() => {
        let isLatest = true;
        const query = { text: isPicked.value ? '' : text.value, sort: 'name' as const, offset: 0, limit: SHOWN };
        const show = (found: readonly AccountRow[]) => {
          if (isLatest) rows.value = found;
        };
        // A failure shows as an empty list; the form reports it when it is sent.
        ask('home.page', query).then(
          (page) => show(page.rows),
          () => show([]),
        );
        return () => {
          isLatest = false;
        };
      }),
  };
}
