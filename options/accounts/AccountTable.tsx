import { Pin } from 'lucide';
import type { AccountRow } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { formatAgo } from '../../src/ui/counted.ts';
import { isFewCodes } from '../../src/ui/few-codes.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { NeighbourTiles } from '../../src/ui/icons/NeighbourTiles.tsx';
import { ReorderHandle } from '../../src/ui/reorder/ReorderHandle.tsx';
import type { SortableList } from '../../src/ui/reorder/reorder.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import { formatRoute } from '../common/route.ts';
import type { AccountsState } from './accounts.ts';

/** A page of accounts as a table whose rows can be ticked and opened. */
export function AccountTable(props: {
  readonly state: AccountsState;
  readonly opened: AccountId | undefined;
  readonly nowMs: number;
}) {
  const { state } = props;
  const rows = state.page.value?.rows ?? [];
  const sortable = state.sortable.value;
  const text = accountsText.table;
  // An empty column would take space from the others.
  const has: Columns = {
    sites: rows.some((row) => row.hosts.length > 0),
    tags: rows.some((row) => row.tags.length > 0),
  };
  const some = rows.some((row) => state.selected.value.has(row.id));
  return (
    <table class="table accounts" data-sites={has.sites ? '' : undefined}>
      <caption class="visually-hidden">{accountsText.title}</caption>
      <thead>
        <tr>
          <th class="tick">
            <input
              type="checkbox"
              aria-label={text.selectPage}
              checked={state.allOnPage.value}
              indeterminate={some && !state.allOnPage.value}
              onChange={() => state.togglePage()}
            />
          </th>
          <th class="who-cell">{text.account}</th>
          {has.sites && <th class="wide sites">{text.sites}</th>}
          {has.tags && <th class="wide tags">{text.tags}</th>}
          <th class="protection">{text.protection}</th>
          <th class="wide used">{text.lastUsed}</th>
          {sortable !== undefined && <th class="order">{text.order}</th>}
        </tr>
      </thead>
      <NeighbourTiles of={rows}>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              opened={row.id === props.opened}
              selected={state.selected.value.has(row.id)}
              has={has}
              nowMs={props.nowMs}
              onToggle={() => state.toggle(row.id)}
              sortable={sortable}
            />
          ))}
        </tbody>
      </NeighbourTiles>
    </table>
  );
}

/** The columns that any row on show has something for. */
interface Columns {
  readonly sites: boolean;
  readonly tags: boolean;
}

function Row(props: {
  readonly row: AccountRow;
  readonly opened: boolean;
  readonly selected: boolean;
  readonly has: Columns;
  readonly nowMs: number;
  readonly onToggle: () => void;
  readonly sortable: SortableList | undefined;
}) {
  const { row, has } = props;
  const text = accountsText.table;
  const [first, ...others] = row.hosts;
  return (
    <tr data-selected={props.selected ? '' : undefined} data-opened={props.opened ? '' : undefined}>
      <td class="tick">
        <input
          type="checkbox"
          aria-label={text.select(accountTitle(row))}
          checked={props.selected}
          onChange={props.onToggle}
        />
      </td>
      <td class="who-cell">
        <a
          class="who"
          href={formatRoute({ section: 'accounts', item: row.id })}
          aria-current={props.opened ? 'true' : undefined}
        >
          <Tile {...row} size="small" />
          <span class="who-text">
            <strong>{row.issuer || row.name || commonText.unnamedAccount}</strong>{' '}
            {row.issuer !== '' && <span class="muted">{row.name}</span>}
          </span>
        </a>
        {row.pinned && (
          <span class="pinned" title={text.pinned}>
            <Icon of={Pin} size="small" />
            <span class="visually-hidden">{text.pinned}</span>
          </span>
        )}
      </td>
      {has.sites && (
        <td class="wide sites">
          {first === undefined ? (
            <span class="muted">{text.noSites}</span>
          ) : (
            <span title={row.hosts.map((binding) => binding.host).join('\n')}>
              {first.host}
              {others.length > 0 && <span class="muted"> {text.more(others.length)}</span>}
            </span>
          )}
        </td>
      )}
      {has.tags && (
        <td class="wide tags">
          <span class="chips">
            {row.tags.slice(0, 2).map((tag) => (
              <span class="chip" key={tag}>
                {tag}
              </span>
            ))}
            {row.tags.length > 2 && <span class="muted">{text.more(row.tags.length - 2)}</span>}
          </span>
        </td>
      )}
      <td class="protection">
        <Protection row={row} />
      </td>
      <td class="wide used muted">{row.usedMs === undefined ? text.never : formatAgo(row.usedMs, props.nowMs)}</td>
      {props.sortable !== undefined && (
        <td class="order">
          <ReorderHandle list={props.sortable} row={row} />
        </td>
      )}
    </tr>
  );
}

function Protection({ row }: { readonly row: AccountRow }) {
  const { recovery } = row;
  const text = accountsText.table;
  return (
    <span class="chips">
      {row.pendingCode !== undefined && (
        <span class="chip" data-tone="warn">
          {text.pendingKey}
        </span>
      )}
      {row.kind === undefined && <span class="chip">{text.noCodes}</span>}
      {recovery !== undefined && (
        <span class="chip" data-tone={isFewCodes(recovery.unused) ? 'warn' : undefined}>
          {commonText.recoveryCodesLeft(recovery.unused, recovery.total)}
        </span>
      )}
      {row.keys === 1 && (
        <span class="chip" data-tone="warn">
          {commonText.securityKeys(1)}
        </span>
      )}
      {row.keys > 1 && <span class="chip">{commonText.securityKeys(row.keys)}</span>}
      {row.kind !== undefined && recovery === undefined && row.keys === 0 && row.pendingCode === undefined && (
        <span class="muted">{text.codesOnly}</span>
      )}
    </span>
  );
}
