import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import type { WatchedSite } from '../../src/messages/key-watch.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { HostName } from '../../src/ui/HostName.tsx';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { AppState } from '../common/app-state.ts';

/** The sites on which the use of security keys is noted, each with a way to end that. */
export function WatchedSites({ app }: { readonly app: AppState }) {
  const sites = useSignal<readonly WatchedSite[] | undefined>(undefined);
  const fault = useSignal<Fault | undefined>(undefined);
  const text = keyWatchText.sites;
  const { ask } = app.platform;
  const load = async () => {
    sites.value = await ask('keyWatch.list');
  };
  const revision = app.revision.value;
  useEffect(() => void app.attempt(fault, load), [revision]);
  const stop = (host: string) =>
    void app.attempt(fault, async () => {
      await ask('keyWatch.stop', { host });
      await load();
      showToast(text.stopped(host));
    });
  return (
    <>
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      {sites.value !== undefined && <p class="hint">{sites.value.length === 0 ? text.empty : text.lead}</p>}
      {sites.value !== undefined && sites.value.length > 0 && (
        <ul class="watched-sites" aria-label={text.list}>
          {sites.value.map(({ host, shown }) => (
            <li key={host}>
              <HostName shown={shown} />
              <Button tone="plain" aria-label={text.stopOf(host)} onClick={() => stop(host)}>
                {text.stop}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
