import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { keptItemsText } from '../../src/ui/strings/kept-items.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { AppState } from '../common/app-state.ts';
import { SaveOrCancel } from '../common/SaveOrCancel.tsx';

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
        <SaveOrCancel fault={fault.value} disabled={to === '' || to === place} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
