import { ArrowDown, ArrowUp, Pin } from 'lucide';
import type { AccountRow } from '../../src/messages/views.ts';
import { IconButton } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Tile } from '../../src/ui/Tile.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import { accountTitle, count, formatAgo } from '../common/labels.ts';
import { formatRoute } from '../common/route.ts';
import { fewCodes } from '../recovery/recovery-codes.ts';
import type { AccountsState } from './accounts.ts';

/** A page of accounts as a table whose rows can be ticked and opened. */
export function AccountTable(props: {
  readonly state: AccountsState;
  readonly opened: AccountId | undefined;
  readonly nowMs: number;
}) {
  const { state } = props;
  const rows = state.page.value?.rows ?? [];
  const byHand = state.sort.value === 'hand' && state.text.value === '' && state.tag.value === undefined;
  // A column with nothing in it would take the room of those that have something.
  const has: Columns = {
    sites: rows.some((row) => row.hosts.length > 0),
    tags: rows.some((row) => row.tags.length > 0),
  };
  const some = rows.some((row) => state.selected.value.has(row.id));
  return (
    <table class="table accounts" data-sites={has.sites ? '' : undefined}>
      <caption class="visually-hidden">Accounts</caption>
      <thead>
        <tr>
          <th class="tick">
            <input
              type="checkbox"
              aria-label="Select all on this page"
              checked={state.allOnPage.value}
              indeterminate={some && !state.allOnPage.value}
              onChange={() => state.togglePage()}
            />
          </th>
          <th class="who-cell">Account</th>
          {has.sites && <th class="wide sites">Sites</th>}
          {has.tags && <th class="wide tags">Tags</th>}
          <th class="protection">Protection</th>
          <th class="wide used">Last used</th>
          {byHand && <th class="moves">Order</th>}
        </tr>
      </thead>
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
            onMove={byHand ? (by) => void state.move(row, by) : undefined}
          />
        ))}
      </tbody>
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
  readonly onMove: ((by: -1 | 1) => void) | undefined;
}) {
  const { row, has } = props;
  const title = accountTitle(row);
  const [first, ...others] = row.hosts;
  return (
    <tr data-selected={props.selected ? '' : undefined} data-opened={props.opened ? '' : undefined}>
      <td class="tick">
        <input type="checkbox" aria-label={`Select ${title}`} checked={props.selected} onChange={props.onToggle} />
      </td>
      <td class="who-cell">
        <a
          class="who"
          href={formatRoute({ section: 'accounts', item: row.id })}
          aria-current={props.opened ? 'true' : undefined}
        >
          <Tile issuer={row.issuer} name={row.name} icon={row.icon} size="small" />
          <span class="who-text">
            <strong>{row.issuer || row.name || 'Unnamed account'}</strong>{' '}
            {row.issuer !== '' && <span class="muted">{row.name}</span>}
          </span>
        </a>
        {row.pinned && (
          <span class="pinned" title="Pinned">
            <Icon of={Pin} size="small" />
            <span class="visually-hidden">Pinned</span>
          </span>
        )}
      </td>
      {has.sites && (
        <td class="wide sites">
          {first === undefined ? (
            <span class="muted">None</span>
          ) : (
            <span title={row.hosts.map((binding) => binding.host).join('\n')}>
              {first.host}
              {others.length > 0 && <span class="muted"> +{others.length}</span>}
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
            {row.tags.length > 2 && <span class="muted">+{row.tags.length - 2}</span>}
          </span>
        </td>
      )}
      <td class="protection">
        <Protection row={row} />
      </td>
      <td class="wide used muted">{row.usedMs === undefined ? 'Never' : formatAgo(row.usedMs, props.nowMs)}</td>
      {props.onMove !== undefined && (
        <td class="moves">
          <IconButton label={`Move ${title} up`} icon={ArrowUp} size="small" onClick={() => props.onMove?.(-1)} />
          <IconButton label={`Move ${title} down`} icon={ArrowDown} size="small" onClick={() => props.onMove?.(1)} />
        </td>
      )}
    </tr>
  );
}

function Protection({ row }: { readonly row: AccountRow }) {
  const { recovery } = row;
  return (
    <span class="chips">
      {row.pendingCode !== undefined && (
        <span class="chip" data-tone="warn">
          New key waits
        </span>
      )}
      {row.kind === undefined && <span class="chip">No codes</span>}
      {recovery !== undefined && (
        <span class="chip" data-tone={recovery.unused <= fewCodes ? 'warn' : undefined}>
          {recovery.unused} of {recovery.total} recovery codes
        </span>
      )}
      {row.keys === 1 && (
        <span class="chip" data-tone="warn">
          1 key only
        </span>
      )}
      {row.keys > 1 && <span class="chip">{count(row.keys, 'key')}</span>}
      {row.kind !== undefined && recovery === undefined && row.keys === 0 && row.pendingCode === undefined && (
        <span class="muted">Codes only</span>
      )}
    </span>
  );
}
