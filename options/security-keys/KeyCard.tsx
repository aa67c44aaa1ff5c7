import {
  EllipsisVertical,
  FingerprintPattern,
  Laptop,
  Pencil,
  Plus,
  Search,
  SearchX,
  ShieldCheck,
  Trash2,
  Usb,
} from 'lucide';
import type { RegistrationView, SecurityKeyView } from '../../src/messages/views.ts';
import { modelName } from '../../src/security-key/models.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { formatAgo, formatDay } from '../common/labels.ts';
import type { SecurityKeysState } from './security-keys.ts';

const transportNames: Record<string, string> = {
  usb: 'USB',
  nfc: 'NFC',
  ble: 'Bluetooth',
  internal: 'Built in',
  hybrid: 'Phone',
  'smart-card': 'Smart card',
};

/** What kind of key it is, in words. */
function describeModel(item: SecurityKeyView): string {
  const model = modelName(item.aaguid);
  if (model !== undefined) return model;
  return item.attachment === 'platform' ? 'Built in to this computer' : 'Security key, model not told';
}

/** One security key: what it is, when it last answered, and the sites where it is registered. */
export function KeyCard(props: {
  readonly item: SecurityKeyView;
  readonly state: SecurityKeysState;
  readonly nowMs: number;
  readonly canCheck: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onRegister: () => void;
}) {
  const { item, state } = props;
  const lost = item.lostMs !== undefined;
  const checkable = props.canCheck && item.credentialId !== undefined;
  const inForce = item.registrations.filter((at) => at.removedMs === undefined);
  const former = item.registrations.filter((at) => at.removedMs !== undefined);
  const builtIn = item.attachment === 'platform';
  return (
    <li
      class="card key"
      aria-label={item.label}
      data-lost={lost ? '' : undefined}
      data-answered={state.answered.value === item.id ? '' : undefined}
    >
      <div class="key-head">
        <span class="key-icon">
          <Icon of={builtIn ? (item.transports.includes('internal') ? Laptop : FingerprintPattern) : Usb} />
        </span>
        <div class="key-who">
          <h2>
            {item.label}
            {lost && (
              <span class="chip" data-tone="danger">
                Lost {formatDay(item.lostMs ?? 0)}
              </span>
            )}
            {state.answered.value === item.id && (
              <span class="chip" data-tone="good">
                This one answered
              </span>
            )}
          </h2>
          <p class="muted">
            {describeModel(item)}
            {item.place !== '' && ` · kept: ${item.place}`}
          </p>
        </div>
        <div class="key-actions">
          {checkable && (
            <Button icon={ShieldCheck} busy={state.waiting.value} onClick={() => void state.check(item)}>
              Check this key
            </Button>
          )}
          <Menu
            label={`More for ${item.label}`}
            icon={EllipsisVertical}
            items={() => [
              { label: 'Rename', icon: Pencil, run: props.onEdit },
              lost
                ? { label: 'I found it', icon: Search, run: () => void state.edit(item.id, { lost: false }) }
                : { label: 'Mark as lost', icon: SearchX, run: () => void state.edit(item.id, { lost: true }) },
              { label: 'Delete', icon: Trash2, tone: 'danger', run: props.onDelete },
            ]}
          />
        </div>
      </div>
      <dl class="facts">
        <div>
          <dt>Connects by</dt>
          <dd>
            {item.transports.length === 0
              ? 'Not known'
              : item.transports.map((name) => transportNames[name] ?? name).join(', ')}
          </dd>
        </div>
        <div>
          <dt>Added</dt>
          <dd>{formatDay(item.createdMs)}</dd>
        </div>
        <div>
          <dt>Last checked</dt>
          <dd>
            {item.credentialId === undefined
              ? 'Known by name only'
              : item.checkedMs === undefined
                ? 'Never'
                : formatAgo(item.checkedMs, props.nowMs)}
          </dd>
        </div>
      </dl>
      {lost && state.unlocking.value.has(item.credentialId ?? '') && (
        <p class="warning">
          It still unlocks Latchkey for whoever has it and its PIN or finger: take it off in Settings.
        </p>
      )}
      {lost && inForce.length > 0 && (
        <p class="warning">Sign in at each site below with something else, and remove this key there.</p>
      )}
      <div class="key-sites">
        <div class="key-sites-head">
          <h3>Registered at</h3>
          <Button tone="plain" icon={Plus} onClick={props.onRegister}>
            Add site
          </Button>
        </div>
        {item.registrations.length === 0 ? (
          <p class="muted">
            No site recorded yet. When you register this key at a site, note it here: then you know what to undo if the
            key is lost.
          </p>
        ) : (
          <ul aria-label={`Sites of ${item.label}`}>
            {[...inForce, ...former].map((at) => (
              <Site key={at.id} at={at} state={state} nowMs={props.nowMs} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Site({
  at,
  state,
  nowMs,
}: {
  readonly at: RegistrationView;
  readonly state: SecurityKeysState;
  readonly nowMs: number;
}) {
  const removed = at.removedMs !== undefined;
  return (
    <li data-removed={removed ? '' : undefined}>
      <div>
        <strong>{at.host}</strong> <span class="muted">{at.accountName ?? ''}</span>
        <p class="muted small">
          {at.name !== '' && `Named “${at.name}” there · `}
          {removed
            ? `removed ${formatDay(at.removedMs ?? 0)}`
            : at.usedMs === undefined
              ? `registered ${formatDay(at.createdMs)}`
              : `used ${formatAgo(at.usedMs, nowMs)}`}
        </p>
      </div>
      <Menu
        label={`More for ${at.host}`}
        icon={EllipsisVertical}
        size="small"
        items={() => [
          ...(removed
            ? [{ label: 'Registered again', run: () => void state.editRegistration(at.id, { removed: false }) }]
            : [
                { label: 'Used just now', run: () => void state.editRegistration(at.id, { used: true }) },
                { label: 'Removed at the site', run: () => void state.editRegistration(at.id, { removed: true }) },
              ]),
          {
            label: 'Delete record',
            icon: Trash2,
            tone: 'danger' as const,
            run: () => void state.removeRegistration(at),
          },
        ]}
      />
    </li>
  );
}
