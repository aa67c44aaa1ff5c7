import { useEffect, useState } from 'preact/hooks';
import type { ProbeView } from '../../src/messages/sync.ts';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import type { AppState } from '../common/app-state.ts';
import { ConnectForm } from './ConnectForm.tsx';
import { createSetup } from './setup.ts';
import { placeOf } from './status-text.ts';
import type { SyncState } from './sync-state.ts';
import { DEVICE_NAME_LIMIT } from './target-form.ts';

/** Chooses the storage for the open vault, or another one, tries it and uploads for the first time. */
export function Setup(props: {
  readonly app: AppState;
  readonly sync: SyncState;
  readonly onDone: (probe: ProbeView) => void;
  readonly onClose: () => void;
}) {
  const { app, sync, onClose } = props;
  const own = sync.status.value?.devices.find(({ isThis }) => isThis)?.name;
  const [state] = useState(() => createSetup(app, sync, own ?? app.platform.deviceName(), props.onDone));
  useEffect(() => state.stop, []);
  const text = syncSetupText;
  const others = state.others.value;
  const used = sync.status.value;
  const isChange = used?.target !== undefined;
  const kept = isChange ? text.stillUsed(placeOf(used)) : text.notStarted;
  return (
    <section class="card device-part" aria-labelledby="d-setup">
      <h2 id="d-setup">{isChange ? text.changeTitle : text.title}</h2>
      {isChange && <p class="muted">{text.changeLead(placeOf(used))}</p>}
      <ConnectForm app={app} connection={state.connection} following={text.uploading} kept={kept} onCancel={onClose}>
        {!isChange && (
          <TextField
            label={text.fields.device}
            hint={text.fields.deviceHint}
            value={state.device.value}
            onValue={(name) => {
              state.device.value = name;
            }}
            limit={DEVICE_NAME_LIMIT}
            isName
          />
        )}
      </ConnectForm>
      {others !== undefined && (
        <Confirm
          title={text.otherVault.title}
          act={text.otherVault.act}
          onAct={() => void state.answerOthers(true)}
          onClose={() => void state.answerOthers(false)}
        >
          <p>{text.otherVault.lead(others)}</p>
          <p>{text.otherVault.meant}</p>
        </Confirm>
      )}
    </section>
  );
}
