import { EllipsisVertical, Pin, TextCursorInput } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { AccountRow } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { IconButton } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { Popup } from '../app/state.ts';
import { copyCode, fill } from '../fill/filling.ts';
import { accountMenu } from './account-menu.ts';
import { describeAccount, RowCode } from './LiveCode.tsx';
import { PendingReplacement } from './PendingReplacement.tsx';

/** One account in the list: a click on its name or code copies the code. */
export function Row(props: {
  readonly popup: Popup;
  readonly row: AccountRow;
  /** Whether the buttons that show while the row is pointed at are drawn. */
  readonly actions: boolean;
  /** Moves it, in a list sorted by hand. */
  readonly handle?: ComponentChildren;
}) {
  const { popup, row, actions, handle } = props;
  const id = useId();
  const act = () => (row.kind === undefined ? popup.go({ name: 'edit', id: row.id }) : void copyCode(popup, row));
  return (
    <li
      class="row"
      aria-label={accountTitle(row)}
      data-account={row.id}
      data-sortable={handle === undefined ? undefined : ''}
      aria-describedby={row.kind === undefined ? undefined : describeAccount(id)}
      tabIndex={-1}
    >
      {handle}
      <label class="row-who" for={id}>
        <Tile {...row} size="small" />
        <span class="names" id={`${id}-name`}>
          <strong>{row.issuer || row.name}</strong>
          {row.pinned && <Icon of={Pin} size="small" />}
          <br />
          <span class="muted">{row.issuer === '' ? '' : row.name}</span>
        </span>
      </label>
      {actions && (
        <span class="row-actions">
          {row.kind !== undefined && (
            <IconButton
              label={commonText.fill}
              icon={TextCursorInput}
              size="small"
              aria-describedby={`${id}-name`}
              onClick={() => void fill(popup, { kind: 'account', id: row.id })}
            />
          )}
          <Menu
            label={commonText.more}
            describedBy={`${id}-name`}
            icon={EllipsisVertical}
            size="small"
            items={() => accountMenu(popup, row)}
          />
        </span>
      )}
      <span class="row-right">
        <button
          type="button"
          id={id}
          aria-label={row.kind === undefined ? homeText.account.open : commonText.copy}
          title={row.kind === undefined ? homeText.account.open : homeText.account.copyCode}
          aria-describedby={`${id}-name`}
          onClick={act}
        />
        {row.kind === undefined ? <Facts row={row} /> : <RowCode live={popup.codes.of(row.id)} id={id} />}
      </span>
      {row.pendingCode !== undefined && <PendingReplacement popup={popup} row={row} />}
    </li>
  );
}

function Facts({ row }: { readonly row: AccountRow }) {
  const { recovery } = row;
  if (recovery !== undefined) return <span class="muted">{commonText.recoveryCodes(recovery.unused)}</span>;
  return <span class="muted">{commonText.securityKeys(row.keys)}</span>;
}
