import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField } from '../../src/ui/Field.tsx';
import { devicesText } from '../../src/ui/strings/devices.ts';
import type { SyncState } from './sync-state.ts';

/** Ends sync on this device, with the choice about its files. */
export function StopSync({ sync, onClose }: { readonly sync: SyncState; readonly onClose: () => void }) {
  const [forget, setForget] = useState(false);
  const [busy, setBusy] = useState(false);
  const fault = useSignal<Fault | undefined>(undefined);
  const text = devicesText.stop;
  const stop = async () => {
    setBusy(true);
    const isDone = await sync.stop(forget, fault);
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Confirm
      title={text.title}
      act={text.act}
      tone="danger"
      about={text.title}
      busy={busy}
      onAct={() => void stop()}
      onClose={onClose}
    >
      <p>{text.lead}</p>
      <CheckField label={text.forget} hint={text.forgetHint} checked={forget} onChecked={setForget} />
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
    </Confirm>
  );
}
