import { FileLock } from 'lucide';
import { useState } from 'preact/hooks';
import type { DeviceView, EarlierFile } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatAgo } from '../../src/ui/counted.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { Restore } from '../backups/Restore.tsx';
import type { AppState } from '../common/app-state.ts';
import type { HandedFile } from '../common/handed-file.ts';
import type { SyncState } from './sync-state.ts';

/** The older copies of the vault on the storage, to look into and restore like backups. */
export function EarlierFiles(props: {
  readonly app: AppState;
  readonly sync: SyncState;
  readonly devices: readonly DeviceView[];
}) {
  const { app, sync, devices } = props;
  const [opened, setOpened] = useState<HandedFile | undefined>();
  const [reading, setReading] = useState<string | undefined>();
  const text = devicesText.earlier;
  const files = sync.earlier.value;
  const preview = async (file: EarlierFile) => {
    setReading(file.name);
    setOpened(await sync.readEarlier(file));
    setReading(undefined);
  };
  return (
    <section class="card device-part" aria-labelledby="d-earlier">
      <h2 id="d-earlier">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      {files === undefined ? (
        <div class="form-actions">
          <Button busy={sync.busy.value} onClick={() => void sync.loadEarlier()}>
            {text.show}
          </Button>
        </div>
      ) : files.length === 0 ? (
        <p class="muted">{text.none}</p>
      ) : (
        <ul class="item-list" aria-label={text.list}>
          {files.map((file) => {
            const name = text.from(devices.find(({ id }) => id === file.device)?.name ?? text.unknownDevice);
            return (
              <li key={file.name} aria-label={`${name}, ${file.name}`}>
                <Icon of={FileLock} />
                <span>
                  {name}
                  <small>{detailsOf(file, app.platform.nowMs())}</small>
                </span>
                <Button busy={reading === file.name} onClick={() => void preview(file)}>
                  {text.preview}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {opened !== undefined && (
        <Restore app={app} file={opened} ownTitle={text.one} onClose={() => setOpened(undefined)} />
      )}
    </section>
  );
}

function detailsOf({ writtenMs, size, name }: EarlierFile, nowMs: number): string {
  return [
    ...(writtenMs === undefined ? [name] : [formatAgo(writtenMs, nowMs)]),
    ...(size === undefined ? [] : [backupsText.size(Math.ceil(size / 1024))]),
  ].join(' · ');
}
