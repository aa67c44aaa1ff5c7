import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField, SelectField } from '../../src/ui/Field.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import { placesText } from '../../src/ui/strings/places.ts';
import type { KeptItemId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import type { EnvelopeState, MadeEnvelope } from './envelope-state.ts';
import { nameOf } from './kept-things.ts';

/** Where the file and each sheet will be, so that Readiness knows; then the codes are forgotten. */
export function PutAway(props: { readonly app: AppState; readonly state: EnvelopeState; readonly made: MadeEnvelope }) {
  const { app, state, made } = props;
  const { place, sheetPlaces, replaces, former, fault } = state;
  const text = envelopeText.made;
  const [isStored, setStored] = useState(false);
  return (
    <form
      class="card form"
      aria-labelledby="e-places"
      onSubmit={(event) => {
        event.preventDefault();
        if (isStored) void state.putAway();
      }}
    >
      <h2 id="e-places">{placesText.label}</h2>
      <p class="muted">{text.placesHint}</p>
      <div class="envelope-places">
        <PlaceField
          ask={app.ask}
          label={envelopeText.seal.place}
          value={place.value}
          onValue={(value) => {
            place.value = value;
          }}
        />
        {made.printed.map((code, at) => (
          <PlaceField
            key={code}
            ask={app.ask}
            label={made.parts === 1 ? text.codePlace : text.partPlace(at + 1)}
            value={sheetPlaces.value[at] ?? ''}
            onValue={(value) => {
              sheetPlaces.value = made.printed.map((_code, other) =>
                other === at ? value : (sheetPlaces.value[other] ?? ''),
              );
            }}
          />
        ))}
      </div>
      {former.value.length > 0 && (
        <SelectField<KeptItemId | ''>
          label={text.replaces}
          hint={text.replacesHint}
          value={replaces.value ?? ''}
          onValue={(id) => {
            replaces.value = id === '' ? undefined : id;
          }}
          choices={[['', text.replacesNone], ...former.value.map((item) => [item.id, nameOf(item)] as const)]}
        />
      )}
      <CheckField label={text.confirm} checked={isStored} onChecked={setStored} />
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="form-actions">
        <Button tone="primary" type="submit" disabled={!isStored}>
          {text.done}
        </Button>
        <Button onClick={() => state.drop()}>{text.drop}</Button>
      </div>
    </form>
  );
}
