import { useEffect, useState } from 'preact/hooks';
import type { DeviceView, ProbeView } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { devicesText } from '../../src/ui/strings/devices.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { DeviceList } from './DeviceList.tsx';
import { EarlierFiles } from './EarlierFiles.tsx';
import { History } from './History.tsx';
import { Invite } from './Invite.tsx';
import { ProbeNotes } from './ProbeNotes.tsx';
import { Questions } from './Questions.tsx';
import { RemoveDevice } from './RemoveDevice.tsx';
import { RenameDevice } from './RenameDevice.tsx';
import { Setup } from './Setup.tsx';
import { StopSync } from './StopSync.tsx';
import { SyncCard } from './SyncCard.tsx';
import { SyncOff } from './SyncOff.tsx';
import { createSync } from './sync-state.ts';

/** How often the state is asked for while it is on show. */
const LOOK_EACH_MS = 5_000;

type DeviceDialog =
  | { readonly name: 'invite' | 'stop' }
  | { readonly name: 'rename' | 'remove'; readonly device: DeviceView };

/** The devices of the vault: what keeps them in step, who they are, and what was asked and done. */
export function Devices({ app }: { readonly app: AppState }) {
  const [sync] = useState(() => createSync(app));
  const [isSettingUp, setSettingUp] = useState(false);
  const [probe, setProbe] = useState<ProbeView | undefined>();
  const [dialog, setDialog] = useState<DeviceDialog | undefined>();
  const revision = app.revision.value;
  useEffect(() => void sync.load(), [revision]);
  useEffect(() => {
    const timer = setInterval(() => void sync.look(), LOOK_EACH_MS);
    return () => clearInterval(timer);
  }, []);
  const status = sync.status.value;
  const close = () => setDialog(undefined);
  const nowMs = app.platform.nowMs();
  const isOn = status?.target !== undefined;
  const remove = (device: DeviceView) => setDialog({ name: 'remove', device });
  return (
    <>
      <Heading title={devicesText.title} lead={devicesText.lead} />
      {status === undefined && sync.fault.value !== undefined && <FaultNote code={sync.fault.value.code} />}
      {status !== undefined && (
        <div class="stack devices">
          {isSettingUp ? (
            <Setup
              app={app}
              sync={sync}
              onDone={(found) => {
                setProbe(found);
                setSettingUp(false);
              }}
              onClose={() => setSettingUp(false)}
            />
          ) : isOn ? (
            <SyncCard sync={sync} status={status} nowMs={nowMs} onChange={() => setSettingUp(true)}>
              {probe !== undefined && <ProbeNotes probe={probe} isSmall={status.target?.kind === 'browser'} />}
            </SyncCard>
          ) : (
            <SyncOff onSetUp={() => setSettingUp(true)} />
          )}
          {isOn && (
            <>
              <Questions
                app={app}
                sync={sync}
                questions={status.questions}
                devices={status.devices}
                onRemove={remove}
              />
              <DeviceList
                devices={status.devices}
                nowMs={nowMs}
                onInvite={() => setDialog({ name: 'invite' })}
                onRename={(device) => setDialog({ name: 'rename', device })}
                onRemove={remove}
              />
              <EarlierFiles app={app} sync={sync} devices={status.devices} />
              <History app={app} sync={sync} devices={status.devices} />
              <div class="form-actions">
                <Button onClick={() => setDialog({ name: 'stop' })}>{devicesText.stop.open}</Button>
              </div>
            </>
          )}
        </div>
      )}
      {dialog?.name === 'invite' && status?.target !== undefined && (
        <Invite app={app} kind={status.target.kind} onClose={close} />
      )}
      {dialog?.name === 'stop' && <StopSync sync={sync} onClose={close} />}
      {dialog?.name === 'rename' && <RenameDevice sync={sync} device={dialog.device} onClose={close} />}
      {dialog?.name === 'remove' && <RemoveDevice app={app} sync={sync} device={dialog.device} onClose={close} />}
    </>
  );
}
