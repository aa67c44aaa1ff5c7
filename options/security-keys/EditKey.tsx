import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import type { SecurityKeysState } from './security-keys.ts';

/** Changes a key's name and the place where it is kept. */
export function EditKey(props: {
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { state, item, onClose } = props;
  const [label, setLabel] = useState(item.label);
  const [place, setPlace] = useState(item.place);
  const submit = async () => {
    if (await state.edit(item.id, { label: label.trim(), place: place.trim() })) onClose();
  };
  return (
    <Dialog title={`Rename ${item.label}`} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label="Name" value={label} onValue={setLabel} autofocus limit={LIMITS.name} />
        <TextField label="Where it is kept" value={place} onValue={setPlace} limit={LIMITS.name} />
        {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={label.trim() === ''}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
