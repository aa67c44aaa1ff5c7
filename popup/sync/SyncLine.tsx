import { CloudAlert, MonitorSmartphone } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../src/ignored.ts';
import type { SyncStatus } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { syncLineText } from '../../src/ui/strings/sync-line.ts';
import { attentionOf } from '../../src/ui/sync/attention.ts';
import { syncLineOf } from '../../src/ui/sync/line-text.ts';
import type { OpenHome, Popup } from '../app/state.ts';

/** A line at the window’s foot where sync needs the user: a question, a permission, a failure of more than a day, a new device. Nothing otherwise. */
export function SyncLine({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const [status, setStatus] = useState<SyncStatus | undefined>();
  // What can't be told now is told the next time.
  useEffect(() => void popup.ports.ask('sync.status').then(setStatus, ignore('sync-status')), [home]);
  const nowMs = Date.now();
  const attention = status && attentionOf(status, nowMs);
  if (attention === undefined) return null;
  const isNews = attention.kind === 'question' && attention.question.kind === 'newcomer';
  return (
    <aside class="foot-line" aria-label={syncLineText.label}>
      <Icon of={isNews ? MonitorSmartphone : CloudAlert} size="small" />
      <p class="foot-text">{syncLineOf(attention, nowMs)}</p>
      <Button aria-label={syncLineText.showIn} onClick={() => popup.ports.openOptions('#/devices')}>
        {syncLineText.show}
      </Button>
    </aside>
  );
}
