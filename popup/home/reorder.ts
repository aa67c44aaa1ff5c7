import type { AccountRow } from '../../src/messages/views.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { Popup } from '../app/state.ts';

/** Where a row may go: pinned accounts stay above the others, whatever their order. */
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

/** Puts an account at another place in the list, at once on screen, and saves the order. Answers with where it is now. */
export async function moveAccount(popup: Popup, id: AccountId, to: number): Promise<number> {
  const { listing } = popup;
  // Below the last row that is loaded there may be more: they must stay below.
  if (to >= listing.rows.peek().length - 1) await listing.more();
  const rows = listing.rows.peek();
  const from = rows.findIndex((row) => row.id === id);
  const place = placeWithin(rows, from, to);
  if (from < 0 || place === from) return from;
  const next = withMoved(rows, from, place);
  listing.rows.value = next;
  const before = next[place + 1]?.id;
  const done = await popup.attempt(async () => {
    await popup.ports.ask('account.move', { id, ...(before !== undefined && { before }) });
    return true;
  });
  if (done === undefined) await popup.reload();
  return place;
}
