import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keptItemsText } from '../../src/ui/strings/kept-items.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { AppState } from '../common/app-state.ts';

/** Calls a place something else, for everything that is kept there. */
export function RenamePlace(props: { readonly app: AppState; readonly place: string; readonly onClose: () => void }) {
  const { app, place, onClose } = props;
  const text = keptItemsText;
  const [name, setName] = useState(place);
  const [fault] = useState(() => signal<Fault | undefined>());
  const to = name.trim();
  const save = async () => {
    const isSaved = await app.attempt(fault, async () => {
      await app.ask('place.rename', { from: place, to });
      await app.changed();
      showToast(text.renamed(place, to));
    });
    if (isSaved) onClose();
  };
  return (
    <Dialog title={text.rename(place)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (to !== '' && to !== place) void save();
        }}
      >
        <TextField label={text.newName} value={name} onValue={setName} limit={LIMITS.name} isName autofocus />
        {fault.value !== undefined && <FaultNote code={fault.value.code} />}
        <div class="dialog-actions">
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" disabled={to === '' || to === place}>
            {commonText.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
