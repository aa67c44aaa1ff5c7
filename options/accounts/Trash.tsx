import { ArrowLeft, FingerprintPattern, Globe, KeyRound, LifeBuoy, Trash2, Undo2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrashItem } from '../../src/messages/trash.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Heading } from '../common/Heading.tsx';
import { count, formatAgo, formatDay } from '../common/labels.ts';
import { Pager } from '../common/Pager.tsx';
import { type TrashState, trashFacts, trashLosses, trashTitle } from './trash.ts';

const pageSize = 50;
const DAY_MS = 86_400_000;
const icons = {
  account: KeyRound,
  'recovery-set': LifeBuoy,
  'security-key': FingerprintPattern,
  registration: Globe,
} as const;

/** What was deleted in the last 30 days: bring it back, or let go of it before its time. */
export function Trash(props: { readonly state: TrashState; readonly nowMs: number; readonly onClose: () => void }) {
  const { state, nowMs } = props;
  const [purging, setPurging] = useState<readonly TrashItem[] | undefined>();
  const [offset, setOffset] = useState(0);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const items = state.items.value;
  const shown = Math.min(offset, Math.max(0, Math.ceil((items?.length ?? 0) / pageSize) - 1) * pageSize);
  return (
    <section class="list-side" aria-label="Recently deleted">
      <div ref={heading} tabIndex={-1} class="deleted-top">
        <Button tone="plain" icon={ArrowLeft} onClick={props.onClose}>
          Accounts
        </Button>
        <Heading
          title="Recently deleted"
          lead="What you delete stays here for 30 days. Until then it comes back whole."
          actions={
            items !== undefined &&
            items.length > 1 && (
              <Button icon={Trash2} onClick={() => setPurging(items)}>
                Delete all for good
              </Button>
            )
          }
        />
      </div>
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {items !== undefined && items.length === 0 && (
        <div class="card">
          <Empty level={2} icon={Trash2} title="Nothing deleted">
            Accounts, recovery codes, security keys and their sites wait here for 30 days after you delete them.
          </Empty>
        </div>
      )}
      {items !== undefined && items.length > 0 && (
        <ul class="card deleted" aria-label="Deleted">
          {items.slice(shown, shown + pageSize).map((item) => (
            <li key={item.undo} aria-label={trashTitle(item)}>
              <Icon of={icons[item.kind]} />
              <div class="deleted-what">
                <strong>{trashTitle(item)}</strong>
                <p class="muted">{trashFacts(item)}</p>
              </div>
              <p class="deleted-when">
                Deleted {formatAgo(item.deletedMs, nowMs)}
                <span class="muted" title={formatDay(item.goneMs)}>
                  {left(item, nowMs)}
                </span>
              </p>
              <div class="deleted-actions">
                <Button icon={Undo2} onClick={() => void state.restore(item)}>
                  Restore
                </Button>
                <Button tone="plain" onClick={() => setPurging([item])}>
                  Delete for good
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager offset={shown} size={pageSize} total={items?.length ?? 0} onTurn={setOffset} />
      {purging !== undefined && (
        <Purge
          items={purging}
          onClose={() => setPurging(undefined)}
          onAct={() => {
            setPurging(undefined);
            void state.purge(purging);
          }}
        />
      )}
    </section>
  );
}

/** Says what will be lost, by name where it is one thing. */
function Purge(props: {
  readonly items: readonly TrashItem[];
  readonly onAct: () => void;
  readonly onClose: () => void;
}) {
  const { items } = props;
  const [only, ...more] = items;
  const making = items.filter((item) => item.makesCodes).length;
  const unused = items.reduce((sum, item) => sum + item.unusedCodes, 0);
  return (
    <Confirm
      title={
        only !== undefined && more.length === 0
          ? `Delete ${trashTitle(only)} for good?`
          : `Delete all ${items.length} for good?`
      }
      act="Delete for good"
      tone="danger"
      onAct={props.onAct}
      onClose={props.onClose}
    >
      {only !== undefined && more.length === 0 ? (
        trashLosses(only).map((line) => <p key={line}>{line}</p>)
      ) : (
        <p>
          This loses {count(making, 'account that makes codes', 'accounts that make codes')} and{' '}
          {count(unused, 'unused recovery code')}. A site that still asks for one of these codes locks you out.
        </p>
      )}
      <p class="muted">
        It cannot be undone here. Backups and the daily copies of the last seven days keep what they hold.
      </p>
    </Confirm>
  );
}

function left({ goneMs }: TrashItem, nowMs: number): string {
  const days = Math.ceil((goneMs - nowMs) / DAY_MS);
  return days <= 1 ? 'gone for good within a day' : `gone for good in ${count(days, 'day')}`;
}
