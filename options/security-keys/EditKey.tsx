import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { findColour, findForm } from '../../src/security-key/appearance.ts';
import { KEY_STATES, type KeyState, keyStateOf } from '../../src/security-key/key-state.ts';
import { modelName, modelNames } from '../../src/security-key/models.ts';
import { CheckField, SelectField, SuggestField, TextArea, TextField } from '../../src/ui/Field.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AppState } from '../common/app-state.ts';
import { FormDialog } from '../common/FormDialog.tsx';
import { SaveOrCancel } from '../common/SaveOrCancel.tsx';
import { type Appearance, AppearanceFields } from './AppearanceFields.tsx';
import { DayField, dayOf, isFuture } from './DayField.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { shownFacts } from './key-summary.ts';
import type { SecurityKeysState } from './security-keys.ts';

/** The ways to connect that a person can tell by looking at a key. */
const SEEN_TRANSPORTS = ['usb', 'nfc', 'ble'] as const;

const SYNCS = ['unknown', 'bound', 'synced'] as const;

function syncsOf({ backup }: SecurityKeyView): (typeof SYNCS)[number] {
  if (backup === undefined) return 'unknown';
  return backup.eligible || backup.state ? 'synced' : 'bound';
}

/** Changes what the user says of a security key, beside what the key said itself. */
export function EditKey(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly item: SecurityKeyView;
  readonly onClose: () => void;
}) {
  const { app, state, item, onClose } = props;
  const nowMs = app.platform.nowMs();
  const text = keyInventoryText.form;
  const [label, setLabel] = useState(item.label);
  const [place, setPlace] = useState(item.place);
  const [looks, setLooks] = useState<Appearance>({
    form: findForm(item.form) ?? '',
    colour: findColour(item.colour) ?? '',
  });
  const [model, setModel] = useState(item.model ?? '');
  const [use, setUse] = useState<KeyState>(keyStateOf(item));
  const [acquired, setAcquired] = useState(dayOf(item.acquiredMs));
  const [note, setNote] = useState(item.note ?? '');
  const [transports, setTransports] = useState(item.transports);
  const [syncs, setSyncs] = useState(syncsOf(item));
  const known = modelName(item.aaguid);
  const isTouched = item.credentialId !== undefined;
  const isTyped =
    label !== item.label || place !== item.place || note !== (item.note ?? '') || model !== (item.model ?? '');
  const isChanged =
    isTyped ||
    looks.form !== (findForm(item.form) ?? '') ||
    looks.colour !== (findColour(item.colour) ?? '') ||
    use !== keyStateOf(item) ||
    acquired !== dayOf(item.acquiredMs) ||
    transports.join() !== item.transports.join() ||
    syncs !== syncsOf(item);
  const submit = async () => {
    if (isFuture(acquired, nowMs) || label.trim() === '') return;
    const change = {
      ...{ label: label.trim(), place: place.trim(), model: model.trim(), note: note.trim(), acquired },
      // A value of a later version stays as long as nothing else is chosen.
      ...(looks.form !== (findForm(item.form) ?? '') && { form: looks.form }),
      ...(looks.colour !== (findColour(item.colour) ?? '') && { colour: looks.colour }),
      ...(use !== keyStateOf(item) && { state: use }),
      ...(!isTouched && { transports }),
      ...(!isTouched && syncs !== syncsOf(item) && { syncs }),
    };
    if (await state.edit(item.id, change, state.formFault)) {
      app.say(text.saved(label.trim()));
      onClose();
    }
  };
  return (
    <FormDialog
      app={app}
      endedByLock={keyInventoryText.endedByLock}
      title={text.title(item.label)}
      size="wide"
      isChanged={isChanged}
      lead={keyInventoryText.form.unsaved}
      onSave={() => void submit()}
      onClose={onClose}
    >
      {(leave) => (
        <form
          class="form key-form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <fieldset>
            <legend>{text.looks}</legend>
            <TextField
              label={securityKeysText.form.name}
              value={label}
              onValue={setLabel}
              autofocus
              limit={LIMITS.name}
              isName
            />
            <AppearanceFields value={looks} onValue={setLooks} hints={{ ...item, model: model || known }} />
            <SuggestField
              label={text.model}
              placeholder={known ?? text.modelExample}
              value={model}
              onValue={setModel}
              limit={LIMITS.name}
              isName
              suggestions={modelNames()}
            />
          </fieldset>
          <fieldset>
            <legend>{text.use}</legend>
            {item.attachment === 'cross-platform' && <PlaceField ask={app.ask} value={place} onValue={setPlace} />}
            <SelectField
              label={text.state}
              value={use}
              choices={KEY_STATES.map((one) => [one, keyInventoryText.states[one]] as const)}
              onValue={setUse}
            />
            {!isTouched && item.form !== 'provider' && (
              <SelectField
                label={keyInventoryText.card.syncing}
                value={syncs}
                choices={SYNCS.map((one) => [one, keyInventoryText.syncs[one]] as const)}
                onValue={setSyncs}
              />
            )}
            <DayField label={text.acquired} value={acquired} nowMs={nowMs} onValue={setAcquired} />
            {!isTouched && item.attachment === 'cross-platform' && (
              <div class="field">
                <span class="label">{text.connects}</span>
                <div class="transports">
                  {SEEN_TRANSPORTS.map((name) => (
                    <CheckField
                      key={name}
                      label={securityKeysText.card.transports[name]}
                      checked={transports.includes(name)}
                      onChecked={(checked) =>
                        setTransports(checked ? [...transports, name] : transports.filter((one) => one !== name))
                      }
                    />
                  ))}
                </div>
              </div>
            )}
          </fieldset>
          <div class="whole">
            <TextArea
              label={text.note}
              placeholder={text.noteExample}
              rows={2}
              value={note}
              onValue={setNote}
              limit={LIMITS.note}
            />
          </div>
          <section class="whole">
            <h3>{text.said}</h3>
            <KeyFacts facts={shownFacts(item, nowMs)} />
          </section>
          <div class="whole">
            <SaveOrCancel fault={state.formFault.value} disabled={label.trim() === ''} onCancel={leave} />
          </div>
        </form>
      )}
    </FormDialog>
  );
}
