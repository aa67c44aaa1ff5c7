import { EllipsisVertical, Pencil, Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { RegistrationView, SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatAgo, formatDay, formatSince } from '../../src/ui/counted.ts';
import { Menu, type MenuItem } from '../../src/ui/Menu.tsx';
import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { isOnlyKey } from '../key-coverage/KeyGaps.tsx';
import type { CoverageView } from '../key-coverage/key-coverage.ts';
import { sortSites } from './key-search.ts';
import type { SecurityKeysState } from './security-keys.ts';

/** More sites of one key are shown on request. */
const SHOWN = 8;
/** While the list is searched, the cards are drawn anew at each letter. */
const SHOWN_SEARCHED = 3;

/** The sites where a security key is registered, then those where it was removed. */
export function KeySites(props: {
  readonly item: SecurityKeyView;
  readonly state: SecurityKeysState;
  readonly nowMs: number;
  readonly coverage: CoverageView | undefined;
  /** Sites that have these words come first. */
  readonly searched: string;
  readonly onRegister: () => void;
  readonly onEdit: (at: RegistrationView) => void;
}) {
  const { item, state, nowMs } = props;
  const text = securityKeysText.card;
  const [isWhole, setWhole] = useState(false);
  const all = sortSites(item.registrations, props.searched);
  const most = props.searched.trim() === '' ? SHOWN : SHOWN_SEARCHED;
  const hidden = all.length - most;
  const sites = isWhole || hidden <= 1 ? all : all.slice(0, most);
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
            <Site
              key={at.id}
              at={at}
              state={state}
              onEdit={props.onEdit}
              nowMs={nowMs}
              isOnly={isOnlyKey(props.coverage, at)}
            />
          ))}
        </ul>
      )}
      {hidden > 1 && (
        <Button tone="plain" onClick={() => setWhole(!isWhole)}>
          {isWhole ? keyInventoryText.card.fewerSites : keyInventoryText.card.moreSites(hidden)}
        </Button>
      )}
    </div>
  );
}

interface SiteProps {
  readonly at: RegistrationView;
  readonly state: SecurityKeysState;
  readonly onEdit: (at: RegistrationView) => void;
}

function Site({ at, state, onEdit, nowMs, isOnly }: SiteProps & { readonly nowMs: number; readonly isOnly: boolean }) {
  return (
    <li data-removed={at.removedMs === undefined ? undefined : ''}>
      <div>
        <strong>{at.host}</strong> <span class="muted">{at.accountName ?? ''}</span>
        <p class="muted small">
          {isOnly && at.removedMs === undefined
            ? securityKeysText.site.alone(describe(at, nowMs), keyCoverageText.onSite)
            : describe(at, nowMs)}
        </p>
      </div>
      <Menu
        label={securityKeysText.card.moreFor(at.host)}
        icon={EllipsisVertical}
        size="small"
        items={() => actionsOf({ at, state, onEdit })}
      />
    </li>
  );
}

function actionsOf({ at, state, onEdit }: SiteProps): readonly MenuItem[] {
  const text = securityKeysText.site;
  const change = (what: Parameters<SecurityKeysState['editRegistration']>[1]) => () =>
    void state.editRegistration(at.id, what);
  return [
    { label: text.edit, icon: Pencil, run: () => onEdit(at) },
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

/** Since when, last used, and who says so. */
function stateOf({ removedMs, usedMs, sinceMs, createdMs, seen }: RegistrationView, nowMs: number): string {
  const { removed, used, registered, linked, firstSeen } = securityKeysText.site;
  if (removedMs !== undefined) return removed(formatDay(removedMs));
  const { notUsed, sources, facts } = keyWatchText.registration;
  return facts([
    // When it was recorded says nothing of when the site took it.
    sinceMs !== undefined ? registered(formatSince(sinceMs)) : (seen ? firstSeen : linked)(formatDay(createdMs)),
    usedMs === undefined ? notUsed : used(formatAgo(usedMs, nowMs)),
    seen ? sources.seen : sources.said,
  ]);
}
