import { EllipsisVertical, Pin, TextCursorInput } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { AccountRow } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { Popup } from '../app/state.ts';
import { copyCode, fill, fillName } from '../fill/filling.ts';
import { accountMenu } from './account-menu.ts';
import { Highlighted } from './Highlighted.tsx';
import { describeAccount, RowCode } from './LiveCode.tsx';
import { PendingReplacement } from './PendingReplacement.tsx';

/** One account in the list: a click on its name or code copies the code. */
export function Row(props: {
  readonly popup: Popup;
  readonly row: AccountRow;
  /** Whether the buttons that show while the row is pointed at are drawn. */
  readonly actions: boolean;
  /** It belongs to the page in front, so *Fill* shows all the time. */
  readonly isHere?: boolean;
  /** What is searched for, to mark in the names. */
  readonly words?: readonly string[];
  /** Moves it, in a list sorted by hand. */
  readonly handle?: ComponentChildren;
}) {
  const { popup, row, actions, isHere = false, words = [], handle } = props;
  const id = useId();
  const act = () => (row.kind === undefined ? popup.go({ name: 'edit', id: row.id }) : void copyCode(popup, row));
  return (
    <li
      class="row"
      aria-label={accountTitle(row)}
      data-account={row.id}
      data-sortable={handle === undefined ? undefined : ''}
      data-here={isHere ? '' : undefined}
      aria-describedby={row.kind === undefined ? undefined : describeAccount(id)}
      tabIndex={-1}
    >
      {handle}
      <label class="row-who" for={id} title={accountTitle(row)}>
        <Tile {...row} size="small" />
        <span class="names" id={`${id}-name`}>
          <strong>
            <Highlighted text={row.issuer || row.name} words={words} />
          </strong>
          {row.pinned && <Icon of={Pin} size="small" />}
          <br />
          <span class="muted">{row.issuer !== '' && <Highlighted text={row.name} words={words} />}</span>
        </span>
      </label>
      {actions && (
        <span class="row-actions">
          {row.kind !== undefined && <FillButton popup={popup} row={row} isHere={isHere} nameId={`${id}-name`} />}
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

/** In words where the account belongs, else an icon. A spinner while the page is looked at. */
function FillButton(props: {
  readonly popup: Popup;
  readonly row: AccountRow;
  readonly isHere: boolean;
  /** The element that names the account. */
  readonly nameId: string;
}) {
  const { popup, row, isHere, nameId } = props;
  const run = () => void fill(popup, { kind: 'account', id: row.id });
  const isFilling = popup.filling.value === fillName({ kind: 'account', id: row.id });
  if (!isHere)
    return (
      <IconButton
        label={commonText.fill}
        icon={TextCursorInput}
        size="small"
        aria-busy={isFilling}
        aria-describedby={nameId}
        onClick={run}
      />
    );
  return (
    <Button aria-busy={isFilling} aria-describedby={nameId} onClick={run}>
      {isFilling && <span class="spinner" aria-hidden="true" />}
      {commonText.fill}
    </Button>
  );
}

function Facts({ row }: { readonly row: AccountRow }) {
  const { recovery, signsInWith } = row;
  if (signsInWith !== undefined)
    return <span class="muted">{homeText.account.opensWith(signsInWith.issuer || signsInWith.name)}</span>;
  if (recovery !== undefined) return <span class="muted">{commonText.recoveryCodes(recovery.unused)}</span>;
  return <span class="muted">{commonText.securityKeys(row.keys)}</span>;
}
