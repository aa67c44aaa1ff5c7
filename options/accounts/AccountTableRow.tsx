import type { ReadonlySignal } from '@preact/signals';
import { Copy, Pin } from 'lucide';
import { useId } from 'preact/hooks';
import type { AccountRow, CodeView } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { formatAgo } from '../../src/ui/counted.ts';
import { isFewCodes } from '../../src/ui/few-codes.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { ReorderHandle } from '../../src/ui/reorder/ReorderHandle.tsx';
import type { SortableList } from '../../src/ui/reorder/reorder.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import { TimeRing, useTiming } from '../../src/ui/TimeRing.tsx';
import { formatRoute } from '../common/route.ts';
import type { AccountsState } from './accounts.ts';

/** The columns that any row on show has something for: an empty one would take space from the others. */
export interface Columns {
  readonly sites: boolean;
  readonly tags: boolean;
}

/** One account in the table: ticked, opened, its code copied. */
export function AccountTableRow(props: {
  readonly state: AccountsState;
  readonly row: AccountRow;
  readonly opened: boolean;
  readonly has: Columns;
  readonly nowMs: number;
  readonly sortable: SortableList | undefined;
}) {
  const { state, row, has } = props;
  const text = accountsText.table;
  const nameId = useId();
  const isSelected = state.selection.ids.value.has(row.id);
  return (
    <tr data-selected={isSelected ? '' : undefined} data-opened={props.opened ? '' : undefined}>
      <td class="tick">
        <input
          type="checkbox"
          aria-label={text.select(accountTitle(row))}
          checked={isSelected}
          // Otherwise the browser would select the texts between the two clicks.
          onMouseDown={(event) => event.shiftKey && event.preventDefault()}
          onClick={(event) => state.selection.toggle(row.id, event.shiftKey)}
        />
      </td>
      <td class="who-cell">
        <a
          class="who"
          id={nameId}
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
      <td class="code-cell">
        {row.kind !== undefined && (
          <RowCode live={state.codes.of(row.id)} nameId={nameId} onCopy={() => void state.copy(row)} />
        )}
      </td>
      {has.sites && <Sites row={row} />}
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

/** The code with its ring; a click anywhere on it copies. */
function RowCode(props: {
  readonly live: ReadonlySignal<CodeView>;
  readonly nameId: string;
  readonly onCopy: () => void;
}) {
  const { code, periodSeconds, untilMs } = props.live.value;
  const span = periodSeconds === undefined || untilMs === undefined ? undefined : { periodSeconds, untilMs };
  const ref = useTiming<HTMLSpanElement>(span);
  const text = accountsText.table;
  return (
    <span class="table-code" ref={ref}>
      <button
        type="button"
        aria-label={commonText.copy}
        aria-describedby={props.nameId}
        title={text.copyCode}
        onClick={props.onCopy}
      />
      <CodeText code={code} />
      {code === undefined && span === undefined && <span class="muted">{text.clickForCode}</span>}
      {span !== undefined && <TimeRing />}
      <Icon of={Copy} size="small" />
    </span>
  );
}

function Sites({ row }: { readonly row: AccountRow }) {
  const text = accountsText.table;
  const [first, ...others] = row.hosts;
  if (first === undefined) return <td class="wide sites muted">{text.noSites}</td>;
  return (
    <td class="wide sites" title={row.hosts.map((binding) => binding.host).join('\n')}>
      {first.host}
      {others.length > 0 && <span class="muted"> {text.more(others.length)}</span>}
    </td>
  );
}

/** The other ways to sign in. Only what needs attention is marked: few recovery codes, or a single security key with nothing beside it. */
function Protection({ row }: { readonly row: AccountRow }) {
  const { recovery } = row;
  const text = accountsText.table;
  const hasNothingElse = row.kind === undefined && (recovery === undefined || recovery.unused === 0);
  return (
    <span class="chips">
      {row.pendingCode !== undefined && (
        <span class="chip" data-tone="warn">
          {text.pendingKey}
        </span>
      )}
      {row.kind === undefined && <span class="chip">{text.noCodes}</span>}
      {recovery !== undefined && (
        <span class="chip" data-tone={isFewCodes(recovery) ? 'warn' : undefined}>
          {commonText.recoveryCodesLeft(recovery.unused, recovery.total)}
        </span>
      )}
      {row.keys > 0 && (
        <span class="chip" data-tone={row.keys === 1 && hasNothingElse ? 'warn' : undefined}>
          {commonText.securityKeys(row.keys)}
        </span>
      )}
      {row.kind !== undefined && recovery === undefined && row.keys === 0 && row.pendingCode === undefined && (
        <span class="muted">{text.codesOnly}</span>
      )}
    </span>
  );
}
