import { ArrowDown, ArrowUp } from 'lucide';
import type { ListOrder } from '../../src/messages/views.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { NeighbourTiles } from '../../src/ui/icons/NeighbourTiles.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { AccountTableRow, type Columns } from './AccountTableRow.tsx';
import type { AccountsState } from './accounts.ts';

/** A page of accounts as a table whose rows can be ticked and opened, and whose columns sort it. */
export function AccountTable(props: {
  readonly state: AccountsState;
  readonly opened: AccountId | undefined;
  readonly nowMs: number;
}) {
  const { state } = props;
  const rows = state.page.value?.rows ?? [];
  const sortable = state.sortable.value;
  const text = accountsText.table;
  const has: Columns = {
    sites: rows.some((row) => row.hosts.length > 0),
    tags: rows.some((row) => row.tags.length > 0),
  };
  const { ids, allOnPage, togglePage } = state.selection;
  const some = rows.some((row) => ids.value.has(row.id));
  return (
    <table class="table accounts" data-sites={has.sites ? '' : undefined}>
      <caption class="visually-hidden">{accountsText.title}</caption>
      <thead>
        <tr>
          <th class="tick">
            <input
              type="checkbox"
              aria-label={text.selectPage}
              checked={allOnPage.value}
              indeterminate={some && !allOnPage.value}
              onChange={togglePage}
            />
          </th>
          <SortHead state={state} by="name" class="who-cell" label={text.account} />
          <th class="code-cell">{text.code}</th>
          {has.sites && <SortHead state={state} by="site" class="wide sites" label={text.sites} />}
          {has.tags && <th class="wide tags">{text.tags}</th>}
          <th class="protection">{text.protection}</th>
          <SortHead state={state} by="recent" class="wide used" label={text.lastUsed} />
          {sortable !== undefined && <th class="order">{text.order}</th>}
        </tr>
      </thead>
      <NeighbourTiles of={rows}>
        <tbody>
          {rows.map((row) => (
            <AccountTableRow
              key={row.id}
              state={state}
              row={row}
              opened={row.id === props.opened}
              has={has}
              nowMs={props.nowMs}
              sortable={sortable}
            />
          ))}
        </tbody>
      </NeighbourTiles>
    </table>
  );
}

/** The head of a column that the table can be sorted by; pressed again, it reverses the order. */
function SortHead(props: {
  readonly state: AccountsState;
  readonly by: ListOrder;
  readonly class: string;
  readonly label: string;
}) {
  const { state, by } = props;
  const isSorted = state.sort.value === by;
  // The latest use comes first, so that order is a descending one.
  const isDescending = state.reversed.value !== (by === 'recent');
  const order = isDescending ? 'descending' : 'ascending';
  return (
    <th class={props.class} aria-sort={isSorted ? order : undefined}>
      <button type="button" class="sort-head" onClick={() => void state.sortByColumn(by)}>
        {props.label}
        {isSorted && <Icon of={isDescending ? ArrowDown : ArrowUp} size="small" />}
      </button>
    </th>
  );
}
