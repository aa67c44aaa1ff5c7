import {
  EllipsisVertical,
  FingerprintPattern,
  Laptop,
  Pencil,
  Search,
  SearchX,
  ShieldCheck,
  Trash2,
  Usb,
} from 'lucide';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { modelName } from '../../src/security-key/models.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { KeyFacts } from './KeyFacts.tsx';
import { KeySites } from './KeySites.tsx';
import type { SecurityKeysState } from './security-keys.ts';

interface CardProps {
  readonly item: SecurityKeyView;
  readonly state: SecurityKeysState;
  readonly nowMs: number;
  readonly canCheck: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onRegister: () => void;
}

/** One security key: what it is, when it was last checked, and the sites where it’s registered. */
export function KeyCard(props: CardProps) {
  const { item, state, nowMs } = props;
  const isLost = item.lostMs !== undefined;
  return (
    <li
      class="card key"
      aria-label={item.label}
      data-lost={isLost ? '' : undefined}
      data-touched={state.touched.value === item.id ? '' : undefined}
    >
      <KeyHead {...props} />
      <KeyFacts item={item} nowMs={nowMs} />
      {isLost && <LostWarnings item={item} unlocking={state.unlocking.value} />}
      <KeySites item={item} state={state} nowMs={nowMs} onRegister={props.onRegister} />
    </li>
  );
}

function KeyHead(props: CardProps) {
  const { item, state } = props;
  const text = securityKeysText.card;
  return (
    <div class="key-head">
      <span class="key-icon">
        <Icon of={iconOf(item)} />
      </span>
      <div class="key-who">
        <h2>
          {item.label}
          {item.lostMs !== undefined && (
            <span class="chip" data-tone="danger">
              {text.lost(formatDay(item.lostMs))}
            </span>
          )}
          {state.touched.value === item.id && (
            <span class="chip" data-tone="good">
              {text.touched}
            </span>
          )}
        </h2>
        <p class="muted">{describe(item)}</p>
      </div>
      <div class="key-actions">
        {props.canCheck && item.credentialId !== undefined && (
          <Button icon={ShieldCheck} busy={state.waiting.value} onClick={() => void state.check(item)}>
            {text.check}
          </Button>
        )}
        <Menu
          label={text.moreFor(item.label)}
          icon={EllipsisVertical}
          items={() => [
            { label: text.rename, icon: Pencil, run: props.onEdit },
            item.lostMs === undefined
              ? { label: text.markLost, icon: SearchX, run: () => void state.edit(item.id, { lost: true }) }
              : { label: text.markFound, icon: Search, run: () => void state.edit(item.id, { lost: false }) },
            { label: commonText.delete, icon: Trash2, tone: 'danger', run: props.onDelete },
          ]}
        />
      </div>
    </div>
  );
}

function LostWarnings({
  item,
  unlocking,
}: {
  readonly item: SecurityKeyView;
  readonly unlocking: ReadonlySet<string>;
}) {
  const isRegistered = item.registrations.some((at) => at.removedMs === undefined);
  return (
    <>
      {unlocking.has(item.credentialId ?? '') && <p class="warning">{securityKeysText.card.lostUnlocks}</p>}
      {isRegistered && <p class="warning">{securityKeysText.card.lostAdvice}</p>}
    </>
  );
}

function iconOf({ attachment, transports }: SecurityKeyView) {
  if (attachment !== 'platform') return Usb;
  return transports.includes('internal') ? Laptop : FingerprintPattern;
}

function describe({ aaguid, attachment, place }: SecurityKeyView): string {
  const { builtIn, unknownModel, modelAndPlace } = securityKeysText.card;
  const model = modelName(aaguid) ?? (attachment === 'platform' ? builtIn : unknownModel);
  return place === '' ? model : modelAndPlace(model, place);
}
