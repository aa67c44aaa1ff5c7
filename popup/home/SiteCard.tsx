import { EllipsisVertical, ShieldAlert } from 'lucide';
import { useId } from 'preact/hooks';
import type { AccountRow, RegistrationView } from '../../src/messages/views.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { isFewCodes } from '../../src/ui/few-codes.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { NewCodesLink } from '../../src/ui/recovery-reading/NewCodesLink.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { Popup } from '../app/state.ts';
import { copyCode, fill, fillName } from '../fill/filling.ts';
import { accountMenu } from './account-menu.ts';
import { BigCode, describeAccount } from './LiveCode.tsx';
import { PendingReplacement } from './PendingReplacement.tsx';
import { SignsInWith } from './SignsInWith.tsx';

/**
 * An account of the site in the tab: its code large, filling it the main action. `first` is what Enter fills. Where only its pending setup key
 * belongs, nothing else of it shows.
 */
export function SiteCard(props: {
  readonly popup: Popup;
  readonly row: AccountRow;
  readonly registrations: readonly RegistrationView[];
  readonly first: boolean;
}) {
  const { popup, row, first } = props;
  const copyId = useId();
  const text = homeText.account;
  const id = useId();
  const countdown = popup.waiting.value;
  const name = fillName({ kind: 'account', id: row.id });
  const isWaiting = countdown?.what === name;
  const isFilling = !isWaiting && popup.filling.value === name;
  return (
    <li
      class="site"
      aria-label={accountTitle(row)}
      data-account={row.id}
      data-first={first ? '' : undefined}
      aria-describedby={row.kind === undefined || row.pendingOnly ? undefined : describeAccount(id)}
      tabIndex={-1}
    >
      <div class="who">
        <Tile {...row} />
        <p class="names" id={`${id}-name`} title={accountTitle(row)}>
          <strong>{row.issuer || row.name}</strong>
          <br />
          <span class="muted">{row.issuer === '' ? '' : row.name}</span>
        </p>
        {popup.risks.of.value.has(row.id) && (
          <button
            type="button"
            class="chip risk"
            data-tone="warn"
            title={text.atRisk}
            aria-label={text.atRisk}
            onClick={() => popup.ports.openOptions(`#/accounts/${row.id}`)}
          >
            <Icon of={ShieldAlert} size="small" />
          </button>
        )}
        <Menu
          label={commonText.more}
          describedBy={`${id}-name`}
          icon={EllipsisVertical}
          size="small"
          items={() => accountMenu(popup, row)}
        />
      </div>
      {row.kind !== undefined && !row.pendingOnly && (
        <>
          <label for={copyId} title={text.copyCode}>
            <BigCode live={popup.codes.of(row.id)} id={id} hint={text.fillForCode} />
          </label>
          <div class="do">
            <Button
              tone="primary"
              aria-describedby={`${id}-name`}
              aria-busy={isFilling}
              onClick={() => void fill(popup, { kind: 'account', id: row.id })}
            >
              {isFilling && <span class="spinner" aria-hidden="true" />}
              {isWaiting ? text.nextCodeIn(countdown.seconds) : commonText.fill}
              {first && !isWaiting && !isFilling && (
                <span class="kbd" aria-hidden="true">
                  {text.enterKey}
                </span>
              )}
            </Button>
            <Button
              id={copyId}
              aria-label={commonText.copy}
              aria-describedby={`${id}-name`}
              onClick={() => void copyCode(popup, row)}
            >
              {commonText.copy}
            </Button>
          </div>
        </>
      )}
      {row.kind === undefined && row.signsInWith !== undefined && <SignsInWith popup={popup} of={row.signsInWith} />}
      {row.pendingCode !== undefined && <PendingReplacement popup={popup} row={row} />}
      {!row.pendingOnly && <SiteFacts {...props} />}
    </li>
  );
}

function SiteFacts({
  popup,
  row,
  registrations,
}: {
  readonly popup: Popup;
  readonly row: AccountRow;
  readonly registrations: readonly RegistrationView[];
}) {
  const { recovery } = row;
  const own = registrations.filter(({ account, keyGone }) => account === row.id && keyGone === undefined);
  const [only] = own;
  const gap = popup.risks.gaps.value.get(row.id);
  if (recovery === undefined && own.length === 0 && gap === undefined) return null;
  return (
    <div class="facts">
      {recovery !== undefined && (
        <span class="chip" data-tone={isFewCodes(recovery) ? 'warn' : undefined} data-with-button>
          {commonText.recoveryCodesLeft(recovery.unused, recovery.total)}
          {recovery.unused > 0 && (
            <button
              type="button"
              title={homeText.account.fillNextHint}
              onClick={() => void fill(popup, { kind: 'recovery', id: row.id, set: recovery.set })}
            >
              {homeText.account.fillNext}
            </button>
          )}
        </span>
      )}
      {recovery !== undefined && isFewCodes(recovery) && (
        <NewCodesLink of={row} label={homeText.account.newCodes} findPages={findServicePages} />
      )}
      {own.length === 1 && only !== undefined && (
        <span
          class="chip"
          data-tone="warn"
          title={only.name === '' ? only.keyLabel : homeText.account.registeredAs(only.keyLabel, only.name)}
        >
          {commonText.securityKeys(1)}
        </span>
      )}
      {gap !== undefined && (
        <button type="button" class="chip" onClick={() => popup.ports.openOptions(`#/accounts/${row.id}`)}>
          {gap}
        </button>
      )}
      {own.length > 1 && (
        <span class="chip" title={formatList(own.map(({ keyLabel }) => keyLabel))}>
          {commonText.securityKeys(own.length)}
        </span>
      )}
    </div>
  );
}
