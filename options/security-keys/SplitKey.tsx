import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { CheckField, TextField } from '../../src/ui/Field.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import type { RegistrationId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { FormDialog } from '../common/FormDialog.tsx';
import { SaveOrCancel } from '../common/SaveOrCancel.tsx';
import type { SecurityKeysState } from './security-keys.ts';
import { splitProblem, touchesOf, touchWords } from './split-key.ts';

/** Makes two entries of one that stands for two security keys: the user says which sites are the other key's. */
export function SplitKey(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { app, state, item, onClose } = props;
  const text = keyInventoryText.split;
  const [label, setLabel] = useState('');
  const [place, setPlace] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<RegistrationId>>(new Set());
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const touches = touchesOf(item);
  const problem = splitProblem(item, { label, sites: chosen.size, touches: moved.size });
  const isChanged = label.trim() + place.trim() !== '' || chosen.size + moved.size > 0;
  const submit = async () => {
    setTried(true);
    if (problem.name !== undefined || problem.choice !== undefined) return;
    const ask = {
      ...{ id: item.id, label: label.trim(), place: place.trim() },
      ...{ registrations: [...chosen], credentials: [...moved] },
    };
    if (await state.split(ask)) onClose();
  };
  return (
    <FormDialog
      app={app}
      endedByLock={keyInventoryText.endedByLock}
      title={text.title(item.label)}
      isChanged={isChanged}
      onClose={onClose}
    >
      {(leave) => (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <p>{text.lead(item.label)}</p>
          <TextField
            label={text.name}
            placeholder={text.example}
            autofocus
            limit={LIMITS.name}
            isName
            value={label}
            onValue={setLabel}
            problem={tried ? problem.name : undefined}
          />
          <PlaceField ask={app.ask} value={place} onValue={setPlace} />
          <fieldset class="split-sites" hidden={item.registrations.length === 0}>
            <legend>{text.sites}</legend>
            {item.registrations.map(({ id, host, accountName, name }) => (
              <CheckField
                key={id}
                label={host}
                hint={[accountName ?? '', name].filter((words) => words !== '').join(' · ')}
                checked={chosen.has(id)}
                onChecked={(checked) => setChosen(toggled(chosen, id, checked))}
              />
            ))}
          </fieldset>
          {touches.length > 0 && (
            <fieldset class="split-sites">
              <legend>{text.touches}</legend>
              {touches.map((touch, at) => (
                <CheckField
                  key={touch.credentialId}
                  {...touchWords(touch, at, app.platform.nowMs())}
                  checked={moved.has(touch.credentialId)}
                  onChecked={(checked) => setMoved(toggled(moved, touch.credentialId, checked))}
                />
              ))}
              <p class="muted small">{text.touchHint}</p>
            </fieldset>
          )}
          {tried && problem.choice !== undefined && (
            <p class="problem" role="alert">
              {problem.choice}
            </p>
          )}
          <SaveOrCancel fault={state.formFault.value} act={text.act} onCancel={leave} />
        </form>
      )}
    </FormDialog>
  );
}

function toggled<T>(chosen: ReadonlySet<T>, one: T, isChosen: boolean): ReadonlySet<T> {
  const others = [...chosen].filter((other) => other !== one);
  return new Set(isChosen ? [...others, one] : others);
}
