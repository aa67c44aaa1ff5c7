import { EllipsisVertical, Plus, Trash2 } from 'lucide';
import type { RegistrationView, SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatAgo, formatDay } from '../../src/ui/counted.ts';
import { Menu, type MenuItem } from '../../src/ui/Menu.tsx';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { SecurityKeysState } from './security-keys.ts';

/** The sites where a security key is registered, then those where it was removed. */
export function KeySites(props: {
  readonly item: SecurityKeyView;
  readonly state: SecurityKeysState;
  readonly nowMs: number;
  readonly onRegister: () => void;
}) {
  const { item, state, nowMs } = props;
  const text = securityKeysText.card;
  const sites = item.registrations.toSorted(
    (a, b) => Number(a.removedMs !== undefined) - Number(b.removedMs !== undefined),
  );
  return (
    <div class="key-sites">
      <div class="key-sites-head">
        <h3>{text.sites}</h3>
        <Button tone="plain" icon={Plus} onClick={props.onRegister}>
          {text.addSite}
        </Button>
      </div>
      {sites.length === 0 ? (
        <p class="muted">{text.noSites}</p>
      ) : (
        <ul aria-label={text.sitesOf(item.label)}>
          {sites.map((at) => (
            <Site key={at.id} at={at} state={state} nowMs={nowMs} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface SiteProps {
  readonly at: RegistrationView;
  readonly state: SecurityKeysState;
}

function Site({ at, state, nowMs }: SiteProps & { readonly nowMs: number }) {
  return (
    <li data-removed={at.removedMs === undefined ? undefined : ''}>
      <div>
        <strong>{at.host}</strong> <span class="muted">{at.accountName ?? ''}</span>
        <p class="muted small">{describe(at, nowMs)}</p>
      </div>
      <Menu
        label={securityKeysText.card.moreFor(at.host)}
        icon={EllipsisVertical}
        size="small"
        items={() => actionsOf({ at, state })}
      />
    </li>
  );
}

function actionsOf({ at, state }: SiteProps): readonly MenuItem[] {
  const text = securityKeysText.site;
  const change = (what: Parameters<SecurityKeysState['editRegistration']>[1]) => () =>
    void state.editRegistration(at.id, what);
  return [
    ...(at.removedMs === undefined
      ? [
          { label: text.markUsed, run: change({ used: true }) },
          { label: text.markRemoved, run: change({ removed: true }) },
        ]
      : [{ label: text.markRegistered, run: change({ removed: false }) }]),
    { label: text.deleteRecord, icon: Trash2, tone: 'danger', run: () => void state.removeRegistration(at) },
  ];
}

function describe(at: RegistrationView, nowMs: number): string {
  const { named } = securityKeysText.site;
  const state = stateOf(at, nowMs);
  return at.name === '' ? state : named(at.name, state);
}

function stateOf({ removedMs, usedMs, createdMs }: RegistrationView, nowMs: number): string {
  const { removed, used, registered } = securityKeysText.site;
  if (removedMs !== undefined) return removed(formatDay(removedMs));
  return usedMs === undefined ? registered(formatDay(createdMs)) : used(formatAgo(usedMs, nowMs));
}
