import { FingerprintPattern } from 'lucide';
import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { PlaceField } from '../../src/ui/places/PlaceField.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AppState } from '../common/app-state.ts';
import { Tabs } from '../common/Tabs.tsx';
import type { KeyForm, SecurityKeysState } from './security-keys.ts';

/** Names a security key and has the browser register it, or adds it by name only where that isn’t possible. */
export function AddKey(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly onClose: () => void;
}) {
  const { app, state, onClose } = props;
  const text = securityKeysText.form;
  const able = app.platform.canRegisterKeys;
  const [form, setForm] = useState<KeyForm>({ label: '', place: '', attachment: 'cross-platform' });
  const [tried, setTried] = useState(false);
  const label = form.label.trim();
  const missing = tried && label === '';
  const submit = async (byName: boolean) => {
    setTried(true);
    if (label === '') return;
    const whole = { ...form, label, place: form.place.trim() };
    if (await (byName ? state.addByName(whole) : state.register(whole))) onClose();
  };
  const fault = state.formFault.value;
  const offerByName = !able || fault?.code === 'webauthn-unavailable' || fault?.code === 'webauthn-cancelled';
  return (
    <Dialog title={securityKeysText.add} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(!able);
        }}
      >
        <Tabs
          label={text.kind}
          choices={[
            ['cross-platform', text.kinds['cross-platform']],
            ['platform', text.kinds.platform],
          ]}
          value={form.attachment}
          onValue={(attachment) => setForm({ ...form, attachment })}
        />
        <TextField
          label={text.name}
          autofocus
          required
          limit={LIMITS.name}
          isName
          value={form.label}
          onValue={(typed) => setForm({ ...form, label: typed })}
          placeholder={text.examples[form.attachment]}
          hint={text.nameHint}
          problem={missing ? text.nameMissing : undefined}
        />
        {form.attachment === 'cross-platform' && (
          <PlaceField ask={app.ask} value={form.place} onValue={(place) => setForm({ ...form, place })} />
        )}
        {state.waiting.value && (
          <p class="touch" role="status">
            <Icon of={FingerprintPattern} size="large" />
            {text.touch}
          </p>
        )}
        {fault !== undefined && <FaultNote code={fault.code} />}
        <div class="dialog-actions">
          {able && offerByName && (
            <span class="apart">
              <Button tone="plain" onClick={() => void submit(true)}>
                {text.addByName}
              </Button>
            </span>
          )}
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" busy={state.waiting.value}>
            {able ? text.register : commonText.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
