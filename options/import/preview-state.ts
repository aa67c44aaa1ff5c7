import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { isReadable } from '../../src/messages/interchange.ts';
import { createLiveCodes, type LiveCodes, pageClock } from '../../src/ui/live-codes.ts';
import type { AppState } from '../common/app-state.ts';
import { type Choice, choicesOf, type Row, type RowState, tickedChoice } from './choice.ts';

/** Rows drawn at once. */
export const previewSize = 100;

/** The table of entries before they are saved. Of thousands of rows only those on the page are drawn and followed. */
export interface Preview {
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** By a row's `index`. */
  readonly choices: ReadonlySignal<readonly Choice[]>;
  readonly filter: ReadonlySignal<RowState | 'all'>;
  readonly text: ReadonlySignal<string>;
  readonly offset: Signal<number>;
  readonly counts: ReadonlySignal<Readonly<Partial<Record<RowState, number>>>>;
  /** Rows that the filter and the search leave. */
  readonly matching: ReadonlySignal<readonly Row[]>;
  readonly page: ReadonlySignal<readonly Row[]>;
  /** Rows that will be saved. */
  readonly chosen: ReadonlySignal<number>;
  /** Whether all, some or none of the matching rows that can be ticked are. */
  readonly matchingTicked: ReadonlySignal<'all' | 'some' | 'none'>;
  readonly codes: LiveCodes;
  show(rows: readonly Row[], choices: readonly Choice[]): void;
  choose(index: number, choice: Choice): void;
  toggle(row: Row): void;
  /** Ticks every matching row, on all pages, or unticks them. */
  toggleMatching(): void;
  filterBy(filter: RowState | 'all'): void;
  search(text: string): void;
  /** Asks for the codes of the rows on the page. */
  follow(): Promise<void>;
}

/** Makes an empty preview. */
export function createPreview(app: AppState): Preview {
  const rows = signal<readonly Row[]>([]);
  const choices = signal<readonly Choice[]>([]);
  const filter = signal<RowState | 'all'>('all');
  const text = signal('');
  const offset = signal(0);

  const counts = computed(() => {
    const found: Partial<Record<RowState, number>> = {};
    for (const { state } of rows.value) found[state] = (found[state] ?? 0) + 1;
    return found;
  });
  const texts = computed(() => rows.value.map(({ entry }) => searchTextOf(entry)));
  const matching = computed(() => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    return rows.value.filter(
      ({ state, index }) =>
        (filter.value === 'all' || state === filter.value) && words.every((word) => texts.value[index]?.includes(word)),
    );
  });
  const page = computed(() => matching.value.slice(offset.value, offset.value + previewSize));
  const isTicked = ({ index }: Row) => (choices.value[index] ?? 'skip') !== 'skip';
  const chosen = computed(() => choices.value.reduce((sum, choice) => (choice === 'skip' ? sum : sum + 1), 0));
  const matchingTicked = computed(() => {
    const able = matching.value.filter((row) => choicesOf(row).length > 0);
    const ticked = able.filter(isTicked).length;
    return ticked === 0 ? 'none' : ticked === able.length ? 'all' : 'some';
  });

  async function fetch(ids: readonly string[]) {
    const wanted = ids.flatMap((id) => {
      const entry = rows.value[Number(id)]?.entry;
      return entry !== undefined && isReadable(entry) ? [{ id, otp: entry.otp }] : [];
    });
    if (wanted.length === 0) return [];
    const views = await app.ask('import.codes', { parameters: wanted.map(({ otp }) => otp) });
    return wanted.map(({ id }, at) => ({ id, ...views[at] }));
  }
  const codes = createLiveCodes(fetch, pageClock);

  function put(changes: ReadonlyMap<number, Choice>): void {
    choices.value = choices.value.map((choice, index) => changes.get(index) ?? choice);
  }

  return {
    rows,
    choices,
    filter,
    text,
    offset,
    counts,
    matching,
    page,
    chosen,
    matchingTicked,
    codes,
    show(next, first) {
      rows.value = next;
      choices.value = first;
      filter.value = 'all';
      text.value = '';
      offset.value = 0;
      codes.show([]);
    },
    choose: (index, choice) => put(new Map([[index, choice]])),
    toggle: (row) => put(new Map([[row.index, isTicked(row) ? 'skip' : tickedChoice(row)]])),
    toggleMatching() {
      const on = matchingTicked.value !== 'all';
      put(
        new Map(
          matching.value.map((row) => [
            row.index,
            on ? (isTicked(row) ? (choices.value[row.index] ?? 'skip') : tickedChoice(row)) : 'skip',
          ]),
        ),
      );
    },
    filterBy(next) {
      filter.value = next;
      offset.value = 0;
    },
    search(next) {
      text.value = next;
      offset.value = 0;
    },
    async follow() {
      try {
        const shown = page.value;
        const views = await fetch(shown.map(({ index }) => String(index)));
        if (shown === page.value) codes.show(views);
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
  };
}

function searchTextOf(entry: Row['entry']): string {
  return [entry.issuer, entry.name, ...entry.tags, ...entry.hosts.map(({ host }) => host)].join(' ').toLowerCase();
}
