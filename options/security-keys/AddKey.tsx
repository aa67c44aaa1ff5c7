import { FingerprintPattern } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField, TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AppState } from '../common/app-state.ts';
import { FormDialog } from '../common/FormDialog.tsx';
import { Tabs } from '../common/Tabs.tsx';
import { type Appearance, AppearanceFields } from './AppearanceFields.tsx';
import { KeyTrouble } from './KeyTrouble.tsx';
import type { SecurityKeysState } from './security-keys.ts';

type Kind = 'cross-platform' | 'platform' | 'provider';
/** What a key to carry may look like; the other kinds look as they are called. */
const CARRIED = ['stick', 'nano', 'card', 'phone'] as const;

/** Names a security key and has the browser register it, or adds it by name only where that isn’t possible. */
export function AddKey(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  /** Shows which listed key it is that is listed already. */
  readonly onIdentify: () => void;
  readonly onClose: () => void;
}) {
  const { app, state, onClose } = props;
  const text = securityKeysText.form;
  const more = keyInventoryText.form;
  const [kind, setKind] = useState<Kind>('cross-platform');
  const [label, setLabel] = useState('');
  const [place, setPlace] = useState('');
  const [looks, setLooks] = useState<Appearance>({ form: '', colour: '' });
  const [readsModel, setReadsModel] = useState(false);
  const [tried, setTried] = useState(false);
  const name = label.trim();
  useEffect(() => state.cancel, []);
  const isTyped = name !== '' || place.trim() !== '';
  const isCarried = kind === 'cross-platform';
  const canTouch = app.platform.canRegisterKeys && kind !== 'provider';
  const submit = async (byName: boolean) => {
    setTried(true);
    if (name === '') return;
    const form = kind === 'provider' ? 'provider' : isCarried ? looks.form : '';
    const entry = {
      ...{ label: name, place: isCarried ? place.trim() : '', attachment: isCarried ? kind : ('platform' as const) },
      ...(form !== '' && { form }),
      ...(looks.colour !== '' && { colour: looks.colour }),
    };
    const done = byName
      ? state.addByName(entry)
      : state.register({ ...entry, ...(isCarried && readsModel && { readsModel }) });
    if (await done) onClose();
  };
  const fault = state.formFault.value;
  return (
    <FormDialog
      app={app}
      endedByLock={keyInventoryText.endedByLock}
      title={securityKeysText.add}
      isChanged={isTyped}
      onClose={onClose}
    >
      {(leave) => (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(!canTouch);
          }}
        >
          <Tabs
            label={text.kind}
            choices={[
              ['cross-platform', text.kinds['cross-platform']],
              ['platform', text.kinds.platform],
              ['provider', keyInventoryText.forms.provider],
            ]}
            value={kind}
            onValue={setKind}
          />
          <TextField
            label={text.name}
            autofocus
            required
            limit={LIMITS.name}
            isName
            value={label}
            onValue={setLabel}
            placeholder={text.examples[kind === 'provider' ? 'platform' : kind]}
            hint={text.nameHint}
            problem={tried && name === '' ? text.nameMissing : undefined}
          />
          {isCarried && <PlaceField ask={app.ask} value={place} onValue={setPlace} />}
          {isCarried && (
            <AppearanceFields
              value={looks}
              onValue={setLooks}
              hints={{ attachment: kind, transports: [] }}
              shapes={CARRIED}
            />
          )}
          {kind === 'provider' && <p class="muted">{more.providerHint}</p>}
          {canTouch && isCarried && (
            <CheckField
              label={more.readModel}
              hint={more.readModelHint}
              checked={readsModel}
              onChecked={setReadsModel}
            />
          )}
          {canTouch && !state.waiting.value && fault === undefined && <p class="muted small">{more.elsewhere}</p>}
          {state.waiting.value && (
            <p class="touch" role="status">
              <Icon of={FingerprintPattern} size="large" />
              {text.touch}
            </p>
          )}
          {fault !== undefined && (
            <>
              <FaultNote code={fault.code}>
                {fault.code === 'webauthn-known' && <Button onClick={props.onIdentify}>{more.whichOne}</Button>}
              </FaultNote>
              <KeyTrouble fault={fault} folded />
            </>
          )}
          <div class="dialog-actions">
            {canTouch && !state.waiting.value && (
              <span class="apart">
                <Button tone="plain" onClick={() => void submit(true)}>
                  {text.addByName}
                </Button>
              </span>
            )}
            <Button onClick={leave}>{commonText.cancel}</Button>
            <Button tone="primary" type="submit" busy={state.waiting.value}>
              {canTouch ? text.register : commonText.save}
            </Button>
          </div>
        </form>
      )}
    </FormDialog>
  );
}
