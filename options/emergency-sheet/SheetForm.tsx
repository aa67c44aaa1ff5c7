import { Printer } from 'lucide';
import { useState } from 'preact/hooks';
import type { KeptItemView } from '../../src/messages/kept-items.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField, SelectField } from '../../src/ui/Field.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { PolicyNote } from '../../src/ui/PolicyNote.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { mayPrint } from '../../src/ui/policy.ts';
import { GuardedButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import type { AccountChoice } from '../common/account-choice.ts';
import type { AppState } from '../common/app-state.ts';
import { ChooseAccounts } from '../common/ChooseAccounts.tsx';
import { ReplaceMethods } from '../unlock/ReplaceMethods.tsx';
import type { KeptMethods, UnlockMethodsState } from '../unlock/unlock-methods.ts';
import type { SheetState, SheetForm as Wish } from './sheet-state.ts';

/** What goes on the sheet, what it replaces, where it will be kept, and the passphrase. */
export function SheetForm(props: {
  readonly app: AppState;
  readonly state: SheetState;
  readonly picks: AccountChoice;
  readonly unlockMethods: UnlockMethodsState;
  readonly kept: KeptMethods;
  readonly onKept: (kept: KeptMethods) => void;
  readonly form: Wish;
  readonly onForm: (form: Wish) => void;
  readonly sheets: readonly { readonly item: KeptItemView; readonly title: string }[];
  readonly onClose: () => void;
}) {
  const { app, state, picks, unlockMethods, form, onForm, sheets } = props;
  const text = emergencySheetText;
  const [passphrase, setPassphrase] = useState('');
  const slot = unlockMethods.unlockMethods.value?.code;
  const isEmpty = !form.keys && !form.codes && !form.emergencyCode;
  const isNone = picks.which.value === 'ticked' && picks.ticked.value.size === 0;
  const canPrint = mayPrint() && passphrase !== '' && !isEmpty && !isNone;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canPrint) void state.prepare(picks.choice.value, form, passphrase);
      }}
    >
      <p class="hint">{text.lead}</p>
      {!mayPrint() && <PolicyNote text={organizationText.locked.noPrint} />}
      <fieldset class="sheet-part">
        <legend>{text.accounts}</legend>
        <ChooseAccounts app={app} state={picks} list={text.accounts} />
      </fieldset>
      <fieldset class="sheet-part">
        <legend>{text.contents}</legend>
        <CheckField
          label={text.keys}
          hint={text.keysHint}
          checked={form.keys}
          onChecked={(keys) => onForm({ ...form, keys })}
        />
        <CheckField label={text.codes} checked={form.codes} onChecked={(codes) => onForm({ ...form, codes })} />
        <CheckField
          label={text.emergencyCode}
          hint={slot === undefined ? text.emergencyCodeHint : text.emergencyCodeReplaces}
          checked={form.emergencyCode}
          onChecked={(emergencyCode) => onForm({ ...form, emergencyCode })}
        />
      </fieldset>
      {form.emergencyCode && slot !== undefined && (
        <ReplaceMethods
          app={app}
          state={unlockMethods}
          kept={props.kept}
          except={slot}
          because="code"
          onKept={props.onKept}
        />
      )}
      {sheets.length > 0 && (
        <SelectField
          label={text.replaces}
          value={form.replaces?.id ?? ''}
          onValue={(id) => {
            const found = sheets.find(({ item }) => item.id === id);
            onForm({ ...form, replaces: found && { id: found.item.id, title: found.title } });
          }}
          choices={[...sheets.map(({ item, title }) => [item.id as string, title] as const), ['', text.replacesNone]]}
        />
      )}
      <PlaceField
        ask={app.ask}
        label={text.place}
        hint={text.placeHint}
        value={form.place}
        onValue={(place) => onForm({ ...form, place })}
      />
      <PassphraseField
        label={commonText.passphrase}
        value={passphrase}
        onValue={clearingFault(state.fault, setPassphrase)}
        autocomplete="current-password"
        hint={text.passphraseHint}
      />
      {isEmpty && <p class="problem">{text.nothing}</p>}
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={props.onClose}>{commonText.cancel}</Button>
        <GuardedButton
          about="sheet"
          tone="primary"
          icon={Printer}
          type="submit"
          busy={state.busy.value}
          disabled={!canPrint}
        >
          {text.print}
        </GuardedButton>
      </div>
    </form>
  );
}
