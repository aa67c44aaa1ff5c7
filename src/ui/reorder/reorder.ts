import type { AccountRow } from '../../messages/views.ts';
import type { AccountId } from '../../vault/records.ts';

/** A list that is sorted by hand, as far as it is loaded. */
export interface SortableList {
  readonly rows: () => readonly AccountRow[];
  readonly show: (rows: readonly AccountRow[]) => void;
  /** Fetches the row after the last one that is loaded, which may load more of the list. */
  readonly rowAfter: () => Promise<AccountRow | undefined>;
  /** Saves that a row now comes before another one, or last. Resolves to `false` when that failed. */
  readonly save: (id: AccountId, before: AccountId | undefined) => Promise<boolean>;
  readonly reload: () => Promise<void>;
}

/** Limits where a row may go: pinned accounts stay above the others. */
export function placeWithin(rows: readonly AccountRow[], from: number, to: number): number {
  const pinned = rows[from]?.pinned;
  const first = rows.findIndex((row) => row.pinned === pinned);
  const last = rows.findLastIndex((row) => row.pinned === pinned);
  return Math.min(Math.max(to, first), last);
}

/** The rows with one of them at another place. */
export function withMoved(rows: readonly AccountRow[], from: number, to: number): readonly AccountRow[] {
  const row = rows[from];
  if (row === undefined) return rows;
  const others = rows.filter((_, at) => at !== from);
  return [...others.slice(0, to), row, ...others.slice(to)];
}

/** Moves a row, on screen at once, and saves the order. `onShown` runs when the list has the new order. */
export async function moveRow(
  list: SortableList,
  id: AccountId,
  to: number,
  onShown: () => void = () => undefined,
): Promise<void> {
  // Rows that are not loaded yet must stay below the last one that is.
  const after = to >= list.rows().length - 1 ? await list.rowAfter() : undefined;
  const rows = list.rows();
  const from = rows.findIndex((row) => row.id === id);
  const place = placeWithin(rows, from, to);
  if (from < 0 || place === from) return;
  const next = withMoved(rows, from, place);
  list.show(next);
  onShown();
  if (!(await list.save(id, next[place + 1]?.id ?? after?.id))) await list.reload();
}
