import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AccountRow } from '../../src/messages/views.ts';
import type { AccountId } from '../../src/vault/records.ts';

/** Which accounts are selected, on this page of the table and on others. */
export interface Selection {
  readonly ids: ReadonlySignal<ReadonlySet<AccountId>>;
  readonly allOnPage: ReadonlySignal<boolean>;
  /** Selects an account or not; with `through`, all rows from the one before it do the same. */
  readonly toggle: (id: AccountId, through?: boolean) => void;
  readonly togglePage: () => void;
  readonly add: (ids: readonly AccountId[]) => void;
  readonly remove: (ids: readonly AccountId[]) => void;
  readonly clear: () => void;
}

/** Makes the selection over the rows of the page on show. */
export function createSelection(rows: ReadonlySignal<readonly AccountRow[]>): Selection {
  const selected = signal<ReadonlySet<AccountId>>(new Set());
  /** Where a range begins. */
  let last: AccountId | undefined;

  /** The rows from the last one that was pressed to this one, in either direction; this one alone where that one is out of sight. */
  function rangeTo(id: AccountId): readonly AccountId[] {
    const ids = rows.value.map((row) => row.id);
    const from = last === undefined ? -1 : ids.indexOf(last);
    const to = ids.indexOf(id);
    return from < 0 || to < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  function change(ids: readonly AccountId[], isSelected: boolean): void {
    const next = new Set(selected.value);
    for (const id of ids) {
      if (isSelected) next.add(id);
      else next.delete(id);
    }
    selected.value = next;
  }

  const allOnPage = computed(() => rows.value.length > 0 && rows.value.every(({ id }) => selected.value.has(id)));
  return {
    ids: selected,
    allOnPage,
    toggle: (id, through = false) => {
      change(through ? rangeTo(id) : [id], !selected.value.has(id));
      last = id;
    },
    togglePage: () =>
      change(
        rows.value.map(({ id }) => id),
        !allOnPage.value,
      ),
    add: (ids) => change(ids, true),
    remove: (ids) => change(ids, false),
    clear: () => {
      selected.value = new Set();
      last = undefined;
    },
  };
}
