import { EllipsisVertical, FingerprintPattern, ShieldCheck } from 'lucide';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { KeyGlyph } from '../../src/ui/security-keys/KeyGlyph.tsx';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { KeyGaps } from '../key-coverage/KeyGaps.tsx';
import type { CoverageView } from '../key-coverage/key-coverage.ts';
import { GoneChip, GoneWarning } from '../lost-key/GoneKey.tsx';
import type { KeyDialog } from './KeyDialogs.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { KeySites } from './KeySites.tsx';
import { keyActions } from './key-actions.ts';
import { describeKey, factsOf, keyLooks, unlocksVault } from './key-summary.ts';
import type { SecurityKeysState } from './security-keys.ts';

export interface CardProps {
  readonly item: SecurityKeyView;
  readonly state: SecurityKeysState;
  readonly nowMs: number;
  readonly coverage: CoverageView | undefined;
  /** Whether this browser lets the extension ask for a touch. */
  readonly canCheck: boolean;
  /** What the list is searched for: sites that have it come first. */
  readonly searched: string;
  readonly onOpen: (dialog: KeyDialog) => void;
  /** Shows the list of a key that is gone, after marking it as such. */
  readonly onGone: (how: 'lost' | 'retired' | 'list') => void;
}

/** One security key: what it is, what it can do, and the sites where it’s registered. */
export function KeyCard(props: CardProps) {
  const { item, state, nowMs } = props;
  const isLost = item.lostMs !== undefined;
  return (
    <li
      class="card key"
      aria-label={item.label}
      data-lost={isLost ? '' : undefined}
      data-touched={state.touch.touched.value === item.id ? '' : undefined}
    >
      <KeyHead {...props} />
      <KeyFacts facts={factsOf(item, nowMs)} />
      {item.note !== undefined && <p class="key-note">{item.note}</p>}
      <GoneWarning item={item} unlocks={unlocksVault(item, state.unlocking.value)} />
      <KeyGaps view={props.coverage} id={item.id} />
      <KeySites
        item={item}
        state={state}
        nowMs={nowMs}
        coverage={props.coverage}
        searched={props.searched}
        onRegister={() => props.onOpen({ name: 'register', key: item })}
        onEdit={(at) => props.onOpen({ name: 'edit-link', key: item, at })}
      />
    </li>
  );
}

function KeyHead(props: CardProps) {
  const { item, state, canCheck, onOpen } = props;
  const text = securityKeysText.card;
  return (
    <div class="key-head">
      <span class="key-icon">
        <KeyGlyph {...keyLooks(item)} />
      </span>
      <div class="key-who">
        <h2>
          {item.label}
          <StateChip item={item} />
          {state.touch.touched.value === item.id && (
            <span class="chip" data-tone="good">
              {text.touched}
            </span>
          )}
        </h2>
        <p class="muted">{describeKey(item)}</p>
      </div>
      <div class="key-actions">
        {canCheck &&
          (item.credentialId === undefined ? (
            item.form !== 'provider' && (
              <Button icon={FingerprintPattern} onClick={() => onOpen({ name: 'pair', key: item })}>
                {keyInventoryText.card.pair}
              </Button>
            )
          ) : (
            <Button icon={ShieldCheck} onClick={() => onOpen({ name: 'check', key: item })}>
              {text.check}
            </Button>
          ))}
        <Menu label={text.moreFor(item.label)} icon={EllipsisVertical} items={() => keyActions(props)} />
      </div>
    </div>
  );
}

function StateChip({ item }: { readonly item: SecurityKeyView }) {
  if (item.lostMs !== undefined || item.retiredMs !== undefined) return <GoneChip item={item} />;
  return item.spare === true ? <span class="chip">{keyInventoryText.card.spare}</span> : null;
}
