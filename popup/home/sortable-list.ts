import type { SortableList } from '../../src/ui/reorder/reorder.ts';
import type { Popup } from '../app/state.ts';

/** The list of accounts as one to sort by hand. */
export function sortableList({ listing, ports, attempt, reload }: Popup): SortableList {
  return {
    rows: () => listing.rows.peek(),
    show: (rows) => {
      listing.rows.value = rows;
    },
    rowAfter: async () => {
      const { length } = listing.rows.peek();
      await listing.more();
      return listing.rows.peek()[length];
    },
    save: async (id, before) => {
      const done = await attempt(async () => {
        await ports.ask('account.move', { id, ...(before !== undefined && { before }) });
        return true;
      });
      return done === true;
    },
    reload,
  };
}
