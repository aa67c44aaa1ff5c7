import type { IconNode } from 'lucide';
import { CloudAlert, CloudCheck, CloudUpload, RefreshCw } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { SyncStatus } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatAgo } from '../../src/ui/counted.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { findFaultText, knownFault } from '../../src/ui/sync/fault-words.ts';
import { failedWords, formatTime, headlineOf, isInSync, placeOf } from './status-text.ts';
import type { SyncState } from './sync-state.ts';

/** What the browser's own sync holds in all, as bytes of files: 100 kB of base64. */
const BROWSER_ROOM = 76_800;

const ICONS: Partial<Record<SyncStatus['state'], IconNode>> = {
  'in-step': CloudCheck,
  working: RefreshCw,
  waiting: CloudUpload,
};

/** How sync goes, in a quiet line; what is behind it, where it doesn't; and *Sync now*. */
export function SyncCard(props: {
  readonly sync: SyncState;
  readonly status: SyncStatus;
  readonly nowMs: number;
  readonly children?: ComponentChildren;
  readonly onChange: () => void;
}) {
  const { sync, status, nowMs } = props;
  const text = devicesText.status;
  const isWorking = sync.busy.value || status.state === 'working';
  return (
    <section class="card device-part" aria-label={text.title}>
      <div class="sync-state" data-state={isInSync(status) ? 'in-step' : status.state}>
        <Icon of={ICONS[isInSync(status) ? 'in-step' : status.state] ?? CloudAlert} size="large" />
        <div>
          <p class="sync-headline" role="status">
            {headlineOf(status, nowMs)}
          </p>
          <p class="muted">{placeOf(status)}</p>
          <Details status={status} nowMs={nowMs} />
          <Room freeBytes={status.target?.freeBytes} />
        </div>
      </div>
      <Trouble {...props} />
      {sync.fault.value !== undefined && <FaultNote code={sync.fault.value.code} />}
      {props.children}
      <div class="form-actions">
        <Button icon={RefreshCw} busy={isWorking} onClick={() => void sync.now()}>
          {text.now}
        </Button>
        <Button tone="plain" onClick={props.onChange}>
          {text.change}
        </Button>
      </div>
    </section>
  );
}

/** What a wait is about; nothing while in sync. A storage that sleeps is no more than a wait before a day. */
function Details({ status, nowMs }: { readonly status: SyncStatus; readonly nowMs: number }) {
  const { state, waiting, inStepMs, nextTryMs } = status;
  if (isInSync(status)) return null;
  const text = devicesText.status;
  const lines = [
    ...(state === 'waiting' ? [findFaultText(status.fault)?.what] : []),
    ...(waiting > 0 && state !== 'waiting' && state !== 'working' ? [text.unsent(waiting)] : []),
    ...(inStepMs !== undefined ? [text.lastChecked(formatAgo(inStepMs, nowMs))] : []),
    ...(nextTryMs !== undefined && (state === 'failed' || state === 'waiting')
      ? [text.nextTry(formatTime(nextTryMs, nowMs))]
      : []),
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? null : <p class="muted">{lines.join(' ')}</p>;
}

/** What is left of a storage that is small. */
function Room({ freeBytes }: { readonly freeBytes: number | undefined }) {
  if (freeBytes === undefined) return null;
  const text = devicesText.status;
  const left = text.room(text.size(Math.floor(freeBytes / 1000)));
  return (
    <p class="sync-room muted">
      <meter
        min={0}
        max={BROWSER_ROOM}
        low={BROWSER_ROOM / 5}
        optimum={BROWSER_ROOM}
        value={freeBytes}
        aria-label={left}
      />
      {left}
    </p>
  );
}

/** What the user can do something about. */
function Trouble({ sync, status, nowMs }: { sync: SyncState; status: SyncStatus; nowMs: number }) {
  const text = devicesText.status;
  if (status.state === 'permission')
    return (
      <div class="note" data-tone="warn">
        <Icon of={CloudAlert} />
        <div>
          <p>{text.permissionLead}</p>
          <div class="note-actions">
            <Button busy={sync.busy.value} onClick={() => void sync.allow()}>
              {text.allow}
            </Button>
          </div>
        </div>
      </div>
    );
  const code = knownFault(status.fault);
  if (status.state !== 'failed') return null;
  const { what, kept, todo } = failedWords(code);
  const { failingSinceMs } = status;
  const since = failingSinceMs === undefined ? [] : [text.failingSince(formatAgo(failingSinceMs, nowMs))];
  return <FaultNote code={code} tone="warn" words={{ what, kept: [...since, kept].filter(Boolean).join(' '), todo }} />;
}
