import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { CheckField, SelectField, TextField } from '../../src/ui/Field.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { keptItemsText } from '../../src/ui/strings/kept-items.ts';
import type { AppState } from '../common/app-state.ts';
import { FormDialog } from '../common/FormDialog.tsx';
import { SaveOrCancel } from '../common/SaveOrCancel.tsx';
import type { ReadinessView } from './readiness.ts';

const KINDS = ['phone', 'sheet', 'backup', 'computer'] as const;
type Kind = (typeof KINDS)[number];

/** Records something that Latchkey didn’t make: a phone with the same codes, a sheet or a backup of before, another computer. */
export function AddKeptItem(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly onClose: () => void;
}) {
  const { app, view, onClose } = props;
  const text = keptItemsText;
  const [kind, setKind] = useState<Kind>('phone');
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const [hasCodes, setHasCodes] = useState(true);
  const [hasRecovery, setHasRecovery] = useState(false);
  const [fault] = useState(() => signal<Fault | undefined>());
  const canHold = kind === 'phone' || kind === 'sheet';
  const save = async () => {
    const isSaved = await app.attempt(fault, async () => {
      const copies = canHold
        ? view.gathered.accounts.map(({ id }) => ({ account: id, key: hasCodes, codes: hasRecovery }))
        : [];
      await app.ask('keptItem.add', { kind, name: name.trim(), place: place.trim(), copies, from: 'said' });
      await app.changed();
    });
    if (isSaved) onClose();
  };
  return (
    <FormDialog
      app={app}
      title={text.add}
      isChanged={name.trim() !== '' || place.trim() !== ''}
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
          <SelectField
            label={text.kind}
            value={kind}
            onValue={setKind}
            choices={KINDS.map((one) => [one, text.kinds[one]] as const)}
          />
          <TextField
            label={text.name}
            placeholder={text.nameExample[kind]}
            value={name}
            onValue={setName}
            limit={LIMITS.name}
            isName
          />
          <PlaceField ask={app.ask} value={place} onValue={setPlace} />
          {canHold && (
            <fieldset class="group">
              <legend>{text.holds}</legend>
              <CheckField label={text.holdsCodes} checked={hasCodes} onChecked={setHasCodes} />
              <CheckField label={text.holdsRecovery} checked={hasRecovery} onChecked={setHasRecovery} />
            </fieldset>
          )}
          <SaveOrCancel fault={fault.value} onCancel={leave} />
        </form>
      )}
    </FormDialog>
  );
}
