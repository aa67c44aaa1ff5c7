import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import type { DeviceView } from '../../src/messages/sync.ts';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { SaveOrCancel } from '../common/SaveOrCancel.tsx';
import type { SyncState } from './sync-state.ts';
import { DEVICE_NAME_LIMIT } from './target-form.ts';

/** Gives a device another name, which every device shows. */
export function RenameDevice(props: {
  readonly sync: SyncState;
  readonly device: DeviceView;
  readonly onClose: () => void;
}) {
  const { sync, device, onClose } = props;
  const [name, setName] = useState(device.name);
  const fault = useSignal<Fault | undefined>(undefined);
  const text = devicesText.rename;
  const typed = name.trim();
  const save = async () => {
    if (typed === '') return;
    if (typed === device.name || (await sync.rename(device.id, typed, fault))) onClose();
  };
  return (
    <Dialog title={device.isThis ? text.title : text.titleOf(device.name)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={text.name}
          value={name}
          onValue={clearingFault(fault, setName)}
          limit={DEVICE_NAME_LIMIT}
          isName
          autofocus
        />
        <SaveOrCancel fault={fault.value} disabled={typed === ''} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
