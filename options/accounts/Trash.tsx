import { ArrowLeft, FingerprintPattern, Globe, KeyRound, LifeBuoy, Trash2, Undo2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrashItem } from '../../src/messages/trash.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatAgo, formatDay } from '../../src/ui/counted.ts';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { Heading } from '../common/Heading.tsx';
import { Pager } from '../common/Pager.tsx';
import { PurgeTrash } from './PurgeTrash.tsx';
import type { TrashState } from './trash.ts';
import { timeLeft, trashFacts, trashTitle } from './trash-text.ts';

const PAGE_SIZE = 50;
const ICONS = {
  account: KeyRound,
  'recovery-set': LifeBuoy,
  'security-key': FingerprintPattern,
  registration: Globe,
} as const;

/** What was deleted in the last 30 days, to restore or to delete permanently. */
export function Trash(props: { readonly state: TrashState; readonly nowMs: number; readonly onClose: () => void }) {
  const { state, nowMs } = props;
  const text = accountsText.trash;
  const [purging, setPurging] = useState<readonly TrashItem[] | undefined>();
  const [offset, setOffset] = useState(0);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const items = state.items.value;
  const shown = Math.min(offset, Math.max(0, Math.ceil((items?.length ?? 0) / PAGE_SIZE) - 1) * PAGE_SIZE);
  return (
    <section class="list-side" aria-label={text.title}>
      <div ref={heading} tabIndex={-1} class="deleted-top">
        <Button tone="plain" icon={ArrowLeft} onClick={props.onClose}>
          {accountsText.title}
        </Button>
        <Heading
          title={text.title}
          lead={text.lead}
          actions={
            items !== undefined &&
            items.length > 1 && (
              <Button icon={Trash2} onClick={() => setPurging(items)}>
                {text.deleteAll}
              </Button>
            )
          }
        />
      </div>
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {items !== undefined && items.length === 0 && (
        <div class="card">
          <Empty level={2} icon={Trash2} title={text.emptyTitle}>
            {text.emptyLead}
          </Empty>
        </div>
      )}
      {items !== undefined && items.length > 0 && (
        <ul class="card deleted" aria-label={text.list}>
          {items.slice(shown, shown + PAGE_SIZE).map((item) => (
            <li key={item.undo} aria-label={trashTitle(item)}>
              <Icon of={ICONS[item.kind]} />
              <div class="deleted-what">
                <strong>{trashTitle(item)}</strong>
                <p class="muted">{trashFacts(item)}</p>
              </div>
              <p class="deleted-when">
                {text.deleted(formatAgo(item.deletedMs, nowMs))}
                <span class="muted" title={formatDay(item.goneMs)}>
                  {timeLeft(item, nowMs)}
                </span>
              </p>
              <div class="deleted-actions">
                <Button icon={Undo2} onClick={() => void state.restore(item)}>
                  {text.restore}
                </Button>
                <Button tone="plain" onClick={() => setPurging([item])}>
                  {text.deletePermanently}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager offset={shown} size={PAGE_SIZE} total={items?.length ?? 0} onTurn={setOffset} />
      {purging !== undefined && (
        <PurgeTrash
          items={purging}
          onClose={() => setPurging(undefined)}
          onPurge={() => {
            setPurging(undefined);
            void state.purge(purging);
          }}
        />
      )}
    </section>
  );
}
