import { Mail } from 'lucide';
import { useState } from 'preact/hooks';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { GuardedButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import type { AppState } from '../common/app-state.ts';
import type { EnvelopeState } from './envelope-state.ts';

/** The id of the form, for the fields on other cards that hold it back. */
export const SEAL_FORM = 'seal-envelope';

/** Where the file will be, the passphrase, and the button that makes the envelope. */
export function SealForm({ app, state }: { readonly app: AppState; readonly state: EnvelopeState }) {
  const [passphrase, setPassphrase] = useState('');
  const text = envelopeText.seal;
  const submit = async () => {
    if (passphrase === '') return;
    await state.seal(passphrase);
    setPassphrase('');
  };
  return (
    <form
      id={SEAL_FORM}
      class="card form"
      aria-label={text.label}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PlaceField
        ask={app.ask}
        label={text.place}
        hint={text.placeHint}
        value={state.place.value}
        onValue={(place) => {
          state.place.value = place;
        }}
      />
      <PassphraseField
        label={commonText.passphrase}
        value={passphrase}
        onValue={clearingFault(state.fault, setPassphrase)}
        autocomplete="current-password"
        hint={text.passphraseHint}
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="form-actions">
        <GuardedButton
          about="envelope"
          icon={Mail}
          tone="primary"
          type="submit"
          busy={state.busy.value}
          disabled={passphrase === '' || (state.summary.value?.accounts ?? 0) === 0}
        >
          {text.act}
        </GuardedButton>
      </div>
    </form>
  );
}
