import { FileDown } from 'lucide';
import { useState } from 'preact/hooks';
import type { DeviceView, SyncEvent } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { syncHistoryText } from '../../src/ui/strings/sync-history.ts';
import type { AppState } from '../common/app-state.ts';
import { eventText, historyFile } from './history-text.ts';
import { formatTime } from './status-text.ts';
import type { SyncState } from './sync-state.ts';

/** Events that are shown at first; 200 are kept. */
const SHOWN = 20;
/** What the user may have to know of, among what goes well. */
const WARNINGS: ReadonlySet<SyncEvent['code']> = new Set([
  'failed',
  'removed-here',
  'removed-writes',
  'copied',
  'rolled-back',
  'fork',
  'foreign',
  'damaged',
  'newer',
  'writer-old',
  'ahead',
  'wiped',
  'deletions-held',
  'too-large',
]);

/** What sync did on this device, the newest first, and its export. */
export function History(props: {
  readonly app: AppState;
  readonly sync: SyncState;
  readonly devices: readonly DeviceView[];
}) {
  const { app, sync, devices } = props;
  const [isWhole, setWhole] = useState(false);
  const text = syncHistoryText;
  const events = sync.history.value;
  const save = () => {
    const name = text.fileName(new Date(app.platform.nowMs()).toISOString().slice(0, 10));
    app.platform.download(name, historyFile(events ?? []));
    app.say(text.exported(name));
  };
  return (
    <section class="card device-part" aria-labelledby="d-history">
      <h2 id="d-history">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      {events === undefined ? (
        <div class="form-actions">
          <Button onClick={() => void sync.loadHistory()}>{text.show}</Button>
        </div>
      ) : events.length === 0 ? (
        <p class="muted">{text.empty}</p>
      ) : (
        <>
          <ol class="sync-history" aria-label={text.list}>
            {events
              .toReversed()
              .slice(0, isWhole ? events.length : SHOWN)
              .map((event, at) => (
                <li key={at} data-tone={WARNINGS.has(event.code) ? 'warn' : undefined}>
                  <time dateTime={new Date(event.atMs).toISOString()}>
                    {formatTime(event.atMs, app.platform.nowMs())}
                  </time>
                  <span>{eventText(event, devices)}</span>
                </li>
              ))}
          </ol>
          <div class="form-actions">
            {!isWhole && events.length > SHOWN && <Button onClick={() => setWhole(true)}>{text.older}</Button>}
            <Button icon={FileDown} onClick={save}>
              {text.export}
            </Button>
          </div>
          <p class="hint">{text.exportHint}</p>
        </>
      )}
    </section>
  );
}
