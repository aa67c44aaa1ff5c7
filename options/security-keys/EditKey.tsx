import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AppState } from '../common/app-state.ts';
import type { SecurityKeysState } from './security-keys.ts';

/** Changes a security key’s name and the place where it’s kept. */
export function EditKey(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { app, state, item, onClose } = props;
  const text = securityKeysText.form;
  const [label, setLabel] = useState(item.label);
  const [place, setPlace] = useState(item.place);
  const submit = async () => {
    if (await state.edit(item.id, { label: label.trim(), place: place.trim() })) onClose();
  };
  return (
    <Dialog title={text.rename(item.label)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={text.name} value={label} onValue={setLabel} autofocus limit={LIMITS.name} isName />
        {item.attachment === 'cross-platform' && <PlaceField ask={app.ask} value={place} onValue={setPlace} />}
        {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" disabled={label.trim() === ''}>
            {commonText.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
