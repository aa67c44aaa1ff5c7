import { FingerprintPattern } from 'lucide';
import { useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import type { AppState } from '../common/app-state.ts';
import { Tabs } from '../common/Tabs.tsx';
import type { KeyForm, SecurityKeysState } from './security-keys.ts';

/** Names a key and has the browser register it; by name only where or when that cannot be done. */
export function AddKey(props: {
  readonly app: AppState;
  readonly state: SecurityKeysState;
  readonly onClose: () => void;
}) {
  const { app, state, onClose } = props;
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
    <Dialog title="Add security key" onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(!able);
        }}
      >
        <Tabs
          label="Kind of key"
          choices={[
            ['cross-platform', 'A key I carry'],
            ['platform', 'Built in to this computer'],
          ]}
          value={form.attachment}
          onValue={(attachment) => setForm({ ...form, attachment })}
        />
        <TextField
          label="Name"
          autofocus
          required
          limit={LIMITS.name}
          value={form.label}
          onValue={(typed) => setForm({ ...form, label: typed })}
          placeholder={form.attachment === 'platform' ? 'Work laptop' : 'Blue key'}
          hint="Something you recognise it by."
          problem={missing ? 'Give the key a name first.' : undefined}
        />
        {form.attachment === 'cross-platform' && (
          <TextField
            label="Where it is kept"
            limit={LIMITS.name}
            value={form.place}
            onValue={(place) => setForm({ ...form, place })}
            placeholder="On my key ring"
          />
        )}
        {state.waiting.value && (
          <p class="touch" role="status">
            <Icon of={FingerprintPattern} size="large" />
            Follow the browser’s dialog and touch the key.
          </p>
        )}
        {fault !== undefined && <FaultNote code={fault.code} />}
        <div class="dialog-actions">
          {able && offerByName && (
            <span class="apart">
              <Button tone="plain" onClick={() => void submit(true)}>
                Add by name only
              </Button>
            </span>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" busy={state.waiting.value}>
            {able ? 'Register' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
