import { EllipsisVertical } from 'lucide';
import type { AccountRow, RegistrationView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { Tile } from '../../src/ui/Tile.tsx';
import type { Popup } from '../app/state.ts';
import { copyCode, fill, fillName } from '../fill/filling.ts';
import { accountLabel, accountMenu } from './account-menu.ts';
import { BigCode } from './LiveCode.tsx';
import { PendingReplacement } from './PendingReplacement.tsx';

/** How few unused recovery codes are worth a warning. */
const FEW_CODES = 3;

/** An account of the site in the tab: its code large, filling it the main action. `first` is what Enter fills. */
export function SiteCard(props: {
  readonly popup: Popup;
  readonly row: AccountRow;
  readonly registrations: readonly RegistrationView[];
  readonly first: boolean;
}) {
  const { popup, row, first } = props;
  const waiting = popup.waiting.value;
  const waits = waiting?.what === fillName({ kind: 'account', id: row.id });
  return (
    <li
      class="card site"
      aria-label={accountLabel(row)}
      data-account={row.id}
      data-first={first ? '' : undefined}
      tabIndex={-1}
    >
      <div class="who">
        <Tile issuer={row.issuer} name={row.name} icon={row.icon} />
        <p class="names">
          <strong>{row.issuer || row.name}</strong>
          <br />
          <span class="muted">{row.issuer === '' ? '' : row.name}</span>
        </p>
        <Menu label="More" icon={EllipsisVertical} size="small" items={() => accountMenu(popup, row)} />
      </div>
      {row.kind !== undefined && (
        <>
          <BigCode live={popup.codes.of(row.id)} hint="Fill or copy to get the next code" />
          <div class="do">
            <Button tone="primary" onClick={() => void fill(popup, { kind: 'account', id: row.id })}>
              {waits ? `Next code in ${waiting.seconds} s` : 'Fill'}
              {first && !waits && (
                <span class="kbd" aria-hidden="true">
                  Enter
                </span>
              )}
            </Button>
            <Button onClick={() => void copyCode(popup, row)}>Copy</Button>
          </div>
        </>
      )}
      {row.pendingCode !== undefined && <PendingReplacement popup={popup} row={row} />}
      <SiteFacts {...props} />
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
  const own = registrations.filter(({ account }) => account === row.id);
  const [only] = own;
  if (recovery === undefined && own.length === 0) return null;
  return (
    <div class="facts">
      {recovery !== undefined && (
        <span class="chip" data-tone={recovery.unused <= FEW_CODES ? 'warn' : undefined} data-with-button>
          {recovery.unused} of {recovery.total} recovery codes
          {recovery.unused > 0 && (
            <button
              type="button"
              title="Fill the next unused recovery code and mark it used"
              onClick={() => void fill(popup, { kind: 'recovery', id: row.id, set: recovery.set })}
            >
              Fill next
            </button>
          )}
        </span>
      )}
      {own.length === 1 && only !== undefined && (
        <span class="chip" data-tone="warn" title={`${only.keyLabel}, registered as ${only.name}`}>
          1 security key only
        </span>
      )}
      {own.length > 1 && (
        <span class="chip" title={own.map(({ keyLabel }) => keyLabel).join(', ')}>
          {own.length} security keys
        </span>
      )}
    </div>
  );
}
