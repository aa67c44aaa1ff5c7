import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { NamedThing } from '../../src/messages/readiness.ts';
import { TextField } from '../../src/ui/Field.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { keptItemsText } from '../../src/ui/strings/kept-items.ts';
import type { AppState } from '../common/app-state.ts';
import { FormDialog } from '../common/FormDialog.tsx';
import { SaveOrCancel } from '../common/SaveOrCancel.tsx';
import type { ReadinessView } from './readiness.ts';
import { savePlace } from './save-place.ts';

/** Changes what a thing is called and where it is kept. */
export function EditThing(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly thing: NamedThing;
  readonly onClose: () => void;
}) {
  const { app, view, thing, onClose } = props;
  const text = keptItemsText;
  const [name, setName] = useState(thing.name);
  const [place, setPlace] = useState(thing.place);
  const [fault] = useState(() => signal<Fault | undefined>());
  const canBeNamed = thing.item !== undefined || thing.id === 'computer';
  const save = async () => {
    const isSaved = await app.attempt(fault, async () => {
      if (thing.id === 'computer') await app.ask('keptItem.thisComputer', { place: place.trim(), name: name.trim() });
      else {
        await savePlace(app.ask, thing, place.trim());
        if (thing.item !== undefined && name.trim() !== thing.name)
          await app.ask('keptItem.edit', { id: thing.item, name: name.trim() });
      }
      await app.changed();
    });
    if (isSaved) onClose();
  };
  return (
    <FormDialog
      app={app}
      title={text.edit(view.names.thing(thing.id))}
      isChanged={name !== thing.name || place !== thing.place}
      onSave={() => void save()}
      onClose={onClose}
    >
      {(leave) => (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {canBeNamed && <TextField label={text.name} value={name} onValue={setName} limit={LIMITS.name} isName />}
          <PlaceField ask={app.ask} value={place} onValue={setPlace} autofocus />
          <SaveOrCancel fault={fault.value} onCancel={leave} />
        </form>
      )}
    </FormDialog>
  );
}
