import { CloudAlert, MonitorSmartphone } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../src/ignored.ts';
import type { SyncStatus } from '../../src/messages/sync.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { syncLineText } from '../../src/ui/strings/sync-line.ts';
import { attentionOf } from '../../src/ui/sync/attention.ts';
import { syncLineOf } from '../../src/ui/sync/line-text.ts';
import type { AppState } from '../common/app-state.ts';
import { formatRoute } from '../common/route.ts';

/** One line at the head of the other sections where sync needs the user; nothing otherwise. */
export function SyncLine({ app }: { readonly app: AppState }) {
  const [status, setStatus] = useState<SyncStatus | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    let here = true;
    app.ask('sync.status').then((found) => here && setStatus(found), ignore('sync-status'));
    return () => {
      here = false;
    };
  }, [revision]);
  const nowMs = app.platform.nowMs();
  const attention = status && attentionOf(status, nowMs);
  if (attention === undefined) return null;
  const isNews = attention.kind === 'question' && attention.question.kind === 'newcomer';
  return (
    <section class="sync-line" aria-label={syncLineText.label} data-tone={isNews ? undefined : 'warn'}>
      <Icon of={isNews ? MonitorSmartphone : CloudAlert} size="small" />
      <span>{syncLineOf(attention, nowMs)}</span>
      <a href={formatRoute({ section: 'devices' })}>{syncLineText.show}</a>
    </section>
  );
}
