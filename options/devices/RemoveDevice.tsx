import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import type { DeviceView } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { GuardedButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { passphraseText } from '../../src/ui/strings/passphrase.ts';
import type { AppState } from '../common/app-state.ts';
import { ReplaceMethods } from '../unlock/ReplaceMethods.tsx';
import { createUnlockMethodsState, type KeptMethods, keptOf, nothingKept } from '../unlock/unlock-methods.ts';
import type { SyncState } from './sync-state.ts';

/** Keeps a device from what is written from now on; says plainly what it keeps, and asks for the passphrase. */
export function RemoveDevice(props: {
  readonly app: AppState;
  readonly sync: SyncState;
  readonly device: DeviceView;
  readonly onClose: () => void;
}) {
  const { app, sync, device, onClose } = props;
  const [methods] = useState(() => createUnlockMethodsState(app));
  const [kept, setKept] = useState<KeptMethods>(nothingKept);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const fault = useSignal<Fault | undefined>(undefined);
  const text = devicesText.remove;
  useEffect(() => void methods.load(), []);
  const remove = async () => {
    if (passphrase === '' || busy) return;
    setBusy(true);
    const keep = keptOf(kept, methods.unlockMethods.value?.code);
    const isDone = await sync.remove({ device: device.id, passphrase, keep }, device.name, fault);
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog title={text.title(device.name)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        <Note tone="warn">
          <p>
            <strong>{text.readStays}</strong> {text.lead}
          </p>
        </Note>
        <p class="muted">{text.others}</p>
        <PassphraseField
          label={passphraseText.your}
          value={passphrase}
          onValue={clearingFault(fault, setPassphrase)}
          autocomplete="current-password"
          autofocus
        />
        <ReplaceMethods app={app} state={methods} kept={kept} because="device" onKept={setKept} />
        {methods.fault.value !== undefined && <FaultNote code={methods.fault.value.code} />}
        {fault.value !== undefined && <FaultNote code={fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <GuardedButton about={device.id} tone="danger" type="submit" busy={busy} disabled={passphrase === ''}>
            {text.act}
          </GuardedButton>
        </div>
      </form>
    </Dialog>
  );
}
